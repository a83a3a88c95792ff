"""Figures of a photo network on held-out photos while it trains; evaluate_photos.py measures more when it is done."""

import torch
import torch.nn.functional as F

from core.precision import mixed_precision
from photos.network import CELL, PhotoRestyler
from photos.restyle import restyle
from photos.samples import Batch, Sampler


@torch.no_grad()
def warp_error(queries: torch.Tensor, keys: torch.Tensor, batch: Batch, figure: torch.Tensor | None = None) -> tuple[float, float]:
    """queries and keys (B, D, h, w) of self pairs: every source cell's best match against the cell it came from -> median distance in cells, share within two cells.
    figure: bool (B, h, w), the cells that count; all without it.
    Cells whose truth the deformation pushed outside the exemplar have no right answer; their error counts all the same."""
    _, h, w, _ = batch.field.shape
    ys, xs = (torch.arange(h) + 0.5) * 2 / h - 1, (torch.arange(w) + 0.5) * 2 / w - 1
    place = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1).reshape(1, -1, 2)
    best = torch.stack([(q.T @ k).argmax(1) for q, k in zip(queries.flatten(2), keys.flatten(2))])  # (B, hw)
    field = batch.field.flatten(1, 2)
    came_from = field.gather(1, best[..., None].expand(-1, -1, 2))
    away = ((came_from - place) * torch.tensor([w / 2, h / 2])).norm(dim=2)
    counted = (batch.is_self > 0)[:, None] & (torch.ones_like(away, dtype=torch.bool) if figure is None else figure.flatten(1))
    away = away[counted]
    return away.median().item(), (away <= 2).float().mean().item()


@torch.no_grad()
def validate(net: PhotoRestyler, sampler: Sampler, alpha: float, batches: int = 6) -> dict[str, float]:
    """Self pairs of held-out photos: colour and warp L1 (of a range of 2), warp error in cells."""
    sums: dict[str, float] = {}
    for _ in range(batches):
        batch = sampler.draw()
        with mixed_precision(torch.device("cpu")):
            result = restyle(net, batch, alpha)
        median, near = warp_error(result.queries, result.keys, batch)
        figures = {
            "colour": (result.out.float() - batch.target).abs().mean().item(),
            "warp": (result.warped[:, :3] - F.avg_pool2d(batch.target, CELL)).abs().mean().item(),
            "cells": median,
            "within2": near,
        }
        for name, value in figures.items():
            sums[name] = sums.get(name, 0.0) + value
    return {name: round(value / batches, 4) for name, value in sums.items()}
