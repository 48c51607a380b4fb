"""Measures htx beside its peers and writes the table of the README; started by `benches/run`.

The programs of a task take turns, round by round, so that a machine that slows down slows all of them. What counts is
the median of a program's rounds.
"""

import argparse
import json
import statistics
import sys
from pathlib import Path

import table
from process import Measure, measure
from tasks import BIG, TASKS, Bench, Task, say


def arguments():
    parser = argparse.ArgumentParser(prog="benches/run", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each task (default: 5)")
    parser.add_argument("--only", action="append", choices=TASKS, metavar="TASK",
                        help=f"only this task, may be repeated: {', '.join(TASKS)}")
    parser.add_argument("--big", action="store_true", help=f"also the largest: {', '.join(BIG)}")
    parser.add_argument("--quick", action="store_true", help="a twentieth of the sizes, two rounds")
    parser.add_argument("--members", type=int, help="members of the nation (default: 7,000,000)")
    parser.add_argument("--fresh", action="store_true", help="make all files and the nation's registry anew")
    parser.add_argument("--no-write", action="store_true", help="leave the README as it is")
    return parser.parse_args()


def medians(bench: Bench, task: Task, rounds: int) -> dict[str, Measure]:
    taken = {program.name: [] for program in task.programs}
    for _ in range(rounds):
        for program in task.programs:
            program.prepare()
            said = bench.folder / "said.txt"
            taken[program.name].append(measure(program.command, said))
            if program.says not in said.read_text(errors="replace"):
                sys.exit(f"{program.name} does not say {program.says}: see {said}")
    return {name: Measure(*map(statistics.median, zip(*all))) for name, all in taken.items()}


def main():
    asked = arguments()
    part = 20 if asked.quick else 1
    rounds = 2 if asked.quick else asked.rounds
    bench = Bench(asked.data, part, asked.members or 7_000_000 // part)
    if asked.fresh:
        bench.clear()
    bench.bases()
    results = []
    for name in asked.only or [name for name in TASKS if asked.big or name not in BIG]:
        task = TASKS[name](bench)
        say(task.title)
        found = medians(bench, task, rounds)
        for program, took in found.items():
            print(f"{program:16} {took.wall:9.3f} s {took.cpu:9.3f} CPU s {took.peak:9.1f} MiB", flush=True)
        results.append(table.Result(name, task.title, task.rows, found))
    text = table.text(results, rounds, bench.htx)
    (bench.folder / "results.md").write_text(text)
    (bench.folder / "results.json").write_text(json.dumps([result._asdict() for result in results], indent=1))
    print(text)
    if not (asked.quick or asked.only or asked.no_write):
        table.into_readme(text)


if __name__ == "__main__":
    main()
