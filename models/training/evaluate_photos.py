"""Figures of a photo pack on held-out photos, beside what needs no network, and its contact sheets.

    python models/training/evaluate_photos.py --pack people-mask --run out/runs/people-mask --data out/photos/people-mask --nets NETS \
        --sheets out/eval/people-mask [--card models/packs/people-mask/card.json]

Pairs: every held-out source with another held-out photo as exemplar, fixed by --seed. Methods: ours; the same network without the warp
(every cell gets the exemplar's mean value: an ablation at test time, not retrained); the exemplar itself (all of the style, none of the
structure); the nearest training photo by the source's condition (all of the structure, none of the style); and the held-out photo that the
source was made of, as what can be reached at best.

    kernel    kernel distance on MobileNetV1 features (x 1000) of the pictures to the held-out photos: realism; lower is better
    colour    CIELAB distance of mean colours per part to the exemplar's: style; lower is better
    texture   times rougher or smoother per part than the exemplar, |log2|; lower is better
    structure masks: share of the pixels of the source's or the output's person whose part our own exemplar encoder reads back; edges: F1 of Canny edges within 2 pixels; poses: share of
              joints that MoveNet finds within 5 % of the height; higher is better
    partsHit  share of the figure's cells whose best match lies in the same part, where the exemplar shows that part: class of the mask (masks), the joint
              whose neighbourhood they are in (poses), ninth of the garment's own box inside its outline (edges); chance: a cell of the exemplar drawn at random
    figure    self pairs, deformed by known thin-plate splines, cells of the figure alone: median distance of the best match to its true place in cells of 4
              pixels and the share within 2 cells, beside what guessing the same place gives
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from core.onnx_files import round_weights
from core.sheet import bytes_of, strip
from metrics import kernel_distance as kid
from photos.figure import by_joints, ninths, parts_hit
from photos.keypoints import MoveNet
from photos.measure import edge_agreement, joint_agreement, style_difference, zones
from photos.network import CELL, PATCH, PhotoRestyler
from photos.packs import PACKS, UNKNOWN
from photos.restyle import restyle
from photos.samples import Batch, Photos, Sampler
from photos.sheet import source_picture
from photos.validate import warp_error

ALPHA = 100.0


def nearest(heldout: Sampler, train: Photos, index: int) -> int:
    """The training photo whose condition is nearest: masks by labels that differ, edges by blurred lines, poses by their planes."""
    data, domain = heldout.data, heldout.pack.domain
    if domain == "pose":
        ours, theirs = data.needed("pose")[index, 0].astype(np.float32), train.needed("pose")[:, 0]
        return int(np.argmin([np.abs(ours - other).mean() for other in theirs]))
    if domain == "edges":

        def blurred(x):
            return F.avg_pool2d(torch.from_numpy(x[0].astype(np.float32))[None, None], 16)[0, 0].numpy()

        ours = blurred(data.needed("lines")[index])
        return int(np.argmin([np.abs(ours - blurred(other)).mean() for other in train.needed("lines")]))
    return int(np.argmin([(data.needed("parts")[index] != other).mean() for other in train.needed("parts")]))


class Judge:
    """Measures one picture against its source."""

    def __init__(self, net: PhotoRestyler, heldout: Sampler, nets: Path, joints: Path):
        self.net, self.heldout = net, heldout
        self.pose = (MoveNet(nets), np.load(joints)) if net.pack.domain == "pose" else None

    def structure(self, out: torch.Tensor, index: int) -> float:
        data = self.heldout.data
        if self.net.pack.domain == "edges":
            return edge_agreement(out, data.needed("lines")[index, 0])
        if self.pose is not None:
            movenet, joints = self.pose
            return joint_agreement(movenet.joints(Image.fromarray(bytes_of(out))), joints[index], out.shape[1])
        logits = self.net.encoder.exemplar(out.clamp(-1, 1)[None])[3]
        read, wanted = logits.argmax(1)[0], self.heldout.parts_of(index, False)
        person = (read > 0) | (wanted > 0)
        return (read == wanted)[person].float().mean().item()


def sums_to_row(rows: list[dict[str, float]]) -> dict[str, float]:
    return {name: round(float(np.mean([row[name] for row in rows])), 3) for name in rows[0]}


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", choices=list(PACKS), required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--nets", type=Path, required=True)
    parser.add_argument("--sheets", type=Path, required=True, help="folder of the contact sheets")
    parser.add_argument("--pairs", type=int, default=64)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--card", type=Path, help="card.json that the figures are written to")
    args = parser.parse_args()
    torch.set_num_threads(1)
    pack = PACKS[args.pack]
    net = PhotoRestyler(pack).eval()
    net.load_state_dict(torch.load(args.run / "checkpoint.pt", map_location="cpu", weights_only=True)["ema"])
    net = round_weights(net)
    train, data = Photos(args.data / "train", "full"), Photos(args.data / "heldout", "full")
    heldout = Sampler(pack, data, 1, seed=args.seed, augment=False)
    judge = Judge(net, heldout, args.nets, args.data / "heldout" / "joints.npy")
    count = min(args.pairs, len(data.group))
    order = np.random.default_rng(args.seed).permutation(len(data.group))[:count]
    pictures: dict[str, list[torch.Tensor]] = {}
    rows: dict[str, list[dict[str, float]]] = {}
    for k, index in enumerate(map(int, order)):
        exemplar = int(order[(k + 1) % count])
        batch = heldout.pair(index, exemplar)
        shown = {
            "ours": restyle(net, batch, ALPHA).out[0],
            "without the warp": restyle(net, batch, ALPHA, no_warp=True).out[0],
            "the exemplar itself": batch.exemplar[0],
            "nearest training photo": torch.from_numpy(train.photos[nearest(heldout, train, index)].copy()).float() / 127.5 - 1,
            "the photo behind the source": batch.target[0],
        }
        size = batch.target.shape[2:]
        parts, theirs = (torch.from_numpy(data.parts[i].copy()).long() if data.parts is not None else zones(*size) for i in (index, exemplar))
        for name, image in shown.items():
            layout = theirs if name == "the exemplar itself" else parts
            colour, rough = style_difference(image, layout, batch.exemplar[0], theirs)
            rows.setdefault(name, []).append({"colour": colour, "texture": rough, "structure": judge.structure(image, index)})
            pictures.setdefault(name, []).append(image)
    mobilenet = kid.MobileNet(args.nets / kid.FILE)
    features = {name: np.stack([mobilenet.features((x + 1) / 2) for x in images]) for name, images in pictures.items()}
    real = features["the photo behind the source"]
    table = {}
    for name, figures in rows.items():
        value, error = kid.kernel_distance(features[name], real) if name != "the photo behind the source" else (0.0, 0.0)
        table[name] = {"kernel": round(1000 * value, 1), "kernelError": round(1000 * error, 1), **sums_to_row(figures)}
        print(name, json.dumps(table[name]), flush=True)
    pairs = [(int(order[k]), int(order[(k + 1) % count])) for k in range(count)]
    hit = share_hit(net, heldout, judge.pose[1] if judge.pose else None, pairs)
    print("partsHit", json.dumps(hit), flush=True)
    figure = figure_errors(net, Sampler(pack, data, 4, seed=args.seed, self_share=1.0, augment=False))
    print("figure", json.dumps(figure), flush=True)
    write_sheets(net, heldout, order, args.sheets)
    if args.card:
        card = json.loads(args.card.read_text())
        command = f"python models/training/evaluate_photos.py --pack {pack.name} --pairs {count} --seed {args.seed}"
        card["metrics"] = {"pairs": count, "methods": table, "partsHit": hit, "figure": figure, "command": command}
        args.card.write_text(json.dumps(card, indent=2) + "\n")


def figure_of(batch: Batch) -> torch.Tensor:
    """(B, h, w) bool: cells of the figure, by the labelled parts or by the lines' outline."""
    if batch.condition is not None and (batch.parts == UNKNOWN).all():
        return torch.stack([ninths(lines.numpy()) > 0 for lines in batch.condition[:, 0]])
    return (batch.parts > 0) & (batch.parts != UNKNOWN)


