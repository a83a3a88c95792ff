"""Measures what the product does: held-out pages become PNGs (and layers), the TypeScript pipeline restyles them with the exported ONNX
and its finishing step, and the pictures are measured beside four baselines.

    python models/training/evaluate.py --pack models/packs/wireframe --pages out/pages/kits --given raster [--nets NETS]
        [--pairs 64] [--seed 0] [--sheet out/eval/kits.png] [--card]

It prints a Markdown table and one line of JSON. Needs Node and the repository's packages. The same pages, pairs and seed give the same
figures. `target` is what a perfect method would score. Pictures are portraits and photos, the roles `picture` and `avatar`.

shown       mean absolute error to the target outside pictures, [0, 1], over roles that the exemplar shows; ratioShown: to palette transfer (mean)
            with perfect knowledge
other       the same over the bare ground of roles that it lacks, whose colour cannot be known, mean over pairs that have any; otherBest: with the best
            of three choices, the three of the exemplar's ground colours that are nearest to what the method painted
colour      over all roles; ratio: to palette transfer
psnr        peak signal-to-noise ratio to the target outside pictures, dB, mean over pairs
textLost    share of glyph pixels whose contrast to their ground is under 40 % of the target's, over all pairs
drift       1 - F1 of the output's edges against the source's, 1 px apart at most, outside pictures; invented: share of the output's edge
            pixels where the source has none
perceptual  SqueezeNet perceptual distance to the target, the target's pictures put into every candidate (not LPIPS)
kernel      kernel distance on MobileNetV1 features to the targets, with its standard error (not FID or KID)
style*      cosine of mean SqueezeNet features per role to the exemplar's, roles that both show, without pictures
matched     share of cells whose best exemplar cell has the same ground role, where the exemplar shows that role
pictureError  mean distance of a cell inside a picture to its match inside the exemplar's picture, in (u, v): shares of the pictures' sides
            (0.52 is chance)
attributes  of elements whose role the exemplar shows: mean error of the corner radius (CSS px), share whose border and whose shadow are rightly
            there or not; beside the wireframe's own (square, without either) and the training pages' median of the role

With `--measure elements` the pages are blocks of trees (models/data/trees) with pictures: of component groups (all things of one role on one page)
the mean share of things whose style is the target theme's, for the product given no layers, the wireframe's, and both frames', beside copies of
the exemplar's styles. What is right is told in metrics/elements/right.py. Runs are kept in --keep, so that it goes on where it was stopped.
"""

import argparse
import json
import tempfile
from pathlib import Path

import torch

from metrics.elements.evaluate_elements import GIVEN, evaluate_elements
from metrics.elements.report import told as told_elements
from metrics.errors import positive, run
from metrics.figures import Figures
from metrics.pairs import draw_pairs
from metrics.product import restyle_pairs
from metrics.sheet import write_sheet
from metrics.table import table
from wireframe.pages import load_pages

ON_SHEET = 16


def write_card(path: Path, name: str, summary: dict, command: str) -> None:
    """Puts the figures and the command that gave them into a card's metrics."""
    card = json.loads(path.read_text())
    card["metrics"][name] = {**summary, "command": command}
    path.write_text(json.dumps(card, indent=2) + "\n")


def evaluate(args: argparse.Namespace) -> dict:
    """Runs everything that the arguments ask for and gives back the figures."""
    pairs = draw_pairs(load_pages(args.pages), args.pairs, args.seed, args.same)
    layouts = None
    if args.given != "raster":
        layouts = [json.loads(path.read_text())["layouts"] for path in sorted(args.pages.glob("block-*.json"))]
    with tempfile.TemporaryDirectory() as folder:
        restyled = restyle_pairs(args.pack, pairs, layouts, args.keep or Path(folder), args.given == "both")
    figures = Figures(args.nets)
    with torch.no_grad():
        for pair, result in zip(pairs, restyled):
            figures.add(pair, result)
    if args.sheet:
        write_sheet(args.sheet, pairs[:ON_SHEET], restyled[:ON_SHEET])
    return figures.summary()


def measure_elements(args: argparse.Namespace) -> None:
    """The element measure, printed, and written into the card where that is asked for."""
    given = [args.given] if args.given else list(GIVEN)
    keep = args.keep or Path("out/eval/elements")
    summary = evaluate_elements(args.pack / "card.json", args.pages, given, args.pairs, args.seed, keep)
    print(told_elements(summary), end="\n\n")
    print(json.dumps(summary))
    if args.card:
        command = f"python models/training/evaluate.py --measure elements --pack {args.pack} --pages {args.pages}"
        command += (f" --given {args.given}" if args.given else "") + f" --pairs {args.pairs} --seed {args.seed}"
        write_card(args.pack / "card.json", f"{args.pages.name}-elements", summary, command)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path, required=True, help="folder of the pack")
    parser.add_argument("--pages", type=Path, required=True, help="folder of held-out pages")
    parser.add_argument(
        "--given",
        choices=["raster", "layers", "both"],
        help="whose layers (under the names that Figma gives) the product is told: nobody's (the default; with --measure elements all three), the "
        "source's, the source's and the exemplar's",
    )
    parser.add_argument("--measure", choices=["pages", "elements"], default="pages", help="pictures of pages, or elements of trees")
    parser.add_argument("--pairs", type=positive, default=64, help="how many pairs at most, from 1")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--same", action="store_true", help="the exemplar is the source's own layout: the identity must come back")
    parser.add_argument("--nets", type=Path, help="folder of SqueezeNet and MobileNetV1; without it their figures are left out")
    parser.add_argument("--sheet", type=Path, help=f"contact sheet of the first {ON_SHEET} pairs, a PNG")
    parser.add_argument("--keep", type=Path, help="folder in which the product's inputs and outputs are kept")
    parser.add_argument("--card", action="store_true", help="write the figures into the pack's card.json")
    args = parser.parse_args()
    torch.set_num_threads(1)
    if args.measure == "elements":
        measure_elements(args)
        return
    args.given = args.given or "raster"
    summary = evaluate(args)
    print(
        f"{args.pages.name}, given {args.given}, {summary['pairs']} pairs, {100 * summary['matched']:.1f} % of cells matched"
        + (f", picture correspondence off by {summary['pictureError']}" if "pictureError" in summary else "")
        + "\n"
    )
    print(table(summary), end="\n\n")
    for name, seen in summary["formats"].items():
        print(f"{name}: {seen['pairs']} pairs, colour of all roles {seen['ratio']} of palette, {100 * seen['matched']:.1f} % matched")
    print()
    if "skipped" in summary:
        print(f"Skipped without --nets: {', '.join(summary['skipped'])}.\n")
    print(json.dumps(summary))
    if args.card:
        command = f"python models/training/evaluate.py --pack {args.pack} --pages {args.pages} --given {args.given}"
        command += f" --pairs {args.pairs} --seed {args.seed}" + (" --same" if args.same else "") + (" --nets NETS" if args.nets else "")
        write_card(args.pack / "card.json", f"{args.pages.name}-{args.given}" + ("-same" if args.same else ""), summary, command)


if __name__ == "__main__":
    run(main)
