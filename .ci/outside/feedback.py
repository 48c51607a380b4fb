#!/usr/bin/env python3
"""What goes back to senders, read by others: openpyxl finds the marks, the notes, the links and every other cell as it
was; parts that need no change are the same bytes; LibreOffice opens it. The books are those of data-samples/defects and
two full of what a list can have beside its cells: charts, drop-downs, conditional formats, notes, merged cells, tables,
sheets selected together."""

import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import DataBarRule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from htx import PROGRAM, PROVINCE, SAMPLES

LIST = "Lỗi cần sửa"
HEAD_ROW = 3
COLOURS = {"FFFFB0AB", "FFFFDE85", "FFC6E0FB"}
TITLE = "DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"
DAY = "(Tính đến ngày 31/8/2023)"
HEADS = ["STT", "Tên HTX", "Mã số thuế", "Ngày thành lập", "Số thành viên", "Trong đó: nữ", "Vốn điều lệ (triệu đồng)"]
# The second has a wrong check digit and more women than members, the third a word, the fourth no name.
ROWS = [
    [1, "HTX Lúa & Tôm", None, "12/05/2016", 20, 8, 500],
    [2, "HTX Hòa Phát", "2001236782", "31/02/2017", 15, 18, 700],
    [3, "HTX Bình Minh", None, "03/04/2018", "mười hai", 2, 300],
    [4, None, None, "03/04/2019", 9, 2, -300],
]
FIRST = 5
# What may change, by the beginnings of the names; what else does is a fault.
MAY_CHANGE = ("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/",
              "xl/comments", "xl/drawings/comments", "xl/drawings/vmlDrawing", "xl/drawings/commentsDrawing")


def by_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "A & 'B' 1"
    sheet["A1"], sheet["A2"] = TITLE, DAY
    sheet.merge_cells("A1:G1")
    for column, head in enumerate(HEADS, 1):
        sheet.cell(FIRST - 1, column, head)
    for row, cells in enumerate(ROWS, FIRST):
        for column, value in enumerate(cells, 1):
            sheet.cell(row, column, value)
    sheet["F6"].comment = Comment("ghi chú của đơn vị", "Phòng Kinh tế")
    sheet["G6"].number_format = "#,##0"
    sheet.add_table(Table(displayName="DS", ref=f"A{FIRST - 1}:G{FIRST + len(ROWS) - 1}"))
    choices = DataValidation(type="list", formula1='"Đang hoạt động,Tạm ngừng"')
    choices.add("H5:H20")
    sheet.add_data_validation(choices)
    sheet.conditional_formatting.add("E5:E20", DataBarRule("min", None, "max", None, "FF638EC6"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=6, min_row=FIRST, max_row=FIRST + 3))
    other = book.create_sheet("Biểu đồ")
    other.add_chart(chart, "A1")
    other.sheet_view.tabSelected = True
    sheet.print_title_rows = "4:4"
    book.active = 1
    book.save(path)


def by_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    other = book.add_worksheet("Biểu đồ")
    sheet = book.add_worksheet("Danh sách")
    sheet.merge_range("A1:G1", TITLE)
    sheet.write("A2", DAY)
    money, day = book.add_format({"num_format": "#,##0", "border": 1, "bg_color": "#DDEBF7"}), book.add_format({"italic": True})
    for column, head in enumerate(HEADS):
        sheet.write(FIRST - 2, column, head)
    for row, cells in enumerate(ROWS, FIRST - 1):
        for column, value in enumerate(cells):
            if value is not None:
                sheet.write(row, column, value, {6: money, 3: day}.get(column))
    sheet.write_comment("F6", "ghi chú của đơn vị", {"author": "Phòng Kinh tế"})
    sheet.insert_button("J2", {"caption": "In"})
    sheet.data_validation("H5:H20", {"validate": "list", "source": ["Đang hoạt động", "Tạm ngừng"]})
    sheet.conditional_format("E5:E20", {"type": "data_bar"})
    sheet.autofilter(FIRST - 2, 0, FIRST + 2, 6)
    sheet.repeat_rows(3)
    sheet.protect("", {"select_unlocked_cells": True})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": ["Danh sách", FIRST - 1, 5, FIRST + 2, 5]})
    other.insert_chart("B2", chart)
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": ["Danh sách", FIRST - 1, 5, FIRST + 2, 5]})
    book.add_chartsheet("Trang biểu đồ").set_chart(pie)
    other.select()
    sheet.select()
    sheet.activate()
    book.close()


def import_(registry, path, out):
    """The answer to the import of one file, with what goes back in a folder."""
    command = [PROGRAM, "import", "--registry", registry, "--dry-run", "--period", "2023-08", "--format", "json", path, "--feedback", out]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode in (0, 1, 3) and "panicked" not in done.stderr, f"{path.name}: {done.returncode} {done.stderr}"
    [answer] = json.loads(done.stdout)["files"]
    return answer


def cells(book):
    """All but what a mark changes."""
    found = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                # Marked cells that were empty come into being.
                if cell.value is not None:
                    found[sheet.title, cell.coordinate] = (cell.value, cell.number_format, cell.font.i, cell.border.left.style, cell.protection.locked)
    return found


