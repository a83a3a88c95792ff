"""Painted things of a tree: what lies below, fill as seen, inks, clipping."""

import gzip
import json

import numpy as np
import pytest

from metrics.elements.trees import by_id, load_blocks, things
from metrics.errors import NotMeasurable
from tree_pages import frame, gradient, rect, shadow, solid, text


def test_parent_is_found_by_geometry_not_by_nesting():
    page = frame("p", [0, 0, 200, 100], "#ffffff", [rect("card", [10, 10, 100, 80], "#eeeeee"), rect("button", [20, 20, 40, 20], "#0000ff")])
    found = by_id(things(page))
    assert found["button"].parent is found["card"]
    assert found["card"].parent is found["p"] and found["p"].parent is None


def test_a_smaller_box_before_it_is_not_its_parent():
    page = frame("p", [0, 0, 200, 100], "#ffffff", [rect("dot", [95, 45, 10, 10], "#ff0000"), rect("bar", [0, 40, 200, 20], "#00ff00")])
    assert by_id(things(page))["bar"].parent.id == "p"


def test_fill_is_composited_over_what_lies_below():
    half = rect("veil", [0, 0, 100, 100], "#000000")
    half["fills"][0]["opacity"] = 0.5
    veil = by_id(things(frame("p", [0, 0, 100, 100], "#ffffff", [half])))["veil"]
    assert np.allclose(veil.fill, 0.5)
    assert veil.contrast == pytest.approx(3.95, abs=0.05)


def test_opacity_of_a_group_counts():
    group = {"id": "g", "name": "Group", "type": "GROUP", "opacity": 0.5, "absoluteBoundingBox": {"x": 0, "y": 0, "width": 100, "height": 100}}
    group |= {"fills": [], "children": [rect("veil", [0, 0, 100, 100], "#000000")]}
    assert np.allclose(by_id(things(frame("p", [0, 0, 100, 100], "#ffffff", [group])))["veil"].fill, 0.5)


def test_a_gradient_is_read_where_it_is():
    node = rect("hero", [0, 0, 100, 50], "#000000") | {"fills": [gradient("#000000", "#ffffff")]}
    hero = by_id(things(frame("p", [0, 0, 100, 50], "#ffffff", [node])))["hero"]
    assert np.allclose(hero.colour_at(25, 25), 0.25) and np.allclose(hero.colour_at(100, 25), 1)


def test_a_picture_shows_unknown_colours():
    node = rect("photo", [0, 0, 100, 50], "#000000") | {"fills": [{"type": "IMAGE", "scaleMode": "FILL", "imageRef": "x"}]}
    found = by_id(things(frame("p", [0, 0, 100, 50], "#ffffff", [node, text("t", [10, 10, 20, 10], "#ffffff")])))
    assert found["photo"].kind == "picture" and np.isnan(found["photo"].fill).all()
    assert np.isnan(found["t"].contrast) and np.allclose(found["t"].fill, 1)


def test_hidden_masked_and_cut_off_nodes_are_no_things():
    nodes = [
        rect("hidden", [0, 0, 10, 10], "#ff0000") | {"visible": False},
        rect("mask", [0, 0, 10, 10], "#ff0000") | {"isMask": True},
        rect("beyond", [300, 0, 10, 10], "#ff0000"),
        rect("empty", [0, 0, 10, 10], None),
        rect("clear", [0, 0, 10, 10], "#ff000000"),
    ]
    assert [thing.id for thing in things(frame("p", [0, 0, 100, 50], "#ffffff", nodes))] == ["p"]


def test_a_text_of_two_colours_has_two_inks():
    node = text("t", [0, 0, 50, 10], "#ff0000", "abcd") | {
        "characterStyleOverrides": [0, 7],
        "styleOverrideTable": {"7": {"fills": [solid("#0000ff")]}},
    }
    inks = by_id(things(frame("p", [0, 0, 100, 50], "#ffffff", [node])))["t"].inks
    assert [(colour.tolist(), share) for colour, share in inks] == [([1, 0, 0], 0.75), ([0, 0, 1], 0.25)]


def test_strokes_of_single_sides_and_shadows_make_a_box():
    line = rect("row", [0, 0, 50, 20], None) | {
        "strokes": [solid("#cccccc")], "strokeWeight": 1, "individualStrokeWeights": {"top": 0, "right": 0, "bottom": 1, "left": 0},
    }  # fmt: skip
    raised = rect("raised", [0, 30, 50, 20], None) | {"effects": [shadow(8, 0.2)]}
    found = by_id(things(frame("p", [0, 0, 100, 50], "#ffffff", [line, raised])))
    assert found["row"].sides == (0, 0, 1, 0) and np.allclose(found["row"].stroke, 0.8)
    assert found["raised"].kind == "box"


def test_places_are_told_from_the_frames_corner():
    page = frame("p", [500, 400, 100, 50], "#ffffff", [rect("a", [510, 410, 20, 20], "#ff0000")])
    assert by_id(things({"document": page}))["a"].box == (10, 10, 20, 20)


def test_blocks_of_another_version_are_refused(tmp_path):
    with pytest.raises(NotMeasurable, match=r"holds no block"):
        load_blocks(tmp_path)
    (tmp_path / "block-00000.json.gz").write_bytes(gzip.compress(json.dumps({"version": 2}).encode()))
    with pytest.raises(ValueError, match="version 1"):
        load_blocks(tmp_path)
