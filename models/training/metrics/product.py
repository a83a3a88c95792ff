"""Runs the product on pairs: PNGs and layers in, the TypeScript pipeline with the exported ONNX, PNGs and matches out."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from metrics.page_layers import page_layers
from metrics.pairs import Pair

ROOT = Path(__file__).parents[3]
COMMAND = ["node", "--import", "tsx", "models/cli/restyle-pairs.ts"]


@dataclass
class Restyled:
    image: torch.Tensor  # (3, H, W) in [0, 1]
    warp: torch.Tensor  # (3, h, w) in [0, 1], one pixel per source cell
    best: torch.Tensor  # (h, w) int64: best exemplar cell of every source cell
    exemplar_cells: tuple[int, int]  # height, width of the exemplar's grid


def picture(image: torch.Tensor) -> np.ndarray:
    """(3, H, W) in [0, 1] -> uint8 (H, W, 3)."""
    return (image.clamp(0, 1) * 255).round().byte().permute(1, 2, 0).numpy()


def read_picture(path: Path) -> torch.Tensor:
    array = np.array(Image.open(path).convert("RGB"))
    return torch.from_numpy(array).permute(2, 0, 1).float() / 255


def read_matches(path: Path):
    """-> best (h, w), (he, we)."""
    matches = json.loads(path.read_text())
    source, exemplar = matches["source"], matches["exemplars"][0]
    best = torch.tensor([cell for _, cell in matches["best"]]).view(source["height"], source["width"])
    return best, (exemplar["height"], exemplar["width"])


def new_job(folder: Path, n: int, source: np.ndarray, exemplar: np.ndarray) -> dict[str, str]:
    """The files of the n-th restyle in an absolute folder; source and exemplar, uint8 (H, W, 3), are written there."""
    job = {name: str(folder / f"{n:03d}-{name}.png") for name in ("source", "exemplar", "out", "warp")}
    job["matches"] = str(folder / f"{n:03d}-matches.json")
    Image.fromarray(source).save(job["source"])
    Image.fromarray(exemplar).save(job["exemplar"])
    return job


def run_jobs(pack: Path, jobs: list[dict[str, str]], folder: Path) -> None:
    """Restyles them all. Raises RuntimeError with the product's own sentence where it fails."""
    listing = folder / "pairs.json"
    listing.write_text(json.dumps(jobs))
    ran = subprocess.run([*COMMAND, str((pack / "card.json").resolve()), str(listing)], cwd=ROOT, capture_output=True, text=True)
    if ran.returncode != 0:
        raise RuntimeError(f"The product could not restyle the pairs: {ran.stderr.strip()}")


def restyle_pairs(pack: Path, pairs: list[Pair], layouts: list[list[dict]] | None, folder: Path, exemplars: bool = False) -> list[Restyled]:
    """layouts: of every block, the JSON entries of its layouts, from which the source's layers are made; None gives the raster alone.
    exemplars: the exemplar is a frame with layers as well. folder keeps the files. Raises RuntimeError with the product's own sentence where it fails."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    jobs = []
    for n, pair in enumerate(pairs):
        job = new_job(folder, n, picture(pair.source.image), picture(pair.exemplar.image))
        if layouts is not None:
            block, layout = pair.where
            layers = page_layers(layouts[block][layout], pair.layout.wireframes[pair.wireframe], pair.layout.ink)
            job["layers"] = str(folder / f"{n:03d}-layers.json")
            Path(job["layers"]).write_text(json.dumps(layers))
        if layouts is not None and exemplars:
            block, layout = pair.where_other
            job["exemplarLayers"] = str(folder / f"{n:03d}-exemplar-layers.json")
            Path(job["exemplarLayers"]).write_text(json.dumps(page_layers(layouts[block][layout], pair.worn, pair.other.ink, pair.theme)))
        jobs.append(job)
    run_jobs(pack, jobs, folder)
    results = []
    for job in jobs:
        best, cells = read_matches(Path(job["matches"]))
        image, warp = (read_picture(Path(job[name])) for name in ("out", "warp"))
        results.append(Restyled(image, warp, best, cells))
    return results
