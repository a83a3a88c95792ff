"""What every training's command line has."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from core.loop import Plan
from core.loss import weight_reader


def run_arguments(doc: str | None, losses: Sequence[str], start: str) -> argparse.ArgumentParser:
    """losses: the names that --weight knows; start: what --init takes. Rate, batch and the critic's start are each training's own: it adds them."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True, help="checkpoint, log and contact sheets; resumed where it exists")
    end = parser.add_mutually_exclusive_group(required=True)
    end.add_argument("--minutes", type=float, help="training time in all, over every resume")
    end.add_argument("--steps", type=int, help="steps in all, over every resume")
    parser.add_argument("--weight", type=weight_reader(losses), action="append", default=[], metavar="NAME=VALUE", help="weight of one loss; 0 switches it off")
    parser.add_argument("--seed", type=int, default=0, help="another one draws other samples")
    parser.add_argument("--init", type=Path, help=start)
    parser.add_argument("--threads", type=int, default=1)
    return parser


def plan_of(args: argparse.Namespace) -> Plan:
    """Makes the run's folder."""
    args.run.mkdir(parents=True, exist_ok=True)
    return Plan(args.run, args.minutes, args.steps, args.every, args.adversary_from)


def seeds_of(seed: int, step: int, rank: int, count: int) -> int:
    """Another chance in every process and after every resume."""
    return (seed * 1_000_003 + step) * count + rank
