"""SqueezeNet v1.1: the eye of the losses and of two metrics."""

from pathlib import Path

import h5py
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

FILE = "squeezenet_v1.1_notop.h5"
FIRES = [(64, 16, 64), (128, 16, 64), (128, 32, 128), (256, 32, 128), (256, 48, 192), (384, 48, 192), (384, 64, 256), (512, 64, 256)]
"""(in, squeeze, expand) of fire2 to fire9; max pools 3/2 stand before fire2, fire4 and fire6."""
MEAN_BGR = (104.0, 117.0, 123.0)


class Fire(nn.Module):
    def __init__(self, channels: int, squeeze: int, expand: int):
        super().__init__()
        self.squeeze1x1 = nn.Conv2d(channels, squeeze, 1)
        self.expand1x1 = nn.Conv2d(squeeze, expand, 1)
        self.expand3x3 = nn.Conv2d(squeeze, expand, 3, padding=1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = F.relu(self.squeeze1x1(x))
        return torch.cat([F.relu(self.expand1x1(x)), F.relu(self.expand3x3(x))], 1)


class SqueezeNet(nn.Module):
    """The convolutions of SqueezeNet v1.1 with the Keras weights; every layer's output by name."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 3, stride=2)
        self.fires = nn.ModuleDict({f"fire{k}": Fire(*sides) for k, sides in enumerate(FIRES, 2)})

    def load(self, path: Path) -> "SqueezeNet":
        """Keras keeps kernels as (height, width, in, out) under names that count upwards; biases end in _b. Raises ValueError where the
        file does not hold exactly these weights."""
        with h5py.File(path) as file:
            arrays: dict[str, np.ndarray] = {}
            file.visititems(lambda name, item: arrays.update({name: item[()]}) if isinstance(item, h5py.Dataset) else None)
        held, needed = sum(array.size for array in arrays.values()), sum(p.numel() for p in self.parameters())
        if held != needed:
            raise ValueError(f"{path} holds {held:,} weights, SqueezeNet v1.1 has {needed:,}: give the Keras file without its top.")
        for name, array in arrays.items():
            layer, *rest = name.split("/")
            conv = self.conv1 if layer == "conv1" else getattr(self.fires[layer], rest[0])
            weight = torch.from_numpy(array)
            place = conv.get_parameter("bias" if name.endswith("_b") else "weight")
            place.data.copy_(weight if weight.ndim == 1 else weight.permute(3, 2, 0, 1))
        return self.eval().requires_grad_(False)

    def forward(self, image: torch.Tensor, last: str = "fire9") -> dict[str, torch.Tensor]:
        """Outputs (C, h, w) of the layers up to `last`."""
        x = image[None].flip(1) * 255 - torch.tensor(MEAN_BGR).view(1, 3, 1, 1)
        x = F.relu(self.conv1(x))
        layers = {"conv1": x[0]}
        for name, fire in self.fires.items():
            if name in ("fire2", "fire4", "fire6"):
                x = F.max_pool2d(x, 3, stride=2)
            x = fire(x)
            layers[name] = x[0]
            if name == last:
                break
        return layers
