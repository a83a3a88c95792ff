"""Train the wireframe network; resumes by itself.

    python models/training/train.py --pages out/pages/train --heldout out/pages/heldout --nets NETS --run out/runs/wireframe --minutes 110
    torchrun --nproc-per-node 4 models/training/train.py ...          the same on several GPUs

Time, not steps, drives the schedule (learning rate, sharpness, crop to whole pages), and the time already trained is kept in the checkpoint,
so that a run may be stopped and continued anywhere; --steps ends a run by its steps instead, so that runs compare. CPU or GPU; bf16 autocast
where it is fast. --weight NAME=VALUE changes the weight of a loss, 0 switches it off; without --nets the losses of deep features are off.
"""

import argparse
import json
import math
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch

from wireframe.sheet import contact_sheet
from wireframe.critic import critic_loss
from wireframe.losses import WEIGHTS
from wireframe.pages import load_pages
from core.features import Features
from core.precision import mixed_precision
from core.run_state import RunState
from wireframe.samples import Sampler
from wireframe.step import KEYS_PER_STEP, choose_strip, losses, restyle, total
from core.together import Together
from wireframe.validate import validate

DEEP = ("pseudo", "perceptual", "contextual")
EVERY_OTHER = ("domain", *DEEP)  # computed in every second step alone


def schedule(share: float, peak: float, sharp_from: float) -> tuple[float, float]:
    """Share of the training -> (learning rate, alpha). Warm-up, then cosine; the softmax sharpens to the paper's 100 until sharp_from."""
    rate = peak * min(1.0, share / 0.02 + 0.05) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(share, 1.0))))
    return rate, 100.0 if share >= sharp_from else 30 + 70 * share / sharp_from


