"""How far one element's style is from another's, attribute by attribute; 1 is as far as the training's kernel reaches. And which is right."""

import torch

from elements.style import STYLE

AT = {name: place for place, name in enumerate(STYLE)}
COLOUR = 0.05  # root mean square of the channels' difference that counts as 1
RADIUS = 2.0  # px, or
RADIUS_SHARE = 0.15  # of the radius
ROUND = 0.9  # of half the shorter side: round to its ends, whatever its size
STROKE_WIDTH = 1.0  # px
SHADOW = 0.15
ABSENT = 3.0  # what the one has and the other has not
UNLIKE = 1.5  # ink from a ground, or a ground from ink: right where the colour is, but an element of its own sort says more
SAME = 8 / 255  # largest difference in a channel of what counts as one colour, as the measure has it (metrics/elements/style.py)
WEIGHT = (0.5, 0.25)  # px, share: a stroke's weight is right within one of them

Pair = tuple[torch.Tensor, torch.Tensor]


def _both(source: torch.Tensor, exemplar: torch.Tensor, name: str) -> Pair:
    return source[..., :, None, AT[name]], exemplar[..., None, :, AT[name]]


def _three(style: torch.Tensor, name: str) -> torch.Tensor:
    first = AT[f"{name} r"]
    return style[..., first : first + 3]


def _channels(source: torch.Tensor, exemplar: torch.Tensor, name: str) -> torch.Tensor:
    """[.., N, M, 3]. An exemplar's element without a fill shows, wherever it is taken, what lies below."""
    apart = _three(source, name)[..., :, None, :] - _three(exemplar, name)[..., None, :, :]
    if name != "fill":
        return apart
    bare = (_three(source, "fill") - _three(source, "below"))[..., :, None, :]
    return torch.where(exemplar[..., None, :, AT["filled"], None] > 0, apart, bare)


def _colour(source: torch.Tensor, exemplar: torch.Tensor, name: str) -> torch.Tensor:
    return _channels(source, exemplar, name).square().mean(-1).sqrt() / COLOUR


def _same_colour(source: torch.Tensor, exemplar: torch.Tensor, name: str) -> torch.Tensor:
    return _channels(source, exemplar, name).abs().amax(-1) <= SAME + 1e-6


def _edged(style: torch.Tensor) -> torch.Tensor:
    """[.., N, S] -> bool [.., N]: its outline is seen, so that its corners are."""
    differs = (_three(style, "fill") - _three(style, "below")).abs().amax(-1) > SAME
    return differs | (style[..., AT["picture"]] > 0) | (style[..., AT["stroke width"]] > 0) | (style[..., AT["shadow"]] > 0)


def fill(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """[.., N, S] targets and [.., M, S] exemplar styles -> [.., N, M]. A gradient is no flat fill; a picture is like any other."""
    picture, other = _both(source, exemplar, "picture")
    gradient, others = _both(source, exemplar, "gradient")
    ink, other_ink = _both(source, exemplar, "ink")
    apart = _colour(source, exemplar, "fill") + ABSENT * (gradient != others) + UNLIKE * (ink != other_ink)
    return torch.where((picture > 0) & (other > 0), torch.zeros_like(apart), apart + ABSENT * (picture != other))


def stroke(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    width, other = _both(source, exemplar, "stroke width")
    sides, others = _both(source, exemplar, "stroke sides")
    both = (width > 0) & (other > 0)
    apart = _colour(source, exemplar, "stroke") + (width - other).abs() / STROKE_WIDTH + 2 * (sides - others).abs()
    return torch.where(both, apart, ABSENT * ((width > 0) != (other > 0)))


def radius(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """Of what shows no edge any radius will do."""
    own, other = _both(source, exemplar, "radius")
    half, halves = _both(source, exemplar, "half side")
    apart = (own - other.minimum(half)).abs() / (RADIUS_SHARE * own).clamp_min(RADIUS)
    ends = (own >= ROUND * half) & (other >= ROUND * halves)
    return apart.masked_fill(ends | ~_edged(source)[..., :, None], 0)


def shadow(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    own, other = _both(source, exemplar, "shadow")
    return (own - other).abs() / SHADOW


ATTRIBUTES = {"fill": fill, "stroke": stroke, "radius": radius, "shadow": shadow}


def all_of(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """The whole style at once: root of the squares' sum. Ink has a colour and nothing else."""
    first = fill(source, exemplar).square()
    others = sum(of(source, exemplar).square() for name, of in ATTRIBUTES.items() if name != "fill")
    return (first + others * (source[..., :, None, AT["ink"]] == 0)).sqrt()


def right(source: torch.Tensor, exemplar: torch.Tensor) -> dict[str, torch.Tensor]:
    """By attribute whether the exemplar's is right for the target, by the rule of the measure as far as tokens tell -> bool [.., N, M] each."""
    picture, other = _both(source, exemplar, "picture")
    gradient, others = _both(source, exemplar, "gradient")
    same = _same_colour(source, exemplar, "fill") & (gradient == others) & (picture == other)
    width, widths = _both(source, exemplar, "stroke width")
    sides, those = _both(source, exemplar, "stroke sides")
    weighs = (width - widths).abs() <= (WEIGHT[1] * width).clamp_min(WEIGHT[0])
    stroked = _same_colour(source, exemplar, "stroke") & weighs & (sides == those)
    ink = source[..., :, None, AT["ink"]] > 0
    return {
        "fill": same | ((picture > 0) & (other > 0)),
        "stroke": ink | torch.where((width > 0) & (widths > 0), stroked, (width > 0) == (widths > 0)),
        "radius": ink | (radius(source, exemplar) <= 1),
        "shadow": ink | (shadow(source, exemplar) <= 1),
    }


def alike(styles: torch.Tensor) -> dict[str, torch.Tensor]:
    """[M, S] of one exemplar -> bool [M, M] by pointer: taking the column's element is right where the row's is meant."""
    told = right(styles, styles)
    return {**told, "style": torch.stack(list(told.values())).all(0)}
