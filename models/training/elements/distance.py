"""How far one element's style is from another's, attribute by attribute; 1 is as far as the training's kernel reaches."""

import torch

from elements.tokens import STYLE

AT = {name: place for place, name in enumerate(STYLE)}
COLOUR = 0.05  # root mean square of the channels' difference that counts as 1
RADIUS = 2.0  # px, or
RADIUS_SHARE = 0.15  # of the radius
ROUND = 0.9  # of half the shorter side: round to its ends, whatever its size
STROKE_WIDTH = 1.0  # px
SHADOW = 0.15
ABSENT = 3.0  # what the one has and the other has not

Pair = tuple[torch.Tensor, torch.Tensor]


def _both(source: torch.Tensor, exemplar: torch.Tensor, name: str) -> Pair:
    return source[..., :, None, AT[name]], exemplar[..., None, :, AT[name]]


def _colour(source: torch.Tensor, exemplar: torch.Tensor, name: str) -> torch.Tensor:
    first = AT[f"{name} r"]
    apart = source[..., :, None, first : first + 3] - exemplar[..., None, :, first : first + 3]
    return apart.square().mean(-1).sqrt() / COLOUR


def fill(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """[.., N, S] targets and [.., M, S] exemplar styles -> [.., N, M]."""
    picture, other = _both(source, exemplar, "picture")
    return _colour(source, exemplar, "fill") + ABSENT * (picture != other)


def stroke(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    width, other = _both(source, exemplar, "stroke width")
    sides, others = _both(source, exemplar, "stroke sides")
    both = (width > 0) & (other > 0)
    apart = _colour(source, exemplar, "stroke") + (width - other).abs() / STROKE_WIDTH + 2 * (sides - others).abs()
    return torch.where(both, apart, ABSENT * ((width > 0) != (other > 0)))


def radius(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    own, other = _both(source, exemplar, "radius")
    half, halves = _both(source, exemplar, "half side")
    apart = (own - other.minimum(half)).abs() / (RADIUS_SHARE * own).clamp_min(RADIUS)
    ends = (own >= ROUND * half) & (other >= ROUND * halves)
    return torch.where(ends, torch.zeros_like(apart), apart)


def shadow(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    own, other = _both(source, exemplar, "shadow")
    return (own - other).abs() / SHADOW


ATTRIBUTES = {"fill": fill, "stroke": stroke, "radius": radius, "shadow": shadow}


def all_of(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """The whole style at once: root of the squares' sum."""
    return sum(of(source, exemplar).square() for of in ATTRIBUTES.values()).sqrt()  # type: ignore[union-attr]
