"""What is seen of a page's things in a picture of it. The picture keeps the source's layout and the source's own glyphs, as the product's do;
it may be larger or smaller than the page. Pictures are float (H, W, 3) RGB in [0, 1]; places px of the page."""

import numpy as np

from metrics.elements.paint import contrast
from metrics.elements.trees import Thing
from metrics.kept.borders import INNER, OUTER, Side, Visible
from metrics.kept.seen import ALIKE, UNKNOWN, Seen
from metrics.page_layers import glyph_colour

FLAT = 0.6  # share of a box's pixels that must have its colour, else it is mixed
BARE, INKED = 0.05, 0.3  # coverage under which a pixel is ground, and from which it shows ink
FEWEST = 6  # inked pixels of what is judged
STRAY = 0.12  # distance from the line between ground and ink beyond which a pixel is neither
FAINT = 0.06  # least difference of ink and ground in the source that coverage can be read from
GAP = 0.3  # of a line's height: a wider gap parts two words


class Picture:
    def __init__(self, pixels: np.ndarray, page_width: float):
        self.pixels = pixels
        self.scale = pixels.shape[1] / page_width

    def at(self, places: np.ndarray) -> np.ndarray:
        """(n, 2) -> (n, 3), the nearest pixel."""
        x, y = np.floor(places * self.scale).astype(int).T
        height, width = self.pixels.shape[:2]
        return self.pixels[y.clip(0, height - 1), x.clip(0, width - 1)]

    def cut(self, thing: Thing) -> np.ndarray:
        """The pixels of what is shown of a thing."""
        x, y, w, h = (v * self.scale for v in thing.shown)
        return self.pixels[max(round(y), 0) : round(y + h), max(round(x), 0) : round(x + w)]


def edge_contrast(picture: Picture, side: Side, depth: float) -> float:
    """Median along a side of how much the most different pixel near the border stands out against the ground outside."""
    ground = np.median(picture.at(side.places + (OUTER - 0.5) * side.outwards), 0)
    near = [picture.at(side.places + (step - 0.5) * side.outwards) for step in np.arange(1 - min(INNER, depth), 2)]
    ratios = [[contrast(colour, ground) for colour in colours] for colours in near]
    return float(np.median(np.max(ratios, 0)))


def box_seen(picture: Picture, thing: Thing, where: Visible) -> Seen:
    """A box is seen as well as its best side is."""
    depth = max(1.0, min(thing.box.width, thing.box.height) / 2)
    ratio = max((edge_contrast(picture, side, depth) for side in where.sides), default=UNKNOWN)
    if not len(where.inside):
        return Seen(ratio)
    colours = picture.at(where.inside)
    colour = np.median(colours, 0)
    flat = (np.abs(colours - colour).max(1) <= ALIKE).mean()
    return Seen(ratio, colour, bool(flat < FLAT))


def coverage(source: Picture, thing: Thing, own: np.ndarray) -> np.ndarray | None:
    """(h, w) in [0, 1]: how much of every pixel of a text's or drawing's box the source's ink covers; NaN where the pixel shows something else. own: (h, w) bool,
    where its ink may be. None where ink and ground are not told apart."""
    ink, ground = thing.fill, thing.below
    if thing.kind == "drawing" and not thing.fills and thing.stroke is not None:
        ink = thing.stroke
    way = ink - ground
    if np.isnan(way).any() or np.abs(way).max() < FAINT:
        return None
    pixels = source.cut(thing)
    cover = (pixels - ground) @ way / (way @ way)
    stray = np.abs(pixels - ground - cover[..., None] * way).max(-1)
    cover = np.where((stray > STRAY) | ~own, np.nan, cover.clip(0, 1))
    return cover if (np.nan_to_num(cover) > INKED).sum() >= FEWEST else None


def _runs(filled: np.ndarray, gap: int) -> list[tuple[int, int]]:
    """First and last + 1 of every run of True; runs no more than `gap` apart are one."""
    runs: list[tuple[int, int]] = []
    for k in np.flatnonzero(filled):
        if runs and k - runs[-1][1] <= gap:
            runs[-1] = (runs[-1][0], int(k) + 1)
        else:
            runs.append((int(k), int(k) + 1))
    return runs


def words(cover: np.ndarray) -> list[tuple[slice, slice]]:
    """Where the words of a text lie in its coverage (h, w): rows, columns."""
    inked = np.nan_to_num(cover) > INKED
    found = []
    for top, bottom in _runs(np.asarray(inked.any(1)), 1):
        line = inked[top:bottom]
        found += [(slice(top, bottom), slice(a, b)) for a, b in _runs(np.asarray(line.any(0)), max(1, round(GAP * (bottom - top))))]
    return found


def _ink(pixels: np.ndarray, cover: np.ndarray) -> np.ndarray | None:
    """RGB of the glyphs of part of a picture."""
    known = ~np.isnan(cover)
    if (cover[known] > INKED).sum() < FEWEST:
        return None
    return glyph_colour(pixels[known], cover[known])


def ink_seen(picture: Picture, thing: Thing, cover: np.ndarray | None) -> Seen:
    """cover: of the same thing in the source, at the source's size."""
    if cover is None:
        return Seen(UNKNOWN)
    pixels = picture.cut(thing)
    if pixels.shape[:2] != cover.shape:
        rows = ((np.arange(cover.shape[0]) + 0.5) * pixels.shape[0] / cover.shape[0]).astype(int)
        columns = ((np.arange(cover.shape[1]) + 0.5) * pixels.shape[1] / cover.shape[1]).astype(int)
        pixels = pixels[rows][:, columns]
    bare, colour = pixels[cover < BARE], _ink(pixels, cover)
    if colour is None or not len(bare):
        return Seen(UNKNOWN)
    inks = [ink for ink in (_ink(pixels[at], cover[at]) for at in words(cover)) if ink is not None]
    return Seen(contrast(colour, np.median(bare, 0)), colour, False, None, inks or [colour])
