"""City-block distances as the released edge and pose models encode them (microsoft/CoCosNet)."""

import numpy as np


def city_block(away: np.ndarray) -> np.ndarray:
    """(..., H, W) bool, True where the distance is to be measured from -> (..., H, W) float32: 0 on those pixels, else |dx| + |dy| to the
    nearest one, infinity where there is none. Two sweeps along each axis are exact for this metric."""
    d = np.where(away, 0, np.inf).astype(np.float32)
    for axis in (-1, -2):
        n = d.shape[axis]
        steps = np.arange(n, dtype=np.float32)
        steps = steps if axis == -1 else steps[:, None]
        forward = np.minimum.accumulate(d - steps, axis) + steps
        backward = np.flip(np.minimum.accumulate(np.flip(d + steps, axis), axis), axis) - steps
        d = np.minimum(forward, backward)
    return d


def encode_distance(d: np.ndarray) -> np.ndarray:
    """A third of the distance, cut at 255 and to whole numbers, over 255; where there is nothing to measure from, 1. -> float32 [0, 1]."""
    return np.floor(np.minimum(d / 3, 255)).astype(np.float32) / 255
