"""The weights that a run starts from: another run's, or a pack's."""

from pathlib import Path

import torch

from model import Synthesise
from wireframe.channels import CHANNELS
from wireframe.pack_weights import pack_weights


def starting_weights(path: Path, device: torch.device) -> tuple[dict[str, torch.Tensor], dict[str, float]]:
    """The averaged weights of another run's checkpoint, or those of a pack (a folder), and what they have trained (samples, seconds).

    Where they knew fewer channels, the new ones start without influence; layers that they had not are left out.
    """
    if path.is_dir():
        weights, former = pack_weights(path)
    else:
        state = torch.load(path, map_location=device, weights_only=True)
        weights, former = state["ema"], state.get("former", {"samples": 0, "seconds": 0.0})
        former = {name: former[name] + state[name] for name in former}
    for name in ("encode_source.stem.weight", "encode_exemplar.stem.weight"):
        weight = weights[name]
        missing = 48 + len(CHANNELS) - weight.shape[1]
        weights[name] = torch.cat([weight, weight.new_zeros(len(weight), missing, *weight.shape[2:])], 1)
    return split_blend(weights), former


def split_blend(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Weights of before `blend_cells`, when one convolution took pixels and cells together: what nine taps say of cells, which change slowly, one
    tap says by their sum. Others as they are."""
    blend = weights["synthesise.blend.weight"]
    pixels = Synthesise().blend.in_channels
    if blend.shape[1] == pixels:
        return weights
    return {
        **weights,
        "synthesise.blend.weight": blend[:, :pixels],
        "synthesise.blend_cells.weight": blend[:, pixels:].sum((2, 3), keepdim=True),
        "synthesise.blend_cells.bias": torch.zeros(len(blend)),
    }
