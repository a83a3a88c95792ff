"""Train one photo pack's network; resumes by itself.

    python models/training/train_photos.py --pack people-mask --data out/photos/people-mask --nets NETS --run out/runs/people-mask --minutes 35

As in train.py time drives the schedule and is kept in the checkpoint: stop it at any moment and start it again with the same words (more
minutes stretch the schedule). Small pictures first, full size for the last part; the discriminator joins at --adversary-from. bf16 on CPU.
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
from photos.network import Discriminator, PhotoRestyler
from photos.objective import LOSSES, NAMES
from photos.packs import PACKS
from photos.start import fitting_weights
from photos.task import DECAY, PhotoTask


def arguments() -> argparse.Namespace:
    parser = run_arguments(__doc__, NAMES, "checkpoint of another pack whose fitting weights a new run starts from")
    parser.add_argument("--pack", choices=list(PACKS), required=True)
    parser.add_argument("--data", type=Path, required=True, help="what prepare_photos.py wrote")
    parser.add_argument("--nets", type=Path, required=True, help="folder of the SqueezeNet file")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--full-from", type=float, default=0.75, help="share of the training after which pictures are full size")
    parser.add_argument("--adversary-from", type=float, default=0.4, help="share of the training after which the discriminator joins")
    parser.add_argument("--every", type=float, default=4, help="minutes between checkpoints, figures and contact sheets")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    plan, together, pack, device = plan_of(args), Together(PhotoTask.device), PACKS[args.pack], PhotoTask.device
    torch.manual_seed(0)
    net = placed(PhotoRestyler(pack), device)
    features = placed(Features(args.nets), device)
    critic = placed(Discriminator(net.encoder.condition_stem.in_channels), device)
    state = RunState(net, critic, args.rate, DECAY)
    if plan.checkpoint.exists():
        state.resume(plan.checkpoint, device)
    elif args.init:
        weights = fitting_weights(args.init, net)
        state.start_from(weights, state.former)
        print(f"{len(weights)} of {len(net.state_dict())} tensors start from {args.init}.", flush=True)
    chance = seeds_of(args.seed, state.step, together.rank, together.count)
    torch.manual_seed(chance)
    schedule = Schedule(args.rate, 0.03, 25, 0.5)
    task = PhotoTask(pack, args.data, args.batch, chance + 1, args.full_from, weighted(LOSSES, dict(args.weight)), schedule, features)
    Loop(task, state, together, plan).run()


if __name__ == "__main__":
    main()
