"""The contact sheet: pictures side by side make a strip, strips make a sheet. Pictures are uint8 (H, W, 3)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw

GAP = 4  # pixels right of and below every picture
LABEL = 14  # pixels that a strip's name takes above its pictures
GREY = "#444"


def bytes_of(image: torch.Tensor) -> np.ndarray:
    """(3, H, W) in [-1, 1] -> (H, W, 3) uint8."""
    return ((image.float().clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).cpu().numpy()


def strip(pictures: Sequence[np.ndarray], colour: int) -> np.ndarray:
    """Pictures of one height side by side. colour: grey level of the gaps."""
    return np.concatenate([np.pad(x, ((0, GAP), (0, GAP), (0, 0)), constant_values=colour) for x in pictures], 1)


def in_rows(strips: Sequence[np.ndarray], columns: int) -> np.ndarray:
    """Strips of any sizes, so many to a row, on black."""
    width = max(x.shape[1] for x in strips)
    strips = [_grown(x, len(x), width) for x in strips]
    strips += [np.zeros_like(strips[-1])] * (-len(strips) % columns)
    rows = [strips[k : k + columns] for k in range(0, len(strips), columns)]
    return np.concatenate([np.concatenate([_grown(x, max(map(len, row)), width) for x in row], 1) for row in rows])


def labelled(pictures: Sequence[np.ndarray], name: str) -> Image.Image:
    """A strip of pictures of any size, on grey, below its name."""
    height, width = max(map(len, pictures)), sum(picture.shape[1] + GAP for picture in pictures)
    image, x = Image.new("RGB", (width, height + GAP + LABEL), GREY), 0
    for picture in pictures:
        image.paste(Image.fromarray(picture), (x, LABEL))
        x += picture.shape[1] + GAP
    ImageDraw.Draw(image).text((2, 1), name, fill="#fff")
    return image


def write_side_by_side(path: Path, strips: Sequence[Image.Image], width: int, gap: int = 0) -> None:
    """Writes a PNG of that width; strips stand side by side, `gap` pixels apart, while they fit. The folder is made."""
    places, x, y, row = [], 0, 0, 0
    for image in strips:
        if x and x + image.width > width:
            x, y, row = 0, y + row, 0
        places.append((x, y))
        x, row = x + image.width + gap, max(row, image.height)
    sheet = Image.new("RGB", (width, y + row), GREY)
    for image, place in zip(strips, places):
        sheet.paste(image, place)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)


def _grown(picture: np.ndarray, height: int, width: int) -> np.ndarray:
    return np.pad(picture, ((0, height - len(picture)), (0, width - picture.shape[1]), (0, 0)))
