"""How far inside its picture a cell's match lies from where it should: u and v are shares of a picture's sides."""

import torch

from metrics.matched import at_cells
from wireframe.channels import PICTURES


def picture_error(best: torch.Tensor, source, exemplar, exemplar_cells: tuple[int, int], ground, other_ground) -> tuple[float, int]:
    """best (h, w): index of an exemplar cell per source cell; source, exemplar: u and v (2, H, W); ground, other_ground: roles (H, W).
    -> the sum of distances in (u, v), at most the square root of 2 each, over all source cells inside a picture that were matched into one, and their number.
    """
    inside = torch.isin(at_cells(ground, tuple(best.shape)), torch.tensor(PICTURES))
    there = torch.isin(at_cells(other_ground, exemplar_cells).flatten(), torch.tensor(PICTURES))[best]
    ours = torch.stack([at_cells(plane, tuple(best.shape)) for plane in source])
    theirs = torch.stack([at_cells(plane, exemplar_cells) for plane in exemplar]).flatten(1)[:, best]
    both = inside & there
    return float(((ours - theirs).norm(dim=0) * both).sum()), int(both.sum())
