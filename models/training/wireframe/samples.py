"""Batches of (source, exemplar, target) from rendered pages."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import torch

from wireframe.channels import CHANNELS, ELEMENT_FIGURES, GROUND_ROLES, INK_CHANNEL, INK_ROLES, LONGEST, PICTURES, TONE
from wireframe.elements import Elements, find_elements
from model import CELL, STRIDE
from wireframe.pages import Block, Layout, estimated_ink
from wireframe.shapes import element_shapes

SCALES = {
    # Output pixels per pixel of the encoders' input: in use it is 1 for small frames and 2.8 for a 1440 px desktop.
    "phone-small": [1.0, 1.25],
    "phone-large": [1.0, 1.0, 1.0, 1.0, 1.25, 1.5, 1.75, 2.0],
    "tablet": [1.0, 1.25, 1.5],
    "desktop": [1.0, 1.25, 1.5],
}
OFTEN = {"phone-large": 2.0}  # drawn so many times as often as another format: its cells are matched worst


@dataclass
class Batch:
    """B samples at one geometry. Images in [-1, 1]; H, W output size; Hw, Ww = encoders' input size; h, w = grid."""

    image: torch.Tensor  # (B, 3, H, W) source at the output's size
    ink: torch.Tensor  # (B, 1, H, W) given to the network: exact or estimated
    working: torch.Tensor  # (B, 3, Hw, Ww) source as the encoder sees it
    condition: torch.Tensor  # (B, 32, Hw, Ww)
    exemplar: torch.Tensor  # (B, 3, He, We)
    exemplar_condition: torch.Tensor  # (B, 32, He, We)
    target: torch.Tensor  # (B, 3, H, W)
    target_working: torch.Tensor  # (B, 3, Hw, Ww)
    target_condition: torch.Tensor  # (B, 32, Hw, Ww): as if the target were an exemplar
    exact_ink: torch.Tensor  # (B, 1, H, W)
    ground: torch.Tensor  # (B, H, W) int64
    inks: torch.Tensor  # (B, 4, H, W) boxes of the ink roles
    known: torch.Tensor  # (B, 1, H, W) 1 where the exemplar shows the role of the ground
    exemplar_ground: torch.Tensor  # (B, he, we) int64, at the exemplar's cells
    exemplar_inks: torch.Tensor  # (B, 4, he, we)
    source_ground: torch.Tensor  # (B, h, w) int64, at the source's cells
    source_uv: torch.Tensor  # (B, 2, h, w): place inside a picture's box in [0, 1], 0 outside
    exemplar_uv: torch.Tensor  # (B, 2, he, we)
    shapes: torch.Tensor  # (B, 3, h, w): radius, border and shadow of the target, shares of LONGEST
    shaped: torch.Tensor  # (B, 1, h, w): 1 where they are known
    same: torch.Tensor  # (B) 1 where the exemplar is the target itself: the paper's pseudo pairs

    def strip(self, top: int, bottom: int) -> "Batch":
        """The same samples with only these rows of the full-size planes; what is on the grid stays whole."""
        planes = ("image", "ink", "target", "exact_ink", "ground", "known")
        return replace(self, **{name: getattr(self, name)[..., top:bottom, :] for name in planes})

    def outside_pictures(self) -> torch.Tensor:
        """(B, 1, H, W) 1 where no picture is."""
        return torch.stack([self.ground != role for role in PICTURES]).all(0)[:, None].float()

    def to(self, device: torch.device) -> "Batch":
        return Batch(**{name: value.to(device) for name, value in self.__dict__.items()})


@lru_cache(maxsize=256)
def area_matrix(size: int, scaled: int) -> torch.Tensor:
    """(scaled, size) matrix of the exact area average, the runtime's box filter."""
    step = size / scaled
    edges = torch.arange(scaled + 1, dtype=torch.float64) * step
    pixel = torch.arange(size, dtype=torch.float64)
    overlap = torch.minimum(edges[1:, None], pixel + 1) - torch.maximum(edges[:-1, None], pixel)
    return (overlap.clamp(min=0) / step).float()


def area_resize(x: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """(..., H, W) -> (..., height, width) by exact area average."""
    return area_matrix(x.shape[-2], height) @ x @ area_matrix(x.shape[-1], width).T


def _floor(x: float, step: int) -> int:
    return max(step, int(x) // step * step)


def _image(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array)).permute(2, 0, 1).float() / 127.5 - 1  # (3, H, W)


def _plane(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array)).float()[None] / 255  # (1, H, W)


