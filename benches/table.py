"""The measurements as the README shows them: ratios first, for only they travel to another machine."""

import datetime
import os
import platform
import subprocess
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from process import Measure

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- measured by benches/run -->\n", "<!-- end of what benches/run measured -->\n"
OURS = ("htx", "htx import", "htx without rules", "floor")
PACKAGES = ["polars", "fastexcel", "python-calamine", "pandas", "duckdb"]


class Result(NamedTuple):
    id: str
    title: str
    rows: int
    found: dict[str, Measure]

    def fastest_peer(self) -> str | None:
        peers = [name for name in self.found if name not in OURS]
        return min(peers, key=lambda name: self.found[name].wall, default=None)


def text(results: list[Result], rounds: int, htx: str) -> str:
    return "\n".join([
        *ratios(results), "", *slopes(results), *cost_of_rules(results), *all_of_them(results), "", machine(rounds, htx), ""])


def ratios(results: list[Result]) -> list[str]:
    lines = [
        "| work | time ÷ fastest peer | CPU ÷ | memory ÷ | CPU ÷ floor | htx s | htx CPU s | htx MiB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for result in results:
        ours, peer, floor = result.found["htx"], result.fastest_peer(), result.found.get("floor")
        cells = [result.title]
        if peer:
            theirs = result.found[peer]
            cells += [f"{ratio(ours.wall, theirs.wall)} ({peer})", ratio(ours.cpu, theirs.cpu), ratio(ours.peak, theirs.peak)]
        else:
            cells += ["–", "–", "–"]
        cells.append(ratio(ours.cpu, floor.cpu) if floor else "–")
        cells += [f"{ours.wall:.2f}", f"{ours.cpu:.2f}", f"{ours.peak:.0f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def ratio(ours: float, theirs: float) -> str:
    return f"{ours / theirs:.2f}"


def slopes(results: list[Result]) -> list[str]:
    """What one more row costs, and what ten times the rows do to the memory."""
    by_id = {result.id: result for result in results}
    if not {"tenth", "members"} <= by_id.keys():
        return []
    less, more = by_id["tenth"], by_id["members"]
    rows = more.rows - less.rows

    def slope(name: str) -> float:
        return (more.found[name].cpu - less.found[name].cpu) / rows * 1e6

    first = less.found["htx"].cpu / less.rows * 1e6
    memory = more.found["htx"].peak / less.found["htx"].peak
    peer = more.fastest_peer()
    return [
        f"A row more, between {less.rows:,} and {more.rows:,} members, costs htx {slope('htx'):.2f} µs of CPU"
        f" (on average of the first {less.rows:,}: {first:.2f} µs), {peer} {slope(peer):.2f} µs, the floor"
        f" {slope('floor'):.2f} µs. Ten times the rows take {memory:.2f} times the memory.",
        "",
    ]


def cost_of_rules(results: list[Result]) -> list[str]:
    """What looking for faults adds to an import."""
    for result in results:
        if result.id == "rules":
            rules, none = result.found["htx"].cpu, result.found["htx without rules"].cpu
            added = (rules / none - 1) * 100
            return [f"Over {result.rows:,} members, all rules together add {added:.0f} % of CPU to an import without any.", ""]
    return []


def all_of_them(results: list[Result]) -> list[str]:
    lines = [
        "<details><summary>Every program</summary>", "",
        "| work | program | s | CPU s | MiB |", "|---|---|---|---|---|",
    ]
    for result in results:
        for name, took in result.found.items():
            lines.append(f"| {result.title} | {name} | {took.wall:.3f} | {took.cpu:.3f} | {took.peak:.0f} |")
    return lines + ["", "</details>"]


def machine(rounds: int, htx: str) -> str:
    version = subprocess.run([htx, "--version"], capture_output=True, text=True).stdout.strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    packages = ", ".join(f"{name} {metadata.version(name)}" for name in PACKAGES)
    today = datetime.date.today()
    return (
        f"Medians of {rounds} rounds in which the programs took turns, {today:%d %B %Y}, {os.cpu_count()} cores of"
        f" {processor()}, {memory:.0f} GiB of memory, {platform.system()} {platform.release().split('-')[0]}; {version},"
        f" Python {platform.python_version()}, {packages}. Below 20 MiB the memory is the measuring program's own."
    )


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def into_readme(text: str):
    readme = README.read_text()
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    README.write_text(before + BEGIN + text + END + after)
