"""Corner radius, border and shadow of a page's elements, read from the CSS that its themes were painted with."""

import re

import numpy as np

SQUARE = {"page", "bar", "nav"}  # the pages' rules give these no corners
UNKNOWN = {"avatar", "chart"}  # round or not by the layout, and drawn without tokens
_LENGTH = re.compile(r"(-?[\d.]+)px")


def shadow_reach(css: str) -> float:
    """CSS px that a box-shadow list reaches beyond its box: offset down and blur of its largest shadow; 0 for `none` and inner shadows."""
    most = 0.0
    for one in re.split(r",(?![^(]*\))", css):
        # A colour may hold commas but no px; the lengths are x, y, blur, spread.
        lengths = [float(x) for x in _LENGTH.findall(one)]
        if "inset" in one or len(lengths) < 2:
            continue
        y, blur = lengths[1], lengths[2] if len(lengths) > 2 else 0.0
        most = max(most, abs(y) + blur)
    return most


def element_shapes(elements: list[dict], zoom: float, theme: dict) -> tuple[np.ndarray, np.ndarray]:
    """-> radius, border, shadow in pixels of the page, float32 (n + 1, 3), and 1 where they are known, float32 (n + 1).

    Row 0 stands for no element. Inks have no shape of their own. Radii end at half the shorter side, as CSS does it.
    """
    table = np.zeros((len(elements) + 1, 3), np.float32)
    known = np.zeros(len(elements) + 1, np.float32)
    grounds = theme["tokens"]["grounds"]
    for number, element in enumerate(elements, 1):
        role = element["role"]
        tokens = grounds.get(role)
        if tokens is None or role in UNKNOWN:
            continue
        known[number] = 1
        _, _, width, height = element["box"]
        radius = 0.0 if role in SQUARE else tokens["radius"] * zoom
        border = tokens["borderWidth"] * zoom if tokens["edge"] == "all" else 0.0
        shadow = 0.0 if role == "nav" else shadow_reach(tokens["shadow"]) * zoom
        table[number] = min(radius, width / 2, height / 2), border, shadow
    return table, known
