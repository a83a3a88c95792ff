"""One forward pass through the whole network; training, validation and contact sheets share it."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from model import GROUNDS, Restyler, V, match, role_probabilities
from wireframe.batch import Batch
from wireframe.channels import PICTURES

KEYS_PER_STEP = 1024  # exemplar cells drawn per training step; all are used in evaluation


@dataclass
class Prediction:
    """What the network makes of a batch, and what it decided on the way. h, w: the source's grid; he, we: the exemplar's; images in [-1, 1]."""

    seen: Batch  # the batch, its full-size planes cut to the rows that were drawn
    out: torch.Tensor  # (B, 3, H, W) of those rows
    ink_logit: torch.Tensor  # (B, 1, H, W)
    slots: torch.Tensor  # (B, 12, h, w)
    warped: torch.Tensor  # (B, V, h, w)
    matched: torch.Tensor  # (B, 16, h, w): the softmax's mass on exemplar cells of each role
    places: torch.Tensor  # (B, 3, h, w): the exemplar's u and v inside its pictures and 1 there, as the match carries them
    shown: torch.Tensor  # (B, 16): 1 for roles among the exemplar's cells that could be matched
    confidence: torch.Tensor  # (B, 1, h, w)
    queries: torch.Tensor  # (B, D, h, w)
    keys: torch.Tensor  # (B, D, he, we)
    values: torch.Tensor  # (B, V, he, we)
    palette: torch.Tensor  # (B, K, V)
    source_logits: torch.Tensor  # (B, K, h, w)
    exemplar_logits: torch.Tensor  # (B, K, he, we)
    attributes: torch.Tensor  # (B, 10, h, w)
    alpha: float


def choose_strip(rows: int, share: float) -> tuple[int, int]:
    """A random strip of a page, in rows of the grid (rows in all): context needs whole pages, but pixels are dear."""
    count = max(4, round(rows * share))
    top = int(torch.randint(rows - count + 1, ()))
    return top, top + count


def pixel_rows(batch: Batch, top: int, bottom: int, rows: int) -> tuple[int, int]:
    """Rows of the full-size planes that rows top..bottom of the grid cover."""
    height = batch.image.shape[2]
    return round(top * height / rows), round(bottom * height / rows)


def restyle(net: Restyler, batch: Batch, alpha: float, keys_limit: int | None = None, strip: tuple[int, int] | None = None) -> Prediction:
    """keys_limit: exemplar cells that are drawn to match; all without it. strip: rows of the grid whose pixels are drawn, all without it."""
    queries, structure, source_logits = net.encode_source(batch.working, batch.condition)
    keys, values, palette, exemplar_logits = net.encode_exemplar(batch.exemplar, batch.exemplar_condition)
    b, _, h, w = queries.shape
    # The roles of the exemplar's cells ride along, so that the loss sees which roles a cell was matched to; and the places in its pictures.
    carried = F.one_hot(batch.exemplar_ground, GROUNDS).permute(0, 3, 1, 2).float()  # (B, 16, he, we)
    inside = carried[:, PICTURES].sum(1, keepdim=True)
    carried = torch.cat([carried, batch.exemplar_uv * inside, inside], 1)  # (B, 19, he, we)
    flat_keys, flat_values = keys.flatten(2), torch.cat([values, carried], 1).flatten(2)
    if keys_limit is not None and flat_keys.shape[2] > keys_limit:
        drawn = torch.randperm(flat_keys.shape[2], device=keys.device)[:keys_limit]
        flat_keys, flat_values = flat_keys[:, :, drawn], flat_values[:, :, drawn]
    with torch.autocast(keys.device.type, enabled=False):
        warped, confidence = match(queries.flatten(2).float(), flat_keys.float(), flat_values.float(), alpha)
    warped, confidence = warped.view(b, -1, h, w), confidence.view(b, 1, h, w)
    warped, matched, places = warped[:, :V], warped[:, V : V + GROUNDS], warped[:, V + GROUNDS :]
    shown = flat_values[:, V : V + GROUNDS].amax(2)  # (B, 16): roles among the cells that could be matched
    roles = role_probabilities(source_logits.float())
    slots, cell_embed, features, attributes = net.synthesise.colours(warped, confidence, structure, palette, roles)
    top, bottom = strip or (0, h)
    seen = batch.strip(*pixel_rows(batch, top, bottom, h))
    own, embed, mixed = (x[:, :, top:bottom] for x in (slots, cell_embed, features))
    out, ink_logit = net.synthesise.draw(own, embed, mixed, seen.image, seen.ink)
    return Prediction(
        seen=seen, out=out, ink_logit=ink_logit, slots=slots, warped=warped, matched=matched, places=places, shown=shown, confidence=confidence,
        queries=queries, keys=keys, values=values, palette=palette, source_logits=source_logits, exemplar_logits=exemplar_logits, alpha=alpha,
        attributes=attributes,
    )  # fmt: skip
