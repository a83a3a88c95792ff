"""The element network: two input layers (the paper's two domains), one trunk whose attention knows how things lie to each other, descriptors.

What is matched is passed on and matched again: containers first, so that a label knows its button. An element is the likelier matched, the likelier what
holds it is matched with what holds the other, and so for what it holds and what lies beside it.
"""

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

from elements.tokens import NEARNESS, RELATIONS

HEADS, DESCRIPTOR = 4, 64
FINE = 16.0  # of features' differences that are told apart beside their values: a pale wireframe has faint contrasts
HIDDEN = -1e4  # logit of what there is not
PASSED = ["parent", "child", "same parent"]  # along which matches are passed on
BESIDE = ["left of", "above"]  # and along these, both ways, from the nearest most
STRENGTHS = [1.5, 1.0, 0.25, 0.5, 0.5, 0.25, 0.25, 0.0]  # before any training: of those, and of a ground on which a colour cannot be read


@dataclass(frozen=True)
class Shape:
    """What network it is. pointers: what is looked for apart; each has its own descriptors and sharpness."""

    source_features: int
    exemplar_features: int
    pointers: tuple[str, ...]
    width: int = 96
    blocks: int = 3
    rounds: int = 2  # how often matches are passed on
    kindred: bool = False  # inks take inks alone, and grounds grounds
    dropout: float = 0.0  # in training, of what a block adds
    theme: bool = False  # the source's elements know the exemplar as a whole before they point


@dataclass(frozen=True)
class Elements:
    """A batch of pages. real: which of the padded places hold an element."""

    features: torch.Tensor  # [B, N, F]
    relations: torch.Tensor  # [B, R, N, N]
    real: torch.Tensor  # bool [B, N]

    @property
    def hidden(self) -> torch.Tensor:
        """[B, 1, 1, N]: what is added to logits over these elements."""
        return torch.zeros_like(self.real, dtype=self.features.dtype).masked_fill(~self.real, HIDDEN)[:, None, None, :]


@dataclass(frozen=True)
class Look:
    """What an exemplar's elements are to each other by their paint."""

    alike: torch.Tensor  # [B, M, M]: 1 where taking the column's element is right where the row's is meant
    unread: torch.Tensor  # [B, M, M]: how far the row's colour on the column's is from being readable, 0..1


@dataclass(frozen=True)
class Match:
    """Logits [B, P, N, M] for each pointer and element of the source over the exemplar's elements; their softmax is the match (eq. 4)."""

    logits: torch.Tensor
    first: torch.Tensor  # before anything was passed on
    gate: torch.Tensor | None  # [B, N] logit that a style is taken whole and not put together of attributes


class Entry(nn.Module):
    """One domain's input layer."""

    def __init__(self, features: int, width: int):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2 * features, width), nn.GELU(), nn.Linear(width, width))

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        return self.layers(torch.cat([features, (FINE * features).tanh()], -1))


def split(x: torch.Tensor, parts: int) -> torch.Tensor:
    """[B, N, parts * W] -> [parts, B, H, N, W / H]."""
    return x.unflatten(-1, (parts, HEADS, -1)).permute(2, 0, 3, 1, 4)


