"""Seeded pairs of held-out pages. Images are float (3, H, W) RGB in [0, 1]; role maps hold indices into GROUND_ROLES."""

from dataclasses import dataclass

import numpy as np
import torch

from wireframe.channels import PICTURES
from wireframe.pages import Block, Layout


@dataclass
class Page:
    """What is known of one page of a pair; all planes at the page's own size."""

    image: torch.Tensor  # (3, H, W)
    ink: torch.Tensor  # (1, H, W) exact glyph coverage, [0, 1]
    ground: torch.Tensor  # (H, W) int64

    def pictures(self) -> torch.Tensor:
        """(H, W) bool: inside a picture or an avatar."""
        return torch.isin(self.ground, torch.tensor(PICTURES))


@dataclass
class Pair:
    """A wireframe, an exemplar of another layout, and the wireframe's own layout in the exemplar's theme."""

    name: str
    format: str
    source: Page
    exemplar: Page
    target: torch.Tensor  # (3, H, W)
    layout: Layout
    wireframe: int  # which of the layout's wireframes the source is
    where: tuple[int, int]  # block and layout, to find the layout's elements
    other: Layout  # the exemplar's layout, its render, and where its elements are found
    worn: np.ndarray  # uint8 (H, W, 3)
    where_other: tuple[int, int]
    theme: dict  # name and CSS tokens of the exemplar and the target

    def unknowable(self) -> torch.Tensor:
        """(H, W) bool: the role of the ground is one that the exemplar does not show."""
        return ~torch.isin(self.source.ground, self.exemplar.ground.unique())


def _image(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array)).permute(2, 0, 1).float() / 255


def _page(layout: Layout, pixels: np.ndarray) -> Page:
    ink = torch.from_numpy(layout.ink.copy())[None].float() / 255
    return Page(_image(pixels), ink, torch.from_numpy(layout.ground.astype(np.int64)))


def draw_pairs(blocks: list[Block], count: int, seed: int, same: bool = False) -> list[Pair]:
    """The first pairs of a shuffled list of every (layout, theme), so that a page is drawn twice only when all have been drawn; wireframe
    style and exemplar layout are drawn for each. The same blocks, count and seed give the same pairs; a larger count only adds pairs.
    same: the exemplar is the source's own layout in the theme, so that the answer lies in it."""
    rng = np.random.default_rng(seed)
    places = [(b, i, t) for b, block in enumerate(blocks) for i in range(len(block.layouts)) for t in range(len(block.theme_names))]
    order = rng.permutation(len(places))
    pairs = []
    for n in range(count):
        b, i, theme = places[order[n % len(order)]]
        block = blocks[b]
        layout = block.layouts[i]
        j = int((i + rng.integers(1, len(block.layouts))) % len(block.layouts))
        j = i if same else j
        wireframe = int(rng.integers(len(layout.wireframes)))
        other = block.layouts[j]
        pairs.append(
            Pair(
                name=f"{n:03d}-{block.name}-{i}{j}-{block.theme_names[theme]}",
                format=block.format,
                source=_page(layout, layout.wireframes[wireframe]),
                exemplar=_page(other, other.themes[theme]),
                target=_image(layout.themes[theme]),
                layout=layout,
                wireframe=wireframe,
                where=(b, i),
                other=other,
                worn=other.themes[theme],
                where_other=(b, j),
                theme=block.themes[theme],
            )
        )
    return pairs
