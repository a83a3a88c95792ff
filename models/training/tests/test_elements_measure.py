"""Pairs, rows and intervals of the element measure, on two hand-made pages of one look."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from metrics.elements import kept_runs
from metrics.elements.bootstrap import Tally, differ, difference, interval
from metrics.elements.kept_runs import KeptRuns, code_key
from metrics.elements.measure import Page, judge_groups, tally
from metrics.elements.report import summary_of, told
from metrics.elements.tree_pairs import distinct_tree_pairs, draw_tree_pairs
from metrics.elements.trees import load_blocks
from metrics.errors import NotMeasurable
from tree_pages import frame, rect, shadow, text, write_block

ROLES = {"p": "page", "card": "card", "ok": "button", "no": "button", "label": "label", "tag": "chip"}


def page(kind: str, moved: float, chip: bool) -> dict:
    """A page of the look and its wireframe: a card with a shadow, two buttons, one label, and a chip where it has one."""
    boxes = {"card": [10 + moved, 10, 120, 80], "ok": [20 + moved, 20, 40, 20], "no": [70 + moved, 20, 40, 20], "tag": [20 + moved, 60, 30, 16]}
    words = text("label", [24 + moved, 24, 20, 12], "#ffffff", "OK")
    target = [
        rect("card", boxes["card"], "#f4f4ff", cornerRadius=12, effects=[shadow(12, 0.2)]),
        rect("ok", boxes["ok"], "#2266ee", cornerRadius=8), rect("no", boxes["no"], "#2266ee", cornerRadius=8),
        *([rect("tag", boxes["tag"], "#ffcc00", cornerRadius=8)] if chip else []), words,
    ]  # fmt: skip
    grey = [rect(node["id"], boxes[node["id"]], "#d9d9d9") for node in target[:-1]] + [words]
    tree, wireframe = (frame("p", [0, 0, 200, 100], fill, nodes) for fill, nodes in (("#eeeeff", target), ("#ffffff", grey)))
    return {"kind": kind, "size": [200, 100], "target": tree, "document": tree, "roles": ROLES, "wireframes": [{"style": "grey", "document": wireframe}]}


@pytest.fixture
def pair(tmp_path):
    write_block(tmp_path / "block-00000.json.gz", [page("a", 0, True), page("b", 40, False)])
    pairs = draw_tree_pairs(load_blocks(tmp_path), 8, 0)
    return next(pair for pair in pairs if pair.a == 0)


FIRST = [
    "block-00000-2.1-1", "block-00002-0.0-1", "block-00001-2.0-0", "block-00002-1.0-0", "block-00001-1.0-0", "block-00000-1.0-0", "block-00001-0.0-2",
    "block-00000-0.0-1", "block-00000-2.0-0", "block-00001-2.1-1",
]  # fmt: skip


def shares(groups: list[dict], column: str = "all") -> dict[str, float]:
    return {group["role"]: group[column] for group in groups if column in group}


def test_the_same_seed_draws_the_same_pairs_and_more_only_add(tmp_path):
    for n, family in enumerate(["big", "big", "big", "small"]):
        write_block(tmp_path / f"block-{n:05d}.json.gz", [page("a", 0, True), page("b", 40, False)], family)
    blocks = load_blocks(tmp_path)
    pairs = draw_tree_pairs(blocks, 8, 3)
    assert [p.name for p in draw_tree_pairs(blocks, 5, 3)] == [p.name for p in pairs[:5]]
    assert [p.name for p in draw_tree_pairs(blocks, 8, 4)] != [p.name for p in pairs]
    assert [p.family for p in pairs] == ["big", "small"] * 2 + ["big"] * 4, "a family of many blocks has more pairs only where the others have no more"
    assert len({(p.pictures, p.a) for p in pairs if p.family == "big"}) == 6, "every page once before one comes again"
    assert all(p.a != p.b and p.exemplar["kind"] != p.source["kind"] for p in pairs)


def test_no_pair_comes_twice_and_what_comes_first_is_what_was_drawn_with_repeats(tmp_path):
    more = page("c", 20, True)
    more["wireframes"] = more["wireframes"] * 2
    for n, family in enumerate(["big", "big", "small"]):
        write_block(tmp_path / f"block-{n:05d}.json.gz", [page("a", 0, True), page("b", 40, False), *([more] if family == "big" else [])], family)
    blocks = load_blocks(tmp_path)
    assert distinct_tree_pairs(blocks) == 2 * (2 + 2 + 4) + 2
    names = [p.name.split("-", 1)[1] for p in draw_tree_pairs(blocks, 1000, 3)]
    assert len(set(names)) == len(names) == 18
    # The stream of seed 3 as it was drawn when pairs still came twice, without its repeats.
    assert names[: len(FIRST)] == FIRST


def test_pages_that_the_product_cannot_take_are_not_drawn(tmp_path):
    long = page("c", 0, True) | {"size": [200, 5000]}
    write_block(tmp_path / "block-00000.json.gz", [page("a", 0, True), long])
    with pytest.raises(ValueError, match="two pages that fit"):
        draw_tree_pairs(load_blocks(tmp_path), 4, 0)


def test_the_wireframe_is_right_only_where_the_target_is_grey(pair):
    page = Page(pair)
    assert shares(judge_groups(page, page.wireframe())) == {"page": 0, "card": 0, "button": 0, "chip": 0, "label": 1}
    assert shares(judge_groups(page, page.wireframe()), "shadow") == {"page": 1, "card": 0, "button": 1, "chip": 1}


def test_copies_are_right_for_roles_that_the_exemplar_shows(pair):
    page = Page(pair)
    for row in (page.oracle(), page.by_role()):
        groups = judge_groups(page, row)
        assert shares(groups) == {"page": 1, "card": 1, "button": 1, "chip": 0, "label": 1}
        assert {group["role"] for group in groups if not group["shown"]} == {"chip"}


def test_a_copied_circle_is_a_circle_at_every_size(pair):
    for side, tree in ((40, pair.source["target"]), (24, pair.exemplar["target"])):
        tree["children"] = [rect("tag", [10, 10, side, side], "#ffcc00", cornerRadius=side / 2)]
    pair.layers["children"] = [rect("tag", [10, 10, 40, 40], "#d9d9d9")]
    page = Page(pair)
    assert shares(judge_groups(page, page.by_role()))["chip"] == 1


def test_a_restyled_tree_is_judged_by_id(pair, tmp_path):
    document = json.loads(json.dumps(pair.source["target"]))
    next(node for node in document["children"] if node["id"] == "no")["cornerRadius"] = 0
    path = tmp_path / "told.json"
    path.write_text(json.dumps({"document": document}))
    page = Page(pair)
    groups = judge_groups(page, page.layers(path))
    assert shares(groups) == {"page": 1, "card": 1, "button": 0.5, "chip": 1, "label": 1}
    assert shares(groups, "radius") == {"page": 1, "card": 1, "button": 0.5, "chip": 1}


def test_what_no_wireframe_shows_is_left_out(pair):
    pair.layers["children"] = [node for node in pair.layers["children"] if node["id"] != "tag"]
    page = Page(pair)
    assert "chip" not in page.groups and page.left_out == 1


def rated(right: list[float]) -> Tally:
    return Tally(np.array(right) * 4.0, np.full(len(right), 4.0))


def test_an_interval_holds_the_share_and_narrows_with_more_pairs():
    few, many = rated([0.25, 0.75] * 8), rated([0.25, 0.75] * 128)
    low, high = interval(few)
    assert low < 0.5 < high and interval(few) == (low, high)
    assert interval(many)[1] - interval(many)[0] < (high - low) / 3


def test_rows_differ_by_their_paired_difference():
    rng = np.random.default_rng(0)
    hard = rng.random(64) * 0.8
    assert differ(rated(hard + 0.02), rated(hard)), "every pair gains: less than either interval, but sure"
    assert not differ(rated(hard), rated(rng.permutation(hard)))
    assert difference(rated(hard + 0.02), rated(hard))[0] == pytest.approx(0.02)
    with pytest.raises(ValueError, match="same"):
        differ(rated([0.5]), rated([0.5, 0.5]))


def test_the_table_tells_rows_intervals_and_verdicts(pair):
    page = Page(pair)
    rows = {"wireframe": [judge_groups(page, page.wireframe())] * 4, "both": [judge_groups(page, page.oracle())] * 4}
    summary = summary_of(rows, {"pairs": 4, "distinctPairs": 4, "groups": 20})
    assert summary["rows"]["both"]["shown"]["all"] == 1 and summary["rows"]["both"]["others"]["all"] == 0
    assert summary["differences"]["both-wireframe"] == {"by": 0.75, "interval": [0.75, 0.75], "differ": True}
    lines = told(summary).splitlines()
    widths = {line.count("|") for line in lines if line.startswith("|")}
    assert len(widths) == 1, "every row has as many cells as the head"
    assert "both frames' layers | 1.00 [1.00, 1.00]" in told(summary)
    assert "a look, not a decision" in told(summary) and "a look" not in told({**summary, "pairs": 256})
    assert tally(rows["wireframe"], "radius", True).share == pytest.approx(1 / 3)


@pytest.fixture
def runs(tmp_path, monkeypatch):
    """Runs whose product only writes what it is asked for; `ran` counts the restyles of each process."""
    ran = []

    def product(command, **_):
        jobs = json.loads(Path(command[-1]).read_text())
        for job in jobs:
            for name in ("out", "outTree"):
                if name in job:
                    Path(job[name]).write_text("{}")
        ran.append(len(jobs))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(kept_runs.subprocess, "run", product)
    card = tmp_path / "card.json"
    card.write_text('{"id": "x", "metrics": {}}')
    return KeptRuns(card, tmp_path / "kept"), ran


def test_what_was_restyled_is_not_restyled_again(pair, runs):
    kept, ran = runs
    for path in (pair.source_png, pair.exemplar_png):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    kept.run([pair, pair], ["both"])
    assert ran == [1] and kept.result(pair, "both").exists()
    kept.run([pair], ["both"])
    assert ran == [1]
    kept.run([pair], ["none", "source", "both"])
    assert ran == [1, 2] and kept.result(pair, "none").suffix == ".png"
    kept.run([pair], ["both"], pictures=True)
    assert ran == [1, 2, 1] and kept.picture(pair, "both").exists()


def test_a_page_that_was_rendered_again_as_another_is_restyled_again(pair, runs):
    kept, ran = runs
    for path in (pair.source_png, pair.exemplar_png):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    kept.run([pair], ["none", "both"])
    moved = {"document": {**pair.layers, "name": "Another"}}
    source = {**pair.source, "wireframes": [{**one, **moved} for one in pair.source["wireframes"]]}
    kept.run([replace(pair, source=source)], ["none", "both"])
    assert ran == [2, 2]
    exemplar = {**pair.exemplar, "document": {**pair.exemplar["document"], "name": "Another"}}
    kept.run([replace(pair, source=source, exemplar=exemplar)], ["none"])
    assert ran == [2, 2, 1] and not kept.result(pair, "both").exists()


def test_a_page_without_its_picture_is_named(pair, runs):
    with pytest.raises(NotMeasurable, match="with pixels"):
        runs[0].run([pair], ["both"])


def test_another_pack_is_another_run_and_its_figures_are_not(tmp_path):
    card = tmp_path / "card.json"
    keys = []
    for told_card in ({"id": "x", "metrics": {}}, {"id": "x", "metrics": {"a": 1}}, {"id": "y", "metrics": {}}):
        card.write_text(json.dumps(told_card))
        keys.append(code_key(card))
    assert keys[0] == keys[1] != keys[2]
