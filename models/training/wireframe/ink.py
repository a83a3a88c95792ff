"""Ink estimated from a flattened raster: the share of each pixel that is glyph or icon rather than ground.

The runtime's `models/runtime/segment/estimate-ink.ts` computes the same; test_ink.py holds both to one set of numbers.
"""

import torch
import torch.nn.functional as F

STROKE = 9  # window that closes over a stroke, pixels
GROUND = 25  # window in which the ground's polarity is judged, pixels


def _pad(x: torch.Tensor, r: int) -> torch.Tensor:
    return F.pad(x, (r, r, r, r), mode="replicate")


def _max(x: torch.Tensor, k: int) -> torch.Tensor:
    x = F.max_pool2d(_pad(x, k // 2), (k, 1), stride=1)
    return F.max_pool2d(x, (1, k), stride=1)


def _min(x: torch.Tensor, k: int) -> torch.Tensor:
    return -_max(-x, k)


def _mean(x: torch.Tensor, k: int) -> torch.Tensor:
    x = F.avg_pool2d(_pad(x, k // 2), (k, 1), stride=1)
    return F.avg_pool2d(x, (1, k), stride=1)


def estimate_ink(rgb: torch.Tensor) -> torch.Tensor:
    """Morphological top-hat of the polarity that the neighbourhood's ground has.

    rgb: (B, 3, H, W) in [0, 1]. Returns (B, 1, H, W) in [0, 1]. Independent of polarity and nearly of contrast.
    """
    weights = torch.tensor([0.299, 0.587, 0.114], dtype=rgb.dtype, device=rgb.device).view(1, 3, 1, 1)
    y = (rgb * weights).sum(1, keepdim=True)  # (B, 1, H, W)
    top, bottom = _max(y, STROKE), _min(y, STROKE)
    black = _min(top, STROKE) - y  # dark strokes on a light ground
    white = y - _max(bottom, STROKE)  # light strokes on a dark ground
    hi, lo, mean = _max(y, GROUND), _min(y, GROUND), _mean(y, GROUND)
    light = ((mean - (hi + lo) / 2) / (hi - lo + 0.05) * 8 + 0.5).clamp(0, 1)
    return ((light * black + (1 - light) * white) / (top - bottom + 0.1)).clamp(0, 1)
