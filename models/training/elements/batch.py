"""Draws pairs of pages of one look: a wireframe of one, the other as exemplar, by their layers or off their pixels; in one of eight the exemplar is the target
itself."""

from dataclasses import dataclass

import numpy as np
import torch

from elements.contrast import unread
from elements.network import HIDDEN, Elements, Look
from elements.style import STYLE
from elements.tokens import Page, TokenBlock, Tree, planes_of
from elements.wear import Wear

PSEUDO = 1 / 8  # the paper's pseudo exemplar pairs
SHOT = 0.5  # of exemplars that have a picture: read off it, as a screenshot is
SKETCH = 0.2  # of wireframes that have a picture
MOST = 320  # elements of a page in training
POOL = 16  # batches that are drawn at once, so that pairs of like size come together
Order = tuple[int, ...]
PLAIN: Order = (0, 1, 2)


@dataclass(frozen=True)
class Pair:
    source: Tree
    exemplar: Tree
    family: str
    shown: frozenset[str]  # roles of the exemplar's page, for measures alone: its picture tells none


@dataclass(frozen=True)
class Batch:
    source: Elements
    exemplar: Elements
    target: torch.Tensor  # [B, N, S]: NaN where the page has no such element
    shown: torch.Tensor  # [B, M, S]: the exemplar's own styles
    look: Look
    hidden: torch.Tensor  # [B, 1, N or 1, M]: 0, or HIDDEN where an element may not be taken
    makes: torch.Tensor  # int64 [B, N]
    weights: torch.Tensor  # [B, N]: every make of a page counts once, however many elements are of it
    pairs: list[Pair]


def permuted_places(names: list[str], order: Order) -> torch.Tensor:
    """Where each feature or style is read from when the channels of every colour among them change places."""
    place = torch.arange(len(names))
    for red in (name for name in names if name.endswith(" r")):
        channels = [names.index(f"{red[:-2]} {c}") for c in "rgb"]
        place[channels] = torch.tensor([channels[c] for c in order])
    return place


def padded(values: list[torch.Tensor], fill: float = 0) -> torch.Tensor:
    """[N_i, ...] each -> [B, N, ...]."""
    most = max(len(value) for value in values)
    whole = values[0].new_full((len(values), most, *values[0].shape[1:]), fill)
    for row, value in zip(whole, values):
        row[: len(value)] = value
    return whole


def squares(values: list[torch.Tensor]) -> torch.Tensor:
    """[N_i, N_i] each -> [B, N, N]."""
    most = max(len(value) for value in values)
    whole = values[0].new_zeros((len(values), most, most))
    for row, value in zip(whole, values):
        row[: len(value), : len(value)] = value
    return whole


def elements_of(trees: list[Tree], features: list[torch.Tensor]) -> Elements:
    counts = torch.tensor([len(tree.features) for tree in trees])
    relations = planes_of(squares([tree.bits for tree in trees]), squares([tree.nearness for tree in trees]))
    return Elements(padded(features), relations, torch.arange(int(counts.max())) < counts[:, None])


