#!/usr/bin/env python3
"""The report as a Word document, read by others: paper, margins, letters, headings, tables and figures by its XML, and
LibreOffice opens and prints it where its word processor is there."""

import pathlib
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

from htx import PROVINCE, SAMPLES, figures, report, run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TWIPS = 1440 / 25.4
AUGUST = SAMPLES / "ca-mau" / "2023-08"
# Decree 30/2020/NĐ-CP, annex I, in millimetres.
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}


def part(path, name):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return tree.fromstring(package.read(f"word/{name}"))


def text(element):
    return "".join(words.text or "" for words in element.iter(f"{W}t"))


def value(element, path):
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def paper(document):
    sections = list(document.iter(f"{W}sectPr"))
    sizes = []
    for section in sections:
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        sizes.append(tuple(round(int(size.get(W + side)) / TWIPS) for side in "wh"))
        for side, (least, most) in MARGINS.items():
            width = int(margins.get(W + side)) / TWIPS
            assert least - 0.1 <= width <= most + 0.1, (side, width)
        assert section.find(f"{W}titlePg") is not None and section.find(f"{W}headerReference") is not None
    assert sizes == [(210, 297), (297, 210)], sizes


def letters(path, document):
    styles = part(path, "styles.xml")
    fonts = {font for found in styles.iter(f"{W}rFonts") for font in found.attrib.values()}
    assert fonts == {"Times New Roman"}, fonts
    named = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz").get(f"{W}val")
    assert default in ("26", "28"), default
    used = {found.get(f"{W}val") for found in document.iter(f"{W}pStyle")}
    assert used <= named.keys(), used - named.keys()
    for heading, level in (("Heading1", "0"), ("Heading2", "1")):
        assert heading in used and value(named[heading], "pPr/outlineLvl") == level
    assert value(named["BodyText"], "pPr/jc") == "both"
    page = part(path, "header.xml")
    assert any("PAGE" in found.text for found in page.iter(f"{W}instrText"))


def tables(document):
    found = []
    for table in document.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        if value(table, "tblPr/tblStyle") is None:
            continue
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1), heads
        width = len(rows[0].findall(f"{W}tc"))
        grid = table.find(f"{W}tblGrid")
        assert all(len(row.findall(f"{W}tc")) == width == len(grid) for row in rows)
        found.append([[text(cell) for cell in row.findall(f"{W}tc")] for row in rows])
    return found


def pictures(path, document):
    """Every picture has an id of its own, words for those who cannot see it, its dots, and room on the page."""
    related = {found.get("Id"): found.get("Target") for found in part(path, "_rels/document.xml.rels")}
    inline = [found for found in document.iter(f"{WP}inline")]
    ids = [found.find(f"{WP}docPr").get("id") for found in inline]
    assert len(set(ids)) == len(ids) > 3, ids
    with zipfile.ZipFile(path) as package:
        for found in inline:
            assert len(found.find(f"{WP}docPr").get("descr")) > 20
            target = related[next(found.iter(f"{A}blip")).get(f"{R}embed")]
            dots = package.read(f"word/{target}")
            wide, high = struct.unpack(">II", dots[16:24])
            assert dots.startswith(b"\x89PNG") and wide == 1280, target
            extent = found.find(f"{WP}extent")
            width, height = (int(extent.get(side)) / 36000 for side in ("cx", "cy"))
            assert width <= 165 and height <= 230 and abs(width / height - wide / high) < 0.01, (width, height)
    captions = [text(found) for found in document.iter(f"{W}p") if value(found, "pPr/pStyle") == "PictureName"]
    assert [words.split(".")[0] for words in captions] == [f"Hình {n}" for n in range(1, len(ids) + 1)], captions
    return len(ids)


def numbers(found, known):
    """The figures of the first table as Vietnamese offices print them; by unit they add up."""
    main = {row[0]: row[2] for row in next(table for table in found if "Tổng số hợp tác xã" in table[1][0])}
    million = f"{known['cooperatives.charter_capital'] / 1e6:,.1f}".translate(str.maketrans(",.", ".,"))
    assert main["Tổng số hợp tác xã"] == str(known["cooperatives.total"])
    assert main["Thành viên hợp tác xã"] == f"{known['cooperatives.members']:,}".replace(",", ".")
    assert main["Tổng vốn điều lệ"] == million
    units = next(table for table in found if table[0][:2] == ["Đơn vị", "Hợp tác xã"])
    *rows, total = units[1:]
    assert sum(int(row[1]) for row in rows) == int(total[1]) == known["cooperatives.total"]


def printed(path, folder):
    """LibreOffice can be there without its word processor; a plain page shows it."""
    plain = folder / "plain.rtf"
    plain.write_text(r"{\rtf1 plain}", encoding="ascii")
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf", "--outdir", folder]
    for wanted in (plain, path):
        done = subprocess.run([*command, wanted], timeout=600, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if wanted.with_suffix(".pdf").is_file():
            continue
        assert wanted == plain, f"LibreOffice does not open the report:\n{done.stdout[-1000:]}"
        print("LibreOffice has no word processor here: not printed")
        return
    print("LibreOffice prints it")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        path, again = folder / "bao-cao.docx", folder / "again.docx"
        for name in (path, again):
            run("report", "--province", PROVINCE, AUGUST, "-o", name)
        assert path.read_bytes() == again.read_bytes(), "other bytes at the second run"
        document = part(path, "document.xml")
        paper(document)
        letters(path, document)
        found = tables(document)
        numbers(found, figures(report(AUGUST)))
        print(f"{len(found)} tables, {pictures(path, document)} pictures, {path.stat().st_size} bytes")
        printed(path, folder)


if __name__ == "__main__":
    sys.exit(main())
