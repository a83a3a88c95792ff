"""Batches of (source, exemplar, target) from rendered pages."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from model import CELL, STRIDE
from wireframe.batch import Batch
from wireframe.channels import GROUND_ROLES, INK_ROLES
from wireframe.elements import find_elements
from wireframe.pages import Block, Layout, estimated_ink
from wireframe.planes import Window, area_resize, at_cells, condition_stack, image_of, plane_of, shapes_at_cells

SCALES = {
    # Output pixels per pixel of the encoders' input: in use it is 1 for small frames and 2.8 for a 1440 px desktop.
    "phone-small": [1.0, 1.25],
    "phone-large": [1.0, 1.0, 1.0, 1.0, 1.25, 1.5, 1.75, 2.0],
    "tablet": [1.0, 1.25, 1.5],
    "desktop": [1.0, 1.25, 1.5],
}
OFTEN = {"phone-large": 2.0}  # drawn so many times as often as another format: its cells are matched worst
WHOLE: Window = np.s_[0:, 0:]


@dataclass(frozen=True)
class Geometry:
    """What the samples of one batch have in common. Sizes are (height, width) in the encoders' pixels."""

    scale: float  # output pixels per pixel of the encoders' input
    crop: tuple[int, int]  # of the source
    limit: tuple[int, int]  # of the whole page
    exemplar: tuple[int, int]


@dataclass(frozen=True)
class Choice:
    """Of what one sample is made: a layout, the theme that it is to wear, and the layout whose render in that theme is the exemplar."""

    block: Block
    layout: Layout
    other: Layout
    same: bool  # pseudo pair: the exemplar is the target itself
    theme: int
    wireframe: int
    window: Window  # of the page, its own pixels

    @property
    def drawn(self) -> np.ndarray:
        return self.layout.wireframes[self.wireframe]

    @property
    def estimated(self) -> np.ndarray:
        return self.layout.estimated[self.wireframe]


