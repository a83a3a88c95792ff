"""The weights that a photo run starts from: another pack's, as far as they fit."""

from pathlib import Path

import torch

from photos.network import PhotoRestyler


def fitting_weights(path: Path, net: PhotoRestyler) -> dict[str, torch.Tensor]:
    """The averaged weights of a run's checkpoint that have a namesake of the same shape in `net`. Gains say what a pack's channels are: they stay."""
    theirs, ours = torch.load(path, map_location="cpu", weights_only=True)["ema"], net.state_dict()
    return {name: value for name, value in theirs.items() if name in ours and ours[name].shape == value.shape and "gain" not in name}
