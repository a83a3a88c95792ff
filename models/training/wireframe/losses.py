"""What supervises the network by exact pairs, one function a loss; `objective.py` names and weighs them."""

import torch
import torch.nn.functional as F

from model import GROUNDS, cell_colours
from wireframe.batch import Batch
from wireframe.channels import GROUND_ROLES, PICTURES

_ROLE_WEIGHT = torch.ones(len(GROUND_ROLES))
for _role, _weight in {
    "button": 2.0, "button-secondary": 2.0, "chip": 2.0, "toggle": 2.0, "progress": 2.0, "selected": 2.0,
    "field": 1.5, "hero": 1.5, "bar": 1.5, "nav": 1.5, "surface": 1.2, "divider": 1.5, "chart": 1.2,
    "picture": 0.35, "avatar": 0.35,
}.items():  # fmt: skip
    _ROLE_WEIGHT[GROUND_ROLES.index(_role)] = _weight
UNKNOWN = 0.2  # weight of a pixel whose role the exemplar does not show: its target cannot be known


def pixel_weight(batch: Batch) -> torch.Tensor:
    """(B, 1, H, W): small elements and glyphs count more, pictures and roles that the exemplar lacks less."""
    weight = _ROLE_WEIGHT.to(batch.ground.device)[batch.ground][:, None]
    weight = weight * (1 + 2.0 * batch.exact_ink)
    return weight * (UNKNOWN + (1 - UNKNOWN) * batch.known)


def weighted_l1(a: torch.Tensor, b: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return ((a - b).abs() * weight).sum() / (weight.sum() * a.shape[1] + 1e-6)


def gradient_l1(a: torch.Tensor, b: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    total = a.new_zeros(())
    for _ in range(3):
        for axis in (2, 3):
            n = a.shape[axis] - 1
            da = a.narrow(axis, 1, n) - a.narrow(axis, 0, n)
            db = b.narrow(axis, 1, n) - b.narrow(axis, 0, n)
            total = total + weighted_l1(da, db, weight.narrow(axis, 1, n))
        a, b, weight = (F.avg_pool2d(x, 2) for x in (a, b, weight))
    return total


def segmentation(logits: torch.Tensor, ground: torch.Tensor, inks: torch.Tensor | None) -> torch.Tensor:
    """logits (B, K, h, w), ground (B, h, w), inks (B, 4, h, w)."""
    logits = logits.float()
    loss = F.cross_entropy(logits[:, :GROUNDS], ground)
    if inks is not None:
        loss = loss + F.binary_cross_entropy_with_logits(logits[:, GROUNDS:], inks)
    return loss


def matched_roles(matched: torch.Tensor, ground: torch.Tensor, shown: torch.Tensor) -> torch.Tensor:
    """matched (B, 16, h, w): the softmax's mass per role of the exemplar's cells; ground (B, h, w): the source's; shown (B, 16)."""
    mass = matched.gather(1, ground[:, None])  # (B, 1, h, w)
    known = shown.gather(1, ground.flatten(1)).view_as(mass)
    weight = known * _ROLE_WEIGHT.to(ground.device)[ground][:, None]
    return -((mass + 0.01).log() * weight).sum() / (weight.sum() + 1e-6)


def cell_targets(batch: Batch):
    """What the warp should show: colours of the target's cells (B, 9, h, w), weight per cell for mean and ground, and for ink (B, 1, h, w)."""
    colours = cell_colours(batch.target_working)
    h, w = colours.shape[2:]
    known = F.interpolate(batch.known, size=(h, w), mode="nearest")
    weight = _ROLE_WEIGHT.to(known.device)[batch.source_ground][:, None] * (UNKNOWN + (1 - UNKNOWN) * known)
    glyphs = (F.interpolate(batch.exact_ink, size=(h, w), mode="area") > 0.1).float()
    return colours, weight, weight * glyphs


def cell_l1(colours: torch.Tensor, target: torch.Tensor, weight: torch.Tensor, ink_weight: torch.Tensor) -> torch.Tensor:
    return weighted_l1(colours[:, :6], target[:, :6], weight) + 0.5 * weighted_l1(colours[:, 6:9], target[:, 6:9], ink_weight)


def attributes_l1(attributes: torch.Tensor, batch: Batch) -> torch.Tensor:
    """attributes (B, 4, h, w): radius, border, shadow, picture-ness. What the exemplar does not show cannot be known, but pictures can."""
    h, w = attributes.shape[2:]
    known = F.interpolate(batch.known, size=(h, w), mode="nearest")
    weight = _ROLE_WEIGHT.to(known.device)[batch.source_ground][:, None]  # (B, 1, h, w)
    shapes = weighted_l1(attributes[:, :3], batch.shapes, weight * known * batch.shaped)
    picture = torch.stack([batch.source_ground == role for role in PICTURES]).any(0)[:, None]
    # Written out: the library's function refuses to run under autocast on a GPU.
    right = torch.where(picture, attributes[:, 3:], 1 - attributes[:, 3:])
    return shapes - right.clamp(min=1e-4).log().mean()


def domain_alignment(source: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Descriptors are unit vectors: 1 - cosine of the same place in both domains."""
    return (1 - (source * target).sum(1)).mean()


def outside_pictures_l1(out: torch.Tensor, batch: Batch) -> torch.Tensor:
    """The headline figure: mean absolute colour error in [0, 1] outside pictures."""
    return weighted_l1(out.clamp(-1, 1) / 2, batch.target / 2, batch.outside_pictures())
