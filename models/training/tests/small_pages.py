"""One block of three small pages that look alike, for tests: as arrays and as the renderer writes it."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from wireframe.pages import Block, Layout, rasterise

WIDTH, HEIGHT = 64, 48
ELEMENTS = [
    {"role": "page", "box": [0, 0, 64, 48]},
    {"role": "surface", "box": [4, 4, 56, 40]},
    {"role": "button", "box": [8, 8, 32, 16]},
    {"role": "text", "box": [12, 12, 20, 8]},
    {"role": "picture", "box": [44, 8, 12, 12]},
]

PLAIN = {"radius": 0, "borderWidth": 0, "edge": "all", "shadow": "none"}
TOKENS = {"grounds": dict.fromkeys(("page", "surface", "picture"), PLAIN) | {"button": {**PLAIN, "radius": 6, "borderWidth": 1}}}


def page(colours: dict[str, int], ink: np.ndarray) -> np.ndarray:
    """Grey levels by role; glyphs in the level of `text`."""
    image = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    for element in ELEMENTS:
        x, y, w, h = element["box"]
        if element["role"] != "text":
            image[y : y + h, x : x + w] = colours[element["role"]]
    image[ink > 0] = colours["text"]
    return image


LAYOUT = {"zoom": 0.5, "font": "inter", "elements": ELEMENTS}


def small_block() -> Block:
    ink = np.zeros((HEIGHT, WIDTH), np.uint8)
    ink[13:19, 13:31:3] = 255
    wire = page({"page": 255, "surface": 240, "button": 120, "text": 20, "picture": 200}, ink)
    themes = [page({"page": 10 * k, "surface": 40, "button": 180, "text": 250, "picture": 90}, ink) for k in range(3)]
    ground, inks, uv, owner = rasterise(ELEMENTS, WIDTH, HEIGHT)
    layout = Layout([wire, 255 - wire], [ink, ink], ink, themes, ground, inks, uv, owner, ELEMENTS, 0.5)
    return Block("block-00000", "phone-small", [layout, replace(layout), replace(layout)], [{"name": name, "tokens": TOKENS} for name in "abc"])


def write_pages(folder: Path, block: Block) -> Path:
    """The block as the renderer writes it, into a new folder, which is given back."""
    folder.mkdir()
    columns = ["wireframe", "wireframe", "ink", "theme", "theme", "theme"]
    rows = [np.concatenate([*b.wireframes, np.repeat(255 - b.ink[..., None], 3, 2), *b.themes], 1) for b in block.layouts]
    Image.fromarray(np.concatenate(rows)).save(folder / "block-00000.png")
    meta = {"format": "phone-small", "cell": [WIDTH, HEIGHT], "columns": columns, "themes": block.themes, "layouts": [LAYOUT] * 3}
    (folder / "block-00000.json").write_text(json.dumps(meta))
    return folder
