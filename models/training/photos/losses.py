"""What the photo networks learn from, one function a loss; `objective.py` names and weighs them."""

import torch
import torch.nn.functional as F

from photos.correspond import correspond
from photos.network import CELL, PATCH
from photos.packs import UNKNOWN
from photos.restyle import Prediction
from photos.samples import Batch

CYCLE_CELLS = 256  # exemplar cells of a step that are sent there and back
CONTRAST_CELLS, CONTRAST_ALPHA = 192, 15.0


def warped_patches(prediction: Prediction, batch: Batch) -> torch.Tensor:
    """Self pairs: L1 of the warped patches to the target's."""
    patches = F.pixel_unshuffle(batch.target, CELL)
    return ((prediction.warped[:, 3 : 3 + PATCH] - patches).abs().mean((1, 2, 3)) * batch.is_self).mean()


def colour(prediction: Prediction, batch: Batch) -> torch.Tensor:
    """Self pairs: L1 to the target."""
    return ((prediction.out - batch.target).abs().mean((1, 2, 3)) * batch.is_self).mean()


def carried_parts(carried: torch.Tensor, source: torch.Tensor, shared: torch.Tensor) -> torch.Tensor:
    """The warped parts are the source's. All (B, K, h, w), shared (B, K, 1, 1): 1 for parts that the exemplar shows."""
    hit = ((source * carried).sum(1) + 1e-3).log()
    mass = (source * shared).sum(1)
    return -(hit * mass).sum() / (mass.sum() + 1)


def part_means(image: torch.Tensor, one_hot: torch.Tensor) -> torch.Tensor:
    """(B, 3, h, w), (B, K, h, w) -> (B, K, 3)."""
    flat = one_hot.flatten(2)
    return flat @ image.flatten(2).transpose(1, 2) / (flat.sum(2, keepdim=True) + 1e-3)


def part_colours(
    out: torch.Tensor, shown: torch.Tensor, source: torch.Tensor, exemplar: torch.Tensor, shared: torch.Tensor, other: torch.Tensor
) -> torch.Tensor:
    """A part's mean colour is the exemplar's for that part. out and shown (the exemplar): (B, 3, H, W); source and exemplar: parts (B, K, h, w);
    shared (B, K, 1, 1); other (B): 1 where the exemplar is not the target."""
    difference = (part_means(F.avg_pool2d(out, CELL), source) - part_means(F.avg_pool2d(shown, CELL), exemplar)).abs().mean(2)  # (B, K)
    area = source.sum((2, 3)) * shared[:, :, 0, 0]
    share = (area / (area.sum(1, keepdim=True) + 1)).sqrt()  # small parts count more than their area
    return (difference * share * other[:, None]).sum(1).mean()


def segmentation(logits: torch.Tensor, parts: torch.Tensor) -> torch.Tensor:
    """logits (B, K, h, w), parts (B, h, w): cross-entropy where the part is known."""
    return F.cross_entropy(logits.float(), parts, ignore_index=UNKNOWN, reduction="sum") / ((parts != UNKNOWN).sum() + 1)


def contrast(queries: torch.Tensor, keys: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of CONTRAST_CELLS random cells: which of them in the target is this one of the source? (B, D, h, w) both."""
    some = torch.randperm(queries.flatten(2).shape[2])[:CONTRAST_CELLS]
    logits = CONTRAST_ALPHA * queries.flatten(2)[:, :, some].transpose(1, 2) @ keys.flatten(2)[:, :, some]
    return F.cross_entropy(logits.flatten(0, 1).float(), torch.arange(len(some)).repeat(len(logits)))


def cycle(prediction: Prediction, exemplar: torch.Tensor) -> torch.Tensor:
    """Correspondence regularisation (the paper's eq. 9): the exemplar's colours, warped to the source and back, are themselves."""
    keys, queries = prediction.keys.flatten(2), prediction.queries.flatten(2)
    with torch.autocast(exemplar.device.type, enabled=False):
        some = torch.randperm(keys.shape[2])[:CYCLE_CELLS]
        colours = F.avg_pool2d(exemplar, CELL).flatten(2)[:, :, some]
        back, _ = correspond(keys[:, :, some], queries, prediction.warped[:, :3].flatten(2), prediction.alpha)
        return (back - colours).abs().mean()
