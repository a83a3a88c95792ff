"""Figures of photo packs. Pictures are (3, H, W) in [-1, 1] unless said otherwise."""

import numpy as np
import torch
import torch.nn.functional as F

from photos.canny import canny
from photos.packs import UNKNOWN

_TO_XYZ = torch.tensor([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = torch.tensor([0.9505, 1.0, 1.089])


def lab(image: torch.Tensor) -> torch.Tensor:
    """(3, H, W) sRGB -> CIELAB (D65), L from 0 to 100."""
    x = (image.clamp(-1, 1) + 1) / 2
    x = torch.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4)
    x = torch.einsum("ij,jhw->ihw", _TO_XYZ, x) / _WHITE.view(3, 1, 1)
    f = torch.where(x > 0.008856, x.clamp_min(1e-9) ** (1 / 3), 7.787 * x + 16 / 116)
    return torch.stack([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def zones(h: int, w: int) -> torch.Tensor:
    """Where nobody labelled parts: the middle of the picture, where the product lies, and the rim."""
    parts = torch.zeros(h, w, dtype=torch.long)
    parts[h // 4 : h - h // 4, w // 4 : w - w // 4] = 1
    return parts


def texture(image: torch.Tensor) -> torch.Tensor:
    """(H, W): size of the luminance's step to the right and down."""
    grey = image.mean(0)
    return (grey - grey.roll(1, 0)).abs() + (grey - grey.roll(1, 1)).abs()


def style_difference(out: torch.Tensor, parts: torch.Tensor, exemplar: torch.Tensor, exemplar_parts: torch.Tensor) -> tuple[float, float]:
    """Per part that both show, weighted by the part's area in the output: distance of the mean colours in CIELAB, and how many times rougher
    or smoother the output is, as |log2| of the mean step. 0 and 0: the exemplar's style. parts: (H, W), 255 unknown."""
    a, b, ta, tb = lab(out), lab(exemplar), texture(out), texture(exemplar)
    colour, rough, area = 0.0, 0.0, 0
    for part in parts.unique().tolist():
        ours, theirs = parts == part, exemplar_parts == part
        if part == UNKNOWN or ours.sum() < 30 or theirs.sum() < 30:
            continue
        n = int(ours.sum())
        colour += n * (a[:, ours].mean(1) - b[:, theirs].mean(1)).norm().item()
        rough += n * abs(torch.log2((ta[ours].mean() + 1e-3) / (tb[theirs].mean() + 1e-3)).item())
        area += n
    return colour / max(area, 1), rough / max(area, 1)


def grey_of(image: torch.Tensor) -> np.ndarray:
    return ((image.clamp(-1, 1) + 1) / 2 * torch.tensor([0.2125, 0.7154, 0.0721]).view(3, 1, 1)).sum(0).numpy()


def edge_agreement(out: torch.Tensor, lines: np.ndarray, reach: int = 2) -> float:
    """F1 of the output's Canny edges and the source's lines, a pixel counted as found within `reach` pixels."""
    edges = canny(grey_of(out))

    def near(x: np.ndarray) -> np.ndarray:
        grown = F.max_pool2d(torch.from_numpy(x.astype(np.float32))[None, None], 2 * reach + 1, 1, reach)
        return grown[0, 0].numpy() > 0

    if not edges.any() or not lines.any():
        return 0.0
    precision, recall = near(lines)[edges].mean(), near(edges)[lines].mean()
    return float(2 * precision * recall / max(precision + recall, 1e-9))


def joint_agreement(found: np.ndarray, wanted: np.ndarray, height: int) -> float:
    """Share of the source's joints that are found in the output within 5 % of its height. (18, 2), NaN where unseen."""
    known = ~np.isnan(wanted[:, 0])
    away = np.hypot(*(found - wanted)[known].T)
    return float((np.nan_to_num(away, nan=np.inf) <= 0.05 * height).mean())
