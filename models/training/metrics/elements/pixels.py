"""What can be read of a thing's style from a picture alone, where its box is known: fill, border, corners, whether there is a shadow, a text's ink.

Less sure than layers: half-covered edges blur widths and radii, and an ink is only as strong as its thickest strokes. The measure therefore reads
the target's own picture in the same way, and counts only what that tells rightly (measure.py). Pictures are (H, W, 3) in [0, 1].
"""

import numpy as np

from metrics.elements.paint import Box
from metrics.elements.style import COLOUR, SOME, Places, Style
from metrics.elements.trees import Thing

REACH = 6  # px on either side of an edge in which a border is sought
DIAGONAL = 1 - 1 / np.sqrt(2)  # how far into a corner, on each axis, its arc meets the diagonal: share of the radius
DETAIL = 0.016  # mean absolute difference of neighbours, both ways, of a photo
INKED = 0.02  # share of a text's pixels that are surely ink: the furthest from its ground
GROWS = 0.7 / 255  # darkening towards the edge, per px, from which there is a shadow


def snapped(box: Box) -> Box:
    """On whole pixels, as browsers draw the edges of boxes."""
    x, y = round(box.x), round(box.y)
    return Box(x, y, max(1, round(box.x + box.width) - x), max(1, round(box.y + box.height) - y))


def _pixel(image: np.ndarray, x: float, y: float) -> np.ndarray:
    height, width = image.shape[:2]
    return image[int(np.clip(np.floor(y), 0, height - 1)), int(np.clip(np.floor(x), 0, width - 1))]


def _patch(image: np.ndarray, box: Box) -> np.ndarray:
    """The pixels that lie in a box; at least one."""
    height, width = image.shape[:2]
    x0, y0 = int(np.clip(box.x, 0, width - 1)), int(np.clip(box.y, 0, height - 1))
    x1, y1 = int(np.clip(np.ceil(box.x + box.width), x0 + 1, width)), int(np.clip(np.ceil(box.y + box.height), y0 + 1, height))
    return image[y0:y1, x0:x1]


def fill_at(image: np.ndarray, box: Box, places: Places) -> np.ndarray:
    """(k, 3): the median of the 3 x 3 pixels about each place that lie in the box."""
    own = snapped(box)
    points = [(box.x + u * box.width, box.y + v * box.height) for u, v in places]
    return np.stack([np.median(_patch(image, Box(np.floor(x) - 1, np.floor(y) - 1, 3, 3).cut(own)).reshape(-1, 3), 0) for x, y in points])


def is_photo(image: np.ndarray, box: Box, places: Places) -> bool:
    """Whether neighbours differ at most of its bare places; in a gradient they hardly do."""
    own = snapped(box)
    spots = [_patch(image, Box(box.x + u * box.width - 2, box.y + v * box.height - 2, 5, 5).cut(own)) for u, v in places]
    details = [np.abs(np.diff(spot, axis=0)).mean() + np.abs(np.diff(spot, axis=1)).mean() for spot in spots if min(spot.shape[:2]) > 3]
    return bool(details) and float(np.median(details)) > DETAIL


def _profiles(image: np.ndarray, box: Box) -> list[np.ndarray]:
    """Of top, right, bottom and left the colours from outside to inside (2 * REACH, 3), the median of several cuts; the edge lies in the middle."""
    steps = np.arange(-REACH, REACH) + 0.5
    along = (0.3, 0.4, 0.5, 0.6, 0.7)

    def cut(x, y, dx, dy):
        return np.stack([_pixel(image, x + dx * s, y + dy * s) for s in steps])

    right, bottom = box.x + box.width, box.y + box.height
    sides = [
        [cut(box.x + t * box.width, box.y, 0, 1) for t in along],
        [cut(right, box.y + t * box.height, -1, 0) for t in along],
        [cut(box.x + t * box.width, bottom, 0, -1) for t in along],
        [cut(box.x, box.y + t * box.height, 1, 0) for t in along],
    ]
    return [np.median(np.stack(cuts), 0) for cuts in sides]


def _mixes(colour: np.ndarray, a: np.ndarray, b: np.ndarray) -> bool:
    """Whether a colour lies between two others, as a half-covered pixel does."""
    way = b - a
    share = float(np.clip((colour - a) @ way / max(float(way @ way), 1e-9), 0, 1))
    return bool(np.abs(a + share * way - colour).max() <= COLOUR)


