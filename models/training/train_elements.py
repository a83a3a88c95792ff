"""Train the element network; resumes by itself.

    npm run render-trees -- --out out/trees/train --photos PHOTOS ...
    npm run tree-tokens -- --trees out/trees/train --out out/tokens/train          the same for heldout
    python models/training/train_elements.py --tokens out/tokens/train --heldout out/tokens/heldout --run out/runs/elements --minutes 20

Held-out blocks are of families that no training page shows: stop by them. --pointers apart: an own pointer for each attribute.
"""

import argparse
from pathlib import Path

import torch

from core.arguments import plan_of, run_arguments, seeds_of
from core.loop import Loop
from core.loss import weighted
from core.run_state import RunState
from core.schedule import Schedule
from core.together import Together
from elements.batch import Collator, Sampler
from elements.checkpoint import tell_network, trained_of
from elements.network import ElementNet, Shape
from elements.objective import APART, MIXED, WHOLE, losses_of
from elements.task import DECAY, ElementTask, HeldOut
from elements.tokens import load_tokens
from elements.validate import held_out_pairs

POINTERS = {"whole": WHOLE, "apart": APART, "mixed": MIXED}
NAMES = sorted({loss.name for pointers in POINTERS.values() for loss in losses_of(pointers)})


def arguments() -> argparse.Namespace:
    parser = run_arguments(__doc__, NAMES, "checkpoint of another run whose weights a new run starts from")
    parser.add_argument("--tokens", type=Path, nargs="+", required=True, help="folders of training tokens")
    parser.add_argument("--heldout", type=Path, required=True, help="folder of held-out tokens")
    parser.add_argument("--pairs", type=int, default=200, help="held-out pairs of each report")
    parser.add_argument("--pointers", choices=list(POINTERS), default="whole")
    parser.add_argument("--width", type=int, default=96, help="channels of the trunk")
    parser.add_argument("--blocks", type=int, default=3, help="attention blocks of the trunk")
    parser.add_argument("--rounds", type=int, default=2, help="how often matches are passed on along parents, children and neighbours")
    parser.add_argument("--theme", action="store_true", help="the source's elements know the exemplar as a whole before they point")
    parser.add_argument("--dropout", type=float, default=0.0, help="share of what a block adds that is dropped in training")
    parser.add_argument("--worn", action="store_true", help="pages at other scales, in other greys, with elements missing and features untold")
    parser.add_argument("--sharp", action="store_true", help="what is right by the measure counts, not what is near")
    parser.add_argument("--kindred", action="store_true", help="inks take inks alone, and grounds grounds")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--every", type=float, default=2, help="minutes between checkpoints and figures")
    parser.set_defaults(adversary_from=1.0)
    return parser.parse_args()


def shape_of(args: argparse.Namespace, names: dict[str, list[str]]) -> Shape:
    return Shape(
        len(names["source"]), len(names["exemplar"]), POINTERS[args.pointers],
        width=args.width, blocks=args.blocks, rounds=args.rounds, kindred=args.kindred, theme=args.theme, dropout=args.dropout,
    )  # fmt: skip


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    plan, together = plan_of(args), Together(ElementTask.device)
    blocks, names = load_tokens(args.tokens)
    heldout, other = load_tokens(args.heldout)
    if other != names:
        raise ValueError("The held-out tokens have other features than the training's; write both anew with tree-tokens.")
    pairs = HeldOut(held_out_pairs(heldout, args.pairs), held_out_pairs(heldout, args.pairs, shot=True))
    families = len({block.family for block in blocks})
    print(f"{len(blocks)} blocks of {families} families to train on, {len(pairs.layers)} pairs held out, {len(pairs.shots)} with a picture.", flush=True)
    torch.manual_seed(0)
    net = ElementNet(shape_of(args, names))
    tell_network(args.run, net)
    state = RunState(net, None, args.rate, DECAY)
    if plan.checkpoint.exists():
        state.resume(plan.checkpoint, ElementTask.device)
    elif args.init:
        former = torch.load(args.init, map_location="cpu", weights_only=True)
        state.start_from(former["ema"], trained_of(former))
    chance = seeds_of(args.seed, state.step, together.rank, together.count)
    task = ElementTask(
        Sampler(blocks, Collator(names, args.kindred), args.batch, chance + 1, args.worn), pairs,
        weighted(losses_of(net.pointers), dict(args.weight)), Schedule(args.rate, 0.02, 30, 1.0), args.sharp,
    )  # fmt: skip
    Loop(task, state, together, plan).run()


if __name__ == "__main__":
    main()
