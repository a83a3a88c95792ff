"""Seeded random checkpoints in the released layout: for the benchmark and the converter's tests, which need no download."""

from collections import OrderedDict
from pathlib import Path

import torch

from official.layout import Net, layout
from official.models import OfficialModel


def unit(vector: torch.Tensor) -> torch.Tensor:
    return vector / vector.norm()


def seeded(model: OfficialModel, net: Net, seed: int = 0) -> dict[str, torch.Tensor]:
    """Entries of one network at scales that keep every activation finite and every branch audible."""
    generator = torch.Generator().manual_seed(seed)

    def normal(shape, deviation):
        return torch.randn(shape, generator=generator) * deviation

    entries = {}
    for name, shape in layout(model, net).items():
        layer, part = name.rsplit(".", 1)
        fan_in = max(1, torch.Size(shape[1:]).numel())
        if part == "weight_orig":
            entries[name] = weight = normal(shape, (2 / fan_in) ** 0.5)
            matrix, u = weight.flatten(1), unit(normal(shape[:1], 1))
            for _ in range(2):  # stopped early: one more iteration in evaluation would show
                v = unit(matrix.T @ u)
                u = unit(matrix @ v)
            entries |= {f"{layer}.weight_u": u, f"{layer}.weight_v": v}
        elif part == "bias":
            entries[name] = normal(shape, 0.1)
        elif name == "attn.gamma":
            entries[name] = torch.tensor(0.7)
        elif name.endswith("prelu.weight"):
            entries[name] = torch.tensor([0.2 + 0.05 * int(name.split(".")[1])])
        elif part == "weight":
            entries[name] = normal(shape, (1 / fan_in) ** 0.5)
    return {name: entries[name] for name in layout(model, net)}


def save(folder: Path, model: OfficialModel, epoch: str | None = None, **options) -> Path:
    """Both networks' files in `folder`, which is given back, as module.state_dict() and torch.save make them: an ordered dict with versions beside it."""
    folder.mkdir(exist_ok=True)
    for net in ("G", "Corr"):
        state = OrderedDict(seeded(model, net))
        vars(state)["_metadata"] = OrderedDict({"": {"version": 1}})
        torch.save(state, folder / f"{epoch or model.epoch}_net_{net}.pth", **options)
    return folder
