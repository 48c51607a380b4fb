"""What is measured: each task with the programs that do it."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "benches" / "peers.py"
EXCEL_PEERS = ["polars", "fastexcel", "python-calamine", "pandas"]
CSV_PEERS = ["polars", "duckdb", "pandas"]

# What the floor sums: a number by two words, by their columns.
MEMBERS = ["6", "2", "8"]
COOPERATIVES = ["6", "3", "15"]

WITHOUT_RULES = "htx without rules"

# The nine districts' lists of one month, in as many layouts and five formats.
DISTRICTS = [
    "BC HTX Dam Doi (8-2023).xlsx",
    "DS HTX H. Cai Nuoc 8-2023.xls",
    "Danh sach HTX huyen Tran Van Thoi.xlsx",
    "H. Phu Tan - HTX.xls",
    "HTX_NgocHien_8-2023.xlsx",
    "TP. Ca Mau - danh sach HTX 8-2023.xlsx",
    "nam-can.ods",
    "thoi-binh.xlsx",
    "u_minh_8-2023.csv",
]


@dataclass
class Program:
    """One way to do a task; `prepare` is not measured, and its output must hold `says`."""

    name: str
    command: list[str]
    says: str = ""
    prepare: Callable[[], None] = lambda: None


@dataclass
class Task:
    id: str
    title: str
    rows: int
    programs: list[Program]


class Bench:
    """The files, registries and programs of one run."""

    def __init__(self, folder: Path, part: int, members: int):
        self.folder = folder / ("full" if part == 1 else f"part-{part}")
        self.part = part
        self.members = members
        self.built = built(folder / "build.json")
        self.htx = self.built["htx"]
        self.folder.mkdir(parents=True, exist_ok=True)

    def clear(self):
        """Forgets what earlier runs made; the nation's registry is only as new as the program that made it."""
        shutil.rmtree(self.folder)
        self.folder.mkdir()

    def file(self, name: str) -> str:
        """One of the single files; all are made when the first one is missing."""
        path = self.folder / name
        if not path.exists():
            what = "sheets" if name.startswith("sheets") else "files"
            say(f"making {what}")
            quietly([self.built["data"], what, self.folder, self.part])
        return str(path)

    def fresh(self, base: str) -> tuple[str, Callable[[], None]]:
        """A registry to import into, and what puts it back to its beginning."""
        at = self.folder / "registry"

        def reset():
            shutil.rmtree(at, ignore_errors=True)
            shutil.copytree(self.folder / base, at)

        return str(at), reset

    def bases(self):
        """Makes the registries that imports begin with, by the program as it is now."""
        say("making the registries to begin with")
        for base, province in [("empty", "Tiền Giang"), ("cooperatives", "Tiền Giang"), ("ca-mau", "Cà Mau")]:
            shutil.rmtree(self.folder / base, ignore_errors=True)
            quietly([self.htx, "init", self.folder / base, "--province", province])
        self.import_into("cooperatives", "2023-Q4", [self.file("coops_50k.xlsx")])
        self.switch_rules_off("cooperatives", "without-rules")

    def switch_rules_off(self, base: str, without: str):
        """The same registry, in which no rule looks for anything."""
        shutil.rmtree(self.folder / without, ignore_errors=True)
        shutil.copytree(self.folder / base, self.folder / without)
        listed = subprocess.run([self.htx, "rules", "--format", "json"], capture_output=True, text=True, check=True)
        codes = [rule["code"] for rule in json.loads(listed.stdout)["rules"]]
        with (self.folder / without / "htx.toml").open("a") as settings:
            settings.writelines(f"[rules.{code}]\noff = true\n" for code in codes)

    def import_into(self, registry: str, period: str, files: list):
        quietly([self.htx, "import", "--registry", self.folder / registry, "--period", period, "-q", *files])

    def nation(self) -> str:
        """The registry of a nation, made once."""
        name = f"nation-{self.members}"
        if not (self.folder / name / "complete").exists():
            say(f"making a nation with {self.members:,} members")
            files = self.folder / "nation-files"
            shutil.rmtree(self.folder / name, ignore_errors=True)
            quietly([self.htx, "init", self.folder / name, "--province", "Hà Nội"])
            quietly([self.built["data"], "nation", files, self.members, 8])
            for path in sorted(files.glob("cooperatives-*.csv")):
                self.import_into(name, path.stem.removeprefix("cooperatives-"), [path])
            for path in sorted(files.glob("members-*.csv")):
                self.import_into(name, "2026-Q3", [path])
            shutil.rmtree(files)
            (self.folder / name / "complete").touch()
        return str(self.folder / name)


def built(messages: Path) -> dict[str, str]:
    """The programs of a build, by name."""
    found = {}
    for line in messages.read_text().splitlines():
        message = json.loads(line)
        if message.get("executable"):
            found[message["target"]["name"]] = message["executable"]
    return found


