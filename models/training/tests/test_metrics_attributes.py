from types import SimpleNamespace

import numpy as np
import pytest
import torch

from metrics.attributes import AttributeFigures, told
from wireframe.channels import GROUND_ROLES
from wireframe.pages import rasterise

WIDTH, HEIGHT, ZOOM = 96, 64, 0.5
PLAIN = {"radius": 0, "borderWidth": 0, "edge": "all", "shadow": "none"}
THEME = {
    "tokens": {
        "grounds": {
            "page": PLAIN,
            "surface": {**PLAIN, "radius": 8, "shadow": "0px 2px 6px rgb(0, 0, 0)"},
            "button": {**PLAIN, "radius": 999, "borderWidth": 1},
            "chip": {**PLAIN, "radius": 5},
        }
    }
}
ELEMENTS = [
    {"role": "page", "box": [0, 0, 96, 64]},
    {"role": "surface", "box": [8, 8, 80, 48]},
    {"role": "button", "box": [16, 16, 32, 16]},
    {"role": "chip", "box": [56, 40, 4, 4]},
]


def pair(shown: list[str]):
    ground, _, _, owner = rasterise(ELEMENTS, WIDTH, HEIGHT)
    layout = SimpleNamespace(elements=ELEMENTS, zoom=ZOOM, owner=owner)
    roles = torch.tensor([GROUND_ROLES.index(role) for role in shown])
    return SimpleNamespace(layout=layout, theme=THEME, exemplar=SimpleNamespace(ground=roles)), ground


def said(ground: np.ndarray, lengths: dict[str, tuple[float, float, float]]) -> torch.Tensor:
    """(3, 16, 24): lengths in CSS px by role, told in pixels of the page."""
    planes = torch.zeros(3, HEIGHT // 4, WIDTH // 4)
    for role, values in lengths.items():
        at = torch.from_numpy(ground[2::4, 2::4] == GROUND_ROLES.index(role))
        planes[:, at] = torch.tensor(values)[:, None] * ZOOM
    return planes


def test_the_truth_has_no_error_and_the_guesses_have_their_own():
    one, ground = pair(["page", "surface", "button"])
    figures = AttributeFigures()
    figures.add(one, said(ground, {"surface": (8, 0, 8), "button": (40, 1, 0)}))
    summary = figures.summary()
    assert summary["elements"] == 2, "neither the page, nor a chip of one cell that the exemplar does not show"
    assert summary["ours"] == {"radius": 0, "border": 1, "shadow": 1}, "a radius ends at half the shorter side"
    assert summary["wireframe"] == {"radius": 12, "border": 0.5, "shadow": 0.5}
    assert summary["typical"] == {"radius": 5, "border": 0.5, "shadow": 0.5}
    assert summary["roles"]["button"] == {"elements": 1, "radius": 0, "border": 1, "shadow": 1, "typical": 10}
    assert "ours: 0.0 px, 100 %, 100 %" in told(summary)


def test_errors_are_in_css_pixels_and_a_few_odd_cells_do_not_count():
    one, ground = pair(["surface"])
    planes = said(ground, {"surface": (11, 1, 2)})
    planes[0, 2, 3:6] = 90
    figures = AttributeFigures()
    figures.add(one, planes)
    assert figures.summary()["ours"] == {"radius": pytest.approx(3), "border": 0, "shadow": 0}


def test_without_an_element_there_is_no_figure():
    one, ground = pair(["page"])
    figures = AttributeFigures()
    figures.add(one, said(ground, {}))
    assert figures.summary() is None
