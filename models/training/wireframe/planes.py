"""Planes of a page at the sizes that a step needs: the condition stack at the encoders' input, roles and shapes at the grid's cells."""

from functools import lru_cache

import numpy as np
import torch

from model import CELL
from wireframe.channels import CHANNELS, ELEMENT_FIGURES, GROUND_ROLES, INK_CHANNEL, INK_ROLES, LONGEST, TONE
from wireframe.elements import Elements
from wireframe.pages import Layout
from wireframe.shapes import element_shapes

Window = tuple[slice, slice]  # rows and columns of a page


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


def image_of(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array)).permute(2, 0, 1).float() / 127.5 - 1  # (3, H, W)


def plane_of(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(array)).float()[None] / 255  # (1, H, W)


def condition_stack(layout: Layout, window: Window, ink: torch.Tensor, elements: Elements, gain: float, layers: bool, size: tuple[int, int]) -> torch.Tensor:
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


def cell_centres(shape: tuple[int, ...], size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Index of the pixels of a plane of that shape at the centres of the cells of an encoder input of that size."""
    h, w = size[0] // CELL, size[1] // CELL
    rows = ((np.arange(h) + 0.5) * shape[0] / h).astype(int)
    columns = ((np.arange(w) + 0.5) * shape[1] / w).astype(int)
    return rows[:, None], columns


def at_cells(layout: Layout, window: Window, size: tuple[int, int]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ground roles (h, w), ink roles (4, h, w) and u, v (2, h, w) at the centres of the cells of an encoder input of that size."""
    ground, inks, uv = layout.ground[window], layout.inks[window], layout.uv[(slice(None), *window)]
    at = cell_centres(ground.shape, size)
    bits = torch.from_numpy(inks[at].astype(np.int64))
    planes = torch.stack([((bits >> k) & 1).float() for k in range(len(INK_ROLES))])
    return torch.from_numpy(ground[at].astype(np.int64)), planes, torch.from_numpy(uv[(slice(None), *at)].astype(np.float32))


def shapes_at_cells(layout: Layout, theme: dict, window: Window, size: tuple[int, int], scale: float) -> tuple[torch.Tensor, torch.Tensor]:
    """What a theme's CSS says of the cells' elements -> shapes (3, h, w), known (1, h, w). scale: pixels of the page per pixel of the encoder."""
    table, known = element_shapes(layout.elements, layout.zoom, theme)
    owner = layout.owner[window]
    owner = owner[cell_centres(owner.shape, size)]
    longest = np.array(list(LONGEST.values()), np.float32)
    shapes = np.minimum(1, table / scale / longest)[owner]  # (h, w, 3)
    return torch.from_numpy(shapes).permute(2, 0, 1), torch.from_numpy(known[owner])[None]
