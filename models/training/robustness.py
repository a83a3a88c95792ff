"""What the product does with inputs nobody trained it for: photos and flat colours as exemplars, real screenshots, other wireframe styles,
light on dark, extreme aspect ratios.

    python models/training/robustness.py --pack models/packs/wireframe --pages out/pages/heldout --photos PHOTOS --screenshots A.png B.png --sheet out/eval/robustness.png

Everything goes through the TypeScript pipeline with the exported ONNX. One line a case:

text lost   share of glyph pixels that keep less than 40 % of the wireframe's own contrast
invented    share of the output's edge pixels where the wireframe has no edge (a mood photo must not become noise)
off         mean distance of the output's pixels to the nearest of the exemplar's 24 main colours, [0, 1]: is its style followed?
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from core.sheet import labelled, write_side_by_side
from metrics.pixels import text_lost
from metrics.product import new_job, run_jobs
from metrics.structure import structure_drift
from wireframe.pages import Block, Layout, load_pages

COLOURS = 24
TILE, WIDEST, WIDTH = 300, 480, 1800  # pixels of the sheet: height and greatest width of a picture, and its own width
FLAT = {"white": (255, 255, 255), "red": (214, 40, 40), "black": (12, 12, 14)}


@dataclass
class Case:
    name: str
    source: np.ndarray  # uint8 (H, W, 3)
    ink: np.ndarray  # uint8 (H, W), exact glyph coverage
    exemplar: np.ndarray


def of_format(blocks: list[Block], format: str) -> Block:
    return next(block for block in blocks if block.format == format)


def tiled(array: np.ndarray, height: int, width: int) -> np.ndarray:
    """Repeated and cut to a size: a long page is a page again and again."""
    times = (-(-height // array.shape[0]), -(-width // array.shape[1]))
    return np.tile(array, times + (1,) * (array.ndim - 2))[:height, :width]


def plain(layout: Layout) -> tuple[np.ndarray, np.ndarray]:
    return layout.wireframes[0], layout.ink


def cases(blocks: list[Block], photos: list[Path], screenshots: list[Path]) -> list[Case]:
    phone, desktop = of_format(blocks, "phone-large"), of_format(blocks, "desktop")
    source, other = phone.layouts[0], phone.layouts[1]
    themed = other.themes[0]

    def read(path: Path) -> np.ndarray:
        return np.asarray(Image.open(path).convert("RGB"))

    listed = [Case(f"photo {path.stem}", *plain(source), read(path)) for path in photos]
    listed += [Case(f"screenshot {path.stem}", *plain(desktop.layouts[0]), read(path)) for path in screenshots]
    listed += [Case(f"flat {name}", *plain(source), np.full((96, 96, 3), colour, np.uint8)) for name, colour in FLAT.items()]
    for k, wireframe in enumerate(source.wireframes):
        listed.append(Case(f"wireframe style {k + 1}", wireframe, source.ink, themed))
    listed.append(Case("light on dark", 255 - source.wireframes[0], source.ink, themed))
    listed.append(Case("dark exemplar", *plain(source), 255 - themed))
    listed.append(Case("wireframe as exemplar", *plain(source), source.wireframes[0]))
    for name, height, width in (("320 x 3000", 3000, 320), ("1920 x 400", 400, 1920)):
        page = source if height > width else desktop.layouts[0]
        worn = themed if height > width else desktop.layouts[1].themes[0]
        wire, ink = plain(page)
        listed.append(Case(name, tiled(wire, height, width), tiled(ink, height, width), worn))
    return listed


def main_colours(image: np.ndarray) -> np.ndarray:
    """(COLOURS, 3) in [0, 1]: the median cut of a picture."""
    small = Image.fromarray(image).quantize(COLOURS, method=Image.Quantize.MEDIANCUT)
    used = np.unique(np.asarray(small))
    return np.asarray(small.getpalette(), np.float32).reshape(-1, 3)[used] / 255


def figures(case: Case, out: np.ndarray) -> dict[str, float]:
    image, source = (torch.from_numpy(x.copy()).permute(2, 0, 1).float() / 255 for x in (out, case.source))
    lost, glyphs = text_lost(image, source, torch.from_numpy(case.ink.copy())[None].float() / 255)
    _, invented = structure_drift(image, source, torch.zeros(image.shape[1:], dtype=torch.bool))
    sample = out.reshape(-1, 3)[:: max(1, out.size // 60_000)].astype(np.float32) / 255
    apart = np.abs(sample[:, None] - main_colours(case.exemplar)[None]).mean(2).min(1).mean()
    return {"text lost": lost / max(glyphs, 1), "invented": invented, "off": float(apart)}


def restyle(pack: Path, listed: list[Case], folder: Path) -> list[np.ndarray]:
    """Raises RuntimeError with the product's sentence."""
    jobs = [new_job(folder, n, case.source, case.exemplar) for n, case in enumerate(listed)]
    run_jobs(pack, jobs, folder)
    return [np.asarray(Image.open(job["out"]).convert("RGB")) for job in jobs]


def reduced(picture: np.ndarray) -> np.ndarray:
    """To the sheet's height, or its widest column where that is less."""
    image = Image.fromarray(picture)
    scale = min(TILE / image.height, WIDEST / image.width)
    return np.asarray(image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale)))))


def write_sheet(path: Path, listed: list[Case], results: list[np.ndarray]) -> None:
    shown = [[reduced(x) for x in (case.source, case.exemplar, result)] for case, result in zip(listed, results)]
    write_side_by_side(path, [labelled(pictures, case.name) for case, pictures in zip(listed, shown)], WIDTH, gap=10)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True, help="folder of held-out pages")
    parser.add_argument("--photos", type=Path, nargs="*", default=[], help="photos as exemplars")
    parser.add_argument("--screenshots", type=Path, nargs="*", default=[], help="pictures of real interfaces as exemplars")
    parser.add_argument("--sheet", type=Path, required=True, help="contact sheet: wireframe, exemplar, result")
    args = parser.parse_args()
    listed = cases(load_pages(args.pages), args.photos, args.screenshots)
    with tempfile.TemporaryDirectory() as folder:
        results = restyle(args.pack, listed, Path(folder))
    print("| case | text lost | invented edges | off the exemplar's colours |\n| --- | --- | --- | --- |")
    for case, result in zip(listed, results):
        if result.shape != case.source.shape:
            raise RuntimeError(f"{case.name}: the result is {result.shape}, the wireframe {case.source.shape}.")
        row = figures(case, result)
        print(f"| {case.name} | {100 * row['text lost']:.1f} % | {100 * row['invented']:.1f} % | {row['off']:.3f} |")
    write_sheet(args.sheet, listed, results)


if __name__ == "__main__":
    main()
