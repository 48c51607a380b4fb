#!/usr/bin/env python3
"""The report as PDF, read by others: its words and cells are those of the Word document, in the letters and on the paper
of official documents, the same bytes at every run."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
import xml.etree.ElementTree as tree
import zipfile

from htx import PROVINCE, SAMPLES, figures, report, run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AUGUST = SAMPLES / "ca-mau" / "2023-08"
DAK_NONG = SAMPLES / "dak-nong" / "2023"
BESIDE = ("--against", "Đắk Nông", "--against-path", DAK_NONG)
UPRIGHT, LYING = (595.276, 841.89), (841.89, 595.276)


def poppler(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
                          encoding="utf-8", env={**os.environ, "TZ": "UTC"})
    return done.stdout


def squeezed(words):
    """Without what stands between words: lines end where they may."""
    return "".join(words.split())


def paragraphs(path):
    """The paragraphs of the Word document, those of a row of a table together."""
    with zipfile.ZipFile(path) as package:
        body = tree.fromstring(package.read("word/document.xml"))[0]
    said = lambda element: "".join(words.text or "" for words in element.iter(f"{W}t"))
    for block in body:
        rows = block.findall(f"{W}tr")
        if not rows:
            yield said(block)
        for row in rows:
            cells = [cell for cell in row.findall(f"{W}tc")]
            # Lines of a letterhead stand one below the other in their cell.
            bordered = block.find(f"{W}tblPr/{W}tblStyle") is not None
            yield from [said(row)] if bordered else [said(line) for cell in cells for line in cell.iter(f"{W}p")]


def words(pdf, docx):
    """Every sentence, heading and row stands there."""
    text = poppler("pdftotext", "-raw", pdf, "-")
    assert text == unicodedata.normalize("NFC", text) and "\ufffd" not in text
    text, count = squeezed(text), 0
    for paragraph in map(squeezed, paragraphs(docx)):
        assert paragraph in text, paragraph
        count += bool(paragraph)
    return text, count


def numbers(text, known):
    """The main figures, as Vietnamese offices print them."""
    million = f"{known['cooperatives.charter_capital'] / 1e6:,.1f}".translate(str.maketrans(",.", ".,"))
    members = f"{known['cooperatives.members']:,}".replace(",", ".")
    for row in (f"Tổng số hợp tác xã HTX {known['cooperatives.total']}", f"Thành viên hợp tác xã người {members}",
                f"Tổng vốn điều lệ triệu đồng {million}"):
        assert squeezed(row) in text, row


def letters(pdf):
    rows = [line.split() for line in poppler("pdffonts", pdf).splitlines()[2:]]
    faces = {row[0].split("+")[-1] for row in rows}
    assert faces == {f"LiberationSerif{face}" for face in ("", "-Bold", "-Italic", "-BoldItalic")}, faces
    # Embedded, only the letters that occur, and with their meaning.
    assert all(row[-5:-2] == ["yes"] * 3 for row in rows), rows


def paper(pdf, lying):
    told = dict(line.split(":", 1) for line in poppler("pdfinfo", "-isodates", pdf).splitlines())
    told = {name: value.strip() for name, value in told.items()}
    assert told["Tagged"] == "yes" and told["Creator"] == "htx" and "Producer" not in told, told
    pages = int(told["Pages"])
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts \(A4\)", poppler("pdfinfo", "-l", pages, pdf))
    sizes = [tuple(map(float, size)) for size in sizes]
    assert len(sizes) == pages and set(sizes) == {UPRIGHT, *([LYING] if lying else [])}, sizes
    first = sizes.index(LYING) if lying else pages
    for number in range(pages):
        # The number stands above everything else, but not on the first page of a run.
        counted = number % first + 1 if number < first else number - first + 1
        top = poppler("pdftotext", "-f", number + 1, "-l", number + 1, "-x", 0, "-y", 0, "-W", 900, "-H", 56, pdf, "-")
        assert top.split() == ([str(counted)] if counted > 1 else []), (number, top)
    return told


def written(path, *extra, **options):
    run("report", "--province", PROVINCE, AUGUST, *extra, "-o", path, **options)
    return path.read_bytes()


def main():
    english = ("--lang", "en")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for name, extra in (("vi", ()), ("en", english), ("beside", BESIDE), ("beside-en", (*english, *BESIDE))):
            pdf, docx = folder / f"{name}.pdf", folder / f"{name}.docx"
            since = time.perf_counter()
            file = written(pdf, *extra)
            seconds = time.perf_counter() - since
            written(docx, *extra)
            assert (b"/Lang(en-GB)" if "--lang" in extra else b"/Lang(vi-VN)") in file
            text, count = words(pdf, docx)
            letters(pdf)
            told = paper(pdf, lying="beside" not in name)
            assert told["CreationDate"] == "2000-01-01T00:00:00Z", told
            print(f"{name}: {told['Pages']} pages, {count} paragraphs and rows, {len(file)} bytes, {seconds:.1f} s")
            if name == "vi":
                assert file == written(folder / "again.pdf"), "other bytes at the second run"
                numbers(text, figures(report(AUGUST)))
                assert told["Title"] == "Báo cáo tình hình hợp tác xã tỉnh Cà Mau"
        asked = {"env": {**os.environ, "SOURCE_DATE_EPOCH": "1693526400"}}
        first, second = (written(folder / f"{name}.pdf", "--section", "figures", **asked) for name in ("first", "second"))
        assert first == second, "other bytes at the second run of a day that is asked for"
        assert paper(folder / "first.pdf", lying=False)["CreationDate"] == "2023-09-01T00:00:00Z"


if __name__ == "__main__":
    sys.exit(main())
