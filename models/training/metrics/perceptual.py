"""Perceptual distance and style relevance on SqueezeNet's features. Features are (C, h, w) by layer."""

import torch
import torch.nn.functional as F

from metrics.matched import at_cells
from wireframe.channels import GROUND_ROLES

DISTANCE = ["conv1", "fire3", "fire5", "fire7", "fire9"]
COLOUR, TEXTURE = "conv1", "fire3"


def perceptual_distance(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> float:
    """Features of every position scaled to unit length, squared distance summed over channels, averaged over positions and over five
    layers: 0 for the same picture, at most 2. The form of LPIPS (Zhang et al., CVPR 2018, eq. 1) without its learned weights."""

    def distance(layer: str) -> torch.Tensor:
        x, y = (F.normalize(features[layer], dim=0, eps=1e-6) for features in (a, b))
        return ((x - y) ** 2).sum(0).mean()

    return torch.stack([distance(layer) for layer in DISTANCE]).mean().item()


def style_relevance(
    layer: str, a: dict[str, torch.Tensor], ground_a: torch.Tensor, b: dict[str, torch.Tensor], ground_b: torch.Tensor, skip: list[int]
) -> float | None:
    """Mean feature per role in both pictures, cosine of the two, weighted by the role's area in the first, over roles common to both but
    `skip` (CoCosNet, CVPR 2020, section 5). None where no role is common. grounds: (H, W) of either picture."""
    fa, fb = a[layer], b[layer]
    ra, rb = at_cells(ground_a, tuple(fa.shape[1:])), at_cells(ground_b, tuple(fb.shape[1:]))
    total, area = 0.0, 0
    for role in range(len(GROUND_ROLES)):
        inside_a, inside_b = ra == role, rb == role
        if role in skip or not inside_a.any() or not inside_b.any():
            continue
        cosine = F.cosine_similarity(fa[:, inside_a].mean(1), fb[:, inside_b].mean(1), dim=0).item()
        size = int(inside_a.sum())
        total, area = total + size * cosine, area + size
    return total / area if area else None
