"""The losses of the wireframe network: the one table of their names, weights and turns. Equations are the paper's."""

import torch
import torch.nn.functional as F

from core.critic import matching
from core.loss import Loss
from model import COLOURS
from wireframe.evidence import Evidence
from wireframe.losses import attributes_l1, cell_l1, domain_alignment, gradient_l1, matched_roles, segmentation, weighted_l1
from wireframe.paper_losses import cycle_loss, picture_correspondence


def colour(e: Evidence) -> torch.Tensor:
    return weighted_l1(e.prediction.out, e.prediction.seen.target, e.weight)


def gradient(e: Evidence) -> torch.Tensor:
    return gradient_l1(e.prediction.out, e.prediction.seen.target, e.weight)


def warp(e: Evidence) -> torch.Tensor:
    return cell_l1(e.prediction.warped[:, :COLOURS], *e.cells)


def palette(e: Evidence) -> torch.Tensor:
    return cell_l1(e.looked_up, *e.cells)


def ink(e: Evidence) -> torch.Tensor:
    return F.binary_cross_entropy_with_logits(e.prediction.ink_logit, e.prediction.seen.exact_ink)


def slots(e: Evidence) -> torch.Tensor:
    made, (wanted, weight, ink_weight) = e.prediction.slots, e.cells
    return weighted_l1(made[:, :3], wanted[:, 3:6], weight) + weighted_l1(made[:, 3:6], wanted[:, 6:9], ink_weight)


def matched(e: Evidence) -> torch.Tensor:
    return matched_roles(e.prediction.matched, e.batch.source_ground, e.prediction.shown)


def attributes(e: Evidence) -> torch.Tensor:
    return attributes_l1(e.prediction.attributes[:, 6:], e.batch)


def roles(e: Evidence) -> torch.Tensor:
    seen, batch = e.prediction, e.batch
    loss = segmentation(seen.exemplar_logits, batch.exemplar_ground, batch.exemplar_inks) + segmentation(seen.source_logits, batch.source_ground, None)
    return loss + segmentation(e.target[1], batch.source_ground, None) if e.aligned else loss


def domain(e: Evidence) -> torch.Tensor:
    return domain_alignment(e.prediction.queries, e.target[0])


def picture(e: Evidence) -> torch.Tensor:
    return picture_correspondence(e.prediction.places, e.batch.source_uv, e.pictures)


def adversarial(e: Evidence) -> torch.Tensor:
    return -e.judged[0].float().mean()


def same_features(e: Evidence) -> torch.Tensor:
    return matching(*e.judged[1:], e.batch.same)


LOSSES: tuple[Loss[Evidence], ...] = (
    Loss("colour", 1.0, colour),  # L1 to the target, weighted per pixel
    Loss("gradient", 0.5, gradient),  # L1 of differences at three scales: edges and glyphs
    Loss("warp", 0.7, warp),  # warped colours against the target's cells (the paper's correspondence, supervised by exact pairs)
    Loss("palette", 0.3, palette),  # colours looked up by role against the target's cells
    Loss("ink", 0.4, ink),  # the refined ink against the exact glyph coverage
    Loss("slots", 0.3, slots),  # ground and ink slots against the target's cells
    Loss("matched", 0.1, matched),  # the softmax's mass on exemplar cells of the same role, where the exemplar shows it
    Loss("attributes", 0.3, attributes),  # radius, border, shadow and picture-ness against the theme's CSS
    Loss("roles", 0.15, roles),  # auxiliary segmentation of exemplar, target and source in the shared domain
    Loss("domain", 0.4, domain, turn="even"),  # domain alignment: source and target descriptors of the same place agree (eq. 6)
    Loss("picture", 0.2, picture),  # picture correspondence: the warp shows the exemplar's picture the right way round
    Loss("cycle", 0.1, lambda e: cycle_loss(e.prediction)),  # correspondence regularisation (eq. 9)
    Loss("pseudo", 0.2, lambda e: e.deep.pseudo(), turn="odd"),  # exemplar = target: deep features agree (eq. 5)
    Loss("perceptual", 0.1, lambda e: e.deep.perceptual(), turn="odd"),  # deep features are the target's (eq. 7)
    Loss("contextual", 0.03, lambda e: e.deep.contextual(), turn="odd"),  # middle features are found in the exemplar (eq. 8)
    Loss("adversarial", 0.02, adversarial, judged=True),  # hinge (eq. 10)
    Loss("matching", 0.1, same_features, judged=True),  # exemplar = target: the critic's features agree
)
"""Computed and summed in this order."""

NAMES = tuple(loss.name for loss in LOSSES)
DEEP = ("pseudo", "perceptual", "contextual")
"""Those that need the SqueezeNet file."""