def figure_errors(net: PhotoRestyler, sampler: Sampler, batches: int = 12) -> dict[str, float]:
    rows = []
    for _ in range(batches):
        batch = sampler.draw()
        result = restyle(net, batch, ALPHA)
        figure = figure_of(batch)
        median, near = warp_error(result.queries, result.keys, batch, figure)
        h, w = batch.field.shape[1:3]
        place = torch.stack(torch.meshgrid((torch.arange(w) + 0.5) * 2 / w - 1, (torch.arange(h) + 0.5) * 2 / h - 1, indexing="xy"), -1)
        guess = ((batch.field - place) * torch.tensor([w / 2, h / 2])).norm(dim=3)[figure]
        rows.append({"medianCells": median, "within2": near, "samePlaceMedian": guess.median().item(), "samePlaceWithin2": (guess <= 2).float().mean().item()})
    return sums_to_row(rows)


def parts_on_grid(sampler: Sampler, joints: np.ndarray | None, index: int) -> torch.Tensor:
    """(h, w) long: the parts that a match has to hit; 0 is background."""
    if joints is not None:
        return by_joints(joints[index], sampler.pack.full)
    if sampler.pack.domain == "edges":
        return ninths(sampler.data.needed("lines")[index, 0])
    return sampler.parts_of(index, False)


