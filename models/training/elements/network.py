"""The element network: two input layers (the paper's two domains), one trunk whose attention knows how things lie to each other, descriptors.

With readers, what was matched is read back into the source's tokens and matched again: containers first, so that a label knows its button.
"""

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

from elements.tokens import NEARNESS, RELATIONS

HEADS, DESCRIPTOR = 4, 64
FINE = 16.0  # of features' differences that are told apart beside their values: a pale wireframe has faint contrasts
HIDDEN = -1e4  # logit of what there is not


@dataclass(frozen=True)
class Shape:
    """What network it is. pointers: what is looked for apart; each has its own descriptors and sharpness."""

    source_features: int
    exemplar_features: int
    pointers: tuple[str, ...]
    width: int = 96
    blocks: int = 3
    readers: int = 0


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
class Match:
    """Logits [B, P, N, M] for each pointer and element of the source over the exemplar's elements; their softmax is the match (eq. 4)."""

    logits: torch.Tensor
    first: torch.Tensor | None  # before anything was read back
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
    def __init__(self, width: int):
        super().__init__()
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.bias = nn.Linear(len(RELATIONS) + 1, HEADS, bias=False)  # a learned bias per head and relation
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x [B, N, W], bias [B, H, N, N]: what the relations add to the attention -> [B, N, W]."""
        q, k, v = split(self.mix(self.before(x)), 3)
        x = x + self.out(attend(q, k, v, bias))
        return x + self.feed(self.between(x))


class Reader(nn.Module):
    """Lets the source's elements look at the exemplar's, then at each other."""

    def __init__(self, width: int):
        super().__init__()
        self.before = nn.LayerNorm(width)
        self.ask, self.tell, self.out = nn.Linear(width, width), nn.Linear(width, 2 * width), nn.Linear(width, width)
        self.block = Block(width)

    def forward(self, x: torch.Tensor, exemplar: torch.Tensor, hidden: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x [B, N, W], exemplar [B, M, W], hidden [B, 1, N or 1, M], bias [B, H, N, N] -> [B, N, W]."""
        k, v = split(self.tell(exemplar), 2)
        x = x + self.out(attend(split(self.ask(self.before(x)), 1)[0], k, v, hidden))
        return self.block(x, bias)


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
        width, told = shape.width, DESCRIPTOR * len(shape.pointers)
        self.source_entry, self.exemplar_entry = Entry(shape.source_features, width), Entry(shape.exemplar_features, width)
        self.trunk = nn.ModuleList(Block(width) for _ in range(shape.blocks))
        self.last = nn.LayerNorm(width)
        self.describe = nn.Linear(width, told)
        self.sharpness = nn.Parameter(torch.full((len(self.pointers),), 2.5))  # logarithm of the softmax's alpha (eq. 4)
        self.readers = nn.ModuleList(Reader(width) for _ in range(shape.readers))
        if shape.readers:
            self.read, self.reread, self.describe_again = nn.Linear(width, width), nn.LayerNorm(width), nn.Linear(width, told)
        if "style" in self.pointers and len(self.pointers) > 1:
            self.whole = nn.Linear(width + 1, 1)  # of the token and of how sure the whole match is

    def tokens(self, elements: Elements, side: str) -> torch.Tensor:
        """-> [B, N, W]."""
        x = (self.source_entry if side == "source" else self.exemplar_entry)(elements.features)
        for block, bias in zip(self.trunk, biases(list(self.trunk), elements)):
            x = block(x, bias)
        return self.last(x)

    def descriptors(self, tokens: torch.Tensor, layer: nn.Linear) -> torch.Tensor:
        """[B, N, W] -> [B, P, N, D], centred and of length 1 (eq. 3)."""
        told = layer(tokens).unflatten(-1, (len(self.pointers), DESCRIPTOR)).transpose(1, 2)
        return F.normalize(told - told.mean(-1, keepdim=True), dim=-1)

    def point(self, source: torch.Tensor, exemplar: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """Descriptors of both -> logits."""
        return source @ exemplar.transpose(-1, -2) * self.sharpness.exp()[:, None, None] + hidden

    def match(self, source: torch.Tensor, exemplar: torch.Tensor, relations: Elements, hidden: torch.Tensor) -> Match:
        """Tokens of both; relations: of the source; hidden [B, 1, N or 1, M]: 0, or HIDDEN where an element may not be taken."""
        shown = self.descriptors(exemplar, self.describe)
        logits, first = self.point(self.descriptors(source, self.describe), shown, hidden), None
        if self.readers:
            first = logits
            source = source + self.read(first[:, 0].softmax(-1) @ exemplar)
            for reader, bias in zip(self.readers, biases([reader.block for reader in self.readers], relations)):
                source = reader(source, exemplar, hidden, bias)
            source = self.reread(source)
            logits = self.point(self.descriptors(source, self.describe_again), shown, hidden)
        return Match(logits, first, self.gate(source, logits))

    def gate(self, source: torch.Tensor, logits: torch.Tensor) -> torch.Tensor | None:
        if not hasattr(self, "whole"):
            return None
        sure = logits[:, self.pointers.index("style")].amax(-1, keepdim=True) / self.sharpness.exp()[self.pointers.index("style")]
        return self.whole(torch.cat([source, sure], -1))[..., 0]

    def forward(self, source: Elements, exemplar: Elements) -> Match:
        return self.match(self.tokens(source, "source"), self.tokens(exemplar, "exemplar"), source, exemplar.hidden)
