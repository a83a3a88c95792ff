"""Rendered pages (models/data writes them) as arrays: sheets cut into cells, element boxes rasterised into class maps."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from wireframe.channels import GROUND_ROLES, INK_ROLES
from wireframe.ink import estimate_ink


@dataclass
class Layout:
    """One page layout and all its renders; every array is H x W at the size it was rendered."""

    wireframes: list[np.ndarray]  # uint8 (H, W, 3)
    estimated: list[np.ndarray]  # uint8 (H, W): ink estimated from each wireframe
    ink: np.ndarray  # uint8 (H, W): exact glyph coverage
    themes: list[np.ndarray]  # uint8 (H, W, 3)
    ground: np.ndarray  # uint8 (H, W): index into GROUND_ROLES
    inks: np.ndarray  # uint8 (H, W): bit k set inside a box of INK_ROLES[k]
    uv: np.ndarray  # float16 (2, H, W): place inside a picture box, 0 outside
    owner: np.ndarray  # uint16 (H, W): number of the element whose ground a pixel shows, plus one; 0 for none
    elements: list[dict]  # as the page describes them
    zoom: float  # pixels of the page per CSS pixel


@dataclass
class Block:
    """Layouts of one format that all wear the same themes: theme t of layout i and of layout j make a target and its exemplar."""

    name: str
    format: str
    layouts: list[Layout]
    themes: list[dict]  # name and CSS tokens

    @property
    def theme_names(self) -> list[str]:
        return [theme["name"] for theme in self.themes]


def rasterise(elements: list[dict], width: int, height: int):
    """Element boxes, in paint order, to ground roles, ink bits, u, v and the number of each pixel's ground plus one. Boxes cover the pixels whose centres they hold."""
    ground = np.zeros((height, width), np.uint8)
    inks = np.zeros((height, width), np.uint8)
    uv = np.zeros((2, height, width), np.float16)
    owner = np.zeros((height, width), np.uint16)
    for number, element in enumerate(elements, 1):
        x, y, w, h = element["box"]
        x0, x1 = (int(np.clip(round(v), 0, width)) for v in (x, x + w))
        y0, y1 = (int(np.clip(round(v), 0, height)) for v in (y, y + h))
        if x1 <= x0 or y1 <= y0:
            continue
        box = np.s_[y0:y1, x0:x1]
        role = element["role"]
        if role in INK_ROLES:
            inks[box] |= 1 << INK_ROLES.index(role)
            continue
        ground[box] = GROUND_ROLES.index(role)
        owner[box] = number
        inks[box] = 0  # what is painted later covers the glyphs below
        uv[(slice(None), *box)] = 0
        if role in ("picture", "avatar"):
            uv[(0, *box)] = ((np.arange(x0, x1) + 0.5 - x) / w)[None, :]
            uv[(1, *box)] = ((np.arange(y0, y1) + 0.5 - y) / h)[:, None]
    return ground, inks, uv, owner


def estimated_ink(picture: np.ndarray) -> np.ndarray:
    """uint8 (H, W, 3) -> ink estimated from it, uint8 (H, W)."""
    rgb = torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 255
    return (estimate_ink(rgb)[0, 0] * 255).round().byte().numpy()


def load_block(path: Path) -> Block:
    meta = json.loads(path.read_text())
    sheet = np.asarray(Image.open(path.with_suffix(".png")).convert("RGB"))
    width, height = meta["cell"]
    columns = meta["columns"]
    layouts = []
    for row, layout in enumerate(meta["layouts"]):
        cells = [np.ascontiguousarray(sheet[row * height : (row + 1) * height, c * width : (c + 1) * width]) for c in range(len(columns))]
        by_kind = {kind: [cell for cell, k in zip(cells, columns) if k == kind] for kind in set(columns)}
        ground, inks, uv, owner = rasterise(layout["elements"], width, height)
        layouts.append(
            Layout(
                wireframes=by_kind["wireframe"],
                estimated=[estimated_ink(w) for w in by_kind["wireframe"]],
                ink=255 - by_kind["ink"][0].mean(2).round().astype(np.uint8),
                themes=by_kind["theme"],
                ground=ground,
                inks=inks,
                uv=uv,
                owner=owner,
                elements=layout["elements"],
                zoom=layout["zoom"],
            )
        )
    return Block(path.stem, meta["format"], layouts, meta["themes"])


def load_pages(folder: Path, limit: int | None = None) -> list[Block]:
    """Every complete block of a folder (the JSON is written last), in name order."""
    paths = sorted(Path(folder).glob("block-*.json"))[:limit]
    if not paths:
        raise FileNotFoundError(f"No rendered pages in {folder}: run `npm run render-pages -- --out {folder}` first.")
    return [load_block(path) for path in paths]
