"""One network from several runs that started from the same weights: the mean of their weights is right more often on strangers' pages than any of them.

    python models/training/average_elements.py --runs out/runs/one out/runs/other --run out/runs/mean

The folder it writes is a run's like any other: export it, compare it, train on from its checkpoint. "Model soups" (Wortsman et al., 2022) says why.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch

from elements.checkpoint import TOLD, trained_of

TRAINED_ONLY = ("dropout",)  # what a shape says of training alone: runs may differ in it


def same_network(runs: list[Path]) -> bool:
    told = [json.loads((run / TOLD).read_text()) for run in runs]
    shapes = [{name: value for name, value in shape.items() if name not in TRAINED_ONLY} for shape in told]
    return all(shape == shapes[0] for shape in shapes)


def averaged_state(states: list[dict]) -> dict:
    """The mean of the moving averages. Trained: what each of the runs has trained itself, and once what they started from (the most of it)."""
    weights = {name: sum(state["ema"][name] for state in states) / len(states) for name in states[0]["ema"]}
    began = [state.get("former", {"samples": 0, "seconds": 0.0}) for state in states]
    trained = {name: sum(state[name] for state in states) + max(one[name] for one in began) for name in ("samples", "seconds")}
    return {"ema": weights, "samples": 0, "seconds": 0.0, "former": trained}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, nargs="+", required=True, help="training runs of one network from the same weights")
    parser.add_argument("--run", type=Path, required=True, help="folder to write")
    args = parser.parse_args()
    if not same_network(args.runs):
        raise SystemExit("These runs are of different networks: average runs of one width, number of blocks and pointers.")
    state = averaged_state([torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True) for run in args.runs])
    args.run.mkdir(parents=True, exist_ok=True)
    torch.save(state, args.run / "checkpoint.pt")
    shutil.copy(args.runs[0] / TOLD, args.run / TOLD)
    trained = trained_of(state)
    print(f"{len(args.runs)} runs, {trained['samples']:,} pairs in all.")


if __name__ == "__main__":
    main()
