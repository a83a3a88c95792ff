"""What paints of Figma REST nodes look like at a point: colours are numpy arrays (4,) RGBA or (3,) RGB in [0, 1], places px of the page."""

from typing import NamedTuple

import numpy as np

CLEAR = np.zeros(4)


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def area(self) -> float:
        return self.width * self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def cut(self, other: "Box") -> "Box":
        """The common part; width or height is 0 where there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))


def over(top: np.ndarray, below: np.ndarray) -> np.ndarray:
    """RGBA over RGBA (porter-duff over, colours not premultiplied). A colour that is not a number stays so wherever it shows through."""
    alpha, beneath = top[3], below[3] * (1 - top[3])
    whole = alpha + beneath
    if whole == 0:
        return CLEAR
    mixed = top[:3] * alpha / whole if alpha > 0 else np.zeros(3)
    return np.append(mixed + below[:3] * beneath / whole if beneath > 0 else mixed, whole)


def seen_paints(paints: list[dict] | None) -> list[dict]:
    """Those that are shown, bottom first."""
    return [p for p in paints or [] if p.get("visible", True) and p.get("opacity", 1) > 0 and p.get("color", {}).get("a", 1) > 0]


def _rgba(color: dict, opacity: float) -> np.ndarray:
    return np.array([color["r"], color["g"], color["b"], color.get("a", 1) * opacity])


def _along(paint: dict, u: float, v: float) -> float:
    """How far along a gradient the point (u, v) of the node's unit square lies: 0 first stop, 1 last. Start, end and width handle as in
    Figma's REST API; angular and diamond gradients are measured as radial ones."""
    start, end, side = (np.array([h["x"], h["y"]]) for h in paint["gradientHandlePositions"])
    frame = np.stack([end - start, side - start], 1)
    if abs(np.linalg.det(frame)) < 1e-9:
        return 0.0
    along, across = np.linalg.solve(frame, np.array([u, v]) - start)
    return float(along if paint["type"] == "GRADIENT_LINEAR" else np.hypot(along, across))


def paint_at(paint: dict, box: Box, x: float, y: float) -> np.ndarray:
    """RGBA of one paint of a node with this box. A picture's colours are not known from a tree: NaN, with its opacity."""
    opacity = paint.get("opacity", 1)
    if paint["type"] == "SOLID":
        return _rgba(paint["color"], opacity)
    if not paint["type"].startswith("GRADIENT"):
        return np.array([np.nan, np.nan, np.nan, opacity])
    u, v = (x - box.x) / max(box.width, 1e-6), (y - box.y) / max(box.height, 1e-6)
    stops = sorted(paint["gradientStops"], key=lambda stop: stop["position"])
    places, t = [stop["position"] for stop in stops], _along(paint, u, v)
    colours = np.stack([_rgba(stop["color"], opacity) for stop in stops])
    return np.array([np.interp(t, places, colours[:, k]) for k in range(4)])


def paints_at(paints: list[dict], box: Box, x: float, y: float) -> np.ndarray:
    """RGBA of all paints of a node, one over the other; blend modes are read as normal."""
    mixed = CLEAR
    for paint in paints:
        mixed = over(paint_at(paint, box, x, y), mixed)
    return mixed


def luminance(colour: np.ndarray) -> float:
    """Relative luminance of sRGB, WCAG 2.1."""
    linear = np.where(colour[:3] <= 0.04045, colour[:3] / 12.92, ((colour[:3] + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(a: np.ndarray, b: np.ndarray) -> float:
    """WCAG contrast ratio of two colours, 1..21; NaN where one is not known."""
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
