"""The contact sheet: strips of pictures on one canvas."""

from collections.abc import Sequence

import numpy as np
import torch

GAP = 4  # pixels right of and below every picture


def bytes_of(image: torch.Tensor) -> np.ndarray:
    """(3, H, W) in [-1, 1] -> (H, W, 3) uint8."""
    return ((image.float().clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).cpu().numpy()


def strip(pictures: Sequence[np.ndarray], colour: int) -> np.ndarray:
    """Pictures of one height, uint8 (H, W, 3), side by side. colour: grey level of the gaps."""
    return np.concatenate([np.pad(x, ((0, GAP), (0, GAP), (0, 0)), constant_values=colour) for x in pictures], 1)


def in_rows(strips: Sequence[np.ndarray], columns: int) -> np.ndarray:
    """Strips of any sizes, so many to a row, on black."""
    width = max(x.shape[1] for x in strips)
    strips = [_grown(x, len(x), width) for x in strips]
    strips += [np.zeros_like(strips[-1])] * (-len(strips) % columns)
    rows = [strips[k : k + columns] for k in range(0, len(strips), columns)]
    return np.concatenate([np.concatenate([_grown(x, max(map(len, row)), width) for x in row], 1) for row in rows])


def _grown(picture: np.ndarray, height: int, width: int) -> np.ndarray:
    return np.pad(picture, ((0, height - len(picture)), (0, width - picture.shape[1]), (0, 0)))
