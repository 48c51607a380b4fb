#!/usr/bin/env python3
"""Draws the report at 80 and 160 columns, in both languages, into a pipe and onto a terminal, and measures it with
wcwidth: no line is wider than the screen, the rules of a table are of one length, its numbers end in one column."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import tempfile
import termios
import unicodedata

from htx import PROGRAM, PROVINCE, SAMPLES, run
from wcwidth import wcswidth, wcwidth

RULE = re.compile(r"[─━═]{8,}")
NUMBER = re.compile(r"[+−-]?[\d.,]+|…|\d+/\d+")
SETS = ("2023-H1", "2023-07", "2023-08")
COMPARISONS = ((), ("2023-H1",), ("2023-H1", "2023-07"))


def command(registry, lang, compared):
    compare = [word for period in compared for word in ("--compare", period)]
    return [str(PROGRAM), "--registry", registry, "--lang", lang, "report", *compare]


def piped(arguments, width):
    env = os.environ | {"COLUMNS": str(width)}
    return subprocess.run(
        arguments, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True, encoding="utf-8"
    ).stdout


def on_terminal(arguments, width):
    """What a terminal of this width is sent, without colours."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"NO_COLOR": "1"}
    child = subprocess.Popen(arguments, env=env, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL)
    os.close(theirs)
    sent = b""
    try:
        while chunk := os.read(ours, 65536):
            sent += chunk
    except OSError:  # the other end was closed: all was said
        pass
    os.close(ours)
    assert child.wait() == 0, arguments
    return sent.decode("utf-8").replace("\r\n", "\n")


def cells(line):
    """The line as a list of screen columns, each holding its character ("" under the right half of a wide one)."""
    row = []
    for char in unicodedata.normalize("NFC", line):
        width = wcwidth(char)
        if width > 0:
            row += [char] + [""] * (width - 1)
    return row


def tables(lines):
    """Runs of lines between blank lines or headings ("By unit:") that hold rules, as (rules, head, body): the head ends
    at the second rule."""
    block = []
    for line in [*lines, ""]:
        if line.strip() and not line.endswith(":"):
            block.append(line)
            continue
        rules = [at for at, held in enumerate(block) if RULE.fullmatch(held)]
        if rules:
            assert len(rules) >= 3, f"a table of {len(rules)} rules: {block}"
            yield [block[at] for at in rules], block[rules[0] + 1 : rules[1]], [
                held for held in block[rules[1] + 1 : rules[-1]] if not RULE.fullmatch(held)
            ]
        block = []


def slices(rows, width):
    """The columns of a table: spans of the screen between gutters of two that are blank in every row."""
    blank = [all(at >= len(row) or row[at] == " " for row in rows) for at in range(width)]
    start, spans = None, []
    for at in range(width + 1):
        gap = at >= width or (blank[at] and (at + 1 >= width or blank[at + 1]))
        if not gap and start is None and not blank[at]:
            start = at
        if gap and start is not None:
            spans.append((start, at))
            start = None
    return spans


def measure(text, width, where):
    lines = text.split("\n")
    for line in lines:
        assert 0 <= wcswidth(line) <= width, f"{where}: {wcswidth(line)} columns: {line}"
        assert line == line.rstrip(), f"{where}: blanks at the end: {line!r}"
    count = 0
    for rules, head, body in tables(lines):
        count += 1
        title = f"{where}: table '{head[0].split('  ')[0].strip()}'"
        length = wcswidth(rules[0])
        assert all(wcswidth(rule) == length for rule in rules), f"{title}: rules of several lengths"
        for row in head + body:
            assert wcswidth(row) <= length, f"{title}: a row is wider than its rules: {row}"
        rows = [cells(row) for row in body]
        spans = slices([cells(row) for row in head] + rows, length)
        assert len(spans) >= 2, f"{title}: no columns can be told apart"
        for start, end in spans[1:]:
            ends = {}
            for row, line in zip(rows, body):
                held = "".join(row[start:end]).rstrip()
                if NUMBER.fullmatch(held.strip()):
                    ends.setdefault(start + len(held), []).append(line)
            assert len(ends) <= 1, f"{title}: numbers end in columns {sorted(ends)}: {ends}"
    assert count >= 5, f"{where}: only {count} tables"
    return count


def main():
    with tempfile.TemporaryDirectory() as registry:
        run("init", registry, "--province", PROVINCE)
        run("--registry", registry, "import", *(SAMPLES / "ca-mau" / name for name in SETS))
        for width in (80, 160):
            for lang in ("vi", "en"):
                for compared in COMPARISONS:
                    arguments = command(registry, lang, compared)
                    where = f"{width} columns, {lang}, compared with {' and '.join(compared) or 'nothing'}"
                    text = piped(arguments, width)
                    count = measure(text, width, where)
                    assert on_terminal(arguments, width) == text, f"{where}: a terminal is sent something else"
                    print(f"{where}: {count} tables are straight")


main()