def say(what: str):
    print(f"== {what}", file=sys.stderr, flush=True)


def quietly(command: list):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command}\n{done.stdout[-1000:]}{done.stderr[-1000:]}")


def peers(names: list[str], files: list[str], rows: int) -> list[Program]:
    return [Program(name, [sys.executable, str(PEERS), name, *files], str(rows)) for name in names]


def vietnamese(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def reading(bench: Bench, id: str, title: str, rows: int, base: str, floor: list[str], files: list[str]) -> Task:
    """An import into a fresh registry, beside what others need to read the same files."""
    registry, reset = bench.fresh(base)
    # Each of the small files says its month in its name.
    period = [] if id == "small" else ["--period", "2023-Q4"]
    command = [bench.htx, "import", "--registry", registry, *period, *files]
    others = CSV_PEERS if files[0].endswith(".csv") else EXCEL_PEERS
    programs = [
        Program("htx", command, vietnamese(rows), reset),
        Program("floor", [bench.built["floor"], *floor, *files], f"{rows} rows"),
        *peers(others, files, rows),
    ]
    if shutil.which("qsv") and files[0].endswith(".csv"):
        programs.append(Program("qsv", ["qsv", "stats", *files]))
    return Task(id, title, rows, programs)


def members(bench: Bench, file: str, rows: int) -> Task:
    rows //= bench.part
    kind = Path(file).suffix.removeprefix(".")
    title = f"{rows:,} members × 10, {kind}"
    return reading(bench, file, title, rows, "cooperatives", MEMBERS, [bench.file(file)])


def rules(bench: Bench) -> Task:
    """The same import with all rules and with none, by what the registry's settings say."""
    file, rows = bench.file("members_1m.xlsx"), 1_000_000 // bench.part
    programs = []
    for name, base in [("htx", "cooperatives"), (WITHOUT_RULES, "without-rules")]:
        registry, reset = bench.fresh(base)
        command = [bench.htx, "import", "--registry", registry, "--period", "2023-Q4", file]
        programs.append(Program(name, command, vietnamese(rows), reset))
    return Task("rules", f"{rows:,} members × 10, xlsx, with rules and without", rows, programs)


def coops(bench: Bench) -> Task:
    rows = 50_000 // bench.part
    title = f"{rows:,} cooperatives × 25, xlsx"
    return reading(bench, "coops", title, rows, "empty", COOPERATIVES, [bench.file("coops_50k.xlsx")])


def small(bench: Bench) -> Task:
    bench.file("members_1m.csv")
    files = sorted(str(path) for path in (bench.folder / "small").glob("*.xlsx"))
    title = f"{len(files)} lists of 200 cooperatives, xlsx"
    return reading(bench, "small", title, 200 * len(files), "empty", COOPERATIVES, files)


def sheets(bench: Bench) -> Task:
    """Only with those that need not hold all ten sheets at once."""
    rows, file = 10_000_000 // bench.part, bench.file("sheets_10.xlsx")
    title = f"{rows:,} members in ten sheets, words inline, xlsx"
    task = reading(bench, "sheets", title, rows, "cooperatives", MEMBERS, [file])
    task.programs = [program for program in task.programs if program.name in ("htx", "floor", "fastexcel")]
    return task


def cold(bench: Bench) -> Task:
    files = [str(ROOT / "data-samples" / "ca-mau" / "2023-08" / name) for name in DISTRICTS]
    registry, reset = bench.fresh("ca-mau")
    htx = [
        Program("htx", [bench.htx, "report", "--province", "Cà Mau", *files], "281 hợp tác xã"),
        Program("htx import", [bench.htx, "import", "--registry", registry, *files], "281 hợp tác xã", reset),
    ]
    # What it can open; its rows are titles, headers and totals as well.
    excel = [file for file in files if not file.endswith(".csv")]
    peer = Program("python-calamine", [sys.executable, str(PEERS), "python-calamine", *excel])
    return Task("cold", "nine districts' lists of one month, five formats, to the report", 281, [*htx, peer])


def report(bench: Bench) -> Task:
    command = [bench.htx, "report", "--registry", bench.nation(), "--province", "--period", "2026-Q3"]
    title = f"report of a nation: 35,000 cooperatives × 8 quarters, {bench.members:,} members"
    return Task("report", title, 35_000, [Program("htx", command, "/35.000 hợp tác xã")])


TASKS: dict[str, Callable[[Bench], Task]] = {
    "members": lambda bench: members(bench, "members_1m.xlsx", 1_000_000),
    "csv": lambda bench: members(bench, "members_1m.csv", 1_000_000),
    "tenth": lambda bench: members(bench, "members_100k.xlsx", 100_000),
    "rules": rules,
    "coops": coops,
    "small": small,
    "cold": cold,
    "report": report,
    "sheets": sheets,
}

# Takes over a gigabyte of disk and many minutes.
BIG = ["sheets"]
