"""Figures of pixels: colour error and text contrast. Images are (3, H, W) in [0, 1]."""

import math

import torch
import torch.nn.functional as F

GLYPH = 0.6  # ink above which a pixel counts as glyph
BARE = 0.05  # ink below which it counts as ground
SEEN = 0.06  # contrast that a target's glyph must have to be counted
KEPT = 0.4  # share of the target's contrast that must be left
AROUND = 15  # window of a glyph's ground, pixels


def colour_error(image: torch.Tensor, target: torch.Tensor, pictures: torch.Tensor) -> float:
    """Mean absolute difference over channels and pixels outside pictures, [0, 1]. pictures: (H, W) bool."""
    return (image - target).abs().mean(0)[~pictures].mean().item()


def psnr(image: torch.Tensor, target: torch.Tensor, pictures: torch.Tensor) -> float:
    """Peak signal-to-noise ratio outside pictures in dB, 60 at most."""
    error = ((image - target) ** 2).mean(0)[~pictures].mean().item()
    return -10 * math.log10(max(error, 1e-6))


def _pool(x: torch.Tensor) -> torch.Tensor:
    return F.avg_pool2d(x[None], AROUND, stride=1, padding=AROUND // 2)[0]


def _contrast(image: torch.Tensor, bare: torch.Tensor) -> torch.Tensor:
    """(1, H, W): distance of every pixel to the mean of the ink-free pixels around it."""
    around = _pool(image * bare) / (_pool(bare) + 1e-4)
    return (image - around).abs().mean(0, keepdim=True)


def text_lost(image: torch.Tensor, target: torch.Tensor, ink: torch.Tensor) -> tuple[int, int]:
    """Glyph pixels that keep less than 40 % of the target's contrast to their ground, and all glyph pixels. ink: exact, (1, H, W)."""
    bare = (ink < BARE).float()
    wanted = _contrast(target, bare)
    glyph = (ink > GLYPH) & (wanted > SEEN) & (_pool(bare) > 0.1)
    lost = glyph & (_contrast(image, bare) < KEPT * wanted)
    return int(lost.sum()), int(glyph.sum())
