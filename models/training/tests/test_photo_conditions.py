"""Conditions of the photo packs: the numpy that training uses against plain definitions, and against the fixture that the runtime's tests read.

`python models/training/test_photo_conditions.py` writes the fixture.
"""

import base64
import json
from pathlib import Path

import numpy as np
from PIL import Image

from official.labels import JOINTS
from photos.canny import canny
from photos.distance import city_block, encode_distance
from photos.pose import encode_pose, mirror

FIXTURE = Path(__file__).parents[3] / "test" / "fixtures" / "conditions.json"
H, W = 40, 32
FACE = (1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 2)


def picture() -> np.ndarray:
    """(H, W, 3) uint8: soft discs and bars with some noise."""
    y, x = np.mgrid[0:H, 0:W]
    image = np.full((H, W, 3), 210.0)
    image[(x - 12) ** 2 + (y - 14) ** 2 < 60] = (60, 120, 180)
    image[24:34, 5:27] = (190, 60, 50)
    image[:, 25:28] *= 0.6
    noise = np.random.default_rng(3).normal(0, 5, image.shape)
    return (image + noise).clip(0, 255).round().astype(np.uint8)


def grey(image: np.ndarray) -> np.ndarray:
    return (image / 255) @ np.array([0.2125, 0.7154, 0.0721])


def joints() -> np.ndarray:
    """A waving figure on H x W; the left ear and the right ankle are unseen."""
    points = {
        "nose": (15, 6), "neck": (15, 11), "r_shoulder": (11, 11), "r_elbow": (8, 16), "r_wrist": (4.5, 12.25), "l_shoulder": (20, 11),
        "l_elbow": (23, 17), "l_wrist": (23, 22), "r_hip": (13, 22), "r_knee": (12, 30), "l_hip": (18, 22), "l_knee": (19.5, 30.5),
        "l_ankle": (20, 37), "r_eye": (14, 5), "l_eye": (16, 5), "r_ear": (12.5, 6),
    }  # fmt: skip
    return np.array([points.get(name, (np.nan, np.nan)) for name in JOINTS], np.float32)


def face_labels() -> np.ndarray:
    """(H, W): a face of few parts; no ears, no glasses."""
    labels = np.zeros((H, W), int)
    y, x = np.mgrid[0:H, 0:W]
    labels[(x - 16) ** 2 / 90 + (y - 16) ** 2 / 170 < 1] = 2
    labels[(x - 16) ** 2 / 60 + (y - 19) ** 2 / 110 < 1] = 1
    labels[15:17, 11:14], labels[15:17, 19:22] = 5, 6
    labels[12, 10:15], labels[12, 18:23] = 3, 4
    labels[18:22, 15:18] = 9
    labels[24, 13:20], labels[25, 13:20], labels[26, 13:20] = 10, 11, 12
    labels[32:, 10:24] = 14
    return labels


def plain_distance(marked: np.ndarray) -> np.ndarray:
    places = np.argwhere(marked)
    y, x = np.mgrid[0 : marked.shape[0], 0 : marked.shape[1]]
    if len(places) == 0:
        return np.full(marked.shape, np.inf)
    return np.min([abs(y - py) + abs(x - px) for py, px in places], axis=0)


def plain_border(inside: np.ndarray) -> np.ndarray:
    """A pixel one of whose four neighbours inside the picture differs."""
    border = np.zeros_like(inside)
    for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        for y in range(H):
            for x in range(W):
                if 0 <= y + dy < H and 0 <= x + dx < W and inside[y + dy, x + dx] != inside[y, x]:
                    border[y, x] = True
    return border


def plain_face_edges(labels: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """The 15 planes of the released edge model (microsoft/CoCosNet), in the plainest words."""
    borders = [plain_border(labels == part) for part in FACE]
    parts = np.any(borders, 0)
    inner = np.isin(labels, [part for part in FACE if part != 2])
    distances = [np.floor(np.minimum(plain_distance(border) / 3, 255)) / 255 for border in borders]
    return np.stack([parts | (edges & ~inner), *distances, parts]).astype(np.float32)


def test_city_block_is_the_definition():
    marked = np.random.default_rng(0).random((9, 14)) < 0.06
    assert np.array_equal(city_block(marked), plain_distance(marked))
    assert np.isinf(city_block(np.zeros((3, 4), bool))).all()
    assert (encode_distance(city_block(np.zeros((3, 4), bool))) == 1).all()


def test_canny_finds_thin_closed_outlines_and_nothing_in_noise():
    y, x = np.mgrid[0:60, 0:60]
    disc = np.where((x - 30) ** 2 + (y - 30) ** 2 < 400, 0.9, 0.1)
    edges = canny(disc)
    away = np.abs(np.hypot(*(np.argwhere(edges) - 30).T) - 20)
    assert 100 < edges.sum() < 150 and away.max() < 1.6
    assert canny(0.5 + np.random.default_rng(1).normal(0, 0.01, (60, 60))).sum() == 0


def test_pose_planes():
    planes = encode_pose(joints(), H, W)
    assert planes.shape == (20, H, W)
    assert (planes[3 + 16] == 1).all(), "l_eye-l_ear lacks a joint"
    assert planes[3 + 6, 16, 14] == 0, "neck to right hip passes here"
    assert np.allclose(planes[:3, 38, 20], [85 / 255, 0, 1]), "the disc of the left ankle below its limb"
    assert np.allclose(mirror(mirror(joints(), W), W), joints(), equal_nan=True)


def fixture() -> dict:
    image = picture()
    edges = canny(grey(image))
    small = np.asarray(Image.fromarray(image).resize((20, 24), Image.Resampling.BICUBIC))
    large = np.asarray(Image.fromarray(image).resize((48, 48), Image.Resampling.BICUBIC))

    def packed(x: np.ndarray) -> str:
        return base64.b64encode((np.asarray(x, np.float64) * 255).round().astype(np.uint8).tobytes()).decode()

    return {
        "width": W,
        "height": H,
        "rgb": base64.b64encode(image.tobytes()).decode(),
        "canny": packed(edges),
        "cannyWide": packed(canny(grey(image), 2.0)),
        "joints": [None if np.isnan(x) else [float(x), float(y)] for x, y in joints()],
        "pose": packed(encode_pose(joints(), H, W)),
        "labels": base64.b64encode(face_labels().astype(np.uint8).tobytes()).decode(),
        "face": packed(plain_face_edges(face_labels(), edges)),
        "cubicSmall": base64.b64encode(small.tobytes()).decode(),
        "cubicLarge": base64.b64encode(large.tobytes()).decode(),
    }


def test_agrees_with_the_fixture():
    assert json.loads(FIXTURE.read_text()) == fixture()


if __name__ == "__main__":
    FIXTURE.write_text(json.dumps(fixture(), indent=1) + "\n")
