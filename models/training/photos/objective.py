"""The losses of the photo networks: the one table of their names and weights. Equations are the paper's."""

import torch

from core.critic import hinge, matching
from core.features import contextual, feature_l1
from core.loss import Loss
from photos.evidence import Evidence
from photos.losses import carried_parts, colour, contrast, cycle, part_colours, segmentation, warped_patches
from photos.network import Discriminator
from photos.restyle import Prediction
from photos.samples import Batch

SELF_LAYERS = ("fire3", "fire5", "fire7", "fire9")
DEEP_LAYERS = ("fire7", "fire9")


def pseudo(e: Evidence) -> torch.Tensor:
    fake, real, _ = e.deep
    return feature_l1(fake, real, SELF_LAYERS, e.batch.is_self)


def perceptual(e: Evidence) -> torch.Tensor:
    fake, real, _ = e.deep
    return feature_l1(fake, real, DEEP_LAYERS, e.other)


def middle_features(e: Evidence) -> torch.Tensor:
    fake, _, shown = e.deep
    return contextual(fake["fire5"], shown["fire5"], e.other) + contextual(fake["fire7"], shown["fire7"], e.other)


def domain(e: Evidence) -> torch.Tensor:
    return (1 - (e.prediction.queries * e.target[0]).sum(1)).mean()


def part_warp(e: Evidence) -> torch.Tensor | None:
    source, _, shared = e.parts
    return carried_parts(e.prediction.carried, source, shared) if e.labelled else None


def part_colour(e: Evidence) -> torch.Tensor | None:
    return part_colours(e.prediction.out, e.batch.exemplar, *e.parts, e.other) if e.labelled else None


def parts(e: Evidence) -> torch.Tensor | None:
    if not e.labelled:
        return None
    seen, batch = e.prediction, e.batch
    loss = segmentation(seen.exemplar_logits, batch.exemplar_parts) + segmentation(e.target[1], batch.parts)
    return loss + segmentation(seen.source_logits, batch.parts)


def critic_loss(critic: Discriminator, batch: Batch, prediction: Prediction) -> torch.Tensor:
    real, _ = critic(batch.target, prediction.on_grid.detach())
    fake, _ = critic(prediction.out.detach(), prediction.on_grid.detach())
    return hinge(real, fake)


LOSSES: tuple[Loss[Evidence], ...] = (
    Loss("warp", 2.0, lambda e: warped_patches(e.prediction, e.batch)),  # self pairs: the warped patches against the target's, where the truth is known
    Loss("colour", 1.0, lambda e: colour(e.prediction, e.batch)),  # self pairs: L1 to the target
    Loss("pseudo", 1.0, pseudo),  # self pairs: feature matching (eq. 5)
    Loss("perceptual", 0.5, perceptual),  # other exemplars: deep features of the output are the target's (eq. 7)
    Loss("contextual", 0.15, middle_features),  # other exemplars: middle features of the output are found in the exemplar (eq. 8)
    Loss("domain", 0.5, domain),  # domain alignment (eq. 6)
    Loss("contrast", 0.1, lambda e: contrast(e.prediction.queries, e.target[0])),  # a source cell is nearest to its own place in the target (patch NCE)
    Loss("part_warp", 0.2, part_warp),  # the warped parts are the source's
    Loss("part_colour", 0.7, part_colour),  # other exemplars: a part's mean colour is the exemplar's for that part
    Loss("parts", 0.25, parts),  # auxiliary segmentation in the shared domain
    Loss("cycle", 0.3, lambda e: cycle(e.prediction, e.batch.exemplar)),  # correspondence regularisation (eq. 9)
    Loss("adversarial", 0.1, lambda e: -e.judged[0].mean(), judged=True),  # hinge (eq. 10)
    Loss("matching", 0.5, lambda e: matching(*e.judged[1:], e.batch.is_self), judged=True),  # self pairs: the discriminator's features are the target's
)
"""Computed and summed in this order."""

NAMES = tuple(loss.name for loss in LOSSES)
