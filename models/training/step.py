"""One forward pass through the whole network with every loss; train.py and contact_sheet.py share it."""

import torch
import torch.nn.functional as F

from losses import (
    WEIGHTS, cell_l1, cell_targets, domain_alignment, gradient_l1, pixel_weight, segmentation, weighted_l1,
)  # fmt: skip
from model import COLOURS, GROUNDS, Restyler, match, role_probabilities
from samples import Batch

KEYS_PER_STEP = 1024  # exemplar cells drawn per training step; all are used in evaluation


def restyle(net: Restyler, batch: Batch, alpha: float, keys_limit: int | None = None):
    """-> dict of everything the losses need; images in [-1, 1]."""
    queries, structure, source_logits = net.encode_source(batch.working, batch.condition)
    keys, values, palette, exemplar_logits = net.encode_exemplar(batch.exemplar)
    b, _, h, w = queries.shape
    flat_keys, flat_values = keys.flatten(2), values.flatten(2)
    if keys_limit is not None and flat_keys.shape[2] > keys_limit:
        drawn = torch.randperm(flat_keys.shape[2], device=keys.device)[:keys_limit]
        flat_keys, flat_values = flat_keys[:, :, drawn], flat_values[:, :, drawn]
    with torch.autocast(keys.device.type, enabled=False):
        warped, confidence = match(queries.flatten(2).float(), flat_keys.float(), flat_values.float(), alpha)
    warped, confidence = warped.view(b, -1, h, w), confidence.view(b, 1, h, w)
    roles = role_probabilities(source_logits.float())
    out, ink_logit, slots = net.synthesise(warped, confidence, structure, palette, roles, batch.image, batch.ink)
    return dict(
        out=out, ink_logit=ink_logit, slots=slots, warped=warped, confidence=confidence, queries=queries, keys=keys,
        palette=palette, source_logits=source_logits, exemplar_logits=exemplar_logits,
    )  # fmt: skip


def losses(net: Restyler, batch: Batch, result: dict, align: bool) -> dict[str, torch.Tensor]:
    """Unweighted losses by name; WEIGHTS holds their weights. align: run the target through the exemplar's encoder as well."""
    weight = pixel_weight(batch)
    out = result["out"]
    target_cells, cell_weight, ink_weight = cell_targets(batch)
    truth = F.one_hot(batch.source_ground, GROUNDS).permute(0, 3, 1, 2).float()  # (B, 16, h, w)
    palette = result["palette"].transpose(1, 2)[:, :COLOURS, :GROUNDS]  # (B, 9, 16)
    looked_up = (palette @ truth.flatten(2)).view_as(target_cells)
    slots = result["slots"]
    terms = {
        "colour": weighted_l1(out, batch.target, weight),
        "gradient": gradient_l1(out, batch.target, weight),
        "warp": cell_l1(result["warped"][:, :COLOURS], target_cells, cell_weight, ink_weight),
        "palette": cell_l1(looked_up, target_cells, cell_weight, ink_weight),
        "ink": F.binary_cross_entropy_with_logits(result["ink_logit"], batch.exact_ink),
        "slots": weighted_l1(slots[:, :3], target_cells[:, 3:6], cell_weight)
        + weighted_l1(slots[:, 3:6], target_cells[:, 6:9], ink_weight),
        "roles": segmentation(result["exemplar_logits"], batch.exemplar_ground, batch.exemplar_inks)
        + segmentation(result["source_logits"], batch.source_ground, None),
    }
    if align:
        keys, _, _, logits = net.encode_exemplar(batch.target_working)
        terms["domain"] = domain_alignment(result["queries"], keys)
        terms["roles"] = terms["roles"] + segmentation(logits, batch.source_ground, None)
    return terms


def total(terms: dict[str, torch.Tensor]) -> torch.Tensor:
    return sum(WEIGHTS[name] * value for name, value in terms.items())
