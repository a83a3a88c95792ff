"""What the element network's losses and masks ask for, on pages made for one question each."""

import pytest
import torch

from elements.batch import Batch, Collator, Pair
from elements.contrast import unread
from elements.decide import candidates
from elements.distance import ATTRIBUTES, all_of, right
from elements.network import HIDDEN, ElementNet, Match, Shape
from elements.objective import WHOLE, Evidence, disordered, unreadable
from elements.style import STYLE
from elements.tokens import RELATIONS, Tree

NAMES = {"source": ["text", "drawing"], "exemplar": ["text", "drawing", "own r", "own g", "own b"]}
WHITE, BLACK, GREY = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.6, 0.6, 0.6)


def style(fill: tuple[float, ...], below: tuple[float, ...] = WHITE, **more: float) -> list[float]:
    told = dict.fromkeys(STYLE, 0.0) | {"filled": 1.0, "half side": 20.0} | more
    for place, c in enumerate("rgb"):
        told |= {f"fill {c}": fill[place], f"below {c}": below[place], f"stroke {c}": below[place]}
    return [told[name] for name in STYLE]


def tree(styles: list[list[float]], texts: list[int], features: int, relations: dict[str, list[tuple[int, int]]] | None = None) -> Tree:
    n = len(styles)
    values, bits = torch.zeros(n, features), torch.zeros(n, n, dtype=torch.uint8)
    values[texts, 0] = 1
    for name, places in (relations or {}).items():
        for of, to in places:
            bits[of, to] |= 1 << RELATIONS.index(name)
    return Tree(values, bits, torch.zeros(n, n, dtype=torch.uint8), torch.arange(n), torch.tensor(styles), [""] * n)


def evidence_of(source: Tree, exemplar: Tree, taken: list[int]) -> Evidence:
    """As if every element of the source took one of the exemplar's for sure."""
    batch: Batch = Collator(NAMES)([Pair(source, exemplar, "", frozenset())])
    logits = torch.full((1, 1, len(taken), len(exemplar.styles)), -50.0)
    logits[0, 0, torch.arange(len(taken)), taken] = 50
    net = ElementNet(Shape(2, 5, WHOLE, width=16, blocks=1))
    return Evidence(net, batch, Match(logits, logits, None))


def test_a_text_has_to_be_readable_on_what_its_ground_takes():
    source = tree([style(BLACK), style(WHITE, BLACK, ink=1)], [1], 2, {"parent": [(1, 0)]})
    exemplar = tree([style(BLACK), style(WHITE), style(WHITE, BLACK, ink=1), style(BLACK, WHITE, ink=1)], [2, 3], 5)
    white_on_black, white_on_white = (float(unreadable(evidence_of(source, exemplar, [ground, 2]))) for ground in (0, 1))
    assert white_on_black == pytest.approx(0, abs=1e-4)
    assert white_on_white == pytest.approx(1, abs=1e-4)


def test_what_stands_out_in_the_target_has_to_stand_out_in_the_result():
    source = tree([style(BLACK), style(GREY)], [], 2, {"same size": [(0, 1), (1, 0)]})
    exemplar = tree([style(BLACK), style(GREY)], [], 5)
    in_order, as_one, upside_down = (float(disordered(evidence_of(source, exemplar, taken))) for taken in ([0, 1], [0, 0], [1, 0]))
    assert in_order == pytest.approx(0, abs=1e-4)
    assert in_order < as_one < upside_down


def test_inks_take_inks_alone_where_kinds_are_masked():
    source = tree([style(BLACK), style(BLACK, ink=1)], [1], 2)
    exemplar = tree([style(BLACK, ink=1), style(BLACK), style(WHITE)], [0], 5)
    free, kindred = (Collator(NAMES, told)([Pair(source, exemplar, "", frozenset())]).hidden.expand(1, 1, 2, 3)[0, 0] for told in (False, True))
    assert free.tolist() == [[0, 0, 0], [0, 0, 0]]
    assert kindred.tolist() == [[HIDDEN, 0, 0], [0, HIDDEN, HIDDEN]]


def test_ink_has_a_colour_and_nothing_else():
    ink, other = (torch.tensor([style(BLACK, ink=1, **more)]) for more in ({}, {"radius": 9, "shadow": 1}))
    assert float(all_of(ink, other)) == 0
    assert all(bool(value) for value in right(ink, other).values())
    box, round_box = (torch.tensor([style(BLACK, **more)]) for more in ({}, {"radius": 9, "shadow": 1}))
    assert float(all_of(box, round_box)) > 3
    assert [name for name, value in right(box, round_box).items() if not value] == ["radius", "shadow"]


def test_a_colour_is_right_within_8_of_255_and_a_gradient_is_no_flat_fill():
    truth = torch.tensor([style((0.5, 0.5, 0.5))])
    for apart, gradient, expected in ((8 / 255, 0, True), (9 / 255, 0, False), (0, 1, False)):
        told = torch.tensor([style((0.5 + apart, 0.5, 0.5), gradient=gradient)])
        assert bool(right(truth, told)["fill"]) is expected
        assert set(right(truth, told)) == set(ATTRIBUTES)


def test_what_has_no_fill_shows_what_lies_below_wherever_it_is_taken():
    bare = torch.tensor([style(WHITE, WHITE, filled=0)])
    for target, expected in ((style(GREY, GREY, filled=0), True), (style(GREY, GREY), True), (style(GREY, WHITE), False), (style(WHITE, GREY), False)):
        truth = torch.tensor([target])
        assert bool(right(truth, bare)["fill"]) is expected
        assert (float(all_of(truth, bare)) < 1) is expected


def test_what_is_nearly_readable_counts_less():
    ratios = unread(torch.tensor([[style(WHITE), style(BLACK), style(GREY)]]))[0]
    assert float(ratios[0, 1]) == 0
    assert float(ratios[0, 0]) == 1
    assert 0 < float(ratios[2, 0]) < 1


def test_the_style_that_many_share_wins_over_the_likeliest_element():
    same = torch.tensor([[1, 0, 0], [0, 1, 1], [0, 1, 1]]).bool()
    places, chances = candidates(torch.tensor([[0.4, 0.3, 0.3]]), same, 2)
    assert places[0, 0] in (1, 2) and places[0, 1] == 0
    assert chances[0].tolist() == pytest.approx([0.6, 0.4])
