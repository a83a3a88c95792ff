"""Train the wireframe network; resumes by itself.

    python models/training/train.py --pages out/pages/train --heldout out/pages/heldout --run out/runs/wireframe --minutes 110

Time, not steps, drives the schedule (learning rate, sharpness, crop to whole pages), and the time already trained is kept in the checkpoint,
so that a run may be stopped and continued anywhere. CPU or one GPU; bf16 autocast on both.
"""

import argparse
import copy
import json
import math
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch

from channels import CHANNELS
from checkpoint import save
from contact_sheet import contact_sheet
from losses import outside_pictures_l1
from model import Restyler
from pages import load_pages
from samples import Sampler
from step import KEYS_PER_STEP, choose_strip, losses, restyle, total

EMA = 0.998


def schedule(share: float, peak: float) -> tuple[float, float]:
    """Share of the training time -> (learning rate, alpha). Warm-up, then cosine; the softmax sharpens to the paper's 100."""
    rate = peak * min(1.0, share / 0.02 + 0.05) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(share, 1.0))))
    return rate, 30 + 70 * min(1.0, share / 0.6)


def read_former(path: Path, device: torch.device) -> tuple[dict[str, torch.Tensor], dict[str, float]]:
    """Averaged weights of another run's checkpoint, and how long all runs up to it trained. Where it knew fewer channels, the new ones start
    without influence."""
    state = torch.load(path, map_location=device, weights_only=True)
    weights, former = state["ema"], state.get("former", {"samples": 0, "seconds": 0.0})
    for name in ("encode_source.stem.weight", "encode_exemplar.stem.weight"):
        weight = weights[name]
        missing = 48 + len(CHANNELS) - weight.shape[1]
        weights[name] = torch.cat([weight, weight.new_zeros(len(weight), missing, *weight.shape[2:])], 1)
    return weights, {name: former[name] + state[name] for name in former}


@torch.no_grad()
def validate(net: Restyler, sampler: Sampler, alpha: float, batches: int, device: torch.device) -> dict[str, float]:
    sums = {"l1": 0.0, "warp": 0.0}
    for _ in range(batches):
        batch = sampler.draw(crop=None, augment=False).to(device)
        with torch.autocast(device.type, dtype=torch.bfloat16):
            result = restyle(net, batch, alpha)
            terms = losses(net, batch, result, align=False)
        sums["l1"] += outside_pictures_l1(result["out"].float(), batch).item()
        sums["warp"] += terms["warp"].item()
    return {name: round(value / batches, 4) for name, value in sums.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True, help="folder of training blocks")
    parser.add_argument("--heldout", type=Path, required=True, help="folder of held-out blocks")
    parser.add_argument("--run", type=Path, required=True, help="checkpoint, log and contact sheets; resumed where it exists")
    parser.add_argument("--minutes", type=float, required=True, help="training time in all, over every resume")
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--crop", type=int, default=144 * 144, help="area of a source crop in the encoders' pixels")
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--whole-from", type=float, default=0.2, help="share of the time after which whole pages replace crops")
    parser.add_argument("--init", type=Path, help="checkpoint of another run whose weights a new run starts from")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--every", type=float, default=6, help="minutes between checkpoints, figures and contact sheets")
    args = parser.parse_args()

    torch.set_num_threads(args.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    args.run.mkdir(parents=True, exist_ok=True)
    blocks, heldout = load_pages(args.pages), load_pages(args.heldout)
    print(f"{len(blocks)} blocks of pages to train on, {len(heldout)} held out.", flush=True)
    net = Restyler().to(device, memory_format=torch.channels_last)
    optimiser = torch.optim.Adam(net.parameters(), lr=args.rate, betas=(0.9, 0.98))
    ema = copy.deepcopy(net).eval().requires_grad_(False)
    step, seconds, samples = 0, 0.0, 0
    former = {"samples": 0, "seconds": 0.0}  # what the runs that this one starts from have trained
    checkpoint = args.run / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        net.load_state_dict(state["net"])
        ema.load_state_dict(state["ema"])
        optimiser.load_state_dict(state["optimiser"])
        step, seconds, samples = state["step"], state["seconds"], state["samples"]
        former = state["former"]
    elif args.init:
        weights, former = read_former(args.init, device)
        net.load_state_dict(weights)
        ema.load_state_dict(weights)
    torch.manual_seed(step)
    sampler = Sampler(blocks, args.batch, seed=step + 1)
    log = (args.run / "log.jsonl").open("a")
    sums: dict[str, float] = {}
    last_step, last_report, clock = step, time.monotonic(), time.monotonic()

    drawer = ThreadPoolExecutor(1)  # the next batch is drawn while this one is learnt from
    drawn = drawer.submit(sampler.draw, None if args.whole_from <= seconds / (args.minutes * 60) else args.crop)
    while seconds < args.minutes * 60:
        share = seconds / (args.minutes * 60)
        rate, alpha = schedule(share, args.rate)
        for group in optimiser.param_groups:
            group["lr"] = rate
        whole = share >= args.whole_from
        sampler.batch = max(2, args.batch // 2) if whole else args.batch
        batch = drawn.result().to(device)
        drawn = drawer.submit(sampler.draw, None if whole else args.crop)
        with torch.autocast(device.type, dtype=torch.bfloat16):
            strip = choose_strip(batch.source_ground.shape[1]) if whole else None
            result = restyle(net, batch, alpha, KEYS_PER_STEP, strip)
            terms = losses(net, batch, result, align=step % 2 == 0)
        loss = total(terms)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        if not torch.isfinite(norm):
            raise FloatingPointError(f"Step {step}: the gradient is not finite; resume from {checkpoint} with a lower --rate.")
        optimiser.step()
        step += 1
        samples += sampler.batch
        with torch.no_grad():
            keep = min(EMA, step / (step + 20))
            for slow, fast in zip(ema.parameters(), net.parameters()):
                slow.lerp_(fast, 1 - keep)
        for name, value in terms.items():
            sums[name] = sums.get(name, 0.0) + value.item() * (2 if name == "domain" else 1)
        now = time.monotonic()
        seconds, clock = seconds + now - clock, now
        if now - last_report > args.every * 60 or seconds >= args.minutes * 60 or step == 40:
            state = dict(net=net.state_dict(), ema=ema.state_dict(), optimiser=optimiser.state_dict())
            save(checkpoint, **state, step=step, seconds=seconds, samples=samples, former=former)
            figures = validate(ema, Sampler(heldout, 4, seed=0), 100.0, 8, device)
            line = dict(step=step, minutes=round(seconds / 60, 1), samples=samples, rate=rate, alpha=round(alpha), heldout=figures)
            line["train"] = {name: round(value / (step - last_step), 4) for name, value in sums.items()}
            log.write(json.dumps(line) + "\n")
            log.flush()
            print(json.dumps(line), flush=True)
            contact_sheet(ema, Sampler(heldout, 4, seed=1), args.run / f"sheet-{step:06d}.png", device)
            sums, last_step, last_report, clock = {}, step, time.monotonic(), time.monotonic()


if __name__ == "__main__":
    main()
