"""Prepared photos to batches of (source map, exemplar, target)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import torch
import torch.nn.functional as F

from photos.deform import ThinPlate, deform, draw_moves
from photos.distance import city_block, encode_distance
from photos.network import CELL
from photos.packs import PhotoPack

DEFORMATION = 0.07  # standard deviation of a control point's move; the plane is 2 wide
SELF, SAME_GROUP = 0.55, 0.3  # shares of the exemplars; the rest is any photo


@dataclass
class Batch:
    """h, w: the grid. Images in [-1, 1]."""

    target: torch.Tensor  # (B, 3, H, W)
    on_grid: torch.Tensor  # (B, ., h, w): what the source encoder reads of the condition
    condition: torch.Tensor | None  # (B, C, H, W) where the pack is fine
    parts: torch.Tensor  # (B, h, w) long, 255 unknown
    exemplar: torch.Tensor  # (B, 3, H, W)
    exemplar_parts: torch.Tensor  # (B, h, w)
    field: torch.Tensor  # (B, h, w, 2): where each exemplar cell came from in the target, for self pairs
    is_self: torch.Tensor  # (B) float


class Photos:
    """One split at one size, memory-mapped. Parts, lines and pose are there where the pack's condition is made of them."""

    def __init__(self, folder: Path, scale: str):
        self.folder = folder

        def read(name: str) -> np.ndarray | None:
            path = folder / f"{name}.npy"
            return np.load(path, mmap_mode="r") if path.exists() else None

        self.photos: np.ndarray = np.load(folder / f"{scale}-photos.npy", mmap_mode="r")
        self.parts, self.lines, self.pose = read(f"{scale}-parts"), read(f"{scale}-lines"), read(f"{scale}-pose")
        self.group = np.load(folder / "group.npy")
        self.by_group = [np.flatnonzero(self.group == g) for g in range(self.group.max() + 1)]

    def needed(self, name: Literal["parts", "lines", "pose"]) -> np.ndarray:
        """Raises FileNotFoundError where the data is another pack's."""
        planes = {"parts": self.parts, "lines": self.lines, "pose": self.pose}[name]
        if planes is None:
            raise FileNotFoundError(f"{self.folder} holds no {name}: prepare the photos for this pack with prepare_photos.py.")
        return planes


