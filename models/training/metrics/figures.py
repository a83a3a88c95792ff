"""All figures of all methods on pairs."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from core import squeezenet
from metrics import kernel_distance as kernel
from metrics import perceptual
from metrics.baselines import identity, palette_ground_and_ink, palette_mean, reinhard
from metrics.choices import other_error
from metrics.matched import matched
from metrics.pairs import Pair
from metrics.picture_places import picture_error
from metrics.pixels import colour_error, psnr, text_lost
from metrics.product import Restyled
from metrics.structure import structure_drift
from metrics.table import METHODS
from wireframe.channels import PICTURES


def candidates(pair: Pair, ours: torch.Tensor) -> dict[str, torch.Tensor]:
    """Every method's picture of a pair, by name, (3, H, W) in [0, 1]."""
    source, exemplar = pair.source, pair.exemplar
    return {
        "ours": ours,
        "identity": identity(source.image),
        "palette": palette_mean(source.ground, exemplar.image, exemplar.ground),
        "paletteInk": palette_ground_and_ink(source.ground, source.ink, exemplar.image, exemplar.ground, exemplar.ink),
        "reinhard": reinhard(source.image, exemplar.image),
        "target": pair.target,
    }


@dataclass
class Format:
    """Sums over the pairs of one page format: network and encoders see each at another scale."""

    pairs: int = 0
    same: int = 0  # cells matched to their own role
    cells: int = 0  # cells whose role the exemplar shows
    ours: float = 0.0  # colour error
    palette: float = 0.0

    def summary(self) -> dict:
        return {"pairs": self.pairs, "ratio": round(self.ours / self.palette, 3), "matched": round(self.same / max(self.cells, 1), 3)}


class Figures:
    """Adds up pairs one by one. nets: folder of the pretrained networks; without it their figures are left out."""

    def __init__(self, nets: Path | None):
        self.squeeze = squeezenet.SqueezeNet().load(nets / squeezenet.FILE) if nets else None
        self.mobile = kernel.MobileNet(nets / kernel.FILE) if nets else None
        self.values: dict[str, dict[str, list[float]]] = {method: {} for method in METHODS}
        self.text = {method: [0, 0] for method in METHODS}
        self.features: dict[str, list[np.ndarray]] = {method: [] for method in METHODS}
        self.formats: dict[str, Format] = {}
        self.places = [0.0, 0]  # distances inside pictures, and cells that have one

    def add(self, pair: Pair, restyled: Restyled) -> None:
        pictures = pair.source.pictures()
        target_layers = self.squeeze(pair.target) if self.squeeze else None
        exemplar_layers = self.squeeze(pair.exemplar.image, last=perceptual.TEXTURE) if self.squeeze else None
        for method, image in candidates(pair, restyled.image).items():
            self._note(method, "colour", colour_error(image, pair.target, pictures))
            self._note(method, "shown", colour_error(image, pair.target, pictures | pair.unknowable()))
            other = other_error(image, pair.target, pair.source, pair.exemplar, pair.unknowable() & ~pictures)
            if other is not None:
                self._note(method, "other", other[0])
                self._note(method, "otherBest", other[1])
            self._note(method, "psnr", psnr(image, pair.target, pictures))
            drift, invented = structure_drift(image, pair.source.image, pictures)
            self._note(method, "drift", drift)
            self._note(method, "invented", invented)
            for k, count in enumerate(text_lost(image, pair.target, pair.source.ink)):
                self.text[method][k] += count
            if self.squeeze and target_layers and exemplar_layers:
                # The target's photos cannot be known from the exemplar, so they are put into every picture.
                layers = self.squeeze(torch.where(pictures, pair.target, image))
                self._note(method, "perceptual", perceptual.perceptual_distance(layers, target_layers))
                own = self.squeeze(image, last=perceptual.TEXTURE)
                for name, layer in (("styleColour", perceptual.COLOUR), ("styleTexture", perceptual.TEXTURE)):
                    maps = (own, pair.source.ground, exemplar_layers, pair.exemplar.ground)
                    relevance = perceptual.style_relevance(layer, *maps, skip=PICTURES)
                    if relevance is not None:
                        self._note(method, name, relevance)
            if self.mobile:
                self.features[method].append(self.mobile.features(image))
        seen = self.formats.setdefault(pair.format, Format())
        part, whole = matched(restyled.best, pair.source.ground, pair.exemplar.ground, restyled.exemplar_cells)
        seen.pairs, seen.same, seen.cells = seen.pairs + 1, seen.same + part, seen.cells + whole
        uv, other_uv = (torch.from_numpy(layout.uv.astype(np.float32)) for layout in (pair.layout, pair.other))
        apart, cells = picture_error(restyled.best, uv, other_uv, restyled.exemplar_cells, pair.source.ground, pair.exemplar.ground)
        self.places = [self.places[0] + apart, self.places[1] + cells]
        seen.ours += self.values["ours"]["colour"][-1]
        seen.palette += self.values["palette"]["colour"][-1]

    def _note(self, method: str, figure: str, value: float) -> None:
        self.values[method].setdefault(figure, []).append(value)

    def summary(self) -> dict:
        """Means over pairs; text lost over all glyph pixels, matched over all cells."""
        methods: dict[str, dict] = {}
        palette = {name: float(np.mean(self.values["palette"][name])) for name in ("colour", "shown")}
        for method, figures in self.values.items():
            row = {name: round(float(np.mean(values)), 4) for name, values in figures.items()}
            row["ratio"] = round(float(np.mean(figures["colour"])) / palette["colour"], 3)
            row["ratioShown"] = round(float(np.mean(figures["shown"])) / palette["shown"], 3)
            lost, glyphs = self.text[method]
            row["textLost"] = round(lost / max(glyphs, 1), 3)
            if self.mobile and method != "target":
                value, error = kernel.kernel_distance(np.stack(self.features[method]), np.stack(self.features["target"]))
                row["kernel"], row["kernelError"] = round(value, 3), round(error, 3)
            methods[method] = row
        formats = self.formats.values()
        result = {
            "pairs": sum(seen.pairs for seen in formats),
            "matched": round(sum(seen.same for seen in formats) / max(sum(seen.cells for seen in formats), 1), 3),
            "formats": {name: seen.summary() for name, seen in sorted(self.formats.items())},
            "methods": methods,
        }
        if self.places[1] > 0:
            result["pictureError"] = round(self.places[0] / self.places[1], 3)
        if not self.squeeze:
            result["skipped"] = ["perceptual", "styleColour", "styleTexture", "kernel"]
        return result
