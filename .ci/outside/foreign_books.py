#!/usr/bin/env python3
"""No file stops the program: every sample cut off and with bytes changed, and every file of the folders named.

Each is imported alone (a trial, nothing is stored) with a bound on memory and a generous one on time. The program has
to end by itself with one of its codes, answer in JSON, and call what it cannot read unreadable with one finding.

    foreign_books.py [FOLDER …]     folders of workbooks from anywhere, such as the tests of other programs
"""

import concurrent.futures
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

from htx import PROGRAM, PROVINCE, SAMPLES

ENDINGS = {".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".fods", ".ots", ".sxc", ".csv", ".tsv", ".html", ".htm", ".xml", ".mht"}
CODES = {0, 1, 3}
# Address space, which is more than memory: the debug build of the program takes some of it for itself.
MEMORY = 4 << 30
# Nothing takes long; a file that hangs the program would take for ever.
SECONDS = 300


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def fault(registry, path):
    """What is wrong with how the program takes a file, and whether it reads it."""
    command = [PROGRAM, "import", "--registry", registry, "--dry-run", "--format", "json", "--period", "2023-08", path]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, preexec_fn=bounded)
    except subprocess.TimeoutExpired:
        return "does not end", False
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode not in CODES or "panicked" in said:
        return f"ends with {done.returncode}: {said[-300:]}", False
    try:
        [answer] = json.loads(done.stdout)["files"]
    except ValueError as error:
        return f"no JSON: {error}", False
    if answer["outcome"] != "unreadable":
        return None, True
    codes = [finding["code"] for finding in answer["findings"]]
    return (None if codes == ["S101"] else f"unreadable, but says {codes}"), False


def damaged(folder):
    """Every sample, cut off twice and with some bytes changed three times; always the same ones."""
    dice = random.Random(20231)
    for sample in sorted(SAMPLES.rglob("*")):
        if sample.suffix.lower() not in ENDINGS or sample.stat().st_size < 16:
            continue
        whole = sample.read_bytes()
        forms = [whole[: len(whole) // 2], whole[: len(whole) * 9 // 10]]
        for _ in range(3):
            bytes_ = bytearray(whole)
            for _ in range(1 + len(whole) // 4000):
                bytes_[dice.randrange(len(bytes_))] = dice.randrange(256)
            forms.append(bytes(bytes_))
        for number, form in enumerate(forms):
            path = folder / f"{len(list(folder.iterdir())):04d}-{number}-{sample.name.lstrip('~$')}"
            path.write_bytes(form)
            yield path


def files(folders):
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file() and path.suffix.lower() in ENDINGS:
                yield path


def main():
    with tempfile.TemporaryDirectory() as temporary:
        registry = pathlib.Path(temporary) / "registry"
        subprocess.run([PROGRAM, "init", registry, "--province", PROVINCE, "-q"], check=True)
        folder = pathlib.Path(temporary) / "damaged"
        folder.mkdir()
        paths = [*damaged(folder), *files(sys.argv[1:])]
        read, faults = 0, []
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for path, (wrong, understood) in zip(paths, pool.map(lambda path: fault(registry, path), paths)):
                read += understood
                if wrong:
                    faults.append(f"{path.name}: {wrong}")
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{len(paths)} files: {read} read, {len(paths) - read} not to be read, at most {most} MiB of memory")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
