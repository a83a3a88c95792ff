"""Figures of a pack's ONNX files on held-out pages, beside the baselines.

    python models/training/evaluate.py --pack models/packs/wireframe --pages out/pages/kits --given raster [--card]

colour    mean absolute error outside pictures, [0, 1]; `ratio` is ours / palette transfer with perfect knowledge
text lost share of glyph pixels whose contrast to their ground is under 40 % of the target's (the source's own loss beside it)
matched   share of cells whose best exemplar cell has the same ground role, where the exemplar shows that role
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F

from baselines import identity, palette_mean, reinhard
from channels import GROUND_ROLES
from losses import outside_pictures_l1
from model import match
from pages import load_pages
from samples import Batch, Sampler


class Pack:
    """The exported graphs, run one sample at a time as the product does."""

    def __init__(self, folder: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.sessions = {
            name: onnxruntime.InferenceSession(folder / f"{name}.onnx", options, providers=["CPUExecutionProvider"])
            for name in ("encode_source", "encode_exemplar", "synthesise")
        }

    def run(self, name: str, **inputs: torch.Tensor) -> list[torch.Tensor]:
        return [torch.from_numpy(x) for x in self.sessions[name].run(None, {k: v.numpy() for k, v in inputs.items()})]

    def restyle(self, batch: Batch, k: int, alpha: float = 100.0):
        """-> image (1, 3, H, W), index of the best exemplar cell per source cell (h * w)."""
        queries, structure, roles = self.run("encode_source", image=batch.working[k : k + 1], condition=batch.condition[k : k + 1])
        keys, values, palette = self.run("encode_exemplar", image=batch.exemplar[k : k + 1])
        h, w = queries.shape[2:]
        q, m = queries.flatten(2), keys.flatten(2)
        warped, confidence = match(q, m, values.flatten(2), alpha)
        (image,) = self.run(
            "synthesise", warped=warped.view(1, -1, h, w), confidence=confidence.view(1, 1, h, w), structure=structure,
            palette=palette, roles=roles, image=batch.image[k : k + 1], ink=batch.ink[k : k + 1],
        )  # fmt: skip
        return image, (q.transpose(1, 2) @ m)[0].argmax(1)


def text_lost(image: torch.Tensor, target: torch.Tensor, ink: torch.Tensor) -> tuple[int, int]:
    """Glyph pixels that lost their contrast, and all glyph pixels. Contrast: distance to the mean of the ink-free pixels around."""
    ground = (ink < 0.05).float()

    def contrast(x: torch.Tensor) -> torch.Tensor:
        def pool(y):
            return F.avg_pool2d(y, 15, stride=1, padding=7)

        around = pool(x * ground) / (pool(ground) + 1e-4)
        return (x - around).abs().mean(1, keepdim=True)

    glyph = (ink > 0.6) & (contrast(target) > 0.12) & (F.avg_pool2d(ground, 15, stride=1, padding=7) > 0.1)
    lost = glyph & (contrast(image) < 0.4 * contrast(target))
    return int(lost.sum()), int(glyph.sum())


def evaluate(pack: Pack, sampler: Sampler, batches: int) -> dict:
    errors: dict[str, list[float]] = {"ours": [], "palette": [], "identity": [], "reinhard": []}
    lost = {"ours": [0, 0], "source": [0, 0]}
    matched, comparable = 0, 0
    for _ in range(batches):
        batch = sampler.draw(crop=None, augment=False)
        for k in range(len(batch.image)):
            one = Batch(**{name: value[k : k + 1] for name, value in batch.__dict__.items()})
            image, best = pack.restyle(batch, k)
            cells = F.interpolate(one.exemplar, size=one.exemplar_ground.shape[1:], mode="area")[0]
            candidates = {
                "ours": image,
                "palette": palette_mean(one.ground[0], cells, one.exemplar_ground[0])[None],
                "identity": identity(one.image),
                "reinhard": reinhard(one.image[0], one.exemplar[0])[None],
            }
            for name, candidate in candidates.items():
                errors[name].append(outside_pictures_l1(candidate, one).item())
            for name, candidate in (("ours", image), ("source", one.image)):
                part, whole = text_lost(candidate, one.target, one.exact_ink)
                lost[name][0] += part
                lost[name][1] += whole
            truth, shown = one.source_ground.flatten(), one.exemplar_ground.flatten()
            has = torch.zeros(len(GROUND_ROLES), dtype=torch.bool)
            has[shown.unique()] = True
            matched += int(((shown[best] == truth) & has[truth]).sum())
            comparable += int(has[truth].sum())
    colour = {name: round(float(np.mean(values)), 4) for name, values in errors.items()}
    return {
        "pairs": len(errors["ours"]),
        "colour": colour,
        "ratio": round(colour["ours"] / colour["palette"], 3),
        "textLost": {name: round(part / max(whole, 1), 3) for name, (part, whole) in lost.items()},
        "matched": round(matched / comparable, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--given", choices=["raster", "layers"], default="raster")
    parser.add_argument("--batches", type=int, default=16, help="of four pairs each")
    parser.add_argument("--card", action="store_true", help="write the figures into the pack's card.json")
    args = parser.parse_args()
    torch.set_num_threads(1)
    figures = evaluate(Pack(args.pack), Sampler(load_pages(args.pages), 4, seed=0, given=args.given), args.batches)
    print(json.dumps(figures))
    if args.card:
        path = args.pack / "card.json"
        card = json.loads(path.read_text())
        command = f"python models/training/evaluate.py --pack {args.pack} --pages {args.pages} --given {args.given} --batches {args.batches}"
        card["metrics"][f"{args.pages.name}-{args.given}"] = {**figures, "command": command}
        path.write_text(json.dumps(card, indent=2) + "\n")


if __name__ == "__main__":
    main()
