"""The correspondence network: two encoders into the shared domain, mixing blocks, descriptors. The match itself is the runtime's.

The condition and the exemplar each pass one Branch: own encoder and projection, common mixing blocks.
n = width (64), c = condition channels.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from official.blocks import Conv, SpadeBlock, Weights, lrelu, reflect, surround
from official.models import CELL, GRID, PATCH, OfficialModel

TINY = 2.2e-16  # keeps the divisions by a norm finite, as in the released networks
NOISE = 0.01  # standard deviation


class Encoder(nn.Module):
    """(1, C, 256, 256) -> (1, 4n, 64, 64), unit length over channels. Its last blocks are modulated by its own input."""

    def __init__(self, weights: Weights):
        super().__init__()
        strides = (1, 2, 1, 2, 1)
        for i, stride in enumerate(strides, 1):
            setattr(self, f"layer{i}", Conv(weights.at(f"layer{i}.0"), stride, padding=1))
        self.layers = len(strides)
        self.head_0 = SpadeBlock(weights.at("head_0"), GRID)
        self.G_middle_0 = SpadeBlock(weights.at("G_middle_0"), GRID)
        self.G_middle_1 = SpadeBlock(weights.at("G_middle_1"), GRID)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = x
        for i in range(1, self.layers + 1):
            y = F.instance_norm(getattr(self, f"layer{i}")(y if i == 1 else lrelu(y)))
        y = self.G_middle_1(self.G_middle_0(self.head_0(y, x), x), x)
        return y / (torch.linalg.vector_norm(y, dim=1, keepdim=True) + TINY)


class MixingBlock(nn.Module):
    """Residual block with instance norm; one learned slope serves both activations. (1, M, 64, 64)."""

    def __init__(self, weights: Weights):
        super().__init__()
        self.conv1 = Conv(weights.at("conv1"))
        self.conv2 = Conv(weights.at("conv2"))
        self.slope = float(weights["prelu.weight"])  # a number, so that ONNX gets LeakyRelu and not PRelu

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = F.leaky_relu(F.instance_norm(self.conv1(reflect(x))), self.slope)
        return F.leaky_relu(F.instance_norm(self.conv2(reflect(y))) + x, self.slope)


def descriptor(x: torch.Tensor) -> torch.Tensor:
    """The 3 x 3 neighbourhood of every cell (zeros outside), centred and of unit length. (1, 4n, h, w) -> (1, 36n, h, w)."""
    padded = surround(x)
    x = torch.cat([padded[:, :, dy : dy + GRID, dx : dx + GRID] for dy in range(3) for dx in range(3)], 1)
    x = x - x.mean(1, keepdim=True)
    return x / (torch.linalg.vector_norm(x, dim=1, keepdim=True) + TINY)


class Branch(nn.Module):
    """One side of the correspondence: what its encoder sees, and in models that mix the planes that join the features -> descriptors."""

    def __init__(self, weights: Weights, encoder: str, projection: str):
        super().__init__()
        self.encoder = Encoder(weights.at(encoder))
        self.layer = nn.Sequential(*[MixingBlock(weights.at(f"layer.{i}")) for i in range(4)])
        self.projection = Conv(weights.at(projection))

    def forward(self, x: torch.Tensor, planes: torch.Tensor | None) -> torch.Tensor:
        """x: (1, C, 256, 256). planes: (1, c, 64, 64) or None. -> (1, 36n, 64, 64)."""
        features = self.encoder(x)
        if planes is not None:
            features = torch.cat([features, planes], 1)
        return descriptor(self.projection(self.layer(features)))


class SourceGraph(nn.Module):
    """condition (1, c, 256, 256) -> queries (1, 36n, 64, 64)."""

    def __init__(self, weights: Weights, model: OfficialModel):
        super().__init__()
        self.branch = Branch(weights, "adaptive_model_seg", "theta")
        self.mixes = model.mix != "nothing"

    def forward(self, condition: torch.Tensor) -> torch.Tensor:
        return self.branch(condition, condition[:, :, ::CELL, ::CELL] if self.mixes else None)


def patches(image: torch.Tensor) -> torch.Tensor:
    """Raw 4 x 4 RGB patches: channel, then row, then column. (1, 3, 256, 256) -> (1, 48, 64, 64)."""
    cells = image.reshape(1, 3, GRID, CELL, GRID, CELL).permute(0, 1, 3, 5, 2, 4)
    return cells.reshape(1, PATCH, GRID, GRID)


class ExemplarGraph(nn.Module):
    """image (1, 3, 256, 256) and, where the model wants the exemplar's, condition (1, c, 256, 256) -> keys (1, 36n, 64, 64), values.

    values: the exemplar's mean RGB per cell (1, 3, 64, 64); models that warp patches have these first: (1, 48 + 3, 64, 64).
    """

    def __init__(self, weights: Weights, model: OfficialModel):
        super().__init__()
        self.branch = Branch(weights, "adaptive_model_img", "phi")
        self.patches = model.warp == "patches"
        self.mixes = model.mix == "condition"
        self.noise = None
        if model.mix == "noise":
            # Drawn once, so that the same picture comes out every time; at inference the released code draws it anew.
            drawn = torch.randn(1, len(model.channels), GRID, GRID, generator=torch.Generator().manual_seed(0))
            self.noise = nn.Parameter(NOISE * drawn, requires_grad=False)

    def forward(self, image: torch.Tensor, condition: torch.Tensor | None = None) -> tuple[torch.Tensor, torch.Tensor]:
        mixed = condition[:, :, ::CELL, ::CELL] if self.mixes and condition is not None else self.noise
        keys = self.branch(image, mixed)
        mean = F.avg_pool2d(image, CELL)
        return keys, torch.cat([patches(image), mean], 1) if self.patches else mean
