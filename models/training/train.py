"""Train the wireframe network; resumes by itself.

    python models/training/train.py --pages out/pages/train --heldout out/pages/heldout --nets NETS --run out/runs/wireframe --minutes 110
    torchrun --nproc-per-node 4 models/training/train.py ...          the same on several GPUs

Time, not steps, drives the schedule (learning rate, sharpness, crop to whole pages), and the time already trained is kept in the checkpoint,
so that a run may be stopped and continued anywhere; --steps ends a run by its steps instead, so that runs compare. CPU or GPU; bf16 autocast
where it is fast. --weight NAME=VALUE changes the weight of a loss, 0 switches it off; without --nets the losses of deep features are off.
"""

import argparse
from pathlib import Path

import torch

from core.arguments import plan_of, run_arguments, seeds_of
from core.features import Features
from core.layers import placed
from core.loop import Loop
from core.loss import weighted
from core.run_state import RunState
from core.schedule import Schedule
from core.together import Together
from model import Restyler
from wireframe.critic import Critic
from wireframe.objective import DEEP, LOSSES, NAMES
from wireframe.pages import load_pages
from wireframe.start import starting_weights
from wireframe.task import DECAY, Drawing, WireframeTask


def arguments() -> argparse.Namespace:
    parser = run_arguments(__doc__, NAMES, "checkpoint of another run, or folder of a pack, whose weights a new run starts from")
    parser.add_argument("--pages", type=Path, required=True, help="folder of training blocks")
    parser.add_argument("--heldout", type=Path, required=True, help="folder of held-out blocks")
    parser.add_argument("--blocks", type=int, help="use so many training blocks alone")
    parser.add_argument("--nets", type=Path, help="folder of the SqueezeNet file")
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--crop", type=int, default=144 * 144, help="area of a source crop in the encoders' pixels")
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--whole-from", type=float, default=0.2, help="share of the training after which whole pages replace crops")
    parser.add_argument(
        "--sharp-from", type=float, default=0.6, help="share of the training from which the softmax is the paper's; 0 to go on from trained weights"
    )
    parser.add_argument("--strip", type=float, default=0.5, help="share of a whole page whose pixels are drawn in a step")
    parser.add_argument("--adversary-from", type=float, default=0.5, help="share of the training after which the critic joins")
    parser.add_argument("--every", type=float, default=6, help="minutes between checkpoints, figures and contact sheets")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    together, plan = Together(), plan_of(args)
    device = together.device
    losses = weighted(LOSSES, {**dict(args.weight), **({} if args.nets else dict.fromkeys(DEEP, 0.0))})
    blocks, heldout = load_pages(args.pages, args.blocks), load_pages(args.heldout)
    if together.leads:
        print(f"{len(blocks)} blocks of pages to train on, {len(heldout)} held out.", flush=True)
    torch.manual_seed(0)  # the same first weights in every process
    net = placed(Restyler(), device)
    state = RunState(net, placed(Critic(), device), args.rate, DECAY)
    if plan.checkpoint.exists():
        state.resume(plan.checkpoint, device)
    elif args.init:
        state.start_from(*starting_weights(args.init, device))
    features = placed(Features(args.nets), device) if any(loss.name in DEEP for loss in losses) else None
    chance = seeds_of(args.seed, state.step, together.rank, together.count)
    torch.manual_seed(chance)
    schedule = Schedule(args.rate, 0.02, 30, args.sharp_from)
    drawing = Drawing(args.batch, args.crop, args.whole_from, args.strip)
    task = WireframeTask(blocks, heldout, chance + 1, drawing, losses, schedule, features, device)
    Loop(task, state, together, plan).run()


if __name__ == "__main__":
    main()
