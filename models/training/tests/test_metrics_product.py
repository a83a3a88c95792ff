import json
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

import evaluate
import export
from metrics.figures import Figures
from metrics.page_layers import glyph_colour, page_layers
from metrics.pairs import draw_pairs
from metrics.product import COMMAND, ROOT, restyle_pairs
from metrics.table import table
from small_pages import ELEMENTS, LAYOUT, WIDTH, small_block, write_pages
from wireframe.pages import Block


@pytest.fixture
def block() -> Block:
    return small_block()


def test_pairs_are_seeded_and_a_larger_count_only_adds(block):
    def told(count, seed=3):
        return [(p.name, p.wireframe, p.where, p.target.mean().item()) for p in draw_pairs([block], count, seed)]

    assert told(6) == told(6) and told(12)[:6] == told(6) and told(6) != told(6, seed=4)
    nine = draw_pairs([block], 9, 0)
    assert len({(p.where, p.name.rsplit("-", 1)[1]) for p in nine}) == 9, "every page once before any twice"
    for pair in nine:
        layout, other = pair.name.split("-")[3]
        assert layout != other, "the exemplar has another layout"


def test_the_exemplar_may_be_the_sources_own_layout(block):
    for pair in draw_pairs([block], 9, 0, same=True):
        assert pair.where == pair.where_other
        assert not pair.unknowable().any()


def test_a_role_that_the_exemplar_lacks_cannot_be_known(block):
    pair = draw_pairs([block], 1, 0)[0]
    pair.exemplar.ground[pair.exemplar.ground == pair.source.ground[10, 10]] = 0  # no button
    assert pair.unknowable()[10, 10] and not pair.unknowable()[0, 0]


def test_layers_are_in_design_units_with_the_wireframes_colours(block):
    layout = block.layouts[0]
    frame = page_layers(LAYOUT, layout.wireframes[0], layout.ink)
    assert frame["absoluteBoundingBox"] == {"x": 0, "y": 0, "width": 128, "height": 96}
    by_name = {node["name"]: node for node in frame["children"]}
    assert list(by_name) == ["Rectangle 2", "Rectangle 3", "Words", "Rectangle 5"], "no name says what a layer is"
    assert by_name["Rectangle 3"]["absoluteBoundingBox"] == {"x": 16, "y": 16, "width": 64, "height": 32}
    text = by_name["Words"]
    assert text["type"] == "TEXT" and text["style"]["fontSize"] == pytest.approx(16 / 1.21, abs=0.05)

    def level(node):
        return round(node["fills"][0]["color"]["g"] * 255)

    assert [level(node) for node in frame["children"]] == [240, 120, 20, 200]


def test_layers_that_are_covered_or_empty_are_left_out(block):
    layout = block.layouts[0]
    elements = [ELEMENTS[0], {"role": "chip", "box": [8, 8, 4, 4]}, {"role": "text", "box": [50, 30, 8, 4]}, *ELEMENTS[1:]]
    frame = page_layers({**LAYOUT, "elements": elements}, layout.wireframes[0], layout.ink)
    assert [node["id"] for node in frame["children"]] == ["1:4", "1:5", "1:6", "1:7"]


def test_a_thin_glyphs_colour_is_solved_from_its_coverage():
    cover = np.array([0.0, 0.1, 0.3, 0.5, 0.6])
    ground, glyph = np.array([250, 240, 230]), np.array([10, 60, 110])
    pixels = ground + cover[:, None] * (glyph - ground)
    assert glyph_colour(pixels, cover) == pytest.approx(glyph)
    assert glyph_colour(pixels[:2], cover[:2]) is None


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packs") / "wireframe"
    argv, sys.argv = sys.argv, ["export.py", "--pack", str(folder)]
    export.main()
    sys.argv = argv
    return folder


@pytest.mark.parametrize("given", ["raster", "layers"])
def test_the_product_restyles_pairs_and_all_its_figures_are_there(block, pack, tmp_path, given):
    pairs = draw_pairs([block], 3, 0)
    restyled = restyle_pairs(pack, pairs, [[LAYOUT] * 3] if given == "layers" else None, tmp_path / "files")
    assert (tmp_path / "files" / "000-layers.json").exists() == (given == "layers")
    figures = Figures(None)
    for pair, result in zip(pairs, restyled):
        assert result.image.shape == pair.target.shape and result.warp.shape[1:] == (12, 16)
        assert result.best.shape == (12, 16) and result.best.min() >= 0 and result.best.max() < 12 * 16
        figures.add(pair, result)
    summary = figures.summary()
    assert summary["methods"]["target"]["colour"] == 0 and summary["methods"]["target"]["textLost"] == 0
    assert summary["methods"]["palette"]["ratio"] == 1 and 0 < summary["methods"]["ours"]["colour"] < 1
    assert summary["formats"]["phone-small"] == {"pairs": 3, "ratio": summary["methods"]["ours"]["ratio"], "matched": summary["matched"]}
    assert summary["methods"]["identity"]["drift"] == 0 and summary["methods"]["palette"]["textLost"] == 1
    told = table(summary)
    assert len(told.splitlines()) == 8 and "kernel" not in told and "kernel" in summary["skipped"]


def test_a_pack_that_fails_says_so_in_the_products_words(block, pack, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "card.json").write_text((pack / "card.json").read_text().replace('"wireframe"', '"nonsense"'))
    with pytest.raises(RuntimeError, match=r"could not restyle the pairs: card\.json: domain must be"):
        restyle_pairs(broken, draw_pairs([block], 1, 0), None, tmp_path / "files")


def test_the_command_prints_a_table_and_writes_sheet_and_card(block, pack, tmp_path, monkeypatch, capsys):
    pages = write_pages(tmp_path / "unseen", block)
    sheet = tmp_path / "sheets" / "x.png"
    words = ["--pack", str(pack), "--pages", str(pages), "--given", "layers", "--pairs", "3", "--sheet", str(sheet), "--card"]
    monkeypatch.setattr(sys, "argv", ["evaluate.py", *words])
    evaluate.main()
    told = capsys.readouterr().out
    assert "| **ours** |" in told and "Skipped without --nets: perceptual" in told
    figures = json.loads(told.strip().splitlines()[-1])
    written = json.loads((pack / "card.json").read_text())["metrics"]["unseen-layers"]
    assert written.pop("command").endswith("--given layers --pairs 3 --seed 0") and written == figures
    assert Image.open(sheet).width > 6 * WIDTH


@pytest.mark.parametrize(
    "listing, said",
    [([], "at least one entry"), ([{"source": "s.png"}], 'Pair 0 has no path "exemplar"'), ([{}, 3], 'Pair 0 has no path "source"')],
)
def test_the_batch_refuses_a_bad_list_in_one_sentence(pack, tmp_path, listing, said):
    (tmp_path / "pairs.json").write_text(json.dumps(listing))
    words = [*COMMAND, str(pack / "card.json"), str(tmp_path / "pairs.json")]
    ran = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 2 and ran.stdout == "" and said in ran.stderr and len(ran.stderr.splitlines()) == 1
