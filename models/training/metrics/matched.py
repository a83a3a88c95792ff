"""Share of cells that were matched to the same role."""

from collections.abc import Sequence

import torch

from wireframe.channels import GROUND_ROLES


def at_cells(ground: torch.Tensor, cells: Sequence[int]) -> torch.Tensor:
    """Roles (H, W) at the centres of a grid of cells -> (h, w)."""
    (height, width), (h, w) = ground.shape, cells
    rows = ((torch.arange(h) + 0.5) * height / h).long()
    columns = ((torch.arange(w) + 0.5) * width / w).long()
    return ground[rows][:, columns]


def matched(best: torch.Tensor, source: torch.Tensor, exemplar: torch.Tensor, exemplar_cells: tuple[int, int]) -> tuple[int, int]:
    """best (h, w): index of an exemplar cell per source cell; source, exemplar: roles (H, W). -> cells whose match has their role, and
    all cells whose role the exemplar shows at some cell."""
    truth = at_cells(source, best.shape)
    shown = at_cells(exemplar, exemplar_cells).flatten()
    has = torch.zeros(len(GROUND_ROLES), dtype=torch.bool)
    has[shown.unique()] = True
    comparable = has[truth]
    return int(((shown[best] == truth) & comparable).sum()), int(comparable.sum())
