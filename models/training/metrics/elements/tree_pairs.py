"""Seeded pairs of pages from blocks of trees: page A as a wireframe, page B of the same look as exemplar, A in that look as the truth."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

LONGEST = 4096  # px: the product takes no larger picture


@dataclass
class TreePair:
    name: str  # block, pages, wireframe: the same for the same pair whatever is drawn beside it
    family: str
    look: str
    source: dict  # TreePage
    exemplar: dict  # TreePage
    wireframe: int
    pictures: Path  # folder of the block's PNGs
    a: int
    b: int

    @property
    def style(self) -> str:
        return self.source["wireframes"][self.wireframe]["style"]

    @property
    def layers(self) -> dict:
        """The wireframe as a document."""
        return self.source["wireframes"][self.wireframe]["document"]

    @property
    def source_png(self) -> Path:
        return self.pictures / f"page-{self.a}.wireframe-{self.wireframe}.png"

    @property
    def exemplar_png(self) -> Path:
        return self.pictures / f"page-{self.b}.png"

    @property
    def target_png(self) -> Path:
        return self.pictures / f"page-{self.a}.png"


def _fits(page: dict) -> bool:
    return max(page["size"]) <= LONGEST


def draw_tree_pairs(blocks: list[tuple[Path, dict]], count: int, seed: int) -> list[TreePair]:
    """Families take turns, so that each has as many pairs; of a family every page is drawn once before one is drawn again, with an exemplar and
    a wireframe drawn for it. The same blocks, count and seed give the same pairs; a larger count only adds pairs. Raises ValueError where no block
    has two pages and a wireframe."""
    rng = np.random.default_rng(seed)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, (_, block) in enumerate(blocks):
        fitting = [i for i, page in enumerate(block["pages"]) if _fits(page)]
        if len(fitting) > 1:
            places[block["family"]] += [(n, i) for i in fitting if block["pages"][i]["wireframes"]]
    families = [name for name in sorted(places) if places[name]]
    if not families:
        raise ValueError("No block has two pages that fit and a wireframe; render others.")
    orders = {name: [places[name][k] for k in rng.permutation(len(places[name]))] for name in families}
    pairs, turns = [], defaultdict(int)
    for k in range(count):
        family = families[k % len(families)]
        n, i = orders[family][turns[family] % len(orders[family])]
        turns[family] += 1
        path, block = blocks[n]
        others = [j for j, page in enumerate(block["pages"]) if j != i and _fits(page)]
        j = int(others[rng.integers(len(others))])
        wireframe = int(rng.integers(len(block["pages"][i]["wireframes"])))
        stem = path.name.removesuffix(".json.gz")
        mark = hashlib.sha256(f"{path.resolve().parent}".encode()).hexdigest()[:6]
        pairs.append(
            TreePair(f"{mark}-{stem}-{i}.{wireframe}-{j}", family, block["look"], block["pages"][i], block["pages"][j], wireframe, path.parent / stem, i, j)
        )
    return pairs
