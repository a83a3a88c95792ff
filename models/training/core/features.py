"""SqueezeNet features of batches: the losses' eye. The metrics use MobileNet."""

from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from core.squeezenet import FILE, MEAN_BGR, SqueezeNet

LAYERS = ("conv1", "fire3", "fire5", "fire7", "fire9")
WEIGHTS = {"conv1": 0.4, "fire3": 0.6, "fire5": 1.0, "fire7": 1.0, "fire9": 1.0}


class Features(nn.Module):
    mean: torch.Tensor  # of BGR, (1, 3, 1, 1)

    def __init__(self, nets: Path):
        super().__init__()
        net = SqueezeNet().load(nets / FILE)
        self.conv1, self.fires = net.conv1, net.fires
        self.register_buffer("mean", torch.tensor(MEAN_BGR).view(1, 3, 1, 1))

    def forward(self, image: torch.Tensor) -> dict[str, torch.Tensor]:
        """(B, 3, H, W) in [-1, 1] -> features (B, c, h, w) by layer."""
        x = (image.flip(1) + 1) * 127.5 - self.mean
        x = F.relu(self.conv1(x))
        features = {"conv1": x}
        for name, fire in self.fires.items():
            if name in ("fire2", "fire4", "fire6"):
                x = F.max_pool2d(x, 3, stride=2)
            x = fire(x)
            if name in LAYERS:
                features[name] = x
        return features


def unit(x: torch.Tensor) -> torch.Tensor:
    x = x.float()
    return x * torch.rsqrt((x * x).sum(1, keepdim=True) + 1e-4)


def feature_l1(a: dict, b: dict, layers: tuple[str, ...], weight: torch.Tensor) -> torch.Tensor:
    """Weighted mean over layers of the distance between unit features of the same places. weight: (B), sums to at most B."""

    def apart(layer: str) -> torch.Tensor:
        distance = ((unit(a[layer]) - unit(b[layer])) ** 2).sum(1).mean((1, 2))  # (B)
        return WEIGHTS[layer] * (distance * weight).mean()

    first, *others = map(apart, layers)
    return sum(others, first)


def contextual(fake: torch.Tensor, exemplar: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """-log CX(fake, exemplar) (Mechrez et al., ECCV 2018; the paper's eq. 8). Features (B, c, h, w), weight (B)."""
    centre = exemplar.float().mean((2, 3), keepdim=True)
    x, y = unit(fake.float() - centre).flatten(2), unit(exemplar.float() - centre).flatten(2)
    away = 1 - x.transpose(1, 2) @ y  # (B, n, m)
    relative = away / (away.amin(2, keepdim=True) + 1e-3)
    share = torch.softmax((1 - relative) / 0.1, 2)
    return (-torch.log(share.amax(2).mean(1) + 1e-5) * weight).mean()
