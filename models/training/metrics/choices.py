"""Colour error over roles that the exemplar does not show. What the theme chose there cannot be known, so a method is also judged by the best of three
choices: of the exemplar's ground colours (mean of the bare pixels of every role that it shows) the three nearest to what the method painted."""

import torch

from metrics.baselines import BARE
from metrics.pairs import Page

CHOICES = 3


def ground_colours(page: Page) -> torch.Tensor:
    """(k, 3): of every role that shows bare ground."""
    bare = page.ink[0] < BARE
    shown = [role for role in page.ground.unique() if ((page.ground == role) & bare).any()]
    return torch.stack([page.image[:, (page.ground == role) & bare].mean(1) for role in shown])


def other_error(image: torch.Tensor, target: torch.Tensor, source: Page, exemplar: Page, other: torch.Tensor) -> tuple[float, float] | None:
    """image, target (3, H, W) in [0, 1]; other (H, W) bool: pixels of roles that the exemplar lacks. -> mean absolute error over the bare pixels there as
    painted, and with every role's best choice; None where there are none."""
    colours = ground_colours(exemplar)
    own = best = 0.0
    count = 0
    for role in source.ground[other].unique():
        there = other & (source.ground == role) & (source.ink[0] < BARE)
        pixels = int(there.sum())
        if pixels == 0:
            continue
        painted, wanted = image[:, there], target[:, there]
        near = (colours - painted.mean(1)).abs().mean(1).argsort()[:CHOICES]
        own += pixels * (painted - wanted).abs().mean().item()
        best += pixels * min((colours[k][:, None] - wanted).abs().mean().item() for k in near)
        count += pixels
    return (own / count, best / count) if count else None
