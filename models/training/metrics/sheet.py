"""Contact sheet of the evaluation: source | exemplar | warp | output | target | palette transfer, one strip a pair."""

from pathlib import Path

import torch.nn.functional as F
from PIL import Image, ImageDraw

from metrics.baselines import palette_mean
from metrics.pairs import Pair
from metrics.product import Restyled, picture

GAP = 4
LABEL = 14
WIDTH = 6 * (480 + GAP)  # a strip of the widest pages; narrower ones share a row


def _strip(pair: Pair, restyled: Restyled) -> Image.Image:
    size = pair.target.shape[1:]
    warp = F.interpolate(restyled.warp[None], size=size, mode="nearest")[0]
    palette = palette_mean(pair.source.ground, pair.exemplar.image, pair.exemplar.ground)
    tiles = [pair.source.image, pair.exemplar.image, warp, restyled.image, pair.target, palette]
    column = size[1] + GAP
    strip = Image.new("RGB", (column * len(tiles), max(tile.shape[1] for tile in tiles) + GAP + LABEL), "#444")
    for k, tile in enumerate(tiles):
        strip.paste(Image.fromarray(picture(tile)), (k * column, LABEL))
    ImageDraw.Draw(strip).text((2, 1), pair.name, fill="#fff")
    return strip


def write_sheet(path: Path, pairs: list[Pair], restyled: list[Restyled]) -> None:
    """Writes a PNG; strips are put side by side while they fit. The folder is made."""
    strips = [_strip(pair, result) for pair, result in zip(pairs, restyled)]
    places, x, y, row = [], 0, 0, 0
    for strip in strips:
        if x and x + strip.width > WIDTH:
            x, y, row = 0, y + row, 0
        places.append((x, y))
        x, row = x + strip.width, max(row, strip.height)
    sheet = Image.new("RGB", (WIDTH, y + row), "#444")
    for strip, place in zip(strips, places):
        sheet.paste(strip, place)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)
