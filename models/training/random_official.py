"""Write a pack of the official CoCosNet's size with random weights, for the benchmark's comparison. No checkpoint is needed.

    python models/training/random_official.py --out out/bench/official

The networks are those that convert.py writes, at full width; only what they would paint is noise. Needs about 3 GB of memory.
"""

import argparse
import tempfile
from pathlib import Path

import torch

import convert
from official.models import MODELS
from official.seeded import save


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder of the pack")
    parser.add_argument("--official", choices=list(MODELS), default="celebahq", help="which released model's sizes")
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=args.out.parent) as folder:
        checkpoints = save(Path(folder) / "checkpoints", MODELS[args.official])
        return convert.main(["--official", args.official, "--checkpoints", str(checkpoints), "--out", str(args.out)])


if __name__ == "__main__":
    raise SystemExit(main())
