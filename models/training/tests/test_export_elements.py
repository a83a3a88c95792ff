"""The element network's files: as PyTorch has it at any number of elements, and what is hidden is never taken."""

import numpy as np
import onnxruntime
import pytest
import torch

from elements.network import HIDDEN, ElementNet, Shape
from elements.objective import MIXED, WHOLE
from export_elements import graphs_of, write_graphs


def net_of(pointers: tuple[str, ...], rounds: int, dropout: float = 0.0) -> ElementNet:
    torch.manual_seed(0)
    return ElementNet(Shape(7, 10, pointers, width=32, blocks=2, rounds=rounds, dropout=dropout)).eval()


@pytest.mark.parametrize("pointers, rounds", [(WHOLE, 0), (WHOLE, 2), (MIXED, 2)])
def test_the_files_say_what_pytorch_says(tmp_path, pointers, rounds):
    files, worst = write_graphs(net_of(pointers, rounds), tmp_path)
    assert set(files) == {"encode_source_elements.onnx", "encode_exemplar_elements.onnx", "match_elements.onnx"}
    assert worst < 1e-4
    outputs = [told.name for told in onnxruntime.InferenceSession(tmp_path / "match_elements.onnx").get_outputs()]
    assert outputs == (["probabilities", "whole"] if pointers == MIXED else ["probabilities"])


def test_nothing_is_dropped_where_a_network_trained_with_dropout_is_held_to_its_files(tmp_path):
    _, worst = write_graphs(net_of(WHOLE, 2, dropout=0.5), tmp_path)
    assert worst < 1e-4


def test_files_that_differ_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("export_elements.parity", lambda graph, path: 0.5)
    with pytest.raises(SystemExit, match="do not ship"):
        write_graphs(net_of(WHOLE, 0), tmp_path)


def test_what_is_hidden_is_never_taken(tmp_path):
    graph = graphs_of(net_of(MIXED, 1))["match_elements.onnx"]
    write_graphs(graph.net, tmp_path)
    inputs = graph.example(6, 1)
    hidden = torch.full_like(inputs["hidden"], HIDDEN)
    hidden[:, :, 2] = 0
    session = onnxruntime.InferenceSession(tmp_path / "match_elements.onnx")
    told, _ = session.run(None, {name: value.numpy() for name, value in {**inputs, "hidden": hidden}.items()})
    assert np.allclose(told[..., 2], 1)
