"""One forward pass through a photo network; training, validation, evaluation and contact sheets share it."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from photos.correspond import correspond
from photos.network import PhotoRestyler, V
from photos.packs import UNKNOWN
from photos.samples import Batch

KEYS_PER_STEP = 1536  # exemplar cells drawn per step at full size; all are used in evaluation


@dataclass
class Prediction:
    """What the network makes of a batch, and what it decided on the way; shapes as `network.py` names them."""

    out: torch.Tensor  # (B, 3, H, W), about [-1, 1]
    warped: torch.Tensor  # (B, V, h, w)
    carried: torch.Tensor  # (B, K, h, w): the exemplar's known parts, as the match carries them
    queries: torch.Tensor  # (B, D, h, w)
    keys: torch.Tensor  # (B, D, h, w)
    palette: torch.Tensor  # (B, K, 19)
    source_logits: torch.Tensor  # (B, K, h, w)
    exemplar_logits: torch.Tensor  # (B, K, h, w)
    on_grid: torch.Tensor  # (B, ., h, w): what the source's encoder read
    alpha: float


def drawn(cells: torch.Tensor, limit: int | None) -> torch.Tensor | slice:
    """Which of the (B, c, M) cells are used: all, or `limit` of them at random."""
    return slice(None) if limit is None or cells.shape[2] <= limit else torch.randperm(cells.shape[2])[:limit]


def one_hot_parts(parts: torch.Tensor, count: int) -> torch.Tensor:
    """(B, h, w) -> (B, K, h, w) float, all zero where unknown."""
    known = parts != UNKNOWN
    hot = F.one_hot(torch.where(known, parts, 0), count) * known[..., None]
    return hot.permute(0, 3, 1, 2).float()


def restyle(net: PhotoRestyler, batch: Batch, alpha: float, keys_limit: int | None = None, no_warp: bool = False) -> Prediction:
    """keys_limit: exemplar cells that are drawn to match, all without it; no_warp: every cell gets the exemplar's mean value instead of its match (the ablation)."""
    on_grid = batch.on_grid
    queries, structure, source_logits = net.encoder.source(on_grid)
    keys, values, palette, exemplar_logits = net.encoder.exemplar(batch.exemplar)
    b, _, h, w = queries.shape
    with torch.autocast(keys.device.type, enabled=False):
        # The exemplar's known parts ride along with the values: the loss asks where they land.
        flat = torch.cat([values, one_hot_parts(batch.exemplar_parts, net.pack.parts)], 1).flatten(2).float()
        some = drawn(flat, keys_limit)
        warped, confidence = correspond(queries.flatten(2), keys.flatten(2)[:, :, some], flat[:, :, some], alpha)
        if no_warp:
            warped = flat.mean(2, keepdim=True).expand_as(warped)
    warped, confidence = warped.reshape(b, -1, h, w), confidence.reshape(b, 1, h, w)
    warped, carried = warped[:, :V], warped[:, V:]
    parts = torch.softmax(source_logits.float(), 1)
    out = net.synthesise(warped, confidence, structure, palette, parts, batch.condition)
    return Prediction(
        out=out, warped=warped, carried=carried, queries=queries, keys=keys, palette=palette, source_logits=source_logits,
        exemplar_logits=exemplar_logits, on_grid=on_grid, alpha=alpha,
    )  # fmt: skip