def _jitter(images: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Another light: gain per channel, one contrast, one shift. (B, 3, H, W), the same for what is stacked along a second batch axis."""
    b = len(images)
    gain = 1 + 0.12 * torch.randn(b, 3, 1, 1, generator=generator)
    shift = 0.08 * torch.randn(b, 1, 1, 1, generator=generator)
    return (images * gain + shift).clamp(-1, 1)


class Sampler:
    def __init__(self, pack: PhotoPack, data: Photos, batch: int, seed: int, self_share: float = SELF, augment: bool = True):
        self.pack, self.data, self.batch, self.self_share, self.augment = pack, data, batch, self_share, augment
        self.random = np.random.default_rng(seed)
        self.generator = torch.Generator().manual_seed(seed)
        self.plate = ThinPlate()

    def condition_of(self, index: int, flip: bool) -> tuple[torch.Tensor | None, torch.Tensor | None]:
        """-> (C, H, W) at full size, or the grid's planes (20, h, w) where they are kept instead."""
        data, pack = self.data, self.pack
        if pack.domain == "pose":
            return None, torch.from_numpy(data.needed("pose")[index, int(flip)].astype(np.float32) / 255)
        if pack.domain == "mask":
            one_hot = F.one_hot(torch.from_numpy(self.flipped(data.needed("parts")[index], flip)).long(), pack.parts)
            return one_hot.permute(2, 0, 1).float(), None
        level = int(self.random.random() < 0.5) if self.augment else 0
        lines = self.flipped(data.needed("lines")[index, level], flip).copy()
        if self.augment:
            lines = self.redraw(lines)
        distance = encode_distance(city_block(lines))
        return torch.from_numpy(np.stack([lines.astype(np.float32), distance])), None

    def redraw(self, lines: np.ndarray) -> np.ndarray:
        """Drawn lines are thicker than Canny's and leave things out."""
        h, w = lines.shape
        if self.random.random() < 0.4:  # two pixels wide
            lines[1:] |= lines[:-1]
            lines[:, 1:] |= lines[:, :-1]
        if self.random.random() < 0.4:  # a few patches without lines
            for _ in range(self.random.integers(1, 5)):
                y, x = self.random.integers(0, h), self.random.integers(0, w)
                lines[y : y + h // 8, x : x + w // 8] = False
        return lines

    @staticmethod
    def flipped(x: np.ndarray, flip: bool) -> np.ndarray:
        return (x[..., ::-1] if flip else x).copy()

    def photo(self, index: int, flip: bool) -> torch.Tensor:
        return torch.from_numpy(self.flipped(self.data.photos[index], flip)).float() / 127.5 - 1

    def parts_of(self, index: int, flip: bool) -> torch.Tensor:
        """(h, w) long: the part at each cell's centre; unknown where the data has none."""
        _, _, h, w = self.data.photos.shape
        if self.data.parts is None:
            return torch.full((h // 4, w // 4), 255, dtype=torch.long)
        return torch.from_numpy(self.flipped(self.data.parts[index], flip)[2::4, 2::4].copy()).long()

    def other(self, index: int) -> int:
        same = self.random.random() < SAME_GROUP / (1 - SELF)
        pool = self.data.by_group[self.data.group[index]] if same else np.arange(len(self.data.group))
        return int(pool[self.random.integers(len(pool))])

    def draw(self) -> Batch:
        indices = self.random.integers(len(self.data.group), size=self.batch)
        flips = self.random.random(self.batch) < 0.5 if self.augment else np.zeros(self.batch, bool)
        is_self = np.arange(self.batch) < round(self.self_share * self.batch)
        conditions = [self.condition_of(int(i), bool(f)) for i, f in zip(indices, flips)]
        target = torch.stack([self.photo(int(i), bool(f)) for i, f in zip(indices, flips)])
        parts = torch.stack([self.parts_of(int(i), bool(f)) for i, f in zip(indices, flips)])
        sources = [int(i) if s else self.other(int(i)) for i, s in zip(indices, is_self)]
        # An exemplar may look the other way, a pseudo exemplar as well.
        turned = [bool(f) ^ bool(self.random.random() < 0.3) for f in flips]
        exemplar = torch.stack([self.photo(i, t) for i, t in zip(sources, turned)])
        exemplar_parts = torch.stack([self.parts_of(i, t) for i, t in zip(sources, turned)])
        b, h, w = parts.shape
        field = self.plate.field(draw_moves(b, DEFORMATION, self.generator), h, w)
        exemplar = deform(exemplar, field)
        nearest = F.grid_sample(exemplar_parts[:, None].float() + 1, field, mode="nearest", padding_mode="border", align_corners=False)
        exemplar_parts = (nearest[:, 0] - 1).round().long()
        mirrored = torch.tensor([t != bool(f) for t, f in zip(turned, flips)])
        field = torch.where(mirrored[:, None, None, None], field * torch.tensor([-1.0, 1.0]), field)
        if self.augment:
            state = self.generator.get_state()
            target = _jitter(target, self.generator)
            after = self.generator.get_state()
            self.generator.set_state(state)
            exemplar = _jitter(exemplar, self.generator)  # the same light: a pseudo exemplar must show the target's colours
            self.generator.set_state(after)
        return Batch(
            target, *self.stacked(conditions), parts, exemplar, exemplar_parts, field, torch.from_numpy(is_self.astype(np.float32)),
        )  # fmt: skip

    def stacked(self, conditions: list) -> tuple[torch.Tensor, torch.Tensor | None]:
        """What condition_of gave for each sample -> on_grid, condition."""
        if conditions[0][0] is None:
            return torch.stack([c[1] for c in conditions]), None
        full = torch.stack([c[0] for c in conditions])
        on_grid = F.pixel_unshuffle(full, CELL) if self.pack.unshuffled else F.avg_pool2d(full, CELL)
        return on_grid, full if self.pack.fine else None

    def pair(self, index: int, exemplar: int) -> Batch:
        """One sample of the photo `index` as source and target and another as exemplar, nothing deformed."""
        parts = self.parts_of(index, False)[None]
        return Batch(
            self.photo(index, False)[None], *self.stacked([self.condition_of(index, False)]), parts, self.photo(exemplar, False)[None],
            self.parts_of(exemplar, False)[None], torch.zeros(1, *parts.shape[1:], 2), torch.zeros(1),
        )  # fmt: skip