def read_weight(text: str) -> tuple[str, float]:
    name, _, value = text.partition("=")
    if name not in WEIGHTS:
        raise argparse.ArgumentTypeError(f'There is no loss "{name}"; there are {", ".join(WEIGHTS)}.')
    return name, float(value)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True, help="folder of training blocks")
    parser.add_argument("--heldout", type=Path, required=True, help="folder of held-out blocks")
    parser.add_argument("--blocks", type=int, help="use so many training blocks alone")
    parser.add_argument("--nets", type=Path, help="folder of the SqueezeNet file")
    parser.add_argument("--run", type=Path, required=True, help="checkpoint, log and contact sheets; resumed where it exists")
    end = parser.add_mutually_exclusive_group(required=True)
    end.add_argument("--minutes", type=float, help="training time in all, over every resume")
    end.add_argument("--steps", type=int, help="steps in all, over every resume")
    parser.add_argument("--batch", type=int, default=6)
    parser.add_argument("--crop", type=int, default=144 * 144, help="area of a source crop in the encoders' pixels")
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--whole-from", type=float, default=0.2, help="share of the training after which whole pages replace crops")
    parser.add_argument("--sharp-from", type=float, default=0.6, help="share of the training from which the softmax is the paper's; 0 to go on from trained weights")
    parser.add_argument("--strip", type=float, default=0.5, help="share of a whole page whose pixels are drawn in a step")
    parser.add_argument("--adversary-from", type=float, default=0.5, help="share of the training after which the critic joins")
    parser.add_argument("--weight", type=read_weight, action="append", default=[], metavar="NAME=VALUE", help="weight of one loss")
    parser.add_argument("--seed", type=int, default=0, help="another one draws other samples")
    parser.add_argument("--init", type=Path, help="checkpoint of another run, or folder of a pack, whose weights a new run starts from")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--every", type=float, default=6, help="minutes between checkpoints, figures and contact sheets")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    WEIGHTS.update(args.weight)
    if args.nets is None:
        WEIGHTS.update({name: 0.0 for name in DEEP})
    together = Together()
    device = together.device
    args.run.mkdir(parents=True, exist_ok=True)
    blocks, heldout = load_pages(args.pages, args.blocks), load_pages(args.heldout)
    if together.leads:
        print(f"{len(blocks)} blocks of pages to train on, {len(heldout)} held out.", flush=True)
    torch.manual_seed(0)  # the same first weights in every process
    state = RunState(device, args.rate)
    checkpoint = args.run / "checkpoint.pt"
    if checkpoint.exists():
        state.resume(checkpoint)
    elif args.init:
        state.start_from(args.init)
    deep = any(WEIGHTS[name] for name in DEEP)
    features = Features(args.nets).to(device, memory_format=torch.channels_last) if deep else None
    chance = (args.seed * 1_000_003 + state.step) * together.count + together.rank
    torch.manual_seed(chance)
    sampler = Sampler(blocks, args.batch, seed=chance + 1)
    log = (args.run / "log.jsonl").open("a") if together.leads else None
    parameters = list(state.net.parameters())
    sums: dict[str, float] = {}
    last_step, last_report, clock = state.step, time.monotonic(), time.monotonic()

    def done() -> float:
        """Share of the whole training, 0..1, the same in every process."""
        return together.same(state.step / args.steps if args.steps else state.seconds / (args.minutes * 60))

    drawer = ThreadPoolExecutor(1)  # the next batch is drawn while this one is learnt from
    share = done()
    drawn = drawer.submit(sampler.draw, None if share >= args.whole_from else args.crop)
    while share < 1:
        rate, alpha = schedule(share, args.rate, args.sharp_from)
        for group in state.optimiser.param_groups:
            group["lr"] = rate
        whole = share >= args.whole_from
        sampler.batch = max(2, args.batch // 2) if whole else args.batch
        batch = drawn.result().to(device)
        drawn = drawer.submit(sampler.draw, None if whole else args.crop)
        align = state.step % 2 == 0
        critic = state.critic if (WEIGHTS["adversarial"] or WEIGHTS["matching"]) and share >= args.adversary_from else None
        with mixed_precision(device):
            strip = choose_strip(batch.source_ground.shape[1], args.strip) if whole else None
            result = restyle(state.net, batch, alpha, KEYS_PER_STEP, strip)
            terms = losses(state.net, batch, result, align, None if align else features, critic)
        loss = total(terms)
        state.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        together.average(parameters)
        norm = torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        if not torch.isfinite(norm):
            raise FloatingPointError(f"Step {state.step}: the gradient is not finite; resume from {checkpoint} with a lower --rate.")
        state.optimiser.step()
        if critic is not None:
            with mixed_precision(device):
                terms["critic"] = critic_loss(critic, result)
            state.critic_optimiser.zero_grad(set_to_none=True)
            terms["critic"].backward()
            together.average(list(critic.parameters()))
            state.critic_optimiser.step()
        state.step += 1
        state.samples += len(batch.image) * together.count
        state.average()
        for name, value in terms.items():
            sums[name] = sums.get(name, 0.0) + value.item() * (2 if name in EVERY_OTHER else 1)
        now = time.monotonic()
        state.seconds, clock = state.seconds + now - clock, now
        share = done()
        if together.leads and (now - last_report > args.every * 60 or share >= 1 or (state.step == 40 and not args.steps)):
            state.save(checkpoint)
            figures = validate(state.ema, Sampler(heldout, 4, seed=0), 100.0, 8, device)
            line = dict(step=state.step, minutes=round(state.seconds / 60, 1), samples=state.samples, rate=rate, alpha=round(alpha), heldout=figures)
            line["train"] = {name: round(value / (state.step - last_step), 4) for name, value in sums.items()}
            log.write(json.dumps(line) + "\n")
            log.flush()
            print(json.dumps(line), flush=True)
            contact_sheet(state.ema, Sampler(heldout, 4, seed=1), args.run / f"sheet-{state.step:06d}.png", device)
            sums, last_step, last_report, clock = {}, state.step, time.monotonic(), time.monotonic()
    drawer.shutdown(cancel_futures=True)
    together.close()


if __name__ == "__main__":
    main()
