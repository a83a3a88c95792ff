"""Building blocks of the network. All are fully convolutional and export to operators that WebGPU runs: without arithmetic on sizes, which
onnxruntime would leave to the processor."""

from typing import TypeVar

import torch
import torch.nn as nn
import torch.nn.functional as F

Module = TypeVar("Module", bound=nn.Module)


def placed(module: Module, device: torch.device) -> Module:
    """On the device, channels last: convolutions are faster so."""
    return module.to(device, memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]  the stubs know no memory_format


def conv(cin: int, cout: int, k: int = 3, stride: int = 1) -> nn.Conv2d:
    return nn.Conv2d(cin, cout, k, stride=stride, padding=k // 2)


def act(x: torch.Tensor) -> torch.Tensor:
    return F.leaky_relu(x, 0.2)


def in_a_row(x: torch.Tensor) -> torch.Tensor:
    """(B, C, h, w) -> (B, C, hw). B and C become plain numbers, so that an exported reshape needs no shape to be computed."""
    return x.reshape(int(x.shape[0]), int(x.shape[1]), -1)


def look_up(palette: torch.Tensor, shares: torch.Tensor) -> torch.Tensor:
    """Each cell's mixture of the palette's rows: palette (B, K, V), shares (B, K, h, w) -> (B, V, h, w). Multiplied along the last axis, which
    leaves h and w where they are."""
    return (shares.permute(0, 2, 3, 1) @ palette.unsqueeze(1)).permute(0, 3, 1, 2)


class ChannelNorm(nn.Module):
    """RMS over the channels of each position (positional normalisation without the mean, which keeps absolute level as a signal)."""

    def __init__(self, channels: int):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(1, channels, 1, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:  # (B, C, h, w)
        power = (x * x).mean(1, keepdim=True)  # (B, 1, h, w)
        return x * torch.rsqrt(power + 1e-5) * self.gain


class Res(nn.Module):
    """Residual block; the second convolution starts at a tenth so that depth does not hurt at the start."""

    def __init__(self, channels: int):
        super().__init__()
        self.norm = ChannelNorm(channels)
        self.a = conv(channels, channels)
        self.b = conv(channels, channels)
        with torch.no_grad():
            self.b.weight *= 0.1

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.b(act(self.a(act(self.norm(x)))))


class UNet(nn.Module):
    """Three levels, h -> h/2 -> h/4 -> h, with a sum skip at each."""

    def __init__(self, top: int, middle: int, bottom: int, depth: int, pooled: bool):
        super().__init__()
        self.top_in = Res(top)
        self.down1 = conv(top, middle, 3, stride=2)
        self.middle_in = Res(middle)
        self.down2 = conv(middle, bottom, 3, stride=2)
        self.bottom = nn.Sequential(*[Res(bottom) for _ in range(depth)])
        self.context = conv(bottom, bottom, 1) if pooled else None
        self.up2 = conv(bottom, middle, 1)
        self.middle_out = Res(middle)
        self.up1 = conv(middle, top, 1)
        self.top_out = Res(top)

    def forward(self, x: torch.Tensor) -> torch.Tensor:  # (B, top, h, w)
        x = self.top_in(x)
        m = self.middle_in(self.down1(x))  # (B, middle, h/2, w/2)
        b = self.bottom(self.down2(m))  # (B, bottom, h/4, w/4)
        if self.context is not None:
            b = b + self.context(b.mean((2, 3), keepdim=True))  # the whole page, one vector
        # Nearest before the 1x1 would be the same; after it there are four times fewer multiplications.
        m = m + F.interpolate(self.up2(b), scale_factor=2.0, mode="nearest")
        m = self.middle_out(m)
        x = x + F.interpolate(self.up1(m), scale_factor=2.0, mode="nearest")
        return self.top_out(x)