def border(profile: np.ndarray, fill: np.ndarray) -> tuple[int, np.ndarray | None]:
    """Width in px and colour of a border on one side: pixels at the edge that are neither the fill nor what lies outside."""
    outside = profile[0]
    first = REACH - 1  # a border may lie half outside
    differs = [np.abs(p - fill).max() > COLOUR and np.abs(p - outside).max() > COLOUR for p in profile[first:]]
    start = 0 if differs[0] else 1
    run = 0
    while start + run < len(differs) and differs[start + run]:
        run += 1
    if run == 0 or start + run == len(differs) or (run == 1 and _mixes(profile[first + start], fill, outside)):
        return 0, None
    return run, profile[first + start + run // 2]


def radius(image: np.ndarray, box: Box, corner: int, inside: np.ndarray, outside: np.ndarray) -> float:
    """Of one corner (clockwise from the top left): where its diagonal leaves what lies outside. px"""
    sx, sy = (1, -1, -1, 1)[corner], (1, 1, -1, -1)[corner]
    x, y = (box.x, box.x + box.width)[sx < 0], (box.y, box.y + box.height)[sy < 0]
    way = inside - outside
    diagonal = [_pixel(image, x + sx * (k + 0.5), y + sy * (k + 0.5)) for k in range(int(min(box.width, box.height) / 2))]
    shares = np.clip([float((pixel - outside) @ way / (way @ way)) for pixel in diagonal], 0, 1)
    # A thin border never covers a pixel of the diagonal whole: half of the first peak is where it begins.
    peak = shares[0]
    for share in shares[1:]:
        if peak > 0.2 and share < peak:
            break
        peak = max(peak, share)
    first = int(np.argmax(shares >= peak / 2))
    if first == 0 or peak == 0:
        return 0.0
    before = shares[first - 1]
    return (first - 0.5 + (peak / 2 - before) / (shares[first] - before)) / DIAGONAL


def has_shadow(profile: np.ndarray, below: np.ndarray) -> bool:
    """Darker towards the edge from outside, over three px and more. profile: of the bottom, outside first; below: what lies farther off."""
    dark = (below - profile[: REACH - 1]).mean(1)
    return bool(dark[-1] > 3 * GROWS and dark[-2] > 2 * GROWS and np.all(np.diff(dark[-4:]) > -0.5 / 255) and dark[-1] - dark[0] > GROWS)


def ink(image: np.ndarray, shown: Box) -> np.ndarray | None:
    """RGB of a text: the mean of what differs most from its ground, the median. None where nothing does."""
    pixels = _patch(image, shown).reshape(-1, 3)
    far = np.abs(pixels - np.median(pixels, 0)).max(1)
    count = max(1, int(INKED * len(pixels)))
    furthest = np.argsort(far)[-count:]
    return None if far[furthest].mean() <= COLOUR else pixels[furthest].mean(0)


def style_in(image: np.ndarray, thing: Thing, places: Places) -> Style:
    """What the picture shows where the target has this thing. What its edges cannot tell (they do not stand out, or are cut off) is None."""
    style = Style(thing.kind, picture=None, sides=None, radii=None, shadow=None)
    if thing.kind == "drawing":
        x, y, w, h = thing.shown
        colour = ink(image, Box(x - 1, y - 1, w + 2, h + 2))  # a stroke lies on both sides of its path
        style.fill = None if colour is None else colour[None]
        return style
    if thing.kind == "text":
        colour = ink(image, thing.shown)
        style.inks = [] if colour is None else [colour]
        return style
    if not len(places):
        return style
    style.fill = fill_at(image, thing.box, places)
    style.picture = is_photo(image, thing.box, places)
    height, width = image.shape[:2]
    box = snapped(thing.box)
    whole = np.allclose(thing.shown, thing.box, atol=0.1) and min(box.width, box.height) > 2 * REACH
    free = min(box.x, box.y) >= REACH and box.x + box.width <= width - REACH and box.y + box.height <= height - REACH
    # A photo's edges are its own: what lies at them tells nothing.
    if thing.kind == "line" or style.picture or not (whole and free):
        return style
    profiles = _profiles(image, box)
    fill = style.fill[0]
    borders = [border(profile, fill) for profile in profiles]
    style.sides = tuple(float(run) for run, _ in borders)
    style.stroke = next((colour for _, colour in borders if colour is not None), None)
    edge = style.stroke if min(style.sides) > 0 else fill
    outside = np.median(np.stack([profile[0] for profile in profiles]), 0)
    if edge is not None and np.abs(edge - outside).max() > 2 * COLOUR:
        style.radii = tuple(radius(image, box, corner, edge, outside) for corner in range(4))
    x, y = box.x + box.width / 2, box.y + box.height
    style.shadow = SOME if has_shadow(profiles[2], _pixel(image, x, y + 4 * REACH)) else 0
    return style