def _floor(x: float, step: int) -> int:
    return max(step, int(x) // step * step)


def _recolour(rng: np.random.Generator) -> Callable[[np.ndarray], np.ndarray]:
    """One colour change shared by exemplar and target: more themes for free. Works on uint8 (H, W, 3)."""
    order = rng.permutation(3)
    invert = rng.random() < 0.12
    return lambda x: 255 - x[..., order] if invert else np.ascontiguousarray(x[..., order])


def _grain(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """A little noise, as compressed screenshots have it."""
    return (image + rng.normal(0, 2.5, image.shape)).round().clip(0, 255).astype(np.uint8)


def _other_light(rng: np.random.Generator, image: torch.Tensor) -> tuple[torch.Tensor, float]:
    """Another polarity and contrast of a wireframe now and then -> the image, by what its tones were multiplied."""
    gain = -1.0 if rng.random() < 0.15 else 1.0
    if rng.random() < 0.3:
        gain = gain * float(rng.uniform(0.5, 1.0))
        image = image * gain + float(rng.uniform(-0.15, 0.15))
        return image.clamp(-1, 1), gain
    return image * gain, gain


class Sampler:
    """Draws batches for ever. given: what is known of the source: "raster" (ink estimated, no classes), "layers" (exact ink and classes) or
    "mixed", drawn per sample so that the network learns to do with either."""

    def __init__(self, blocks: list[Block], batch: int, seed: int, given: str = "mixed"):
        self.by_format: dict[str, list[Block]] = {}
        for block in blocks:
            self.by_format.setdefault(block.format, []).append(block)
        self.formats = sorted(self.by_format)
        often = np.array([OFTEN.get(name, 1.0) for name in self.formats])
        self.share = often / often.sum()
        self.batch = batch
        self.given = given
        self.rng = np.random.default_rng(seed)

    def draw(self, crop: int | None, augment: bool = True) -> Batch:
        """crop: area of the source crop in the encoders' pixels; None takes whole pages."""
        fmt = self.formats[self.rng.choice(len(self.formats), p=self.share)]
        geometry = self._geometry(fmt, crop, augment)
        return Batch.joined([self._one(self.by_format[fmt], geometry, augment) for _ in range(self.batch)])

    def _geometry(self, fmt: str, crop: int | None, augment: bool) -> Geometry:
        scale = float(self.rng.choice(SCALES[fmt]))
        height, width = self.by_format[fmt][0].layouts[0].ink.shape
        limit_w, limit_h = _floor(width / scale, STRIDE), _floor(height / scale, STRIDE)
        cw = limit_w if crop is None else min(limit_w, _floor(crop**0.5, STRIDE))
        ch = limit_h if crop is None else min(limit_h, _floor(crop / cw, STRIDE))
        shrink = scale * float(self.rng.uniform(1.0, 1.35)) if augment else scale
        if fmt == "desktop":
            shrink = max(shrink, 1.35)
        return Geometry(scale, (ch, cw), (limit_h, limit_w), (_floor(height / shrink, STRIDE), _floor(width / shrink, STRIDE)))

    def _choose(self, blocks: list[Block], geometry: Geometry, augment: bool) -> Choice:
        rng = self.rng
        block = blocks[rng.integers(len(blocks))]
        i = int(rng.integers(len(block.layouts)))
        theme = int(rng.integers(len(block.theme_names)))
        same = bool(augment and rng.random() < 0.12)
        j = i if same else int((i + rng.integers(1, len(block.layouts))) % len(block.layouts))
        layout = block.layouts[i]
        wireframe = int(rng.integers(len(layout.wireframes)))
        oy, ox = (int(rng.integers(0, (n - c) // CELL + 1)) * CELL for n, c in zip(geometry.limit, geometry.crop))
        scale, (ch, cw) = geometry.scale, geometry.crop
        y, x = round(oy * scale), round(ox * scale)
        window = np.s_[y : y + round(ch * scale), x : x + round(cw * scale)]
        return Choice(block, layout, block.layouts[j], same, theme, wireframe, window)

    def _one(self, blocks: list[Block], geometry: Geometry, augment: bool) -> Batch:
        """One sample, B = 1."""
        rng, mixed = self.rng, self.given == "mixed"
        choice = self._choose(blocks, geometry, augment)
        layout, other, window, crop = choice.layout, choice.other, choice.window, geometry.crop
        recolour = _recolour(rng) if augment else np.ascontiguousarray
        image, gain = image_of(choice.drawn[window]), 1.0
        if augment:
            image, gain = _other_light(rng, image)
        themed = recolour(layout.themes[choice.theme])
        target = image_of(themed[window])
        exact = plane_of(layout.ink[window])
        exactly = self.given == "layers" or (mixed and rng.random() < 0.35)
        ink = exact if exactly else plane_of(choice.estimated[window])
        layers = self.given == "layers" or (mixed and bool(rng.random() < 0.4))
        elements = find_elements(choice.drawn, choice.estimated)
        worn = recolour(other.themes[choice.theme])
        if augment and rng.random() < 0.1:
            worn = _grain(rng, worn)
        known_layers = mixed and augment and bool(rng.random() < 0.25)
        fields = {
            "image": image,
            "ink": ink,
            "working": area_resize(image, *crop),
            "condition": condition_stack(layout, window, ink, elements, gain, layers, crop),
            "target": target,
            "target_working": area_resize(target, *crop),
            "target_condition": condition_stack(layout, window, exact, find_elements(themed, layout.ink), 1.0, False, crop),
            "exact_ink": exact,
            "same": torch.tensor(float(choice.same)),
            **_exemplar(other, worn, known_layers, geometry.exemplar),
            **_truth(choice, geometry),
        }
        return Batch(**{name: value[None] for name, value in fields.items()})


def _exemplar(other: Layout, worn: np.ndarray, layers: bool, size: tuple[int, int]) -> dict[str, torch.Tensor]:
    """What is seen of the exemplar. worn: its render, uint8 (H, W, 3); layers: whether its classes are told."""
    ink = estimated_ink(worn)
    ground, inks, uv = at_cells(other, WHOLE, size)
    return {
        "exemplar": area_resize(image_of(worn), *size),
        "exemplar_condition": condition_stack(other, WHOLE, plane_of(ink), find_elements(worn, ink), 1.0, layers, size),
        "exemplar_ground": ground,
        "exemplar_inks": inks,
        "exemplar_uv": uv,
    }


def _truth(choice: Choice, geometry: Geometry) -> dict[str, torch.Tensor]:
    """Roles, places and shapes of the source: what the losses hold the network to."""
    layout, window = choice.layout, choice.window
    ground = torch.from_numpy(layout.ground[window].astype(np.int64))
    bits = torch.from_numpy(layout.inks[window].astype(np.int64))
    shown = torch.zeros(len(GROUND_ROLES))
    shown[torch.from_numpy(np.unique(choice.other.ground).astype(np.int64))] = 1
    source_ground, _, source_uv = at_cells(layout, window, geometry.crop)
    shapes, shaped = shapes_at_cells(layout, choice.block.themes[choice.theme], window, geometry.crop, geometry.scale)
    return {
        "ground": ground,
        "inks": torch.stack([((bits >> k) & 1).float() for k in range(len(INK_ROLES))]),
        "known": shown[ground][None],
        "source_ground": source_ground,
        "source_uv": source_uv,
        "shapes": shapes,
        "shaped": shaped,
    }