def share_hit(net: PhotoRestyler, sampler: Sampler, joints: np.ndarray | None, pairs: list[tuple[int, int]]) -> dict[str, float]:
    """Over all cells of all pairs (source, exemplar)."""
    hit = cells = 0
    chance = 0.0
    for index, exemplar in pairs:
        result = restyle(net, sampler.pair(index, exemplar), ALPHA)
        ours, theirs = (parts_on_grid(sampler, joints, i) for i in (index, exemplar))
        part, whole = parts_hit(result.queries[0], result.keys[0], ours, theirs)
        hit, cells = hit + part, cells + whole
        shown = (ours > 0) & (ours != UNKNOWN) & torch.isin(ours, theirs)
        chance += sum((theirs == part).float().mean().item() for part in ours[shown].tolist())
    return {"share": round(hit / max(cells, 1), 3), "chance": round(chance / max(cells, 1), 3), "cells": cells}


def write_sheets(net: PhotoRestyler, heldout: Sampler, order: np.ndarray, folder: Path, sheets: int = 6, rows: int = 5) -> None:
    """Rows of source | exemplar | warp | ours | without the warp | the photo behind the source; the first pairs, not picked."""
    folder.mkdir(parents=True, exist_ok=True)
    for s in range(min(sheets, -(-len(order) // rows))):
        lines = []
        for k in range(s * rows, min((s + 1) * rows, len(order))):
            batch = heldout.pair(int(order[k]), int(order[(k + 1) % len(order)]))
            result = restyle(net, batch, ALPHA)
            warp = F.pixel_shuffle(result.warped[:, 3 : 3 + PATCH], CELL)
            cells = [source_picture(batch, 0, net.pack.domain), bytes_of(batch.exemplar[0]), bytes_of(warp[0]), bytes_of(result.out[0])]
            cells += [bytes_of(restyle(net, batch, ALPHA, no_warp=True).out[0]), bytes_of(batch.target[0])]
            lines.append(strip(cells, 255))
        Image.fromarray(np.concatenate(lines)).save(folder / f"sheet-{s + 1}.png")


if __name__ == "__main__":
    main()
