"""Reads a released checkpoint, refuses what is not one, and folds spectral norm."""

from pathlib import Path

import torch

from official.errors import BrokenCheckpoint, MissingFile, WrongModel
from official.layout import Layout, Net, layout
from official.models import MODELS, OfficialModel

LARGEST = 65504.0
"""No weight of a trained network comes near it; also the largest number that fp16 storage holds."""

DOWNLOAD = "download it again (models/training/README.md says from where)"


def load(path: Path) -> dict[str, torch.Tensor]:
    """The entries of a file. Only tensors are read: a checkpoint cannot run code here. Throws MissingFile, BrokenCheckpoint."""
    if not path.is_file():
        raise MissingFile(f"{path} is not there; put the released {path.name} into that folder or name another with --checkpoints.")
    try:
        entries = torch.load(path, map_location="cpu", weights_only=True)
    except MemoryError:
        raise
    except Exception as error:  # torch.load has no error type of its own: what a damaged file raises depends on where it is damaged
        raise BrokenCheckpoint(f"{path} is no PyTorch checkpoint or is cut short or damaged; {DOWNLOAD}.") from error
    if not isinstance(entries, dict) or not all(isinstance(entry, torch.Tensor) for entry in entries.values()):
        raise BrokenCheckpoint(f"{path} holds something else than named tensors; {DOWNLOAD}.")
    return entries


def difference(shapes: Layout, expected: Layout) -> str | None:
    """The first name or shape that differs, in words."""
    for name, shape in expected.items():
        if name not in shapes:
            return f'it has no "{name}"'
        if shapes[name] != shape:
            return f'"{name}" is {list(shapes[name])} and not {list(shape)}'
    for name in shapes:
        if name not in expected:
            return f'it has "{name}", which that network lacks'
    return None


def check_layout(entries: dict[str, torch.Tensor], path: Path, model: OfficialModel, net: Net) -> None:
    """Throws WrongModel naming the entry, and the model that the file belongs to where there is one."""
    shapes = {name: tuple(entry.shape) for name, entry in entries.items()}
    differs = difference(shapes, layout(model, net))
    if differs is None:
        return
    for other in MODELS.values():
        if difference(shapes, layout(other, net)) is None:
            raise WrongModel(f"{path} is not of {model.name}: {differs}; it is of {other.name}, so pass --official {other.name}.")
    raise WrongModel(f"{path} is no {model.name} net_{net}: {differs}; use the released file of that name.")


def fold(entries: dict[str, torch.Tensor], path: Path) -> dict[str, torch.Tensor]:
    """Replaces weight_orig, weight_u, weight_v by weight = weight_orig / (u . W v): evaluation takes the stored vectors as they are.

    Empties `entries`, so that no weight is held twice. Throws BrokenCheckpoint for numbers that no trained network holds.
    """
    folded: dict[str, torch.Tensor] = {}

    def keep(name: str, tensor: torch.Tensor) -> None:
        # NaN compares false, so this refuses it too.
        if not (tensor.is_floating_point() and bool(tensor.abs().max() <= LARGEST)):
            raise BrokenCheckpoint(f'{path}: "{name}" holds NaN, infinity or absurd numbers, so the file is damaged; {DOWNLOAD}.')
        folded[name] = tensor.float()

    while entries:
        name = next(iter(entries))
        if ".weight_" not in name:
            keep(name, entries.pop(name))
            continue
        layer = name[: name.rindex(".")]
        weight, u, v = (entries.pop(f"{layer}.weight_{part}").float() for part in ("orig", "u", "v"))
        for part, vector in {"u": u, "v": v}.items():
            if not abs(float(vector.norm()) - 1) <= 1e-3:
                raise BrokenCheckpoint(f'{path}: "{layer}.weight_{part}" is no unit vector, so the file is damaged; {DOWNLOAD}.')
        keep(f"{layer}.weight", weight / torch.dot(u, weight.flatten(1) @ v))
    return folded


def read_checkpoint(path: Path, model: OfficialModel, net: Net) -> dict[str, torch.Tensor]:
    """Loads, checks and folds. Throws MissingFile, BrokenCheckpoint, WrongModel."""
    entries = dict(load(path))
    check_layout(entries, path, model, net)
    return fold(entries, path)
