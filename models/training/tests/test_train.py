"""Both trainings, a few steps of tiny pictures: the commands run, resume, and give the same weights for the same seed."""

import json
import sys

import numpy as np
import pytest
import torch

import train
import train_photos
from photos.packs import PACKS
from photos.samples import Photos
from small_pages import small_block, write_pages
from wireframe.objective import DEEP, LOSSES

# Without deep features, which need a net that is not there; `cycle` weighs nothing here, and the critic's and matching's turns come and go.
LOGGED_ALWAYS = {loss.name for loss in LOSSES} - {*DEEP, "cycle", "adversarial", "matching"}


def weights(run) -> dict[str, torch.Tensor]:
    return torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)["net"]


def same(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> bool:
    return all(torch.equal(a[name], b[name]) for name in a)


def test_the_wireframe_network_trains_the_same_again_and_goes_on(tmp_path, monkeypatch):
    pages = write_pages(tmp_path / "pages", small_block())

    def run(name, *words):
        rest = ["--pages", pages, "--heldout", pages, "--run", tmp_path / name, "--batch", 2, "--crop", 32 * 32, "--every", 1e6, *words]
        monkeypatch.setattr(sys, "argv", ["train.py", *map(str, rest)])
        train.main()
        return weights(tmp_path / name), json.loads((tmp_path / name / "log.jsonl").read_text().splitlines()[-1])

    first, line = run("a", "--steps", 3, "--weight", "cycle=0")
    assert line["samples"] == 6 and set(line["train"]) == {*LOGGED_ALWAYS, "adversarial", "matching", "critic"}
    again, _ = run("b", "--steps", 3, "--weight", "cycle=0")
    other, _ = run("c", "--steps", 3, "--weight", "cycle=0", "--seed", 1)
    assert same(first, again) and not same(first, other)
    on, line = run("a", "--steps", 4, "--weight", "adversarial=0", "--weight", "matching=0")
    assert line["step"] == 4 and line["samples"] == 8 and not same(first, on)
    assert {"cycle"} < set(line["train"]) and not {"adversarial", "critic"} & set(line["train"])


@pytest.fixture
def photos(tmp_path):
    """What prepare_photos.py writes of the mask pack, tiny."""
    random = np.random.default_rng(0)
    for split in ("train", "heldout"):
        folder = tmp_path / "data" / split
        folder.mkdir(parents=True)
        for scale, (h, w) in {"small": (32, 32), "full": (48, 32)}.items():
            np.save(folder / f"{scale}-photos.npy", random.integers(0, 256, (5, 3, h, w), dtype=np.uint8))
            np.save(folder / f"{scale}-parts.npy", random.integers(0, PACKS["people-mask"].parts, (5, h, w), dtype=np.uint8))
        np.save(folder / "group.npy", np.zeros(5, np.int64))
    return tmp_path / "data"


def test_a_photo_network_trains_the_same_again(photos, tmp_path, monkeypatch):
    monkeypatch.setattr("core.squeezenet.SqueezeNet.load", lambda net, _: net.eval().requires_grad_(False))

    def run(name):
        rest = ["--pack", "people-mask", "--data", photos, "--nets", tmp_path, "--run", tmp_path / name, "--steps", 3, "--batch", 2]
        monkeypatch.setattr(sys, "argv", ["train_photos.py", *map(str, rest)])
        train_photos.main()
        return weights(tmp_path / name), json.loads((tmp_path / name / "log.jsonl").read_text())

    (first, line), (again, _) = run("a"), run("b")
    assert same(first, again) and line["samples"] == 6 and line["step"] == 3
    assert {"warp", "part_warp", "parts", "cycle", "adversarial", "critic"} <= set(line["train"])


def test_photos_of_another_pack_are_refused_in_a_sentence(photos):
    with pytest.raises(FileNotFoundError, match=r"holds no pose: prepare the photos for this pack with prepare_photos\.py"):
        Photos(photos / "train", "small").needed("pose")
