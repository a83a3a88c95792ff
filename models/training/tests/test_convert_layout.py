"""The layout rules against the released checkpoints' published names and shapes, and against what the networks take."""

import hashlib
import json
import os
from math import prod
from typing import ClassVar

import pytest

from official.blocks import Weights
from official.checkpoint import fold
from official.correspondence import ExemplarGraph, SourceGraph
from official.generator import SynthesiseGraph
from official.layout import layout
from official.models import MODELS, OfficialModel
from official.seeded import seeded

PUBLISHED = {
    ("ade20k", "G"): (193, 96_664_260, "75623854fd3e0f4f"),
    ("ade20k", "Corr"): (192, 59_315_716, "6729200caececbee"),
    ("ade20k-nomask", "G"): (193, 96_664_260, "75623854fd3e0f4f"),
    ("ade20k-nomask", "Corr"): (192, 59_315_716, "6729200caececbee"),
    ("celebahq", "G"): (193, 92_710_596, "8f25f363ebf2d447"),
    ("celebahq", "Corr"): (192, 53_574_564, "1931db97967f3909"),
    ("celebahqedge", "G"): (193, 92_590_788, "05c5918f925d835a"),
    ("celebahqedge", "Corr"): (192, 53_380_676, "0037059f2d848713"),
    ("deepfashion", "G"): (193, 92_740_548, "d8f0a55f81213d3b"),
    ("deepfashion", "Corr"): (192, 52_846_916, "dfa243d2272fe62d"),
}
"""Entries, parameters (without the singular vectors) and the first 16 digits of the sha256 of the sorted lines `name [shape]`."""


def published_lists():
    """The full lists where the environment says where they are; the figures above hold without them."""
    path = os.environ.get("OFFICIAL_STATE_DICT")
    return json.loads(open(path).read()) if path else {}


@pytest.mark.parametrize(("name", "net"), PUBLISHED)
def test_layout_is_the_published_one(name, net):
    ours = layout(MODELS[name], net)
    lines = "\n".join(f"{entry} {list(shape)}" for entry, shape in sorted(ours.items()))
    parameters = sum(prod(shape) for entry, shape in ours.items() if not entry.endswith(("weight_u", "weight_v")))
    assert (len(ours), parameters, hashlib.sha256(lines.encode()).hexdigest()[:16]) == PUBLISHED[name, net]
    for full in (lists[f"net{net}"]["state_dict"] for key, lists in published_lists().items() if key.replace("_", "-") == name):
        assert ours == {entry: tuple(shape) for entry, shape in full.items()}


@pytest.mark.parametrize("name", MODELS)
def test_networks_take_every_entry(name, tmp_path):
    model = OfficialModel(**{**vars(MODELS[name]), "width": 8})

    class Watched(dict):
        taken: ClassVar[set[str]] = set()

        def __getitem__(self, entry):
            self.taken.add(entry)
            return super().__getitem__(entry)

    for net, graphs in {"Corr": (SourceGraph, ExemplarGraph), "G": (SynthesiseGraph,)}.items():
        watched = Watched(fold(seeded(model, net), tmp_path))
        watched.taken = set()
        for graph in graphs:
            graph(Weights(watched), model)
        assert watched.taken == set(watched)


def test_channels_are_counted_and_named_once():
    assert {name: len(model.channels) for name, model in MODELS.items()} == {
        "ade20k": 151, "ade20k-nomask": 151, "celebahq": 19, "celebahqedge": 15, "deepfashion": 20,
    }  # fmt: skip
    assert all(len(set(model.channels)) == len(model.channels) for model in MODELS.values())
    assert MODELS["ade20k"].channels[150] == "label:flag" and MODELS["celebahq"].channels[2] == "label:hair"
