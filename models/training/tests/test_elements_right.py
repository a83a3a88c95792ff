"""What counts as right: each property must fail where it is wrong, and pass where it only seems so."""

import numpy as np
import pytest

from metrics.elements.places import places_of
from metrics.elements.right import judge
from metrics.elements.style import style_of
from metrics.elements.trees import by_id, things
from tree_pages import frame, gradient, rect, shadow, solid, text

BOX = [20, 20, 100, 40]


def judged(truth: dict, told: dict, page: str = "#ffffff", told_page: str = "#ffffff") -> dict:
    """The node `a` on a page, judged against its truth."""
    found = things(frame("p", [0, 0, 200, 100], page, [truth]))
    thing = by_id(found)["a"]
    places = places_of(thing, found)
    other = by_id(things(frame("p", [0, 0, 200, 100], told_page, [told]), keep={"a"}))["a"]
    return judge(style_of(thing, places), style_of(other, places), thing.box)


def wrong(right: dict) -> set[str]:
    return {name for name, value in right.items() if not value} - {"all"}


def test_the_same_is_right_in_all():
    node = rect("a", BOX, "#2266ee", cornerRadius=8, strokes=[solid("#113377")], strokeWeight=1, effects=[shadow(8, 0.2)])
    right = judged(node, node)
    assert right == {"fill": True, "stroke": True, "radius": True, "shadow": True, "all": True}


@pytest.mark.parametrize("more, expected", [("#2266ee", set()), ("#2a6ee6", set()), ("#2b66ee", {"fill"}), ("#ffffff", {"fill"})])
def test_fill_may_be_off_by_8_of_255(more, expected):
    assert wrong(judged(rect("a", BOX, "#2266ee"), rect("a", BOX, more))) == expected


def test_fill_is_judged_as_seen():
    veil = rect("a", BOX, "#00000080")
    assert wrong(judged(veil, rect("a", BOX, "#7f7f7f"))) == set()
    assert wrong(judged(veil, veil, told_page="#ff0000")) == {"fill"}


def test_what_paints_nothing_shows_what_lies_below():
    assert wrong(judged(rect("a", BOX, "#ffffff"), rect("a", BOX, None))) == set()
    assert wrong(judged(rect("a", BOX, "#2266ee"), rect("a", BOX, "#2266ee", visible=False))) == {"fill"}


def test_a_gradient_is_no_flat_fill():
    truth = rect("a", BOX, None) | {"fills": [gradient("#000000", "#ffffff")]}
    assert wrong(judged(truth, truth)) == set()
    assert wrong(judged(truth, rect("a", BOX, "#808080"))) == {"fill"}


@pytest.mark.parametrize("told, expected", [(8, set()), (10, set()), (10.5, {"radius"}), (0, {"radius"})])
def test_radius_within_2_px(told, expected):
    assert wrong(judged(rect("a", BOX, "#2266ee", cornerRadius=8), rect("a", BOX, "#2266ee", cornerRadius=told))) == expected


def test_a_radius_is_judged_as_drawn_and_corner_by_corner():
    pill = rect("a", BOX, "#2266ee", cornerRadius=9999)
    assert wrong(judged(pill, rect("a", BOX, "#2266ee", cornerRadius=20))) == set()
    top = rect("a", BOX, "#2266ee", rectangleCornerRadii=[8, 8, 0, 0])
    assert wrong(judged(top, rect("a", BOX, "#2266ee", cornerRadius=8))) == {"radius"}


def test_a_radius_that_nobody_sees_is_not_judged():
    assert "radius" not in judged(rect("a", BOX, "#ffffff", cornerRadius=8), rect("a", BOX, "#ffffff"))


def test_a_missing_and_a_needless_shadow_are_wrong_and_so_is_another_strength():
    plain, raised = rect("a", BOX, "#2266ee"), rect("a", BOX, "#2266ee", effects=[shadow(12, 0.2)])
    assert wrong(judged(raised, plain)) == {"shadow"}
    assert wrong(judged(plain, raised)) == {"shadow"}
    assert wrong(judged(raised, rect("a", BOX, "#2266ee", effects=[shadow(14, 0.3)]))) == set()
    assert wrong(judged(raised, rect("a", BOX, "#2266ee", effects=[shadow(40, 0.2)]))) == {"shadow"}
    assert wrong(judged(plain, rect("a", BOX, "#2266ee", effects=[shadow(12, 0.001)]))) == set()


