"""The element measure from blocks on disk to a table and a card, the product run on an untrained pack."""

import json
import sys
from pathlib import Path

import pytest
import torch
from PIL import Image, ImageDraw

import evaluate
import export
from elements.network import ElementNet, Shape
from export_elements import write_graphs
from tree_pages import frame, rect, text, write_block

SIZE = [160, 128]
PACK = Path(__file__).parents[2] / "packs" / "wireframe"


def page(kind: str, flip: bool) -> dict:
    """A bar and a button, above or below each other."""
    bar, button = ([0, 0, 160, 40], [20, 70, 60, 30])[:: -1 if flip else 1]
    looks = {"p": ("#eeeeff", "#ffffff"), "bar": ("#223355", "#d9d9d9"), "button": ("#2266ee", "#bbbbbb"), "label": ("#ffcc00", "#444444")}
    x, y, *_ = button

    def tree(theme: int) -> dict:
        nodes = [
            rect("bar", bar, looks["bar"][theme]), rect("button", button, looks["button"][theme]),
            text("label", [x + 10, y + 8, 40, 12], looks["label"][theme], "OK"),
        ]  # fmt: skip
        return frame("p", [0, 0, *SIZE], looks["p"][theme], nodes)

    target, wireframe = tree(0), tree(1)
    roles = {name: name for name in looks}
    return {"kind": kind, "size": SIZE, "target": target, "document": target, "roles": roles, "wireframes": [{"style": "grey", "document": wireframe}]}


def paint(tree: dict, path: Path) -> None:
    image = Image.new("RGB", tuple(SIZE))
    draw = ImageDraw.Draw(image)
    for node in (tree, *tree["children"]):
        box, colour = node["absoluteBoundingBox"], node["fills"][0]["color"]
        fill = tuple(round(255 * colour[channel]) for channel in "rgb")
        x, y, width, height = (box[name] for name in ("x", "y", "width", "height"))
        for top in range(int(y), int(y + height), 3) if node["type"] == "TEXT" else ():
            draw.rectangle([x, top, x + width - 1, top], fill)
        if node["type"] != "TEXT":
            draw.rectangle([x, y, x + width - 1, y + height - 1], fill)
    image.save(path)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packs") / "wireframe"
    argv, sys.argv = sys.argv, ["export.py", "--pack", str(folder)]
    export.main()
    sys.argv = argv
    add_elements(folder)
    return folder


def add_elements(folder: Path) -> None:
    """An untrained element network that reads what the shipped one reads."""
    told = json.loads((PACK / "card.json").read_text())["elements"]
    torch.manual_seed(0)
    net = ElementNet(Shape(len(told["sourceFeatures"]), len(told["exemplarFeatures"]), ("style",), width=32, blocks=1))
    files, _ = write_graphs(net, folder)
    card = json.loads((folder / "card.json").read_text())
    card["files"] |= files
    card["elements"] = {name: told[name] for name in ("pointers", "sourceFeatures", "exemplarFeatures", "relations")}
    (folder / "card.json").write_text(json.dumps(card))


@pytest.fixture(scope="module")
def blocks(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trees")
    pages = [page("a", False), page("b", True)]
    write_block(folder / "block-00000.json.gz", pages)
    (folder / "block-00000").mkdir()
    for n, one in enumerate(pages):
        paint(one["target"], folder / "block-00000" / f"page-{n}.png")
        paint(one["wireframes"][0]["document"], folder / "block-00000" / f"page-{n}.wireframe-0.png")
    return folder


def test_the_command_measures_all_three_rows_and_writes_the_card(pack, blocks, tmp_path, monkeypatch, capsys):
    words = ["--measure", "elements", "--pack", str(pack), "--pages", str(blocks), "--pairs", "2", "--keep", str(tmp_path / "kept"), "--card"]
    monkeypatch.setattr(sys, "argv", ["evaluate.py", *words])
    evaluate.main()
    said = capsys.readouterr().out
    figures = json.loads(said.strip().splitlines()[-1])
    assert set(figures["rows"]) == {"wireframe", "byRole", "oracle", "none", "source", "both"}
    assert figures["pairs"] == 2 and figures["groups"] == 8 and figures["things"] == 8 and figures["leftOut"] == 0
    for name in ("byRole", "oracle"):
        assert figures["rows"][name]["shown"]["all"] == 1, name
    assert figures["rows"]["wireframe"]["shown"]["all"] == 0
    assert figures["readable"]["fill"] == 1 and figures["readable"]["text"] == 1
    assert figures["families"] == {"small": {"pairs": 2, **{name: row["shown"]["all"] for name, row in figures["rows"].items()}}}
    assert "| best copy possible (oracle) | 1.00 [1.00, 1.00] |" in said
    written = json.loads((pack / "card.json").read_text())["metrics"][f"{blocks.name}-elements"]
    assert written.pop("command").endswith("--pairs 2 --seed 0") and written == figures