def condition_stack(
    layout: Layout, window, ink: torch.Tensor, elements: Elements, gain: float, layers: bool, size: tuple[int, int]
) -> torch.Tensor:
    """The named channels at the encoders' size. ink: (1, H, W) as given; gain: by what the tones were multiplied. -> (32, *size)."""
    figures = torch.from_numpy(elements.planes(window))  # (8, H, W)
    figures[TONE] = 0.5 + gain * (figures[TONE] - 0.5)
    stack = torch.zeros(len(CHANNELS), *size)
    stack[-len(ELEMENT_FIGURES) :] = area_resize(figures, *size)
    stack[INK_CHANNEL] = area_resize(ink[0], *size)
    if layers:
        planes = torch.zeros(INK_CHANNEL, *ink.shape[1:])
        ground = torch.from_numpy(layout.ground[window].astype(np.int64))
        planes[: len(GROUND_ROLES)] = torch.nn.functional.one_hot(ground, len(GROUND_ROLES)).permute(2, 0, 1)
        bits = torch.from_numpy(layout.inks[window].astype(np.int64))
        for k in range(len(INK_ROLES)):
            planes[len(GROUND_ROLES) + k] = (bits >> k) & 1
        stack[:INK_CHANNEL] = area_resize(planes, *size)
        uv = torch.from_numpy(layout.uv[(slice(None), *window)].astype(np.float32))
        stack[INK_CHANNEL + 1 : INK_CHANNEL + 3] = area_resize(uv, *size)
        stack[INK_CHANNEL + 3] = 1
    return stack


def _recolour(rng: np.random.Generator):
    """One colour change shared by exemplar and target: more themes for free. Works on uint8 (H, W, 3)."""
    order = rng.permutation(3)
    invert = rng.random() < 0.12
    return lambda x: 255 - x[..., order] if invert else np.ascontiguousarray(x[..., order])


