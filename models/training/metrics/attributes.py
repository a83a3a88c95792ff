"""How well radius, border and shadow of a page's elements are predicted, in CSS pixels."""

import numpy as np
import torch

from metrics.matched import at_cells
from metrics.pairs import Pair
from wireframe.channels import GROUND_ROLES
from wireframe.shapes import element_shapes

# Median radius, border and shadow of the training pages' elements (train-a and train-b), CSS px: what one would guess without the exemplar.
TYPICAL = {
    "surface": (8, 1, 0), "hero": (0, 0, 0), "button": (6, 1, 0), "button-secondary": (6, 1, 0), "field": (6, 1, 0), "chip": (11.5, 0, 0),
    "toggle": (12, 0, 0), "progress": (4, 0, 0), "picture": (0, 0, 0), "selected": (6, 0, 0),
}  # fmt: skip
FEWEST = 4  # cells of an element that is judged; the runtime takes no prediction of fewer (restyle-layers/predict-shape.ts)
BORDER, SHADOW = 0.4, 3.0  # CSS px from which on there is one


class AttributeFigures:
    """Adds up elements whose role the exemplar shows. Guesses: ours; the wireframe's own, which the layers of page_layers.py give as square,
    without border and shadow; TYPICAL of the role."""

    def __init__(self):
        self.elements: list[tuple[str, np.ndarray, dict[str, np.ndarray]]] = []

    def add(self, pair: Pair, attributes: torch.Tensor) -> None:
        """attributes (3, h, w): radius, border and shadow of every source cell, pixels of the page."""
        layout = pair.layout
        truth, known = element_shapes(layout.elements, layout.zoom, pair.theme)
        owner = at_cells(torch.from_numpy(layout.owner.astype(np.int64)), tuple(attributes.shape[1:]))
        shown = {GROUND_ROLES[role] for role in pair.exemplar.ground.unique().tolist()}
        for number, element in enumerate(layout.elements, 1):
            role = element["role"]
            cells = attributes[:, owner == number]
            if role not in TYPICAL or role not in shown or not known[number] or cells.shape[1] < FEWEST:
                continue
            half = min(element["box"][2:]) / layout.zoom / 2
            ours = cells.median(1).values.numpy() / layout.zoom
            guesses = {"ours": ours, "wireframe": np.zeros(3), "typical": np.array(TYPICAL[role], float)}
            for guess in guesses.values():
                guess[0] = min(guess[0], half)
            self.elements.append((role, truth[number] / layout.zoom, guesses))

    def summary(self) -> dict | None:
        """Per guess: mean absolute error of the radius (CSS px), shares of elements whose border and shadow are rightly there or not; the same
        for ours by role. None where nothing was added."""
        if not self.elements:
            return None
        figures = {name: self._of(name, self.elements) for name in ("ours", "wireframe", "typical")}
        roles = sorted({role for role, _, _ in self.elements})
        by_role = {role: [element for element in self.elements if element[0] == role] for role in roles}
        return {
            "elements": len(self.elements),
            **figures,
            "roles": {role: {"elements": len(own), **self._of("ours", own), "typical": self._of("typical", own)["radius"]} for role, own in by_role.items()},
        }

    @staticmethod
    def _of(guess: str, elements: list) -> dict:
        told = np.stack([guesses[guess] for _, _, guesses in elements])
        truth = np.stack([truth for _, truth, _ in elements])
        return {
            "radius": round(float(np.abs(told - truth)[:, 0].mean()), 2),
            "border": round(float(((told[:, 1] > BORDER) == (truth[:, 1] > 0)).mean()), 3),
            "shadow": round(float(((told[:, 2] >= SHADOW) == (truth[:, 2] >= SHADOW)).mean()), 3),
        }


def told(summary: dict) -> str:
    """The figures as lines for people."""
    names = {"ours": "ours", "wireframe": "square, without border and shadow", "typical": "the training pages' median of the role"}
    lines = [f"{summary['elements']} elements of roles that the exemplar shows: radius off by (CSS px), border right, shadow right"]
    for name, title in names.items():
        row = summary[name]
        lines.append(f"{title}: {row['radius']:.1f} px, {100 * row['border']:.0f} %, {100 * row['shadow']:.0f} %")
    return "\n".join(lines)
