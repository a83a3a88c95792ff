"""Train one photo pack's network; resumes by itself.

    python models/training/train_photos.py --pack people-mask --data out/photos/people-mask --nets NETS --run out/runs/people-mask --minutes 35

As in train.py time drives the schedule and is kept in the checkpoint: stop it at any moment and start it again with the same words (more
minutes stretch the schedule). Small pictures first, full size for the last part; the discriminator joins at --adversary-from. bf16 on CPU.
"""

import argparse
import copy
import json
import math
import time
from pathlib import Path

import torch

from core.checkpoint import save
from photos.losses import WEIGHTS, discriminator_loss, losses, restyle, total, warp_error
from photos.network import Discriminator, PhotoRestyler
from photos.packs import PACKS
from core.features import Features
from photos.samples import Photos, Sampler
from photos.sheet import contact_sheet
from core.precision import mixed_precision

EMA = 0.995
KEYS_PER_STEP = 1536  # exemplar cells drawn per step at full size; all are used in evaluation


def schedule(share: float, peak: float) -> tuple[float, float]:
    """Share of the training time -> (learning rate, alpha). Warm-up, then cosine; the softmax sharpens to the paper's 100."""
    rate = peak * min(1.0, share / 0.02 + 0.05) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * min(share, 1.0))))
    return rate, 25 + 75 * min(1.0, share / 0.5)


