"""Seeded pairs of pages from blocks of trees: page A as a wireframe, page B of the same look as exemplar, A in that look as the truth."""

import hashlib
import itertools
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from metrics.errors import NotMeasurable

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


def distinct_tree_pairs(blocks: list[tuple[Path, dict]]) -> int:
    """How many different pairs the blocks hold: every page that fits in each of its wireframes, with every other page of its block that fits."""
    fitting = [[page for page in block["pages"] if _fits(page)] for _, block in blocks]
    return sum((len(pages) - 1) * len(page["wireframes"]) for pages in fitting for page in pages)


def draw_tree_pairs(blocks: list[tuple[Path, dict]], count: int, seed: int) -> list[TreePair]:
    """Families take turns, so that each has as many pairs; of a family every page is drawn once before one is drawn again, with an exemplar and
    a wireframe drawn for it. What was drawn already is drawn past, for it tells nothing new: no pair comes twice, and there are fewer than `count`
    where the blocks hold no more (`distinct_tree_pairs`). The same blocks, count and seed give the same pairs; a larger count only adds pairs. Raises
    NotMeasurable where no block has two pages and a wireframe."""
    rng = np.random.default_rng(seed)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, (_, block) in enumerate(blocks):
        fitting = [i for i, page in enumerate(block["pages"]) if _fits(page)]
        if len(fitting) > 1:
            places[block["family"]] += [(n, i) for i in fitting if block["pages"][i]["wireframes"]]
    families = [name for name in sorted(places) if places[name]]
    if not families:
        raise NotMeasurable("No block has two pages that fit and a wireframe; render others.")
    orders = {name: [places[name][k] for k in rng.permutation(len(places[name]))] for name in families}
    pairs, turns, drawn = [], defaultdict(int), set()
    most = min(count, distinct_tree_pairs(blocks))
    for k in itertools.takewhile(lambda _: len(pairs) < most, itertools.count()):
        family = families[k % len(families)]
        n, i = orders[family][turns[family] % len(orders[family])]
        turns[family] += 1
        path, block = blocks[n]
        others = [j for j, page in enumerate(block["pages"]) if j != i and _fits(page)]
        j = int(others[rng.integers(len(others))])
        wireframe = int(rng.integers(len(block["pages"][i]["wireframes"])))
        if (n, i, j, wireframe) in drawn:
            continue
        drawn.add((n, i, j, wireframe))
        stem = path.name.removesuffix(".json.gz")
        mark = hashlib.sha256(f"{path.resolve().parent}".encode()).hexdigest()[:6]
        pairs.append(
            TreePair(f"{mark}-{stem}-{i}.{wireframe}-{j}", family, block["look"], block["pages"][i], block["pages"][j], wireframe, path.parent / stem, i, j)
        )
    return pairs