def _grain(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """A little noise, as compressed screenshots have it."""
    return (image + rng.normal(0, 2.5, image.shape)).round().clip(0, 255).astype(np.uint8)


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
        rng = self.rng
        fmt = self.formats[rng.choice(len(self.formats), p=self.share)]
        blocks = self.by_format[fmt]
        scale = float(rng.choice(SCALES[fmt]))
        height, width = blocks[0].layouts[0].ink.shape
        limit_w, limit_h = _floor(width / scale, STRIDE), _floor(height / scale, STRIDE)
        cw = limit_w if crop is None else min(limit_w, _floor(crop**0.5, STRIDE))
        ch = limit_h if crop is None else min(limit_h, _floor(crop / cw, STRIDE))
        shrink = scale * float(rng.uniform(1.0, 1.35)) if augment else scale
        if fmt == "desktop":
            shrink = max(shrink, 1.35)
        eh, ew = _floor(height / shrink, STRIDE), _floor(width / shrink, STRIDE)
        samples = [self._one(blocks, scale, (ch, cw), (limit_h, limit_w), (eh, ew), augment) for _ in range(self.batch)]
        return Batch(*(torch.stack(column) for column in zip(*samples)))

    def _one(self, blocks, scale, crop, limit, exemplar_size, augment):
        rng = self.rng
        block = blocks[rng.integers(len(blocks))]
        i = int(rng.integers(len(block.layouts)))
        theme = int(rng.integers(len(block.theme_names)))
        same = augment and rng.random() < 0.12  # pseudo pair: the exemplar is the target itself
        j = i if same else int((i + rng.integers(1, len(block.layouts))) % len(block.layouts))
        layout, other = block.layouts[i], block.layouts[j]
        wire = int(rng.integers(len(layout.wireframes)))

        (ch, cw), (lh, lw) = crop, limit
        oy, ox = (int(rng.integers(0, (n - c) // CELL + 1)) * CELL for n, c in ((lh, ch), (lw, cw)))
        y, x = round(oy * scale), round(ox * scale)
        window = np.s_[y : y + round(ch * scale), x : x + round(cw * scale)]

        recolour = _recolour(rng) if augment else np.ascontiguousarray
        image, gain = _image(layout.wireframes[wire][window]), 1.0
        if augment and rng.random() < 0.15:
            gain = -1.0  # polarity
        if augment and rng.random() < 0.3:
            gain = gain * float(rng.uniform(0.5, 1.0))  # contrast
            image = image * gain + float(rng.uniform(-0.15, 0.15))
            image = image.clamp(-1, 1)
        else:
            image = image * gain
        themed = recolour(layout.themes[theme])
        target = _image(themed[window])
        exact = _plane(layout.ink[window])
        mixed = self.given == "mixed"
        ink = exact if self.given == "layers" or (mixed and rng.random() < 0.35) else _plane(layout.estimated[wire][window])
        layers = self.given == "layers" or (mixed and bool(rng.random() < 0.4))
        elements = find_elements(layout.wireframes[wire], layout.estimated[wire])
        condition = condition_stack(layout, window, ink, elements, gain, layers, (ch, cw))
        worn = recolour(other.themes[theme])
        if augment and rng.random() < 0.1:
            worn = _grain(rng, worn)
        exemplar = area_resize(_image(worn), *exemplar_size)
        exemplar_ink = estimated_ink(worn)
        whole = np.s_[0:, 0:]
        known_layers = mixed and augment and bool(rng.random() < 0.25)
        exemplar_condition = condition_stack(
            other, whole, _plane(exemplar_ink), find_elements(worn, exemplar_ink), 1.0, known_layers, exemplar_size
        )
        target_condition = condition_stack(layout, window, exact, find_elements(themed, layout.ink), 1.0, False, (ch, cw))

        ground = torch.from_numpy(layout.ground[window].astype(np.int64))
        bits = torch.from_numpy(layout.inks[window].astype(np.int64))
        inks = torch.stack([((bits >> k) & 1).float() for k in range(len(INK_ROLES))])
        shown = torch.zeros(len(GROUND_ROLES))
        shown[torch.from_numpy(np.unique(other.ground).astype(np.int64))] = 1
        known = shown[ground][None]
        eg, ei, e_uv = _at_cells(other, whole, exemplar_size)
        sg, _, s_uv = _at_cells(layout, window, (ch, cw))
        shapes, shaped = shapes_at_cells(layout, block.themes[theme], window, (ch, cw), scale)
        return (
            image, ink, area_resize(image, ch, cw), condition, exemplar, exemplar_condition,
            target, area_resize(target, ch, cw), target_condition, exact, ground, inks, known, eg, ei, sg, s_uv, e_uv, shapes, shaped, torch.tensor(float(same)),
        )  # fmt: skip


def cell_centres(shape: tuple[int, int], size: tuple[int, int]):
    """Index of the pixels of a plane of that shape at the centres of the cells of an encoder input of that size."""
    h, w = size[0] // CELL, size[1] // CELL
    rows = ((np.arange(h) + 0.5) * shape[0] / h).astype(int)
    columns = ((np.arange(w) + 0.5) * shape[1] / w).astype(int)
    return np.s_[rows[:, None], columns]


def _at_cells(layout: Layout, window, size: tuple[int, int]):
    """Ground roles (h, w), ink roles (4, h, w) and u, v (2, h, w) at the centres of the cells of an encoder input of that size."""
    ground, inks, uv = layout.ground[window], layout.inks[window], layout.uv[(slice(None), *window)]
    at = cell_centres(ground.shape, size)
    bits = torch.from_numpy(inks[at].astype(np.int64))
    planes = torch.stack([((bits >> k) & 1).float() for k in range(len(INK_ROLES))])
    return torch.from_numpy(ground[at].astype(np.int64)), planes, torch.from_numpy(uv[(slice(None), *at)].astype(np.float32))


def shapes_at_cells(layout: Layout, theme: dict, window, size: tuple[int, int], scale: float):
    """What a theme's CSS says of the cells' elements -> shapes (3, h, w), known (1, h, w). scale: pixels of the page per pixel of the encoder."""
    table, known = element_shapes(layout.elements, layout.zoom, theme)
    owner = layout.owner[window]
    owner = owner[cell_centres(owner.shape, size)]
    longest = np.array(list(LONGEST.values()), np.float32)
    shapes = np.minimum(1, table / scale / longest)[owner]  # (h, w, 3)
    return torch.from_numpy(shapes).permute(2, 0, 1), torch.from_numpy(known[owner])[None]
