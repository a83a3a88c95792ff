"""The weights of an exported pack, so that training can go on from what the repository holds."""

import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from core.onnx_files import GRAPHS, HALF


def graph_weights(path: Path, part: str) -> dict[str, torch.Tensor]:
    """The weights in one file by the names that they have in the network, of which the graph is `part`."""
    return {
        f"{part}.{tensor.name.removeprefix('net.').removesuffix(HALF)}": torch.from_numpy(numpy_helper.to_array(tensor).copy()).float()
        for tensor in onnx.load(path).graph.initializer
        if tensor.name.startswith("net.")
    }


def pack_weights(pack: Path) -> tuple[dict[str, torch.Tensor], dict[str, float]]:
    """-> the network's state dict, float32, and the samples and seconds that the pack has trained. Large weights come as the pack rounds them: fp16."""
    weights = {}
    for graph in GRAPHS:
        weights |= graph_weights(pack / f"{graph}.onnx", graph)
    training = json.loads((pack / "card.json").read_text())["training"]
    return weights, {"samples": training["samples"], "seconds": training["minutes"] * 60.0}