@torch.no_grad()
def validate(net: PhotoRestyler, sampler: Sampler, batches: int = 6) -> dict[str, float]:
    """Self pairs of held-out photos: colour and warp L1 (of a range of 2), warp error in cells."""
    sums: dict[str, float] = {}
    for _ in range(batches):
        batch = sampler.draw()
        with mixed_precision(torch.device("cpu")):
            result = restyle(net, batch, 100.0)
        median, near = warp_error(result, batch)
        mean = torch.nn.functional.avg_pool2d(batch.target, 4)
        figures = {
            "colour": (result["out"].float() - batch.target).abs().mean().item(),
            "warp": (result["warped"][:, :3] - mean).abs().mean().item(),
            "cells": median,
            "within2": near,
        }
        for name, value in figures.items():
            sums[name] = sums.get(name, 0.0) + value
    return {name: round(value / batches, 4) for name, value in sums.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", choices=list(PACKS), required=True)
    parser.add_argument("--data", type=Path, required=True, help="what prepare_photos.py wrote")
    parser.add_argument("--nets", type=Path, required=True, help="folder of the SqueezeNet file")
    parser.add_argument("--run", type=Path, required=True, help="checkpoint, log and contact sheets; resumed where it exists")
    parser.add_argument("--minutes", type=float, required=True, help="training time in all, over every resume")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--full-from", type=float, default=0.75, help="share of the time after which pictures are full size")
    parser.add_argument("--adversary-from", type=float, default=0.4, help="share of the time after which the discriminator joins")
    parser.add_argument("--init", type=Path, help="checkpoint of another pack whose fitting weights a new run starts from")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--every", type=float, default=4, help="minutes between checkpoints, figures and contact sheets")
    args = parser.parse_args()

    torch.set_num_threads(args.threads)
    args.run.mkdir(parents=True, exist_ok=True)
    pack = PACKS[args.pack]
    torch.manual_seed(0)
    net = PhotoRestyler(pack).to(memory_format=torch.channels_last)
    features = Features(args.nets).to(memory_format=torch.channels_last)
    with torch.no_grad():
        planes = net.encoder.condition_stem.in_channels
    critic = Discriminator(planes).to(memory_format=torch.channels_last)
    optimiser = torch.optim.Adam(net.parameters(), lr=args.rate, betas=(0.9, 0.98))
    critic_optimiser = torch.optim.Adam(critic.parameters(), lr=4e-4, betas=(0.0, 0.98))
    ema = copy.deepcopy(net).eval().requires_grad_(False)
    step, seconds, samples = 0, 0.0, 0
    checkpoint = args.run / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        net.load_state_dict(state["net"])
        ema.load_state_dict(state["ema"])
        critic.load_state_dict(state["critic"])
        optimiser.load_state_dict(state["optimiser"])
        critic_optimiser.load_state_dict(state["critic_optimiser"])
        step, seconds, samples = state["step"], state["seconds"], state["samples"]
    elif args.init:
        theirs, ours = torch.load(args.init, map_location="cpu", weights_only=True)["ema"], net.state_dict()
        fitting = {name: value for name, value in theirs.items() if name in ours and ours[name].shape == value.shape and "gain" not in name}
        net.load_state_dict({**ours, **fitting})
        ema.load_state_dict(net.state_dict())
        print(f"{len(fitting)} of {len(ours)} tensors start from {args.init}.", flush=True)
    torch.manual_seed(step)
    samplers = {
        scale: Sampler(pack, Photos(args.data / "train", scale), max(2, args.batch // (1 if scale == "small" else 2)), seed=step + 1)
        for scale in ("small", "full")
    }
    heldout = Photos(args.data / "heldout", "full")
    log = (args.run / "log.jsonl").open("a")
    sums: dict[str, float] = {}
    last_step, last_report, clock = step, time.monotonic(), time.monotonic()

    while seconds < args.minutes * 60:
        share = seconds / (args.minutes * 60)
        rate, alpha = schedule(share, args.rate)
        for group in optimiser.param_groups:
            group["lr"] = rate
        sampler = samplers["full" if share >= args.full_from else "small"]
        batch = sampler.draw()
        adversary = critic if WEIGHTS["adversarial"] and share >= args.adversary_from else None
        with mixed_precision(torch.device("cpu")):
            result = restyle(net, batch, alpha, KEYS_PER_STEP)
            terms = losses(net, batch, result, features, adversary)
            loss = total(terms)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        if not torch.isfinite(norm):
            raise FloatingPointError(f"Step {step}: the gradient is not finite; resume from {checkpoint} with a lower --rate.")
        optimiser.step()
        if adversary is not None:
            with mixed_precision(torch.device("cpu")):
                wrong = discriminator_loss(critic, batch, result)
            critic_optimiser.zero_grad(set_to_none=True)
            wrong.backward()
            critic_optimiser.step()
            terms["critic"] = wrong
        step += 1
        samples += sampler.batch
        with torch.no_grad():
            keep = min(EMA, step / (step + 20))
            for slow, fast in zip(ema.parameters(), net.parameters()):
                slow.lerp_(fast, 1 - keep)
        for name, value in terms.items():
            sums[name] = sums.get(name, 0.0) + value.item()
        now = time.monotonic()
        seconds, clock = seconds + now - clock, now
        if now - last_report > args.every * 60 or seconds >= args.minutes * 60 or step == 40:
            save(
                checkpoint, net=net.state_dict(), ema=ema.state_dict(), critic=critic.state_dict(), optimiser=optimiser.state_dict(),
                critic_optimiser=critic_optimiser.state_dict(), step=step, seconds=seconds, samples=samples,
            )  # fmt: skip
            figures = validate(ema, Sampler(pack, heldout, 4, seed=0, self_share=1.0, augment=False))
            line = dict(step=step, minutes=round(seconds / 60, 1), samples=samples, rate=rate, alpha=round(alpha), heldout=figures)
            line["train"] = {name: round(value / (step - last_step), 4) for name, value in sums.items()}
            log.write(json.dumps(line) + "\n")
            log.flush()
            print(json.dumps(line), flush=True)
            contact_sheet(ema, Sampler(pack, heldout, 4, seed=1, self_share=0.25, augment=False), args.run / f"sheet-{step:06d}.png")
            sums, last_step, last_report, clock = {}, step, time.monotonic(), time.monotonic()


if __name__ == "__main__":
    main()
