"""From files to picture through the real runtime (models/runtime in Node): a mask, face parts, edges or keypoints and a photo go in, and what
the converted pack draws is held to the plain networks, fed with conditions made here as microsoft/CoCosNet defines them.

Needs Node and the project's packages; networks at an eighth of their width, OFFICIAL_WIDTH=64 runs them whole.
"""

import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

import convert
from official.labels import JOINTS
from official.models import MODELS, SIZE
from official.seeded import save
from photos.canny import canny
from photos.pose import encode_pose
from test_convert_checkpoints import small
from test_convert_graphs import TOLERANCE, WIDTH, expected_picture, noise_of
from test_photo_conditions import FACE, plain_border, plain_distance

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(shutil.which("npx") is None or not (ROOT / "node_modules" / "tsx").exists(), reason="needs Node and `npm ci`")


def photo(seed: int) -> np.ndarray:
    """(256, 256, 3) uint8: smooth colours with structure of every size."""
    rng = np.random.default_rng(seed)
    image = sum(
        np.asarray(Image.fromarray(rng.integers(0, 256, (n, n, 3), dtype=np.uint8)).resize((SIZE, SIZE), Image.Resampling.BICUBIC), float) / k
        for k, n in ((2, 4), (3, 16), (6, 64))
    )
    return image.clip(0, 255).astype(np.uint8)


def label_map(classes: int, seed: int) -> np.ndarray:
    """(256, 256) uint8: blocks of classes, all of them within the first two rows of blocks or so."""
    blocks = np.random.default_rng(seed).permutation(np.arange(256) % classes).reshape(16, 16)
    return np.kron(blocks, np.ones((16, 16), int)).astype(np.uint8)


def joints(seed: int) -> dict[str, list[float] | None]:
    places = np.random.default_rng(seed).integers(20, 236, (len(JOINTS), 2)).tolist()
    return {name: None if name == "l_ear" else place for name, place in zip(JOINTS, places)}


def one_hot(labels: np.ndarray, classes: int) -> np.ndarray:
    return (labels == np.arange(classes)[:, None, None]).astype(np.float32)


def face_planes(labels: np.ndarray, image: np.ndarray) -> np.ndarray:
    """As test_photo_conditions.plain_face_edges, with distances by the faster of the two implementations it holds together."""
    from photos.distance import city_block, encode_distance

    def border(inside: np.ndarray) -> np.ndarray:
        marked = np.zeros_like(inside)
        for axis in (0, 1):
            differs = np.diff(inside, axis=axis)
            ahead, behind = [slice(None)] * 2, [slice(None)] * 2
            ahead[axis], behind[axis] = slice(1, None), slice(None, -1)
            marked[tuple(ahead)] |= differs
            marked[tuple(behind)] |= differs
        return marked

    borders = [border(labels == part) for part in FACE]
    parts = np.any(borders, 0)
    inner = np.isin(labels, [part for part in FACE if part != 2])
    edges = canny((image / 255) @ np.array([0.2125, 0.7154, 0.0721]))
    return np.stack([parts | (edges & ~inner), *(encode_distance(city_block(b)) for b in borders), parts]).astype(np.float32)


def test_both_borders_and_distances_are_the_plain_ones():
    labels = np.kron(np.random.default_rng(0).integers(0, 19, (5, 4)), np.ones((8, 8), int))  # 40 x 32
    planes = face_planes(labels, np.full((40, 32, 3), 90))
    for k, part in enumerate(FACE):
        border = plain_border(labels == part)
        expected = np.floor(np.minimum(plain_distance(border) / 3, 255)) / 255
        assert np.allclose(planes[k + 1], expected)


def write(folder: Path, model, side: str, seed: int) -> tuple[Path, str, np.ndarray, np.ndarray]:
    """One side's files -> picture, guide ("-" for none), condition (c, 256, 256), the photo or map as pixels."""
    image = photo(seed)
    path = folder / f"{side}.png"
    Image.fromarray(image).save(path)
    if model.domain == "pose":
        places = joints(seed)
        guide = folder / f"{side}.json"
        guide.write_text(json.dumps({"width": SIZE, "height": SIZE, "joints": places}))
        points = np.array([places[name] or (np.nan, np.nan) for name in JOINTS], np.float32)
        return (guide, "-", encode_pose(points, SIZE, SIZE), image) if side == "source" else (path, "-", np.zeros(1), image)
    classes = 19 if model.domain == "edges" else len(model.channels)
    labels = label_map(classes, seed)
    guide = folder / f"{side}-mask.png"
    Image.fromarray(labels).save(guide)
    condition = face_planes(labels, image) if model.domain == "edges" else one_hot(labels, classes)
    return path, str(guide), condition, image


@pytest.mark.parametrize("name", MODELS)
def test_the_runtime_draws_the_plain_networks_picture(name, tmp_path, monkeypatch, capsys):
    model = small(monkeypatch, name, WIDTH)
    pack = tmp_path / name
    assert convert.main(["--official", name, "--checkpoints", str(save(tmp_path / "checkpoints", model)), "--out", str(pack)]) == 0
    source, source_guide, condition, _ = write(tmp_path, model, "source", 1)
    exemplar, exemplar_guide, exemplar_condition, image = write(tmp_path, model, "exemplar", 2)
    if model.mix != "condition":
        exemplar_guide = "-"
    out = tmp_path / "picture.bin"
    command = ["npx", "tsx", "test/runtime/raw-picture.ts", pack / "card.json", source, source_guide, exemplar, exemplar_guide, out]
    done = subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    drawn = np.fromfile(out, np.float32).reshape(1, 3, SIZE, SIZE)
    feeds = {
        "source": condition[None].astype(np.float32),
        "exemplar": exemplar_condition[None].astype(np.float32),
        "image": (image.transpose(2, 0, 1)[None] / 127.5 - 1).astype(np.float32),
    }
    with torch.no_grad():
        expected, _ = expected_picture(model, feeds, noise_of(pack) if model.mix == "noise" else None)
    difference = float(np.abs(drawn - expected).max())
    with capsys.disabled():
        print(f"\n{name} at width {WIDTH}: the runtime's picture differs by {difference:.1e} at most, deviation {expected.std():.2f}")
    assert expected.std() > 0.1
    assert difference <= TOLERANCE
