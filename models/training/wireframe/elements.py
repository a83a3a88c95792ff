"""The flat elements of a raster and where they lie: what a convolution cannot see, that two far places belong to one box.

A wireframe that comes without layers still shows its boxes: connected pixels of one colour. Each pixel is told the box of the element it lies
on, so that a cell in the middle of a page knows that it is page. The runtime's `models/runtime/segment/channel-elements.ts` computes the same;
test_elements.py holds both to one set of numbers.
"""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt, find_objects
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from wireframe.channels import ELEMENT_FIGURES

NOISY, EXACT = 4, 1  # neighbours of one element differ by at most this in any channel, in a raster with noise and in one without
NOISE = 0.02  # share of unequal among nearly equal neighbours from which on a raster has noise
SMALLEST, THINNEST = 48, 5  # pixels of an element, and of the shorter side of its box
INKED = 0.5  # mean ink of what is a glyph and no element
ALIKE = (2, 2)  # elements repeat one another if their sides and their colours differ by at most this (pixels, 0..255)


@dataclass
class Elements:
    label: np.ndarray  # uint16 (H, W): the element that a pixel lies on
    table: np.ndarray  # float32 (n, 8): ELEMENT_FIGURES of each element; one row of zeros where there is none

    def planes(self, window) -> np.ndarray:
        """(8, h, w) float32 of a window of the page; places are those in the whole page."""
        return np.ascontiguousarray(self.table[self.label[window]].transpose(2, 0, 1))


def _step(planes: np.ndarray, axis: int) -> np.ndarray:
    """Largest difference in any channel of neighbours along an axis of int16 planes (3, H, W)."""
    r, g, b = np.abs(np.diff(planes, axis=axis))
    return np.maximum(np.maximum(r, g), b)


def _parts(planes: np.ndarray) -> tuple[int, np.ndarray]:
    """Connected components of nearly equal colour (4 neighbours). -> their number, label of every pixel (H * W)."""
    across, down = _step(planes, 2), _step(planes, 1)
    near = across <= NOISY
    same = NOISY if (near & (across > 0)).sum() > NOISE * near.sum() else EXACT
    height, width = planes.shape[1:]
    # Each pixel's edges to the right and below, in the order that a CSR matrix stores them.
    edges = np.zeros((height, width, 2), bool)
    edges[:, :-1, 0], edges[:-1, :, 1] = across <= same, down <= same
    pixel = np.arange(height * width, dtype=np.int32).reshape(height, width)
    columns = np.stack([pixel + 1, pixel + width], 2)[edges]
    starts = np.concatenate([[0], edges.sum(2, dtype=np.int32).reshape(-1).cumsum()]).astype(np.int32)
    graph = csr_matrix((np.ones(len(columns), np.int8), columns, starts), shape=(pixel.size, pixel.size))
    return connected_components(graph, directed=False)


def find_elements(rgb: np.ndarray, ink: np.ndarray) -> Elements:
    """rgb uint8 (H, W, 3), ink uint8 (H, W) -> the elements. Glyphs, borders and pictures' grain take the nearest element."""
    height, width = ink.shape
    planes = rgb.transpose(2, 0, 1).astype(np.int16, order="C")
    count, part = _parts(planes)
    area = np.bincount(part, minlength=count)
    slot = np.zeros(count, np.int32)  # 0: too small
    big = np.flatnonzero(area >= SMALLEST)
    slot[big] = np.arange(1, len(big) + 1)
    label = slot[part].reshape(height, width)
    boxes = np.array([[x.start, y.start, x.stop, y.stop] for y, x in find_objects(label)]).reshape(-1, 4)
    n = len(big) + 1
    own = label.reshape(-1)
    mean_ink = np.bincount(own, ink.reshape(-1), n)[1:] / area[big] / 255
    wide, high = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    kept = np.flatnonzero((np.minimum(wide, high) >= THINNEST) & (mean_ink < INKED))
    if len(kept) == 0:
        return Elements(np.zeros((height, width), np.uint16), np.zeros((1, len(ELEMENT_FIGURES)), np.float32))
    colour = np.stack([np.bincount(own, plane.reshape(-1), n)[1:] for plane in planes], 1) / area[big][:, None]  # (n, 3)
    wide, high, colour, area = wide[kept], high[kept], colour[kept], area[big][kept]
    left, top, right, bottom = boxes[kept].T

    sums = np.zeros((height + 1, width + 1))
    sums[1:, 1:] = (ink / 255.0).cumsum(0).cumsum(1)
    box_ink = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    luminance = colour @ np.array([0.299, 0.587, 0.114]) / 255
    page = area.argmax()
    alike = np.abs(wide[:, None] - wide) <= ALIKE[0]
    alike &= np.abs(high[:, None] - high) <= ALIKE[0]
    alike &= np.abs(colour[:, None] - colour).max(2) <= ALIKE[1]
    table = np.stack(
        [
            left / width, top / height, right / width, bottom / height,
            area / (wide * high),
            0.5 + (luminance - luminance[page]) / 2,
            box_ink / (wide * high),
            np.minimum(1, np.log2(alike.sum(1)) / 5),
        ],
        1,
    ).astype(np.float32)  # fmt: skip

    order = np.full(n, -1, np.int32)
    order[kept + 1] = np.arange(len(kept))
    owner = order[label]
    nearest = np.empty((2, height, width), np.int32)
    distance_transform_edt(owner < 0, return_distances=False, return_indices=True, indices=nearest)
    y, x = nearest
    return Elements(owner[y, x].astype(np.uint16), table)
