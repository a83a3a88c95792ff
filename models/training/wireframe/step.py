"""One forward pass through the whole network with every loss; train.py and contact_sheet.py share it."""

import torch
import torch.nn.functional as F

from wireframe.channels import PICTURES
from wireframe.critic import Critic
from wireframe.losses import (
    WEIGHTS, attributes_l1, cell_l1, cell_targets, domain_alignment, gradient_l1, matched_roles, pixel_weight, segmentation, weighted_l1,
)  # fmt: skip
from model import COLOURS, GROUNDS, Restyler, V, match, role_probabilities
from wireframe.paper_losses import adversarial_losses, cycle_loss, deep_losses, picture_correspondence
from core.features import Features
from wireframe.samples import Batch

KEYS_PER_STEP = 1024  # exemplar cells drawn per training step; all are used in evaluation


def choose_strip(rows: int, share: float) -> tuple[int, int]:
    """A random strip of a page, in rows of the grid (rows in all): context needs whole pages, but pixels are dear."""
    count = max(4, round(rows * share))
    top = int(torch.randint(rows - count + 1, ()))
    return top, top + count


def pixel_rows(batch: Batch, top: int, bottom: int, rows: int) -> tuple[int, int]:
    """Rows of the full-size planes that rows top..bottom of the grid cover."""
    height = batch.image.shape[2]
    return round(top * height / rows), round(bottom * height / rows)


def restyle(net: Restyler, batch: Batch, alpha: float, keys_limit: int | None = None, strip: tuple[int, int] | None = None):
    """-> dict of everything the losses need; images in [-1, 1]. strip: rows of the grid whose pixels are drawn, all without it."""
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
    rows = [x[:, :, top:bottom] for x in (slots, cell_embed, features)]
    out, ink_logit = net.synthesise.draw(*rows, seen.image, seen.ink)
    return dict(
        seen=seen, out=out, ink_logit=ink_logit, slots=slots, warped=warped, matched=matched, places=places, shown=shown, confidence=confidence,
        queries=queries, keys=keys, values=values, palette=palette, source_logits=source_logits, exemplar_logits=exemplar_logits, alpha=alpha,
        attributes=attributes,
    )  # fmt: skip


def losses(
    net: Restyler, batch: Batch, result: dict, align: bool, features: Features | None = None, critic: Critic | None = None
) -> dict[str, torch.Tensor]:
    """Unweighted losses by name; WEIGHTS holds their weights. align: run the target through the exemplar's encoder as well. The losses of deep
    features need `features`, those of the discriminator `critic`."""
    seen, out = result["seen"], result["out"]
    weight = pixel_weight(seen)
    target_cells, cell_weight, ink_weight = cell_targets(batch)
    truth = F.one_hot(batch.source_ground, GROUNDS).permute(0, 3, 1, 2).float()  # (B, 16, h, w)
    palette = result["palette"].transpose(1, 2)[:, :COLOURS, :GROUNDS]  # (B, 9, 16)
    looked_up = (palette @ truth.flatten(2)).view_as(target_cells)
    slots = result["slots"]
    terms = {
        "colour": weighted_l1(out, seen.target, weight),
        "gradient": gradient_l1(out, seen.target, weight),
        "warp": cell_l1(result["warped"][:, :COLOURS], target_cells, cell_weight, ink_weight),
        "palette": cell_l1(looked_up, target_cells, cell_weight, ink_weight),
        "ink": F.binary_cross_entropy_with_logits(result["ink_logit"], seen.exact_ink),
        "slots": weighted_l1(slots[:, :3], target_cells[:, 3:6], cell_weight)
        + weighted_l1(slots[:, 3:6], target_cells[:, 6:9], ink_weight),
        "matched": matched_roles(result["matched"], batch.source_ground, result["shown"]),
        "attributes": attributes_l1(result["attributes"][:, 6:], batch),
        "roles": segmentation(result["exemplar_logits"], batch.exemplar_ground, batch.exemplar_inks)
        + segmentation(result["source_logits"], batch.source_ground, None),
    }
    if align:
        keys, _, _, logits = net.encode_exemplar(batch.target_working, batch.target_condition)
        terms["domain"] = domain_alignment(result["queries"], keys)
        terms["roles"] = terms["roles"] + segmentation(logits, batch.source_ground, None)
    if WEIGHTS["picture"]:
        terms["picture"] = picture_correspondence(result["places"], batch, truth[:, PICTURES].sum(1, keepdim=True))
    if WEIGHTS["cycle"]:
        terms["cycle"] = cycle_loss(result, result["alpha"])
    if features is not None:
        terms.update(deep_losses(features, batch, result))
    if critic is not None:
        terms.update(adversarial_losses(critic, batch, result))
    return terms


def total(terms: dict[str, torch.Tensor]) -> torch.Tensor:
    return sum(WEIGHTS[name] * value for name, value in terms.items() if WEIGHTS[name])
