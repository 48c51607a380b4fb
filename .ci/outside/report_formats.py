#!/usr/bin/env python3
"""Every number of every format is that of the JSON: CSV, Markdown, the workbook (by openpyxl), the page and the Word
document (by the standard library's parsers) are walked table by table and cell by cell. Totals that are formulas come to
what is shown, charts draw the cells the page's pictures draw, and the page asks for nothing."""

import csv
import decimal
import html.parser
import json
import os
import pathlib
import re
import tempfile
import xml.etree.ElementTree as tree
import zipfile

import openpyxl
from htx import PROVINCE, ROOT, SAMPLES, run

MARK = {"vi": ("Tổng cộng", ".", ","), "en": ("Total", ",", ".")}


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def number(value, lang, decimals):
    _, thousands, point = MARK[lang]
    step = decimal.Decimal(1).scaleb(-decimals)
    rounded = decimal.Decimal(repr(value)).quantize(step, decimal.ROUND_HALF_UP)
    drawn = f"{rounded:,.{decimals}f}".replace(",", "\0").replace(".", point).replace("\0", thousands)
    return "0" + drawn[2:] if re.fullmatch("-[0.,]+", drawn) else drawn


def json_cell(value, lang):
    """A cell as it stands on paper: a count is whole, everything else has one decimal."""
    if value is None:
        return "…"
    if isinstance(value, str):
        return " ".join(value.split())
    return number(value, lang, 1 if isinstance(value, float) else 0)


def json_tables(text, lang):
    """The tables of the JSON, headings first and the total last."""
    blocks = [block for section in json.loads(text)["sections"] for block in section["blocks"] if "rows" in block]
    return [[[json_cell(value, lang) for value in row]
             for row in (block["columns"], *block["rows"], *([block["total"]] if "total" in block else []))]
            for block in blocks]


def plain(tables):
    """Without the sign of a rise and the mark of an estimate, which JSON has no need of."""
    return [[[re.sub(r"^(ước |est\. )?\+?(?=[\d-])", "", " ".join(cell.split())) for cell in row] for row in table]
            for table in tables]