def test_a_stroke_of_one_side_is_not_one_of_four():
    one = {"top": 0, "right": 0, "bottom": 1, "left": 0}
    line = rect("a", BOX, "#eeeeee", strokes=[solid("#333333")], strokeWeight=1, individualStrokeWeights=one)
    ring = rect("a", BOX, "#eeeeee", strokes=[solid("#333333")], strokeWeight=1)
    assert wrong(judged(line, line)) == set()
    assert wrong(judged(line, ring)) == {"stroke"}
    assert wrong(judged(ring, line)) == {"stroke"}


@pytest.mark.parametrize("told", [{"strokes": [solid("#cc3333")]}, {"strokeWeight": 3}, {"strokes": []}])
def test_a_stroke_has_a_colour_and_a_weight(told):
    ring = rect("a", BOX, "#eeeeee", strokes=[solid("#333333")], strokeWeight=1)
    assert wrong(judged(ring, ring | told)) == {"stroke"}


def test_a_stroke_of_the_fills_colour_is_none():
    assert wrong(judged(rect("a", BOX, "#2266ee", strokes=[solid("#2266ee")], strokeWeight=1), rect("a", BOX, "#2266ee"))) == set()


def test_a_text_of_two_colours_is_not_one_of_one():
    one = text("a", BOX, "#222222", "Hello world")
    two = one | {"characterStyleOverrides": [0] * 6 + [1] * 5, "styleOverrideTable": {"1": {"fills": [solid("#ee2222")]}}}
    assert wrong(judged(one, one)) == set()
    assert wrong(judged(two, two)) == set()
    assert wrong(judged(one, two)) == {"text"}
    assert wrong(judged(two, one)) == {"text"}
    assert wrong(judged(one, text("a", BOX, "#ee2222", "Hello world"))) == {"text"}


def test_type_is_told_beside_and_not_part_of_all():
    truth = text("a", BOX, "#222222", style={"fontFamily": "Lato", "fontWeight": 700, "fontSize": 20})
    told = text("a", BOX, "#222222", style={"fontFamily": "lato", "fontWeight": 400, "fontSize": 22})
    right = judged(truth, told)
    assert right == {"text": True, "all": True, "family": True, "weight": False, "size": False}


def test_a_photo_is_right_where_there_is_a_photo():
    photo = rect("a", BOX, None) | {"fills": [{"type": "IMAGE", "scaleMode": "FILL", "imageRef": "x"}]}
    other = rect("a", BOX, None) | {"fills": [{"type": "IMAGE", "scaleMode": "FILL", "imageRef": "y"}]}
    assert wrong(judged(photo, other)) == set()
    assert wrong(judged(photo, rect("a", BOX, "#2266ee"))) == {"fill"}
    assert wrong(judged(rect("a", BOX, "#2266ee"), photo)) == {"fill"}


def test_a_drawing_may_have_its_colour_as_fill_or_as_stroke():
    filled = rect("a", [20, 20, 16, 16], "#222222") | {"type": "VECTOR"}
    lined = rect("a", [20, 20, 16, 16], None, strokes=[solid("#222222")], strokeWeight=2) | {"type": "VECTOR"}
    assert judged(filled, lined) == {"icon": True, "all": True}
    assert wrong(judged(filled, lined | {"strokes": [solid("#dd2222")]})) == {"icon"}


def test_places_are_bare_and_inside():
    page = frame("p", [0, 0, 200, 100], "#ffffff", [rect("a", BOX, "#2266ee", cornerRadius=20), text("t", [40, 20, 60, 40], "#ffffff")])
    found = things(page)
    places = places_of(by_id(found)["a"], found)
    assert len(places) >= 2
    x = 20 + places[:, 0] * 100
    assert np.all((x < 39) | (x > 101))
    covered = frame("p", [0, 0, 200, 100], "#ffffff", [rect("a", [0, 0, 200, 100], "#ff0000")])
    assert len(places_of(things(covered)[0], things(covered))) == 0
