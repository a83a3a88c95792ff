import pytest
import torch

from metrics.choices import other_error
from metrics.pairs import Page

GREY, RED, BLUE, GREEN, WHITE = (torch.tensor(c) for c in ([0.5, 0.5, 0.5], [1.0, 0, 0], [0, 0, 1.0], [0, 1.0, 0], [1.0, 1, 1]))


def page(colours: list[torch.Tensor], roles: list[int], inked: int | None = None) -> Page:
    """A row of pixels."""
    ink = torch.zeros(1, 1, len(roles))
    if inked is not None:
        ink[0, 0, inked] = 1
    return Page(torch.stack(colours, 1)[:, None], ink, torch.tensor([roles]))


def test_a_role_that_the_exemplar_lacks_gets_the_best_of_the_three_nearest_colours():
    source = page([WHITE] * 3, [0, 4, 4], inked=2)
    target = page([WHITE, RED, GREEN], [0, 4, 4]).image
    exemplar = page([WHITE, RED, BLUE, GREEN], [0, 1, 2, 3])
    other = torch.tensor([[False, True, True]])
    reddish = page([WHITE, torch.tensor([0.9, 0, 0]), BLUE], [0, 4, 4]).image
    assert other_error(reddish, target, source, exemplar, other) == pytest.approx((0.1 / 3, 0)), "inked pixels do not count"
    # Three of four colours are tried: white is not among those nearest to black.
    black = torch.zeros(3, 1, 3)
    assert other_error(black, page([WHITE, WHITE, WHITE], [0, 4, 4]).image, source, exemplar, other) == pytest.approx((1, 2 / 3))


def test_where_every_role_is_shown_there_is_nothing_to_choose():
    shown = page([WHITE], [0])
    assert other_error(shown.image, shown.image, shown, shown, torch.tensor([[False]])) is None
