"""What must hold whatever the look: what counts as lost, alike and one colour, from layers and from pixels."""

import json

import numpy as np
import pytest
from PIL import Image, ImageDraw

import evaluate_kept
from metrics.errors import NotMeasurable
from metrics.kept.measure import Source, measure
from metrics.kept.report import add_up, below_floor, table
from tree_pages import frame, rect, shadow, solid, text

PAGE = [0, 0, 200, 160]
BOXES = {"a": [10, 10, 80, 30], "b": [110, 10, 80, 30], "c": [10, 60, 80, 30]}
WORDS = {"t": [20, 105, 60, 10], "u": [20, 125, 60, 10]}


def page(fills: dict[str, str] | None = None, ground: str = "#ffffff", inks: dict[str, str] | None = None) -> dict:
    fills = {**dict.fromkeys(BOXES, "#d9d9d9"), **(fills or {})}
    inks = {**dict.fromkeys(WORDS, "#000000"), **(inks or {})}
    nodes = [rect(name, box, fills[name]) for name, box in BOXES.items()]
    return frame("p", PAGE, ground, nodes + [text(name, box, inks[name]) for name, box in WORDS.items()])


def drawn(fills: dict[str, str] | None = None, ground: str = "#ffffff", inks: dict[str, tuple[str, str]] | None = None, scale: int = 1) -> np.ndarray:
    """The same page; a text is two bars for words, in inks of their own."""
    image = Image.new("RGB", (200 * scale, 160 * scale), ground)
    draw = ImageDraw.Draw(image)

    def fill(x, y, w, h, colour):
        draw.rectangle([x * scale, y * scale, (x + w) * scale - 1, (y + h) * scale - 1], fill=colour)

    for name, box in BOXES.items():
        fill(*box, (fills or {}).get(name, "#d9d9d9"))
    for name, (x, y, _, _) in WORDS.items():
        first, second = (inks or {}).get(name, ("#000000", "#000000"))
        fill(x + 2, y + 2, 20, 6, first)
        fill(x + 32, y + 2, 20, 6, second)
    return np.array(image) / 255


def by_tree(before: dict, after: dict, target: dict | None = None):
    source = Source(before)
    return measure(source, source.own_look(False), source.in_tree(after), None if target is None else source.in_tree(target))


def by_pixels(after: np.ndarray, before: np.ndarray | None = None, tree: dict | None = None):
    source = Source(tree or page(), drawn() if before is None else before)
    return measure(source, source.own_look(True), source.in_picture(after))


def test_a_page_that_is_left_as_it_is_breaks_nothing():
    for kept in (by_tree(page(), page()), by_pixels(drawn())):
        assert kept.counts == {"boxes": (0, 3), "texts": (0, 2), "drawings": (0, 0), "siblings": (0, 3), "colours": (0, 2)}


def test_a_box_of_the_grounds_colour_is_lost():
    assert by_tree(page(), page({"a": "#ffffff"})).broken["boxes"] == ["a"]
    assert by_pixels(drawn({"a": "#fefefe"})).broken["boxes"] == ["a"]


def test_a_border_or_a_shadow_keeps_a_box():
    bordered = page({"a": "#ffffff"})
    bordered["children"][0] |= {"strokes": [solid("#888888")], "strokeWeight": 1}
    raised = page({"a": "#ffffff"})
    raised["children"][0] |= {"effects": [shadow(8, 0.3)]}
    assert by_tree(page(), bordered).counts["boxes"] == by_tree(page(), raised).counts["boxes"] == (0, 3)
    outlined = drawn({"a": "#ffffff"})
    outlined[10, 10:90] = outlined[39, 10:90] = 0.5
    assert by_pixels(outlined).counts["boxes"] == (0, 3)


def test_a_layer_that_is_gone_is_lost_and_a_faint_one_is_not_judged():
    gone = page()
    gone["children"][0]["visible"] = False
    assert by_tree(page(), gone).broken["boxes"] == ["a"]
    assert by_tree(page({"a": "#f4f4f4"}), page({"a": "#ffffff"})).counts["boxes"] == (0, 2)


def test_a_neighbours_edge_does_not_save_a_box():
    """A covering box draws the same border: it tells nothing of the one below."""
    covered = page()
    covered["children"].insert(1, rect("cover", [5, 5, 90, 40], "#777777"))
    source = Source(covered)
    assert "a" not in {thing.id for thing in source.judged()} and "cover" in {thing.id for thing in source.judged()}


