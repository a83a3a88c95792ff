"""The layers that a designer's wireframe of a rendered page would have: Figma REST JSON from the page's element boxes."""

import numpy as np

from wireframe.channels import INK_ROLES
from wireframe.shapes import element_shapes

# Height of a text's content area over its font size (ascent and descent of the font): the boxes are that high. A designer's file holds the
# size itself; boxes are whole pixels of the cell, so the size found here is right to about one unit.
CONTENT = {
    "inter": 1.21, "roboto": 1.17, "open-sans": 1.36, "lato": 1.2, "poppins": 1.4, "source-serif-4": 1.37, "nunito": 1.36,
    "ibm-plex-sans": 1.3,
}  # fmt: skip
CLEAR = 0.85  # coverage above which a pixel shows a glyph's own colour


def _paint(colour: np.ndarray) -> list[dict]:
    r, g, b = (round(float(v) / 255, 4) for v in colour)
    return [{"type": "SOLID", "color": {"r": r, "g": g, "b": b, "a": 1}}]


def owners(elements: list[dict], width: int, height: int) -> list[np.ndarray]:
    """For each element the mask (H, W) of the pixels where its ground is on top; glyphs get their box. Boxes as in pages.rasterise."""
    top = np.full((height, width), -1)
    masks = []
    for k, element in enumerate(elements):
        x, y, w, h = element["box"]
        x0, x1 = (int(np.clip(round(v), 0, width)) for v in (x, x + w))
        y0, y1 = (int(np.clip(round(v), 0, height)) for v in (y, y + h))
        box = np.zeros((height, width), bool)
        box[y0:y1, x0:x1] = True
        masks.append(box)
        if element["role"] not in INK_ROLES:
            top[box] = k
    return [box if e["role"] in INK_ROLES else top == k for k, (e, box) in enumerate(zip(elements, masks))]


def glyph_colour(pixels: np.ndarray, cover: np.ndarray) -> np.ndarray | None:
    """Colour of a text from its pixels (n, 3) and their coverage (n) in [0, 1]: the median where it is clear, else least squares of
    pixel = ground + cover * (glyph - ground). None where nothing is drawn."""
    if (cover > CLEAR).sum() >= 3:
        return np.median(pixels[cover > CLEAR], 0)
    if not (cover > 0.2).any():
        return None
    design = np.stack([1 - cover, cover], 1)
    return np.linalg.lstsq(design, pixels.astype(float), rcond=None)[0][1].clip(0, 255)


def page_layers(layout: dict, wireframe: np.ndarray, ink: np.ndarray, theme: dict | None = None) -> dict:
    """layout: an entry of a block's `layouts`; wireframe uint8 (H, W, 3), ink uint8 (H, W). -> one frame with a flat list of layers, in the
    design's own units (cell pixels / zoom), because a designer's sizes are what the runtime's rules expect. Names are those that
    Figma gives by itself ("Rectangle 12", a text's own words), for real documents rarely name what a layer is;
    texts (drawn as bars or not) are TEXT nodes, glyphs VECTORs, each in the colour the wireframe shows. theme: of a page that wears one, whose
    layers then have its corners."""
    height, width = ink.shape
    zoom = layout["zoom"]
    cover = ink.astype(float) / 255
    children = []
    elements = layout["elements"]
    shapes = element_shapes(elements, zoom, theme)[0] if theme else None
    for k, (element, mask) in enumerate(zip(elements, owners(elements, width, height))):
        x, y, w, h = (v / zoom for v in element["box"])
        role = element["role"]
        node = {"id": f"1:{k + 1}", "absoluteBoundingBox": {"x": x, "y": y, "width": w, "height": h}}
        if role in INK_ROLES:
            colour = glyph_colour(wireframe[mask], cover[mask])
            if colour is None:
                continue
            node |= {"name": f"Vector {k + 1}", "type": "VECTOR"} if role == "icon" else {
                "name": "Words", "type": "TEXT", "characters": "Words",
                "style": {"fontSize": round(h / CONTENT[layout["font"]], 1), "fontWeight": 700 if role == "heading" else 400},
            }  # fmt: skip
            node["fills"] = _paint(colour)
        elif role == "page":
            continue  # the frame itself
        else:
            bare = mask & (cover < 0.05)
            if not bare.any():
                continue
            node |= {"name": f"Rectangle {k + 1}", "type": "RECTANGLE", "fills": _paint(np.median(wireframe[bare], 0))}
            if shapes is not None:
                node["cornerRadius"] = round(float(shapes[k + 1, 0]) / zoom, 2)
        children.append(node)
    page = np.median(wireframe.reshape(-1, 3), 0)
    frame = {"x": 0, "y": 0, "width": width / zoom, "height": height / zoom}
    return {
        "id": "1:0", "name": "Frame 1", "type": "FRAME", "absoluteBoundingBox": frame, "fills": _paint(page), "clipsContent": True,
        "children": children,
    }  # fmt: skip
