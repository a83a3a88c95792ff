"""Draws pairs of pages of one look: a wireframe of one, the other as exemplar; in one of eight the exemplar is the target itself."""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from elements.network import Elements
from elements.tokens import RELATIONS, STYLE, TokenBlock, Tree

PSEUDO = 1 / 8  # the paper's pseudo exemplar pairs
MOST = 320  # elements of a page in training


@dataclass(frozen=True)
class Pair:
    source: Tree
    exemplar: Tree
    family: str


@dataclass(frozen=True)
class Batch:
    source: Elements
    exemplar: Elements
    target: torch.Tensor  # [B, N, S]: NaN where the page has no such element
    shown: torch.Tensor  # [B, M, S]: the exemplar's own styles
    makes: torch.Tensor  # int64 [B, N]
    pairs: list[Pair]


def _channels(names: list[str]) -> list[list[int]]:
    """Places of the three channels of every colour among feature or style names."""
    reds = [name for name in names if name.endswith(" r")]
    return [[names.index(f"{name[:-2]} {c}") for c in "rgb"] for name in reds]


class Collator:
    """Pads pairs to a batch. names: of the features of both sides."""

    def __init__(self, names: dict[str, list[str]]):
        self.colours = _channels(names["exemplar"])
        self.style_colours = _channels(STYLE)

    def __call__(self, pairs: list[Pair], orders: list[tuple[int, ...]] | None = None) -> Batch:
        """orders: of each pair the order of its colour channels."""
        orders = orders or [(0, 1, 2)] * len(pairs)

        def permuted(values: torch.Tensor, colours: list[list[int]], order: tuple[int, ...]) -> torch.Tensor:
            if order == (0, 1, 2):
                return values
            place = torch.arange(values.shape[-1])
            for channels in colours:
                place[channels] = place[[channels[c] for c in order]]
            return values[:, place]

        def padded(values: list[torch.Tensor], fill: float = 0.0) -> torch.Tensor:
            most = max(len(value) for value in values)
            return torch.stack([F.pad(value, (0, 0, 0, most - len(value)), value=fill) for value in values])

        def elements(trees: list[Tree], features: list[torch.Tensor]) -> Elements:
            most = max(len(tree.features) for tree in trees)
            relations = np.zeros((len(trees), most, most, len(RELATIONS)), np.float32)
            real = torch.zeros(len(trees), most, dtype=torch.bool)
            for at, tree in enumerate(trees):
                n = len(tree.features)
                relations[at, :n, :n] = tree.relations()
                real[at, :n] = True
            return Elements(padded(features), torch.from_numpy(relations), real)

        source = elements([pair.source for pair in pairs], [pair.source.features for pair in pairs])
        shown = [permuted(pair.exemplar.features, self.colours, order) for pair, order in zip(pairs, orders)]
        exemplar = elements([pair.exemplar for pair in pairs], shown)
        target = padded([permuted(pair.source.styles, self.style_colours, order) for pair, order in zip(pairs, orders)], float("nan"))
        own = padded([permuted(pair.exemplar.styles, self.style_colours, order) for pair, order in zip(pairs, orders)])
        makes = padded([pair.source.makes[:, None].float() for pair in pairs], -1)[..., 0].long()
        return Batch(source, exemplar, target, own, makes, pairs)


class Sampler:
    """Families are drawn evenly (by the root of their number of looks), then a look, then two of its pages."""

    def __init__(self, blocks: list[TokenBlock], names: dict[str, list[str]], batch: int, seed: int):
        self.blocks = [block for block in blocks if sum(self.fits(page.exemplar) for page in block.pages) >= 2]
        families: dict[str, int] = {}
        for block in self.blocks:
            families[block.family] = families.get(block.family, 0) + 1
        weights = np.array([families[block.family] ** -0.5 for block in self.blocks])
        self.weights = weights / weights.sum()
        self.random, self.batch, self.collate = np.random.default_rng(seed), batch, Collator(names)

    @staticmethod
    def fits(tree: Tree) -> bool:
        return len(tree.features) <= MOST

    def pair(self) -> Pair:
        random = self.random
        block = self.blocks[random.choice(len(self.blocks), p=self.weights)]
        pages = [page for page in block.pages if self.fits(page.exemplar)]
        first, second = random.choice(len(pages), 2, replace=False)
        sources = [tree for tree in pages[first].sources if self.fits(tree)]
        if not sources:
            return self.pair()
        same = random.random() < PSEUDO
        return Pair(sources[random.integers(len(sources))], pages[first if same else second].exemplar, block.family)

    def draw(self) -> Batch:
        pairs = sorted((self.pair() for _ in range(self.batch)), key=lambda pair: len(pair.source.features))
        orders = [tuple(self.random.permutation(3).tolist()) for _ in pairs]
        return self.collate(pairs, orders)
