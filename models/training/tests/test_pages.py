import numpy as np

from wireframe.channels import GROUND_ROLES, INK_ROLES
from wireframe.pages import rasterise


def test_boxes_paint_over_each_other_in_order():
    ground, inks, uv, owner = rasterise(
        [
            {"role": "page", "box": [0, 0, 8, 6]},
            {"role": "text", "box": [0, 0, 8, 2]},
            {"role": "picture", "box": [2, 1, 4, 4]},
            {"role": "icon", "box": [3, 2, 1, 1]},
            {"role": "button", "box": [7.6, 0, 0.2, 6]},
        ],
        8,
        6,
    )
    picture = GROUND_ROLES.index("picture")
    assert ground[0, 0] == 0 and (ground[1:5, 2:6] == picture).all()
    assert inks[0, 0] == 1 << INK_ROLES.index("text") and inks[1, 3] == 0, "the picture covers the text below it"
    assert inks[2, 3] == 1 << INK_ROLES.index("icon")
    assert (ground == GROUND_ROLES.index("button")).sum() == 0, "thinner than a pixel's centre"
    assert np.allclose(uv[0, 1, 2:6], [0.125, 0.375, 0.625, 0.875]) and uv[1, 0, 3] == 0
    assert owner[0, 0] == 1 and owner[1, 2] == 3, "inks own no ground"