def attend(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    """[B, H, N, D] over [B, H, M, D] -> [B, N, H * D]."""
    told = (q * q.shape[-1] ** -0.5 @ k.transpose(-1, -2) + bias).softmax(-1) @ v
    return told.transpose(1, 2).flatten(2)


class Block(nn.Module):
    def __init__(self, width: int, dropout: float = 0.0):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.bias = nn.Linear(len(RELATIONS) + 1, HEADS, bias=False)  # a learned bias per head and relation
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x [B, N, W], bias [B, H, N, N]: what the relations add to the attention -> [B, N, W]."""
        q, k, v = split(self.mix(self.before(x)), 3)
        x = x + self.drop(self.out(attend(q, k, v, bias)))
        return x + self.drop(self.feed(self.between(x)))


def neighbours(elements: Elements) -> torch.Tensor:
    """-> [B, K, N, N]: up to 1 where an element (row) looks to another for its match, the parent first."""
    planes = elements.relations[:, [RELATIONS.index(name) for name in PASSED]]
    near = elements.relations[:, NEARNESS:].square().square()
    beside = elements.relations[:, [RELATIONS.index(name) for name in BESIDE]] * near
    both = torch.stack([beside, beside.transpose(-1, -2)], 2).flatten(1, 2)
    return torch.cat([planes, both / both.amax(-1, keepdim=True).clamp_min(1e-6)], 1)


def passed(told: torch.Tensor, source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """told [B, N, M]: how likely taking one for the other is right; neighbours of both -> [B, K, N, M]: the same of their neighbours, on the average."""
    reached = (told[:, None] @ exemplar.transpose(-1, -2)).clamp(max=1)
    return source @ reached / source.sum(-1, keepdim=True).clamp_min(1)


def biases(blocks: list[Block], elements: Elements) -> tuple[torch.Tensor, ...]:
    """What the relations add in each of the blocks, all at once -> [B, H, N, N] each."""
    near = elements.relations[:, NEARNESS:]
    planes = torch.cat([elements.relations, near.square().square()], 1)
    weight = torch.cat([block.bias.weight for block in blocks])
    told = torch.bmm(weight.expand(len(planes), -1, -1), planes.flatten(2)).unflatten(-1, planes.shape[2:])
    return (told + elements.hidden).unflatten(1, (len(blocks), HEADS)).unbind(1)


class ElementNet(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.shape, self.pointers = shape, shape.pointers
        width = shape.width
        self.source_entry, self.exemplar_entry = Entry(shape.source_features, width), Entry(shape.exemplar_features, width)
        self.trunk = nn.ModuleList(Block(width, shape.dropout) for _ in range(shape.blocks))
        self.last = nn.LayerNorm(width)
        self.describe = nn.Linear(width, DESCRIPTOR * len(shape.pointers))
        self.sharpness = nn.Parameter(torch.full((len(self.pointers),), 2.5))  # logarithm of the softmax's alpha (eq. 4)
        self.heed = nn.Linear(width, len(STRENGTHS) * len(shape.pointers))  # how much each element heeds what is passed on to it
        nn.init.zeros_(self.heed.weight)
        self.heed.bias.data = torch.tensor(STRENGTHS).repeat(len(shape.pointers))
        if shape.theme:
            self.theme = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Linear(width, width))
        if "style" in self.pointers and len(self.pointers) > 1:
            self.whole = nn.Linear(width + 1, 1)  # of the token and of how sure the whole match is

    def tokens(self, elements: Elements, side: str) -> torch.Tensor:
        """-> [B, N, W]."""
        x = (self.source_entry if side == "source" else self.exemplar_entry)(elements.features)
        for block, bias in zip(self.trunk, biases([block for block in self.trunk if isinstance(block, Block)], elements)):
            x = block(x, bias)
        return self.last(x)

    def descriptors(self, tokens: torch.Tensor) -> torch.Tensor:
        """[B, N, W] -> [B, P, N, D], centred and of length 1 (eq. 3)."""
        told = self.describe(tokens).unflatten(-1, (len(self.pointers), DESCRIPTOR)).transpose(1, 2)
        return F.normalize(told - told.mean(-1, keepdim=True), dim=-1)

    def match(self, source: torch.Tensor, exemplar: torch.Tensor, sides: tuple[Elements, Elements], look: Look, hidden: torch.Tensor) -> Match:
        """Tokens of both; hidden [B, 1, N or 1, M]: 0, or HIDDEN where an element may not be taken."""
        if self.shape.theme:
            source = source + self.themed(source, exemplar, hidden)
        cosine = self.descriptors(source) @ self.descriptors(exemplar).transpose(-1, -2)
        first = cosine * self.sharpness.exp()[:, None, None] + hidden
        logits, around, others = first, neighbours(sides[0]), neighbours(sides[1])
        heed = self.heed(source).unflatten(-1, (len(self.pointers), -1))
        for _ in range(self.shape.rounds):
            chance = logits[:, 0].softmax(-1)
            clash = around[:, 0] @ chance @ look.unread.transpose(-1, -2)
            told = torch.cat([passed((chance @ look.alike).clamp(max=1), around, others), clash[:, None]], 1)
            logits = first + torch.einsum("bnpk,bknm->bpnm", heed, told)
        return Match(logits, first, self.gate(source, cosine))

    def themed(self, source: torch.Tensor, exemplar: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """What the mean of the exemplar's elements that may be taken says to each of the source's."""
        there = (hidden[:, 0] > HIDDEN / 2).to(exemplar.dtype).expand(-1, source.shape[1], -1)
        whole = there @ exemplar / there.sum(-1, keepdim=True).clamp_min(1)
        return self.theme(torch.cat([source, whole], -1))

    def gate(self, source: torch.Tensor, cosine: torch.Tensor) -> torch.Tensor | None:
        """From what the source's element is and from how well the exemplar's best fits it."""
        if not hasattr(self, "whole"):
            return None
        return self.whole(torch.cat([source, cosine[:, 0].amax(-1)[..., None]], -1))[..., 0]

    def forward(self, source: Elements, exemplar: Elements, look: Look, hidden: torch.Tensor) -> Match:
        return self.match(self.tokens(source, "source"), self.tokens(exemplar, "exemplar"), (source, exemplar), look, hidden)
