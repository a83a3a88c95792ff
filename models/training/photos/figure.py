"""The figure of a photo and its parts, on the grid: what a match has to hit, apart from the background."""

import numpy as np
import torch

from photos.network import CELL
from photos.packs import UNKNOWN

NEIGHBOURHOOD = 0.08  # of the picture's height: cells around a joint that are its own


def silhouette(lines: np.ndarray) -> np.ndarray:
    """lines (H, W): edges > 0. -> bool (H, W): between the outermost lines of its row and of its column."""
    inked = lines > 0

    def between(x: np.ndarray, axis: int) -> np.ndarray:
        forwards = np.logical_or.accumulate(x, axis)
        return forwards & np.flip(np.logical_or.accumulate(np.flip(x, axis), axis), axis)

    return between(inked, 0) & between(inked, 1)


def ninths(lines: np.ndarray) -> torch.Tensor:
    """Parts of a thing that nobody labelled: the ninths of its own box, 1 to 9, inside its silhouette; 0 around it. (H, W) -> long (h, w)."""
    inside = silhouette(lines)
    ys, xs = np.nonzero(inside)
    parts = np.zeros(inside.shape, np.int64)
    if len(ys):
        rows = 3 * (ys - ys.min()) // (np.ptp(ys) + 1)
        columns = 3 * (xs - xs.min()) // (np.ptp(xs) + 1)
        parts[ys, xs] = 1 + 3 * rows + columns
    return torch.from_numpy(parts[CELL // 2 :: CELL, CELL // 2 :: CELL])


def by_joints(joints: np.ndarray, size: tuple[int, int]) -> torch.Tensor:
    """joints (18, 2): x, y in pixels, NaN where unseen; size: height and width of the picture. -> long (h, w): 1 and up, the joint that a cell is nearest to;
    0 beyond its neighbourhood."""
    height, width = size
    y, x = np.meshgrid(np.arange(CELL // 2, height, CELL), np.arange(CELL // 2, width, CELL), indexing="ij")
    away = np.hypot(x[..., None] - joints[:, 0], y[..., None] - joints[:, 1])
    away = np.nan_to_num(away, nan=np.inf)
    return torch.from_numpy(np.where(away.min(-1) <= NEIGHBOURHOOD * height, away.argmin(-1) + 1, 0))


def parts_hit(queries: torch.Tensor, keys: torch.Tensor, ours: torch.Tensor, theirs: torch.Tensor) -> tuple[int, int]:
    """queries, keys (D, h, w); ours, theirs long (h, w): 0 is background. -> cells of the figure whose best match lies in the same part, and all cells of the
    figure whose part the exemplar shows."""
    best = (queries.flatten(1).T @ keys.flatten(1)).argmax(1)
    ours, theirs = ours.flatten(), theirs.flatten()
    counted = (ours > 0) & (ours != UNKNOWN) & torch.isin(ours, theirs)
    return int((theirs[best] == ours)[counted].sum()), int(counted.sum())
