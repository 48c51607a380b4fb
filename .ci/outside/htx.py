"""What the checks share: where things are, and how to ask the program."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "data-samples"
PROGRAM = pathlib.Path(os.environ.get("HTX", ROOT / "target" / "debug" / "htx")).resolve()
PROVINCE = "Cà Mau"


def run(*arguments, **options):
    """Runs the program and gives what it printed as results; fails if it does not end with 0."""
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", **options,
    )
    assert done.returncode == 0, f"htx {arguments} ended with {done.returncode}:\n{done.stderr}"
    return done.stdout


def report(*paths):
    """The report on these files as JSON."""
    return json.loads(run("report", "--province", PROVINCE, *paths, "--format", "json", cwd=ROOT))


def figures(document):
    """Indicator id → value."""
    return {indicator["id"]: indicator["value"] for indicator in document["indicators"]}
