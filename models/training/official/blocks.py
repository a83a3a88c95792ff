"""What both networks are made of, built straight from folded checkpoint entries. All convolutions here but the encoders' and the
generator's first and last are padded by reflection."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from official.models import SIZE


class Weights:
    """Folded entries below a prefix: weights["bias"], weights.at("head_0.conv_0")."""

    def __init__(self, entries: dict[str, torch.Tensor], prefix: str = ""):
        self.entries = entries
        self.prefix = prefix

    def __getitem__(self, name: str) -> torch.Tensor:
        return self.entries[self.prefix + name]

    def __contains__(self, name: str) -> bool:
        return self.prefix + name in self.entries

    def at(self, name: str) -> "Weights":
        return Weights(self.entries, f"{self.prefix}{name}.")


def frozen(tensor: torch.Tensor) -> nn.Parameter:
    return nn.Parameter(tensor, requires_grad=False)


def lrelu(x: torch.Tensor) -> torch.Tensor:
    return F.leaky_relu(x, 0.2)


class PadOnce(torch.autograd.Function):
    """F.pad by one pixel on every side, with a symbol of its own: the exporter's would compute the pads in the graph, in twelve nodes."""

    @staticmethod
    def forward(ctx, x, mode):
        return F.pad(x, (1, 1, 1, 1), mode=mode)

    @staticmethod
    def symbolic(g, x, mode):
        return g.op("Pad", x, g.op("Constant", value_t=torch.tensor([0, 0, 1, 1, 0, 0, 1, 1])), mode_s=mode)


def reflect(x: torch.Tensor) -> torch.Tensor:
    return PadOnce.apply(x, "reflect")


def surround(x: torch.Tensor) -> torch.Tensor:
    """One pixel of zeros on every side."""
    return PadOnce.apply(x, "constant")


class Conv(nn.Module):
    """A convolution without padding of its own unless `padding` (zeros) says so."""

    def __init__(self, weights: Weights, stride: int = 1, padding: int = 0):
        super().__init__()
        self.weight = frozen(weights["weight"])
        self.bias = frozen(weights["bias"]) if "bias" in weights else None
        self.stride = stride
        self.padding = padding

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.conv2d(x, self.weight, self.bias, self.stride, self.padding)


class PositionalNorm(nn.Module):
    """Every pixel's channels to mean 0 and (unbiased) variance 1."""

    def __init__(self, channels: int):
        super().__init__()
        self.freedom = channels - 1

    def forward(self, x: torch.Tensor) -> torch.Tensor:  # (1, C, h, w)
        x = x - x.mean(1, keepdim=True)
        variance = (x * x).sum(1, keepdim=True) / self.freedom
        return x / torch.sqrt(variance + 1e-5)


class Modulation(nn.Module):
    """Scale and shift of a normalised feature map, read off the condition. Both heads run as one convolution."""

    def __init__(self, weights: Weights):
        super().__init__()
        self.shared = Conv(weights.at("mlp_shared.1"))
        heads = (weights.at("mlp_gamma"), weights.at("mlp_beta"))
        self.channels = heads[0]["bias"].numel()
        self.weight = frozen(torch.cat([head["weight"] for head in heads]))
        self.bias = frozen(torch.cat([head["bias"] for head in heads]))

    def forward(self, x: torch.Tensor, condition: torch.Tensor) -> torch.Tensor:
        """x: (1, C, h, w), normalised. condition: (1, K, h + 2, w + 2), reflected."""
        hidden = reflect(torch.relu(self.shared(condition)))
        heads = F.conv2d(hidden, self.weight, self.bias)
        return x * (1 + heads[:, : self.channels]) + heads[:, self.channels :]


class SpadeBlock(nn.Module):
    """Residual block whose norms follow a condition of SIZE x SIZE pixels. (1, fin, size, size) -> (1, fout, size, size)."""

    def __init__(self, weights: Weights, size: int):
        super().__init__()
        self.step = SIZE // size
        self.conv_0 = Conv(weights.at("conv_0"))
        self.conv_1 = Conv(weights.at("conv_1"))
        self.norm_0 = Modulation(weights.at("norm_0"))
        self.norm_1 = Modulation(weights.at("norm_1"))
        self.positional_in = PositionalNorm(self.norm_0.channels)
        self.positional_middle = PositionalNorm(self.norm_1.channels)
        shortcut = "weight" in weights.at("conv_s")
        self.conv_s = Conv(weights.at("conv_s")) if shortcut else None
        self.norm_s = Modulation(weights.at("norm_s")) if shortcut else None

    def forward(self, x: torch.Tensor, condition: torch.Tensor) -> torch.Tensor:
        # Nearest reduction by a whole number takes the first pixel of every step.
        condition = reflect(condition[:, :, :: self.step, :: self.step])
        normal = self.positional_in(x)  # shared by the main path and the shortcut
        y = self.conv_0(reflect(lrelu(self.norm_0(normal, condition))))
        y = self.conv_1(reflect(lrelu(self.norm_1(self.positional_middle(y), condition))))
        if self.conv_s is None or self.norm_s is None:
            return y + x
        return y + self.conv_s(self.norm_s(normal, condition))
