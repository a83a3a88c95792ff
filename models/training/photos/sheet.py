"""Contact sheets: source | exemplar | warp | output | target, four samples below one another, two blocks side by side."""

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from core.precision import mixed_precision
from core.sheet import bytes_of, strip
from photos.network import CELL, PATCH, PhotoRestyler
from photos.restyle import restyle
from photos.samples import Batch, Sampler

HUES = np.array(
    [(30, 30, 36), (240, 200, 170), (110, 70, 40), (200, 40, 120), (40, 200, 200), (70, 120, 230), (30, 60, 140), (230, 80, 80),
     (240, 160, 60), (60, 150, 90), (160, 210, 90), (150, 110, 200), (250, 230, 80), (180, 130, 80), (255, 150, 200), (255, 255, 255)],
    np.float32,
)  # fmt: skip
"""The people classes' colours; also the palette that a drawn mask uses by default."""


def source_picture(batch: Batch, k: int, domain: str) -> np.ndarray:
    h, w = batch.target.shape[2:]
    if domain == "pose":
        planes = F.interpolate(batch.on_grid[k : k + 1, :3], size=(h, w), mode="nearest")[0]
        return (planes.clamp(0, 1) * 255).byte().permute(1, 2, 0).numpy()
    assert batch.condition is not None, "packs of masks and edges are fine: their condition is kept at full size"
    if domain == "mask":
        return HUES[batch.condition[k].argmax(0).numpy()].astype(np.uint8)
    return np.repeat((255 * (1 - batch.condition[k, 0].numpy()))[..., None], 3, 2).astype(np.uint8)


@torch.no_grad()
def contact_sheet(net: PhotoRestyler, sampler: Sampler, path: Path, batches: int = 2, alpha: float = 100.0) -> None:
    columns = []
    for _ in range(batches):
        batch = sampler.draw()
        with mixed_precision(torch.device("cpu")):
            result = restyle(net, batch, alpha)
        warp = F.pixel_shuffle(result.warped[:, 3 : 3 + PATCH], CELL)
        shown = (batch.exemplar, warp, result.out, batch.target)
        rows = [strip([source_picture(batch, k, net.pack.domain), *(bytes_of(x[k]) for x in shown)], 255) for k in range(len(batch.target))]
        columns.append(np.concatenate(rows))
    Image.fromarray(np.concatenate(columns, 1)).save(path)
