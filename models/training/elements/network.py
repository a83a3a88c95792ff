"""The element network: two input layers (the paper's two domains), one trunk whose attention knows how things lie to each other, descriptors."""

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

from elements.tokens import RELATIONS

WIDTH, HEADS, BLOCKS, DESCRIPTOR = 96, 4, 3, 64


@dataclass(frozen=True)
class Elements:
    """A batch of pages. real: which of the padded places hold an element."""

    features: torch.Tensor  # [B, N, F]
    relations: torch.Tensor  # [B, R, N, N]
    real: torch.Tensor  # bool [B, N]


class Block(nn.Module):
    def __init__(self, width: int = WIDTH, heads: int = HEADS):
        super().__init__()
        self.heads = heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.bias = nn.Linear(len(RELATIONS), heads, bias=False)  # a learned bias per head and relation
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x [B, N, W], bias [B, H, N, N]: what the relations add to the attention -> [B, N, W]."""
        batch, count, width = x.shape
        q, k, v = self.mix(self.before(x)).reshape(batch, count, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scaled = q * (width // self.heads) ** -0.5
        told = (scaled @ k.transpose(-1, -2) + bias).softmax(-1) @ v
        x = x + self.out(told.transpose(1, 2).reshape(batch, count, width))
        return x + self.feed(self.between(x))


class ElementNet(nn.Module):
    """pointers: what is looked for apart; each has its own descriptors and sharpness."""

    def __init__(self, source_features: int, exemplar_features: int, pointers: tuple[str, ...]):
        super().__init__()
        self.pointers = pointers

        def entry(features: int) -> nn.Module:
            return nn.Sequential(nn.Linear(features, WIDTH), nn.GELU(), nn.Linear(WIDTH, WIDTH))

        self.source_entry, self.exemplar_entry = entry(source_features), entry(exemplar_features)
        self.trunk = nn.ModuleList(Block() for _ in range(BLOCKS))
        self.last = nn.LayerNorm(WIDTH)
        self.describe = nn.Linear(WIDTH, DESCRIPTOR * len(pointers))
        self.sharpness = nn.Parameter(torch.full((len(pointers),), 2.5))  # logarithm of the softmax's alpha (eq. 4)

    def trunk_of(self, x: torch.Tensor, elements: Elements) -> torch.Tensor:
        for block, bias in zip(self.trunk, self.biases(elements).unbind(1)):
            x = block(x, bias)
        return self.last(x)

    def biases(self, elements: Elements) -> torch.Tensor:
        """Of all blocks at once, and -1e4 where there is no element -> [B, blocks, H, N, N]."""
        weight = torch.cat([block.bias.weight for block in self.trunk])
        told = torch.bmm(weight.expand(len(elements.real), -1, -1), elements.relations.flatten(2)).unflatten(-1, elements.relations.shape[2:])
        hidden = torch.zeros_like(elements.real, dtype=told.dtype).masked_fill(~elements.real, -1e4)
        return (told + hidden[:, None, None, :]).unflatten(1, (len(self.trunk), -1))

    def descriptors(self, x: torch.Tensor) -> torch.Tensor:
        """[B, N, W] -> [B, P, N, D], centred and of length 1 (eq. 3)."""
        told = self.describe(x).unflatten(-1, (len(self.pointers), DESCRIPTOR)).transpose(1, 2)
        return F.normalize(told - told.mean(-1, keepdim=True), dim=-1)

    def encode_source(self, elements: Elements) -> torch.Tensor:
        return self.descriptors(self.trunk_of(self.source_entry(elements.features), elements))

    def encode_exemplar(self, elements: Elements) -> torch.Tensor:
        return self.descriptors(self.trunk_of(self.exemplar_entry(elements.features), elements))

    def forward(self, source: Elements, exemplar: Elements) -> torch.Tensor:
        """-> logits [B, P, N, M]: for each pointer and element of the source, over the exemplar's elements; their softmax is the match (eq. 4)."""
        cosine = self.encode_source(source) @ self.encode_exemplar(exemplar).transpose(-1, -2)
        logits = cosine * self.sharpness.exp()[:, None, None]
        return logits.masked_fill(~exemplar.real[:, None, None, :], -1e4)