class Collator:
    """Pads pairs to a batch. names: of the features of both sides; kindred: inks take inks alone, and grounds grounds."""

    def __init__(self, names: dict[str, list[str]], kindred: bool = False):
        self.both, self.names, self.kindred = names, names["exemplar"], kindred
        self.inks = [names["source"].index(kind) for kind in ("text", "drawing")] if kindred else []
        self.places: dict[Order, tuple[torch.Tensor, torch.Tensor]] = {}

    def __call__(self, pairs: list[Pair], orders: list[Order] | None = None) -> Batch:
        """orders: of each pair the order of its colour channels."""
        places = [self._places(order) for order in orders or [PLAIN] * len(pairs)]
        sources, exemplars = [pair.source for pair in pairs], [pair.exemplar for pair in pairs]
        shown = padded([tree.styles[:, style] for tree, (_, style) in zip(exemplars, places)])
        source = elements_of(sources, [tree.features for tree in sources])
        exemplar = elements_of(exemplars, [tree.features[:, own] for tree, (own, _) in zip(exemplars, places)])
        hidden = exemplar.hidden
        if self.kindred:
            own, other = (side.features[..., self.inks].sum(-1) > 0 for side in (source, exemplar))
            hidden = hidden.masked_fill((own[:, :, None] != other[:, None, :])[:, None], HIDDEN)
        return Batch(
            source,
            exemplar,
            padded([tree.styles[:, style] for tree, (_, style) in zip(sources, places)], float("nan")),
            shown,
            Look(squares([tree.alike for tree in exemplars]).float(), unread(shown)),
            hidden,
            padded([tree.makes for tree in sources], -1),
            padded([1 / tree.makes.bincount()[tree.makes] for tree in sources]),
            pairs,
        )

    def _places(self, order: Order) -> tuple[torch.Tensor, torch.Tensor]:
        if order not in self.places:
            self.places[order] = permuted_places(self.names, order), permuted_places(STYLE, order)
        return self.places[order]


class Sampler:
    """Families are drawn evenly (by the root of their number of blocks), then a block, a page of it and another page of the same look, of whatever block."""

    def __init__(self, blocks: list[TokenBlock], collate: Collator, batch: int, seed: int, worn: bool = False):
        self.mates: dict[tuple[str, str], list[Page]] = {}
        for block in blocks:
            self.mates.setdefault((block.family, block.look), []).extend(page for page in block.pages if self.fits(page.exemplar))
        self.blocks = [block for block in blocks if sum(self.fits(page.exemplar) for page in block.pages) >= 2]
        families: dict[str, int] = {}
        for block in self.blocks:
            families[block.family] = families.get(block.family, 0) + 1
        weights = np.array([families[block.family] ** -0.5 for block in self.blocks])
        self.weights = weights / weights.sum()
        self.random, self.batch, self.collate = np.random.default_rng(seed), batch, collate
        self.wear = Wear(collate.both, self.random) if worn else None
        self.pool: list[list[Pair]] = []

    @staticmethod
    def fits(tree: Tree) -> bool:
        return len(tree.features) <= MOST

    def pair(self) -> Pair:
        random = self.random
        block = self.blocks[random.choice(len(self.blocks), p=self.weights)]
        pages, mates = [page for page in block.pages if self.fits(page.exemplar)], self.mates[block.family, block.look]
        page = pages[random.integers(len(pages))]
        places = [at for at, tree in enumerate(page.sources) if self.fits(tree)]
        if not places:
            return self.pair()
        other = page
        while other is page:
            other = mates[random.integers(len(mates))]
        if random.random() < PSEUDO:
            other = page
        at = places[random.integers(len(places))]
        source = self.either(page.sources[at], page.sketches[at], SKETCH)
        exemplar = self.either(other.exemplar, other.picture, SHOT)
        if self.wear:
            _ = exemplar.alike  # once for all that wear it
            source, exemplar = self.wear(source, exemplar)
        return Pair(source, exemplar, block.family, frozenset(other.exemplar.roles))

    def either(self, layers: Tree, pixels: Tree | None, share: float) -> Tree:
        """pixels in this share of cases, where they can be had."""
        return pixels if pixels is not None and self.fits(pixels) and self.random.random() < share else layers

    def draw(self) -> Batch:
        if not self.pool:
            pairs = sorted((self.pair() for _ in range(self.batch * POOL)), key=lambda pair: len(pair.source.features) + len(pair.exemplar.features))
            self.pool = [pairs[at : at + self.batch] for at in range(0, len(pairs), self.batch)]
            self.random.shuffle(self.pool)
        pairs = self.pool.pop()
        return self.collate(pairs, [tuple(self.random.permutation(3).tolist()) for _ in pairs])
