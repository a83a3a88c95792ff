"""Pages of training as other kits and hands would have left them: no page of a kit that is to come has just these sizes, greys and things."""

from dataclasses import dataclass

import numpy as np
import torch

from elements.style import STYLE
from elements.tokens import Tree

SIZES = {
    "width", "height", "from the foot", "from the head", "frame width", "letter size", "radius", "letters held", "parent width", "parent height",
    "holder of the parent width", "holder of the parent height",
}  # fmt: skip # logarithms of px: a page at another scale has the same of all more
LIFTS = {"lift", "stroke lift", "words lift", "parent lift", "holder of the parent lift"}  # lightness above what lies below, signed
AMOUNTS = {
    "lift amount", "stroke lift amount", "stands out by size", "stands out by row", "stands out by band", "parent stands out", "parent stands out by size",
}  # fmt: skip
LIGHT = "luminance below"
SCALE = 0.15  # standard deviation of a page's scale, as a logarithm
LOG = 8 * float(np.log(2))  # features of lengths are log2(1 + px) / 8
FADED = (0.3, 1.2)  # how strong a wireframe's contrasts are against what they were
LOST = 0.25  # at most so much of a page's elements is not there
OFTEN = 0.5  # of pages that lose elements, of wireframes that fade
INVERTED = 0.15  # of pairs whose exemplar is dark where it was light
NOISE = 0.01  # of every feature
UNTOLD = 0.03  # of a page's features


@dataclass(frozen=True)
class Columns:
    """Places among one side's features."""

    sizes: list[int]
    lifts: list[int]
    amounts: list[int]
    light: int
    colours: list[int]


def columns_of(names: list[str]) -> Columns:
    def places(wanted: set[str]) -> list[int]:
        return [place for place, name in enumerate(names) if name in wanted]

    colours = [place for place, name in enumerate(names) if name[-2:] in (" r", " g", " b")]
    return Columns(places(SIZES), places(LIFTS), places(AMOUNTS), names.index(LIGHT), colours)


class Wear:
    """names: of the features of both sides."""

    def __init__(self, names: dict[str, list[str]], random: np.random.Generator):
        self.source, self.exemplar, self.random = columns_of(names["source"]), columns_of(names["exemplar"]), random
        self.paints = [place for place, name in enumerate(STYLE) if name[-2:] in (" r", " g", " b")]

    def __call__(self, source: Tree, exemplar: Tree) -> tuple[Tree, Tree]:
        """A pair, worn; what the wireframe becomes is inverted with the exemplar."""
        source, exemplar = self.fewer(source), self.fewer(exemplar)
        if self.random.random() < INVERTED:
            exemplar = self.inverted(exemplar)
            source = source.having(styles=self.opposite(source.styles))
        if self.random.random() < OFTEN:
            source = self.faded(source)
        return self.rubbed(source, self.source), self.rubbed(exemplar, self.exemplar)

    def fewer(self, tree: Tree) -> Tree:
        """Without some of its elements; the page stays."""
        if self.random.random() >= OFTEN:
            return tree
        kept = self.random.random(len(tree.features)) >= self.random.uniform(0, LOST)
        kept[0] = True
        return tree.part(torch.from_numpy(kept.nonzero()[0]))

    def opposite(self, styles: torch.Tensor) -> torch.Tensor:
        told = styles.clone()
        told[:, self.paints] = 1 - told[:, self.paints]
        return told

    def inverted(self, tree: Tree) -> Tree:
        features, at = tree.features.clone(), self.exemplar
        features[:, [*at.colours, at.light]] = 1 - features[:, [*at.colours, at.light]]
        features[:, at.lifts] = -features[:, at.lifts]
        return tree.having(features=features, styles=self.opposite(tree.styles))

    def faded(self, tree: Tree) -> Tree:
        features, at, share = tree.features.clone(), self.source, self.random.uniform(*FADED)
        features[:, [*at.lifts, *at.amounts]] *= share
        features[:, at.light] = 1 - share * (1 - features[:, at.light])
        return tree.having(features=features)

    def rubbed(self, tree: Tree, at: Columns) -> Tree:
        """At another scale, measured less exactly, some features untold."""
        features, random = tree.features.clone(), self.random
        sizes = features[:, at.sizes]
        features[:, at.sizes] = sizes + (sizes > 0) * (random.normal(0, SCALE) / LOG)
        features += torch.from_numpy(random.normal(0, NOISE, features.shape).astype(np.float32))
        features[:, torch.from_numpy(random.random(features.shape[1]) < UNTOLD)] = 0
        return tree.having(features=features)
