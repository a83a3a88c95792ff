import numpy as np
import torch

from wireframe.channels import GROUND_ROLES
from wireframe.losses import attributes_l1
from wireframe.pages import Layout, rasterise
from wireframe.planes import shapes_at_cells
from wireframe.shapes import element_shapes, shadow_reach

PLAIN = {"radius": 0, "borderWidth": 0, "edge": "all", "shadow": "none"}
THEME = {
    "name": "a",
    "tokens": {
        "grounds": {
            **{role: PLAIN for role in GROUND_ROLES if role != "chart"},
            "page": {**PLAIN, "radius": 9},
            "button": {**PLAIN, "radius": 999},
            "surface": {"radius": 8, "borderWidth": 2, "edge": "all", "shadow": "0px 2px 6px rgba(0, 0, 0, 0.2)"},
            "field": {**PLAIN, "borderWidth": 2, "edge": "bottom"},
        }
    },
}
ELEMENTS = [
    {"role": "page", "box": [0, 0, 64, 48]},
    {"role": "surface", "box": [0, 0, 64, 24]},
    {"role": "button", "box": [8, 4, 40, 16]},
    {"role": "text", "box": [12, 8, 20, 8]},
    {"role": "field", "box": [0, 28, 32, 16]},
    {"role": "chart", "box": [40, 28, 24, 20]},
]


def test_shadow_reaches_as_far_down_as_its_largest_part():
    assert shadow_reach("none") == 0
    assert shadow_reach("rgba(0, 0, 0, 0.1) 0px 1px 3px, 0px 8px 16px -4px rgb(1, 2, 3)") == 24
    assert shadow_reach("inset 0px 4px 9px rgb(0, 0, 0)") == 0


def test_shapes_are_those_of_the_css_at_the_pages_zoom():
    table, known = element_shapes(ELEMENTS, 0.5, THEME)
    assert known.tolist() == [0, 1, 1, 1, 0, 1, 0], "inks and charts have no tokens"
    assert table[1].tolist() == [0, 0, 0], "a page has no corners, whatever its tokens say"
    assert table[2].tolist() == [4, 1, 4]
    assert table[3].tolist() == [8, 0, 0], "a pill is round up to half its height"
    assert table[5].tolist() == [0, 0, 0], "a line below is no border"


def test_cells_carry_the_shape_of_their_element_and_the_loss_sees_it():
    ground, inks, uv, owner = rasterise(ELEMENTS, 64, 48)
    blank = np.zeros((48, 64), np.uint8)
    layout = Layout([], [], blank, [], ground, inks, uv, owner, ELEMENTS, 0.5)
    shapes, known = shapes_at_cells(layout, THEME, np.s_[0:, 0:], (48, 64), 1.0)
    assert shapes.shape == (3, 12, 16) and known.shape == (1, 12, 16)
    assert torch.allclose(shapes[:, 2, 4], torch.tensor([8 / 12, 0, 0])) and known[0, 2, 4] == 1
    assert known[0, 9, 12] == 0, "nothing is known of a chart's shape"
    halved, _ = shapes_at_cells(layout, THEME, np.s_[0:, 0:], (24, 32), 2.0)
    assert torch.allclose(halved[:, 1, 2], torch.tensor([4 / 12, 0, 0])), "lengths are the encoder's pixels"

    class Seen:
        source_ground = torch.from_numpy(ground[2::4, 2::4].astype(np.int64))[None]
        known = torch.ones(1, 1, 48, 64)

    Seen.shapes, Seen.shaped = shapes[None], known[None]
    right = torch.cat([shapes, torch.zeros(1, 12, 16)])[None]
    assert attributes_l1(right, Seen) < 1e-3
    wrong = right.clone()
    wrong[0, 0, 2, 4] = 0
    assert attributes_l1(wrong, Seen) > attributes_l1(right, Seen) + 1e-4
