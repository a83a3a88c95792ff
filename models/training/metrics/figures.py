"""All figures of all methods on pairs, and the Markdown table of them."""

from pathlib import Path

import numpy as np
import torch

from baselines import identity, palette_ground_and_ink, palette_mean, reinhard
from metrics import kernel_distance as kernel
from metrics import squeezenet
from metrics.matched import matched
from metrics.pairs import PICTURES, Pair
from metrics.pixels import colour_error, text_lost
from metrics.product import Restyled
from metrics.structure import structure_drift

METHODS = {
    "ours": "**ours**",
    "identity": "identity (the wireframe)",
    "palette": "palette transfer, mean",
    "paletteInk": "palette transfer, ground and ink",
    "reinhard": "Reinhard",
    "target": "the target itself",
}
COLUMNS = {
    "colour": "colour L1",
    "ratio": "÷ palette",
    "textLost": "text lost",
    "drift": "drift",
    "invented": "invented edges",
    "perceptual": "perceptual",
    "kernel": "kernel",
    "styleColour": "style: colour",
    "styleTexture": "style: texture",
}


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


class Figures:
    """Adds up pairs one by one. nets: folder of the pretrained networks; without it their figures are left out."""

    def __init__(self, nets: Path | None):
        self.squeeze = squeezenet.SqueezeNet().load(nets / squeezenet.FILE) if nets else None
        self.mobile = kernel.MobileNet(nets / kernel.FILE) if nets else None
        self.values: dict[str, dict[str, list[float]]] = {method: {} for method in METHODS}
        self.text = {method: [0, 0] for method in METHODS}
        self.features: dict[str, list[np.ndarray]] = {method: [] for method in METHODS}
        self.cells = [0, 0]
        self.pairs = 0

    def add(self, pair: Pair, restyled: Restyled) -> None:
        self.pairs += 1
        pictures = pair.source.pictures()
        target_layers = self.squeeze(pair.target) if self.squeeze else None
        exemplar_layers = self.squeeze(pair.exemplar.image) if self.squeeze else None
        for method, image in candidates(pair, restyled.image).items():
            self._note(method, "colour", colour_error(image, pair.target, pictures))
            drift, invented = structure_drift(image, pair.source.image, pictures)
            self._note(method, "drift", drift)
            self._note(method, "invented", invented)
            for k, count in enumerate(text_lost(image, pair.target, pair.source.ink)):
                self.text[method][k] += count
            if self.squeeze:
                # The target's photos cannot be known from the exemplar, so they are put into every picture.
                layers = self.squeeze(torch.where(pictures, pair.target, image))
                self._note(method, "perceptual", squeezenet.perceptual_distance(layers, target_layers))
                own = self.squeeze(image)
                for name, layer in (("styleColour", squeezenet.COLOUR), ("styleTexture", squeezenet.TEXTURE)):
                    maps = (own, pair.source.ground, exemplar_layers, pair.exemplar.ground)
                    relevance = squeezenet.style_relevance(layer, *maps, skip=PICTURES)
                    if relevance is not None:
                        self._note(method, name, relevance)
            if self.mobile:
                self.features[method].append(self.mobile.features(image))
        part, whole = matched(restyled.best, pair.source.ground, pair.exemplar.ground, restyled.exemplar_cells)
        self.cells[0] += part
        self.cells[1] += whole

    def _note(self, method: str, figure: str, value: float) -> None:
        self.values[method].setdefault(figure, []).append(value)

    def summary(self) -> dict:
        """Means over pairs; text lost over all glyph pixels, matched over all cells."""
        methods: dict[str, dict] = {}
        palette = float(np.mean(self.values["palette"]["colour"]))
        for method, figures in self.values.items():
            row = {name: round(float(np.mean(values)), 4) for name, values in figures.items()}
            row["ratio"] = round(float(np.mean(figures["colour"])) / palette, 3)
            lost, glyphs = self.text[method]
            row["textLost"] = round(lost / max(glyphs, 1), 3)
            if self.mobile and method != "target":
                value, error = kernel.kernel_distance(np.stack(self.features[method]), np.stack(self.features["target"]))
                row["kernel"], row["kernelError"] = round(value, 3), round(error, 3)
            methods[method] = row
        result = {"pairs": self.pairs, "matched": round(self.cells[0] / max(self.cells[1], 1), 3), "methods": methods}
        if not self.squeeze:
            result["skipped"] = ["perceptual", "styleColour", "styleTexture", "kernel"]
        return result


def _cell(row: dict, column: str) -> str:
    if column not in row:
        return "-"
    if column == "kernel":
        return f"{row['kernel']:.2f} ± {row['kernelError']:.2f}"
    if column in ("textLost", "drift", "invented"):
        return f"{100 * row[column]:.1f} %"
    return f"{row[column]:.4f}" if column == "colour" else f"{row[column]:.3f}"


def table(summary: dict) -> str:
    """The summary as a Markdown table, one method a row; columns that were not measured are left out."""
    rows = summary["methods"]
    columns = [name for name in COLUMNS if any(name in row for row in rows.values())]
    lines = ["| | " + " | ".join(COLUMNS[name] for name in columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for method, title in METHODS.items():
        lines.append(f"| {title} | " + " | ".join(_cell(rows[method], name) for name in columns) + " |")
    return "\n".join(lines)
