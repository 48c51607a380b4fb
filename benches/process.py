"""One process, measured from outside."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Measure(NamedTuple):
    """Wall clock and processor time in seconds; the most memory one process held, in MiB."""

    wall: float
    cpu: float
    peak: float


def measure(command: list[str], log: Path) -> Measure:
    """Runs a command and waits for it and its children; what it says goes to a file."""
    with open(log, "wb") as out:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        said = log.read_text(errors="replace")[-2000:]
        sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{said}")
    # Linux tells KiB.
    return Measure(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
