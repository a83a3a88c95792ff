"""Small hand-made trees for the tests of the element measures. Boxes are [x, y, width, height], colours `#rrggbb` or `#rrggbbaa`."""

import gzip
import json
from pathlib import Path


def color(hexes: str) -> dict:
    r, g, b, *a = (int(hexes[n : n + 2], 16) / 255 for n in range(1, len(hexes), 2))
    return {"r": r, "g": g, "b": b, "a": a[0] if a else 1}


def solid(hexes: str) -> dict:
    return {"type": "SOLID", "blendMode": "NORMAL", "color": color(hexes)}


def gradient(start: str, end: str) -> dict:
    """From left to right."""
    stops = [{"position": 0, "color": color(start)}, {"position": 1, "color": color(end)}]
    handles = [{"x": 0, "y": 0.5}, {"x": 1, "y": 0.5}, {"x": 0, "y": 1}]
    return {"type": "GRADIENT_LINEAR", "blendMode": "NORMAL", "gradientStops": stops, "gradientHandlePositions": handles}


def shadow(radius: float, alpha: float, y: float = 2) -> dict:
    color = {"r": 0, "g": 0, "b": 0, "a": alpha}
    return {"type": "DROP_SHADOW", "visible": True, "blendMode": "NORMAL", "color": color, "offset": {"x": 0, "y": y}, "radius": radius}


def _node(name: str, kind: str, box: list[float], fill: str | None) -> dict:
    x, y, width, height = box
    at = {"x": x, "y": y, "width": width, "height": height}
    return {"id": name, "name": "Rectangle 1", "type": kind, "absoluteBoundingBox": at, "fills": [solid(fill)] if fill else []}


def rect(name: str, box: list[float], fill: str | None, **more) -> dict:
    return _node(name, "RECTANGLE", box, fill) | more


def text(name: str, box: list[float], ink: str, characters: str = "Words", **more) -> dict:
    style = {"fontFamily": "Inter", "fontWeight": 400, "fontSize": 14}
    return _node(name, "TEXT", box, ink) | {"characters": characters, "style": style} | more


def frame(name: str, box: list[float], fill: str | None, children: list[dict]) -> dict:
    return _node(name, "FRAME", box, fill) | {"clipsContent": True, "children": children}


def write_block(path: Path, pages: list[dict], family: str = "small", look: str = "plain") -> None:
    block = {"version": 1, "split": "heldout", "seed": 0, "family": family, "look": look, "dark": False, "pages": pages}
    path.write_bytes(gzip.compress(json.dumps(block).encode(), mtime=0))
