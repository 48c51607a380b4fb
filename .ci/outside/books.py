"""Any sample file as rows of plain values (None, str, int, float, datetime), read with other libraries than the
program's: openpyxl, xlrd, odfpy and csv."""

import csv
import datetime

import openpyxl
import xlrd
from odf.namespaces import OFFICENS, TABLENS
from odf.opendocument import load
from odf.table import Table, TableRow
from odf.text import P


def read(path):
    """The rows of the first sheet."""
    return {".xlsx": xlsx, ".xls": xls, ".ods": ods, ".csv": semicolons}[path.suffix](path)[0]


def xlsx(path):
    """The rows of every sheet; of a formula its last result."""
    book = openpyxl.load_workbook(path, data_only=True)
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


def xls(path):
    book = xlrd.open_workbook(path)

    def value(cell):
        if cell.ctype == xlrd.XL_CELL_DATE:
            return xlrd.xldate_as_datetime(cell.value, book.datemode)
        return None if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) else cell.value

    return [[[value(cell) for cell in sheet.row(at)] for at in range(sheet.nrows)] for sheet in book.sheets()]


def ods(path):
    def value(cell):
        match cell.getAttrNS(OFFICENS, "value-type"):
            case "date":
                return datetime.datetime.fromisoformat(cell.getAttrNS(OFFICENS, "date-value"))
            case "float":
                return float(cell.getAttrNS(OFFICENS, "value"))
            case _:
                return "".join(map(str, cell.getElementsByType(P))) or None

    def row(element):
        cells = [child for child in element.childNodes if child.qname[1] in ("table-cell", "covered-table-cell")]
        # The last cell of a row is repeated to the end of the sheet.
        repeats = [min(int(cell.getAttrNS(TABLENS, "number-columns-repeated") or 1), 40) for cell in cells]
        return [held for cell, times in zip(cells, repeats) for held in [value(cell)] * times]

    sheets = load(str(path)).spreadsheet.getElementsByType(Table)
    return [[row(element) for element in sheet.getElementsByType(TableRow)] for sheet in sheets]


def semicolons(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [[[cell or None for cell in row] for row in csv.reader(file, delimiter=";")]]
