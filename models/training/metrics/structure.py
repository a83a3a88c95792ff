"""Structure drift: how far the edges of the output are from those of the source. Images are (3, H, W) in [0, 1]."""

import torch
import torch.nn.functional as F

STEP = 0.06  # difference of two neighbours, in the channel that differs most, from which on there is an edge
REACH = 1  # pixels by which an edge may be displaced
BORDER = 2  # pixels around pictures that are left out with them


def edges(image: torch.Tensor) -> torch.Tensor:
    """(H, W) bool: pixels whose central difference along x or y exceeds STEP in some channel. Central differences mark both pixels of a
    step and no more."""
    x = F.pad(image[None], (1, 1, 1, 1), mode="replicate")[0]
    across = (x[:, 1:-1, 2:] - x[:, 1:-1, :-2]).abs().amax(0)
    down = (x[:, 2:, 1:-1] - x[:, :-2, 1:-1]).abs().amax(0)
    return torch.maximum(across, down) > STEP


def grown(mask: torch.Tensor, reach: int) -> torch.Tensor:
    """A mask (H, W) and everything within `reach` pixels of it, diagonals included."""
    return F.max_pool2d(mask[None, None].float(), 2 * reach + 1, stride=1, padding=reach)[0, 0] > 0


def structure_drift(image: torch.Tensor, source: torch.Tensor, pictures: torch.Tensor) -> tuple[float, float]:
    """(drift, invented), both in [0, 1], outside pictures (H, W).

    invented: share of the output's edge pixels without an edge of the source within REACH (1 - precision);
    drift:    1 - F1 of that precision and of the share of the source's edge pixels that the output still shows. The target itself drifts
    too (a border that a theme does not draw), so its figure stands beside ours.
    """
    outside = ~grown(pictures, BORDER)
    drawn, given = edges(image), edges(source)
    # Neighbours may lie inside a picture's margin, so only the counted pixels are restricted.
    kept = (drawn & grown(given, REACH) & outside).sum().item()
    found = (given & grown(drawn, REACH) & outside).sum().item()
    all_drawn, all_given = (drawn & outside).sum().item(), (given & outside).sum().item()
    precision = kept / all_drawn if all_drawn else 1.0
    recall = found / all_given if all_given else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return 1 - f1, 1 - precision
