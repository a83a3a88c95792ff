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
    relations: torch.Tensor  # [B, N, N, R]
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

    def forward(self, x: torch.Tensor, relations: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """x [B, N, W], relations [B, N, N, R], hidden [B, 1, 1, N]: 0, or -inf where there is no element -> [B, N, W]."""
        batch, count, width = x.shape
        q, k, v = self.mix(self.before(x)).reshape(batch, count, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        bias = self.bias(relations).permute(0, 3, 1, 2) + hidden
        told = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
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
        hidden = torch.zeros_like(elements.real, dtype=x.dtype).masked_fill(~elements.real, -1e4)[:, None, None, :]
        for block in self.trunk:
            x = block(x, elements.relations, hidden)
        return self.last(x)

    def descriptors(self, x: torch.Tensor) -> torch.Tensor:
        """[B, N, W] -> [B, P, N, D], centred and of length 1 (eq. 3)."""
        told = self.describe(x).unflatten(-1, (len(self.pointers), DESCRIPTOR)).transpose(1, 2)
        return F.normalize(told - told.mean(-1, keepdim=True), dim=-1)

    def encode_source(self, elements: Elements) -> torch.Tensor:
        return self.descriptors(self.trunk_of(self.source_entry(elements.features), elements))

    def encode_exemplar(self, elements: Elements) -> torch.Tensor:
        return self.descriptors(self.trunk_of(self.exemplar_entry(elements.features), elements))

    def forward(self, source: Elements, exemplar: Elements) -> torch.Tensor:
        """-> logarithms of the probabilities [B, P, N, M]: for each pointer and element of the source, over the exemplar's elements (eq. 4)."""
        cosine = self.encode_source(source) @ self.encode_exemplar(exemplar).transpose(-1, -2)
        logits = cosine * self.sharpness.exp()[:, None, None]
        return logits.masked_fill(~exemplar.real[:, None, None, :], -1e4).log_softmax(-1)
