"""The mean of runs of one network is a run of that network."""

import json
import sys

import pytest
import torch

import average_elements
from elements.checkpoint import TOLD, load_net, tell_network, trained_of
from elements.network import ElementNet, Shape
from elements.objective import WHOLE

NAMES = {"source": ["a", "b"], "exemplar": ["a", "b", "c"]}


def write_run(folder, value: float, blocks: int = 1, samples: int = 8, dropout: float = 0.0) -> None:
    folder.mkdir()
    net = ElementNet(Shape(2, 3, WHOLE, width=16, blocks=blocks, dropout=dropout))
    tell_network(folder, net)
    weights = {name: torch.full_like(weight, value) for name, weight in net.state_dict().items()}
    torch.save({"ema": weights, "samples": samples, "seconds": 1.0, "former": {"samples": 100, "seconds": 10.0}}, folder / "checkpoint.pt")


def average(monkeypatch, tmp_path, *runs: str) -> None:
    words = ["--runs", *(str(tmp_path / run) for run in runs), "--run", str(tmp_path / "mean")]
    monkeypatch.setattr(sys, "argv", ["average_elements.py", *words])
    average_elements.main()


def test_every_weight_is_the_mean_and_what_was_shared_is_counted_once(monkeypatch, tmp_path):
    write_run(tmp_path / "one", 1.0, samples=8)
    write_run(tmp_path / "other", 2.0, samples=16, dropout=0.1)
    average(monkeypatch, tmp_path, "one", "other")
    net, state = load_net(tmp_path / "mean", NAMES)
    assert all(bool((weight == 1.5).all()) for weight in net.state_dict().values())
    assert trained_of(state) == {"samples": 124, "seconds": 12.0}
    assert json.loads((tmp_path / "mean" / TOLD).read_text())["dropout"] == 0


def test_runs_of_different_networks_have_no_mean(monkeypatch, tmp_path):
    write_run(tmp_path / "one", 1.0)
    write_run(tmp_path / "deeper", 2.0, blocks=2)
    with pytest.raises(SystemExit, match="different networks"):
        average(monkeypatch, tmp_path, "one", "deeper")
    assert not (tmp_path / "mean").exists()
