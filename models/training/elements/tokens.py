"""Reads blocks of tokens, as models/data/tokens writes them: pages of one look, each as an exemplar and as wireframes."""

import gzip
import json
import struct
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import torch

from elements.distance import alike
from elements.style import STYLE

RELATIONS = ["parent", "child", "same parent", "same size", "same row", "same column", "left of", "above", "nearness"]
NEARNESS = RELATIONS.index("nearness")


@dataclass
class Tree:
    """One page's tokens. N elements, the page first."""

    features: torch.Tensor  # [N, F]
    bits: torch.Tensor  # uint8 [N, N]: the binary relations, the first lowest
    nearness: torch.Tensor  # uint8 [N, N]
    makes: torch.Tensor  # int64 [N]: elements of one make are decided together
    styles: torch.Tensor  # [N, S]: of an exemplar its own, of a source the target's; NaN where there is none
    roles: list[str]  # for measures alone; "" where unknown

    @cached_property
    def alike(self) -> torch.Tensor:
        """Of an exemplar: bool [N, N], see elements.alike."""
        return alike(self.styles)["style"]

    def having(self, **other: torch.Tensor) -> "Tree":
        """The same page with other features or styles; which of its elements are alike is as it was."""
        tree = replace(self, **other)
        if "alike" in self.__dict__:
            tree.__dict__["alike"] = self.alike
        return tree

    def part(self, places: torch.Tensor) -> "Tree":
        """With the elements at these places alone, int64."""
        square = places[:, None], places
        tree = Tree(
            self.features[places], self.bits[square], self.nearness[square], self.makes[places], self.styles[places],
            [self.roles[place] for place in places.tolist()],
        )  # fmt: skip
        if "alike" in self.__dict__:
            tree.__dict__["alike"] = self.alike[square]
        return tree


def planes_of(bits: torch.Tensor, nearness: torch.Tensor) -> torch.Tensor:
    """uint8 [B, N, N] each -> float32 [B, R, N, N] in the order of RELATIONS."""
    places = torch.arange(NEARNESS, dtype=torch.uint8)[:, None, None]
    planes = torch.empty(len(bits), len(RELATIONS), *bits.shape[1:])
    planes[:, :NEARNESS] = (bits[:, None] >> places) & 1
    torch.mul(nearness, 1 / 255, out=planes[:, NEARNESS])
    return planes


@dataclass(frozen=True)
class Page:
    """exemplar and sources: read off layers; picture and sketches: the same read off pixels, None where the page has no such picture."""

    kind: str
    exemplar: Tree
    sources: list[Tree]
    picture: Tree | None
    sketches: list[Tree | None]


@dataclass(frozen=True)
class TokenBlock:
    family: str
    look: str
    pages: list[Page]


def read_block(path: Path, names: dict[str, list[str]]) -> TokenBlock:
    """names: of the source's and the exemplar's features; filled by the first block, and every later one has to have the same."""
    raw = gzip.decompress(path.read_bytes())
    (length,) = struct.unpack_from("<I", raw)
    header = json.loads(raw[4 : 4 + length])
    if header["names"]["style"] != STYLE or header["names"]["relations"] != RELATIONS:
        raise ValueError(f"{path} was written by another version; write the tokens anew with tree-tokens.")
    for side in ("source", "exemplar"):
        if names.setdefault(side, header["names"][side]) != header["names"][side]:
            raise ValueError(f"{path} has other features than the block before it; write the tokens anew with tree-tokens.")

    def array(told: dict, name: str, kind: str) -> np.ndarray:
        start, size = told["at"][name]
        return np.frombuffer(raw, kind, size // np.dtype(kind).itemsize, 4 + length + start)

    def tree(told: dict) -> Tree:
        n = told["count"]
        return Tree(
            torch.from_numpy(array(told, "features", "<f4").reshape(n, -1).copy()),
            torch.from_numpy(array(told, "relations", "u1").reshape(n, n).copy()),
            torch.from_numpy(array(told, "nearness", "u1").reshape(n, n).copy()),
            torch.from_numpy(array(told, "makes", "<i4").astype(np.int64)),
            torch.from_numpy(array(told, "styles", "<f4").reshape(n, len(STYLE)).copy()),
            told["roles"],
        )

    def page_of(told: dict) -> Page:
        sources = [tree(source) for source in told["sources"]]
        exemplar = tree(told["exemplar"])
        picture = tree(told["picture"]) if "picture" in told else None
        sketches = [sketch and tree(sketch) for sketch in told.get("sketches", [None] * len(sources))]
        return Page(told["kind"], exemplar, sources, picture, sketches)

    pages = [page_of(page) for page in header["pages"]]
    return TokenBlock(header["family"], header["look"], pages)


def load_tokens(folders: Path | list[Path], limit: int | None = None) -> tuple[list[TokenBlock], dict[str, list[str]]]:
    """-> the blocks of the folders and the names of their features. limit: blocks of each. Raises FileNotFoundError where one holds none."""
    names: dict[str, list[str]] = {}
    blocks: list[TokenBlock] = []
    for folder in [folders] if isinstance(folders, Path) else folders:
        paths = sorted(folder.rglob("block-*.tokens.gz"))[:limit]
        if not paths:
            raise FileNotFoundError(f"{folder} holds no block-*.tokens.gz; write them with tree-tokens.")
        blocks += [read_block(path, names) for path in paths]
    return blocks, names
