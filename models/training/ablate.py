"""What each loss is worth: the same short training again and again, each time without one loss, measured on the same held-out pages.

    python models/training/ablate.py --pages out/pages/train --heldout out/pages/kits --nets NETS --out out/ablation --steps 200 --blocks 60 \\
        [--init models/packs/wireframe] [--only matched roles]

From nothing and on crops, or with --init from trained weights and on whole pages. Runs that are there are not run again. Prints a Markdown
table and writes it as OUT/table.md: the change of every figure against the full training; the row "full, other samples" is the full training
with another seed, and says how much of a change is chance.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from wireframe.objective import NAMES

FIGURES = {"l1": "colour L1 outside pictures", "warp": "warp L1", "matched": "cells matched to their role", "uv": "picture correspondence"}


def figures_of(run: Path, steps: int) -> dict[str, float] | None:
    """Held-out figures of a run that came to its end."""
    log = run / "log.jsonl"
    lines = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    return lines[-1]["heldout"] if lines and lines[-1]["step"] >= steps else None


def train(args: argparse.Namespace, name: str, extra: list[str]) -> dict[str, float]:
    """Trains where that was not done yet -> the run's held-out figures."""
    run = args.out / name
    figures = figures_of(run, args.steps)
    if figures is not None:
        return figures
    words = [sys.executable, str(Path(__file__).parent / "train.py"), "--pages", args.pages, "--heldout", args.heldout, "--nets", args.nets]
    words += ["--run", run, "--steps", args.steps, "--blocks", args.blocks, "--rate", args.rate, "--adversary-from", 0.2, "--every", 1e6, "--batch", args.batch]
    words += ["--init", args.init, "--whole-from", 0, "--sharp-from", 0] if args.init else ["--whole-from", 1]
    words += extra
    print(f"Training {name} …", flush=True)
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL)
    figures = figures_of(run, args.steps)
    if figures is None:
        raise RuntimeError(f"The training in {run} ended before its {args.steps} steps: its log says how far it came.")
    return figures


def table(rows: dict[str, dict[str, float]]) -> str:
    """Markdown: figures of the first row, differences from it for the others."""
    full = next(iter(rows.values()))
    names = [name for name in FIGURES if name in full]
    lines = ["| trained | " + " | ".join(FIGURES[name] for name in names) + " |", "| --- |" + " --- |" * len(names)]
    for row, figures in rows.items():
        cells = [f"{full[name]:.4f}" if figures is full else f"{figures[name] - full[name]:+.4f}" for name in names]
        lines.append(f"| {row} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("pages", "heldout", "nets", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--init", type=Path, help="checkpoint or pack to start from; from nothing without it")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--blocks", type=int, default=60, help="training blocks to use")
    parser.add_argument("--batch", type=int, default=3)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--only", nargs="*", choices=NAMES, help="leave these losses out, one at a time; all without it")
    args = parser.parse_args()
    rows = {"full": train(args, "full", []), "full, other samples": train(args, "other", ["--seed", "1"])}
    for name in args.only if args.only is not None else NAMES:
        rows[f"without {name}"] = train(args, f"without-{name}", ["--weight", f"{name}=0"])
        (args.out / "table.md").write_text(table(rows) + "\n")
    print(table(rows))


if __name__ == "__main__":
    main()
