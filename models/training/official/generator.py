"""The translation network: from condition and warp to pixels, modulated by both at every stage. n = width (64)."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from official.blocks import Conv, SpadeBlock, Weights, lrelu
from official.models import CELL, PATCH, SIZE, OfficialModel

ATTENTION_SIDE = 128
ATTENTION_BLOCKS = 8  # of 2048 x 4096 scores, 32 MiB each; whole they are 256 MiB and WebGPU binds 128


def twice(x: torch.Tensor) -> torch.Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


class Attention(nn.Module):
    """Self-attention over all pixels, keys and values pooled 2 x 2. (1, 4n, 128, 128) -> same."""

    def __init__(self, weights: Weights):
        super().__init__()
        self.theta, self.phi, self.g, self.o = (Conv(weights.at(name)) for name in ("theta", "phi", "g", "o"))
        self.gamma = float(weights["gamma"])
        self.query_channels, self.value_channels = self.theta.weight.shape[0], self.g.weight.shape[0]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        pixels = ATTENTION_SIDE * ATTENTION_SIDE
        rows = pixels // ATTENTION_BLOCKS
        queries = self.theta(x).reshape(1, self.query_channels, pixels).transpose(1, 2)
        keys = F.max_pool2d(self.phi(x), 2).reshape(1, self.query_channels, pixels // 4)
        values = F.max_pool2d(self.g(x), 2).reshape(1, self.value_channels, pixels // 4).transpose(1, 2)
        attended = []
        for start in range(0, pixels, rows):
            weights = torch.softmax(queries[:, start : start + rows] @ keys, 2)
            attended.append(weights @ values)
        together = torch.cat(attended, 1).transpose(1, 2).reshape(1, self.value_channels, ATTENTION_SIDE, ATTENTION_SIDE)
        return x + self.gamma * self.o(together)


class SynthesiseGraph(nn.Module):
    """warped (1, V, 64, 64) as ExemplarGraph's values, condition (1, c, 256, 256) -> image (1, 3, 256, 256) in [-1, 1]."""

    head_0: SpadeBlock
    G_middle_0: SpadeBlock
    G_middle_1: SpadeBlock
    up_0: SpadeBlock
    up_1: SpadeBlock
    up_2: SpadeBlock
    up_3: SpadeBlock

    def __init__(self, weights: Weights, model: OfficialModel):
        super().__init__()
        self.warp = model.warp
        self.fc = Conv(weights.at("fc"), padding=1)
        self.start = SIZE // 8
        for name, size in {"head_0": 8, "G_middle_0": 16, "G_middle_1": 16, "up_0": 32, "up_1": 64, "up_2": 128, "up_3": 256}.items():
            setattr(self, name, SpadeBlock(weights.at(name), size))
        self.attn = Attention(weights.at("attn"))
        self.conv_img = Conv(weights.at("conv_img"), padding=1)

    def enlarge(self, warped: torch.Tensor) -> torch.Tensor:
        if self.warp == "patches":
            return F.pixel_shuffle(warped[:, :PATCH], CELL)
        if self.warp == "bilinear":
            return F.interpolate(warped, scale_factor=float(CELL), mode="bilinear", align_corners=False)
        return F.interpolate(warped, scale_factor=float(CELL), mode="nearest")

    def forward(self, warped: torch.Tensor, condition: torch.Tensor) -> torch.Tensor:
        condition = torch.cat([self.enlarge(warped), condition], 1)
        x = self.fc(condition[:, :, :: self.start, :: self.start])
        x = twice(self.head_0(x, condition))
        x = twice(self.G_middle_1(self.G_middle_0(x, condition), condition))
        x = twice(self.up_0(x, condition))
        x = self.attn(twice(self.up_1(x, condition)))
        x = self.up_3(twice(self.up_2(x, condition)), condition)
        return torch.tanh(self.conv_img(lrelu(x)))
