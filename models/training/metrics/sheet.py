"""Contact sheet of the evaluation: source | exemplar | warp | output | target | palette transfer, one strip a pair."""

from pathlib import Path

import torch.nn.functional as F

from core.sheet import GAP, labelled, write_side_by_side
from metrics.baselines import palette_mean
from metrics.pairs import Pair
from metrics.product import Restyled, picture

WIDTH = 6 * (480 + GAP)  # a strip of the widest pages; narrower ones share a row


def write_sheet(path: Path, pairs: list[Pair], restyled: list[Restyled]) -> None:
    strips = []
    for pair, result in zip(pairs, restyled):
        warp = F.interpolate(result.warp[None], size=pair.target.shape[1:], mode="nearest")[0]
        palette = palette_mean(pair.source.ground, pair.exemplar.image, pair.exemplar.ground)
        shown = (pair.source.image, pair.exemplar.image, warp, result.image, pair.target, palette)
        strips.append(labelled([picture(image) for image in shown], pair.name))
    write_side_by_side(path, strips, WIDTH)