def word_tables(path):
    """The tables with borders of a Word document."""
    with zipfile.ZipFile(path) as package:
        document = tree.fromstring(package.read("word/document.xml"))
    found = [table for table in document.iter(f"{W}tbl") if table.find(f"{W}tblPr/{W}tblStyle") is not None]
    words = lambda cell: "".join(part.text or "" for part in cell.iter(f"{W}t"))
    return [[[words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")] for table in found]


def on_paper(table, printed):
    """The columns of a table that are printed, by their headings."""
    if table[0] == printed[0]:
        return table
    at = [table[0].index(heading) for heading in printed[0] if heading in table[0]]
    return [[row[column] for column in at] for row in table]


def markdown_tables(text):
    """The tables, each a list of rows; headings first."""
    tables, rows = [], []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            cells = re.split(r"(?<!\\) ?\| ?", line.strip())[1:-1]
            rows.append([cell.strip().strip("*").replace("\\|", "|") for cell in cells])
        elif rows:
            tables.append([rows[0], *rows[2:]])
            rows = []
    return tables


def drawn(cell, lang):
    """A cell of the workbook as a spreadsheet program draws it, by the few number formats the report uses."""
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    _, thousands, point = MARK[lang]
    parts = cell.number_format.split(";")
    decimals = 1 if parts[0].endswith("0.0") else 0
    step = decimal.Decimal(1).scaleb(-decimals)
    rounded = decimal.Decimal(repr(float(value))).quantize(step, decimal.ROUND_HALF_UP)
    negative = rounded < 0 or (value < 0 and len(parts) > 1)
    part = parts[min(1 if negative else 2 if value == 0 else 0, len(parts) - 1)]
    sign = "-" if negative and len(parts) == 1 else ""
    number = f"{abs(rounded):,.{decimals}f}"
    number = number.replace(",", "\0").replace(".", point).replace("\0", thousands)
    return sign + re.sub(r"#,##0(\.0)?", number, part).replace('"', "")


def workbook_tables(path, lang):
    """The bordered blocks of every sheet, as drawn; totals are recomputed on the way."""
    tables, sums = [], 0
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    for sheet in values:
        assert sheet.page_setup.paperSize == 9 and sheet.page_setup.fitToHeight == 0, sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        merged = {}
        for block in sheet.merged_cells.ranges:
            for row, column in block.cells:
                merged[row, column] = sheet.cell(block.min_row, block.min_col)
        rows = []
        for number in range(1, sheet.max_row + 2):
            cells = [sheet.cell(number, column) for column in range(1, sheet.max_column + 1)]
            cells = [cell for cell in cells if cell.border.left.style]
            if not cells:
                if rows:
                    tables.append(rows)
                rows = []
                continue
            for cell in cells:
                formula = formulas[sheet.title][cell.coordinate].value
                if isinstance(formula, str) and formula.startswith("="):
                    first, last = re.fullmatch(r"=SUM\((\w+):(\w+)\)", formula).groups()
                    added = [part.value for (part,) in sheet[first:last] if not isinstance(part.value, str | None)]
                    assert abs(sum(added) - cell.value) < 1e-6, (sheet.title, cell.coordinate)
                    sums += 1
            below = sheet.cell(number + 1, 1)
            is_group = any((number, cell.column) in merged and (number + 1, cell.column) in merged
                           and merged[number, cell.column] is merged[number + 1, cell.column] for cell in cells)
            if is_group:
                assert below.border.left.style
                continue
            rows.append([drawn(merged.get((number, cell.column), cell), lang) for cell in cells])
    return tables, sums, values


class Page(html.parser.HTMLParser):
    """The tables of a page, and every address in it."""

    def __init__(self):
        super().__init__()
        self.tables, self.addresses, self.cell, self.pending = [], [], None, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.addresses += [attributes[name] for name in ("src", "href") if name in attributes]
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            assert tag == "td" or attributes["scope"] in ("col", "row", "colgroup")
            self.cell, self.scope = "", attributes
        elif tag == "caption":
            self.captions = getattr(self, "captions", 0) + 1

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            row = self.tables[-1][-1]
            match self.scope:
                case {"rowspan": "2"}:
                    self.pending.append(self.cell)
                case {"scope": "colgroup"}:
                    pass
                case _:
                    row.append(self.cell)
            self.cell = None
        elif tag == "thead" and self.pending:
            # Headings over two rows come first in every table.
            self.tables[-1] = [self.pending + self.tables[-1][-1]]
            self.pending = []


def referred(sheet_of, reference):
    """The values of the cells a chart refers to: one range, or single cells in brackets."""
    found = []
    for part in re.findall(r"('(?:[^']|'')+'|[^'(),!]+)!([$A-Z0-9:]+)", reference):
        sheet = sheet_of[part[0].strip("'").replace("''", "'")]
        cells = sheet[part[1].replace("$", "")]
        rows = cells if isinstance(cells, tuple) else ((cells,),)
        found += [cell for row in rows for cell in row]
    return found


def titled(chart):
    return "".join(run.t for paragraph in chart.title.tx.rich.p for run in paragraph.r)


def charts(path, values, page, lang):
    """Every chart of the workbook draws cells whose names and values the pictures of the page draw too."""
    words = {picture[0]: re.findall(r"<text[^>]*>([^<]*)</text>", picture[1])
             for picture in re.findall(r'<svg [^>]*aria-label="([^"]*)"[^>]*>(.*?)</svg>', page, re.S)}
    drawn_words = [part for found in words.values() for part in found]
    count = 0
    for sheet in openpyxl.load_workbook(path):
        for chart in sheet._charts:
            # A name may take two lines of a picture.
            assert titled(chart) in words or titled(chart) in " ".join(drawn_words), titled(chart)
            for series in chart.series:
                names = referred(values, (series.cat.strRef or series.cat.numRef).f)
                points = referred(values, series.val.numRef.f)
                assert len(names) == len(points) > 1, (titled(chart), names, points)
                assert all(isinstance(name.value, str) and name.value for name in names), titled(chart)
                for point in points:
                    assert not point.value or drawn(point, lang) in drawn_words, (titled(chart), point)
                count += 1
    return count


def csv_walk(text, report):
    """Every line of the CSV is a figure of the JSON, and there is no figure without a line."""
    figures = {(found["id"], ""): found for found in report["indicators"]}
    for found in report["breakdowns"]:
        figures |= {(found["id"], row["key"]): row for row in found["rows"]}
    told = set()
    for line in csv.DictReader(text.lstrip("\ufeff").splitlines()):
        if line["section"] not in ("indicators", "breakdowns"):
            continue
        figure = figures[line["id"], line["key"]]
        told.add((line["id"], line["key"]))
        for column in ("value", "known", "of"):
            assert same_number(line[column], figure[column]), (line, column)
        for then in figure.get("compare", []):
            if line["compare_period"] == then["period"]:
                for column in ("value", "change", "change_percent"):
                    name = column if column.startswith("change") else f"compare_{column}"
                    assert same_number(line[name], then[column]), (line, name)
    assert told == figures.keys(), figures.keys() - told
    return len(told)


def same_number(written, number):
    return written == "" if number is None else written != "" and float(written) == number


def check(lang, folder, name, *arguments):
    endings = ("json", "csv", "md", "xlsx", "html", "docx")
    outputs = {ending: folder / f"{name}.{ending}" for ending in endings}
    listed = folder / f"{name}-list.json"
    written = [word for path in outputs.values() for word in ("-o", path)]
    run("report", "--lang", lang, *arguments, *written, cwd=ROOT)
    expected = json_tables(outputs["json"].read_text("utf-8"), lang)
    figures = 0
    if "--against" not in arguments:
        text = outputs["csv"].read_text("utf-8")
        figures = csv_walk(text, json.loads(outputs["json"].read_text("utf-8")))
    same(plain(markdown_tables(outputs["md"].read_text("utf-8"))), expected)
    if "--against" not in arguments:
        run("report", "--lang", lang, *arguments, "--section", "list", "-o", listed, cwd=ROOT)
        expected += json_tables(listed.read_text("utf-8"), lang)
    tables, sums, values = workbook_tables(outputs["xlsx"], lang)
    # The sheet that sums up comes first, with the key figures; the order is the report's.
    same(plain(tables), expected)
    parsed = Page()
    parsed.feed(outputs["html"].read_text("utf-8"))
    same(plain(parsed.tables), expected)
    assert parsed.captions == len(expected)
    assert all(address.startswith("#") for address in parsed.addresses), parsed.addresses
    pictures = outputs["html"].read_text("utf-8")
    series = charts(outputs["xlsx"], values, pictures, lang)
    assert ("<svg " in pictures) == (series > 0), (name, series)
    # In the document wide tables stand in an annex, and lists without what is only for the screen.
    printed = plain(word_tables(outputs["docx"]))
    assert len(printed) == len(expected)
    for table in printed:
        assert any(table == on_paper(known, table) for known in expected), table
    for sheet in values.sheetnames:
        assert len(sheet) <= 31 and not set(sheet) & set("[]:*?/\\"), sheet
    cells = sum(len(row) for table in expected for row in table)
    print(f"{name} ({lang}): {len(expected)} tables, {cells} cells of the JSON in four formats, {figures} figures in CSV, {sums} totals added up again, "
          f"{series} series of charts point at their cells")
    return sums, outputs["xlsx"].read_bytes()


def same(tables, expected):
    assert tables == expected, next((pair for pair in zip(tables, expected) if pair[0] != pair[1]), len(tables))


def main():
    august = [SAMPLES / "ca-mau" / "2023-08", "--province", PROVINCE]
    all_of = [SAMPLES / "ca-mau" / name for name in ("2023-H1", "2023-08", "2024-plan", "2024-06")]
    against = ["--against", "Đắk Nông", "--against-path", SAMPLES / "dak-nong" / "2023"]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for lang in MARK:
            sums, once = check(lang, folder, "august", *august)
            assert sums >= 10, sums
            assert once == check(lang, folder, "again", *august)[1]
            compared = ["--province", PROVINCE, "--period", "2023-08", "--compare", "2023-H1"]
            check(lang, folder, "compared", *all_of, *compared)
            check(lang, folder, "plan", *all_of, "--province", PROVINCE, "--period", "2024-06")
            check(lang, folder, "two-provinces", *august, *against)
        os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
        check("vi", folder, "dated", *august)
        made = openpyxl.load_workbook(folder / "dated.xlsx").properties.created
        assert made.isoformat() == "2023-11-14T22:13:20", made


main()