def test_an_unreadable_text_is_lost_unless_the_source_or_the_target_is_too():
    assert by_tree(page(), page(inks={"t": "#cccccc"})).broken["texts"] == ["t"]
    assert by_pixels(drawn(inks={"t": ("#cccccc", "#cccccc")})).broken["texts"] == ["t"]
    assert by_tree(page(inks={"t": "#bbbbbb"}), page(inks={"t": "#cccccc"})).broken["texts"] == []
    assert by_tree(page(), page(inks={"t": "#cccccc"}), page(inks={"t": "#cccccc"})).broken["texts"] == []
    assert by_tree(page(inks={"t": "#bbbbbb"}), page(inks={"t": "#ffffff"})).broken["texts"] == ["t"]


def test_siblings_that_differ_count_by_their_pairs():
    # One of three is another: two of three pairs, which weigh as two.
    for kept in (by_tree(page(), page({"b": "#ff0000"})), by_pixels(drawn({"b": "#ff0000"}))):
        assert kept.counts["siblings"] == (pytest.approx(2 * 2 / 3), 3)


def test_what_differs_in_source_or_target_is_no_sibling():
    assert by_tree(page({"b": "#999999"}), page({"b": "#ff0000"})).counts["siblings"] == (0, 2)
    chosen = page({"b": "#ff0000"})
    assert by_tree(page(), chosen, chosen).counts["siblings"][0] == 0


def test_a_text_of_two_colours_is_found_in_its_words():
    assert by_pixels(drawn(inks={"u": ("#000000", "#0000ff")})).broken["colours"] == ["u"]
    two = page()
    two["children"][4] |= {"characterStyleOverrides": [0, 0, 7, 7, 7], "styleOverrideTable": {"7": {"fills": [solid("#0000ff")]}}}
    assert by_tree(page(), two).broken["colours"] == ["u"]
    assert by_tree(two, two).counts["colours"] == (0, 1), "its source has two colours"


def test_a_tall_text_box_owns_neither_another_text_nor_the_box_below_it():
    tall = page()
    tall["children"][3]["absoluteBoundingBox"] = {"x": 0, "y": 100, "width": 200, "height": 60}
    recoloured = drawn(inks={"u": ("#0000ff", "#0000ff")})
    assert by_pixels(recoloured, tree=tall).broken["colours"] == []


def test_pictures_may_be_larger_than_the_page():
    assert by_pixels(drawn({"a": "#ffffff"}, scale=2)).broken["boxes"] == ["a"]
    assert by_pixels(drawn(scale=2), before=drawn(scale=2)).counts["texts"] == (0, 2)


def test_the_lines_of_a_crossed_box_that_became_a_picture_may_go():
    crossed = page()
    crossed["children"].insert(1, rect("cross", [10, 24, 80, 1], "#333333"))
    after = page()
    after["children"][0]["fills"] = [{"type": "IMAGE", "scaleMode": "FILL", "imageRef": "x"}]
    assert by_tree(crossed, after).counts["drawings"] == (0, 0)
    assert by_tree(crossed, page()).broken["drawings"] == ["cross"]


def test_the_floor_names_what_got_worse_and_what_is_no_longer_measured():
    found = {"one": {"layers": by_tree(page(), page({"a": "#ffffff", "b": "#ffffff"}))}}
    counts = add_up(found)
    assert counts["layers"]["boxes"] == [2, 3] and below_floor(counts, counts) == []
    assert "one, Layers: boxes lost: a, b" in table(found) and "2 of 3 (67 %)" in table(found)
    better = {"layers": {**counts["layers"], "boxes": [0, 3]}}
    assert below_floor(counts, better) == ["Layers, boxes lost: 2, more than the 0 of the floor."]
    assert len(below_floor({}, counts)) == 4, "nothing is measured any more, drawings were not before"


def test_a_pair_is_read_from_its_folder(tmp_path):
    home = tmp_path / "one"
    home.mkdir()
    (home / "known.json").write_text(json.dumps({"document": page()}))
    Image.fromarray((drawn() * 255).astype(np.uint8)).save(home / "source.png")
    Image.fromarray((drawn({"c": "#ffffff"}) * 255).astype(np.uint8)).save(tmp_path / "out.png")
    assert evaluate_kept.measure_pair(home, {"raster": tmp_path / "out.png"})["raster"].broken["boxes"] == ["c"]
    with pytest.raises(NotMeasurable, match=r"no folder with a source\.png"):
        evaluate_kept.evaluate(tmp_path, tmp_path / "none", tmp_path)