def marks(path, findings):
    """Checks the list and the marks; gives the book without its list."""
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == LIST and book.sheetnames.count(LIST) == 1, book.sheetnames
    selected = [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected]
    assert selected == [LIST], selected
    listed = book[LIST]
    assert listed.page_setup.orientation == "landscape" and listed.freeze_panes == f"A{HEAD_ROW + 1}" and listed.auto_filter.ref
    rows = list(listed.iter_rows(min_row=HEAD_ROW + 1))
    assert len(rows) == len(findings), (len(rows), len(findings))
    said = sorted((row[1].value, row[3].value or "") for row in rows)
    assert said == sorted((finding["code"], finding["cell"] or "") for finding in findings), said
    marked = 0
    for row in rows:
        code, link = row[1].value, row[3].hyperlink
        if link is None:
            continue
        sheet, address = link.location.rsplit("!", 1)
        sheet = book[sheet.strip("'").replace("''", "'")]
        cell = sheet[address]
        for block in sheet.merged_cells.ranges:
            if address in block:
                cell = block.start_cell
        assert cell.fill.fill_type == "solid" and cell.fill.fgColor.rgb in COLOURS, (address, cell.fill.fgColor.rgb)
        assert cell.comment and code in cell.comment.text, (address, code)
        marked += 1
    del book[LIST]
    return book, marked


def of_defects(registry, folder):
    """Every sample with a defect goes back, if there is something to mend."""
    back, marked = [], 0
    for sample in sorted((SAMPLES / "defects").rglob("*")):
        if not sample.is_file() or sample.suffix == ".md":
            continue
        out = folder / "defects" / sample.name
        answer = import_(registry, sample, out)
        wanted = any(finding["severity"] != "info" for finding in answer["findings"])
        assert bool(answer.get("feedback")) == wanted, (sample.name, answer.get("feedback"))
        if not wanted:
            continue
        made = pathlib.Path(answer["feedback"])
        assert zipfile.ZipFile(made).testzip() is None
        assert made.with_suffix(".docx").is_file() and made.with_suffix(".md").is_file()
        _, count = marks(made, answer["findings"])
        marked += count
        if sample.suffix in (".xlsx", ".xlsm"):
            same_cells(sample, made)
        back.append(made)
    print(f"{len(back)} samples went back with {marked} findings at their cells")
    return back


def same_cells(sample, made):
    """Whatever openpyxl can read of the sample it reads of what goes back."""
    try:
        before = cells(openpyxl.load_workbook(sample))
    except Exception:
        return
    book = openpyxl.load_workbook(made)
    del book[LIST]
    after = cells(book)
    for place, value in before.items():
        # Of a file that is written anew the values stay, not the looks.
        assert place in after and str(after[place][0]) == str(value[0]), (sample.name, place, value, after.get(place))


def of_full_books(registry, folder):
    """Books full of other things keep them, in the first round and in the next."""
    back = []
    for make in (by_openpyxl, by_xlsxwriter):
        sent = folder / f"{make.__name__}.xlsx"
        make(sent)
        once = import_(registry, sent, folder / "once")
        made = pathlib.Path(once["feedback"])
        kept(sent, made, once["findings"])
        twice = import_(registry, made, folder / "twice")
        again = pathlib.Path(twice["feedback"])
        kept(sent, again, twice["findings"])
        assert notes(again) == notes(made) and len(parts(again)) == len(parts(made)), "a round adds to the last"
        assert [finding["code"] for finding in once["findings"]] == [finding["code"] for finding in twice["findings"]]
        back += [made, again]
    return back


def kept(sent, made, findings):
    book, marked = marks(made, findings)
    assert marked >= 4, findings
    before, after = cells(openpyxl.load_workbook(sent)), cells(book)
    assert before == after, {place: (before.get(place), after.get(place)) for place in before.keys() | after.keys() if before.get(place) != after.get(place)}
    assert any("ghi chú của đơn vị" in text and "R301" in text for text in notes(made).values()), notes(made)
    old, new = parts(sent), parts(made)
    lost = [name for name in old if name not in new]
    changed = [name for name in old if name in new and old[name] != new[name] and not name.startswith(MAY_CHANGE)]
    assert not lost and not changed, (lost, changed)
    same = sum(old[name] == new.get(name) for name in old)
    print(f"{made.name}: {marked} findings at their cells, {same} of {len(old)} parts the same bytes")


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def notes(path):
    book = openpyxl.load_workbook(path)
    return {(sheet.title, cell.coordinate): cell.comment.text for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.comment}


def opened(paths, folder):
    """LibreOffice opens and prints each."""
    named = []
    for number, path in enumerate(paths):
        copy = folder / f"{number:03d}{path.suffix}"
        copy.write_bytes(path.read_bytes())
        named.append(copy)
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf", "--outdir", folder, *named]
    done = subprocess.run(command, timeout=1200, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    missing = [paths[number].name for number, copy in enumerate(named) if not copy.with_suffix(".pdf").is_file()]
    assert not missing, f"LibreOffice does not open {missing}:\n{done.stdout[-1000:]}"
    print(f"LibreOffice opens {len(paths)} of them")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        registry = folder / "registry"
        subprocess.run([PROGRAM, "init", registry, "--province", PROVINCE, "-q"], check=True)
        defects = of_defects(registry, folder)
        full = of_full_books(registry, folder)
        opened(full + defects[::6], folder)


if __name__ == "__main__":
    sys.exit(main())
