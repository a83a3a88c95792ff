"""Canny's edges as scikit-image draws them with its defaults, in numpy: the released edge model was trained on those, so are our packs.

Gaussian with zeros outside renormalised by the share inside, Sobel gradients with mirrored borders, non-maximum suppression between the two
neighbours interpolated along the gradient, hysteresis over eight neighbours. Border pixels are never edges.
"""

import numpy as np

LOW, HIGH = 0.1, 0.2


def _smooth(x: np.ndarray, sigma: float) -> np.ndarray:
    radius = int(4 * sigma + 0.5)
    kernel = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    for axis in (0, 1):
        x = np.apply_along_axis(lambda line: np.convolve(line, kernel)[radius : radius + len(line)], axis, x)
    return x


def _sobel(x: np.ndarray, axis: int) -> np.ndarray:
    p = np.pad(x, 1, mode="symmetric")
    if axis == 1:
        p = p.T
    d = p[2:] - p[:-2]
    d = d[:, :-2] + 2 * d[:, 1:-1] + d[:, 2:]
    return d.T if axis == 1 else d


def _grow(seeds: np.ndarray, within: np.ndarray) -> np.ndarray:
    """All of `within` that eight-neighbour steps reach from the seeds."""
    grown = seeds & within
    stack = list(zip(*np.nonzero(grown)))
    h, w = within.shape
    while stack:
        y, x = stack.pop()
        for ny in range(max(y - 1, 0), min(y + 2, h)):
            for nx in range(max(x - 1, 0), min(x + 2, w)):
                if within[ny, nx] and not grown[ny, nx]:
                    grown[ny, nx] = True
                    stack.append((ny, nx))
    return grown


def canny(grey: np.ndarray, sigma: float = 1.0, low: float = LOW, high: float = HIGH) -> np.ndarray:
    """(H, W) in [0, 1] -> (H, W) bool."""
    grey = grey.astype(np.float64)
    smooth = _smooth(grey, sigma) / (_smooth(np.ones_like(grey), sigma) + np.finfo(np.float64).eps)
    gy, gx = _sobel(smooth, 0), _sobel(smooth, 1)
    size = np.hypot(gy, gx)
    p = np.pad(size, 1)
    h, w = size.shape

    def at(dy: int, dx: int) -> np.ndarray:
        return p[1 + dy : 1 + dy + h, 1 + dx : 1 + dx + w]

    steep = np.abs(gy) >= np.abs(gx)  # the gradient is nearer to vertical
    same = np.where((gy >= 0) == (gx >= 0), 1, -1)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.where(steep, np.abs(gx) / np.abs(gy), np.abs(gy) / np.abs(gx))
    keep = np.ones_like(steep)
    for side in (1, -1):
        straight = np.where(steep, at(side, 0), at(0, side))
        diagonal = np.where(same == 1, at(side, side), np.where(steep, at(side, -side), at(-side, side)))
        keep &= ~(share * diagonal + (1 - share) * straight > size)
    keep[[0, -1]] = False
    keep[:, [0, -1]] = False
    weak = keep & (size >= low) & (size > 0)
    return _grow(weak & (size >= high), weak)
