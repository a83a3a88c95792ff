"""The weights of an exported pack, so that training can go on from what the repository holds."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from core.onnx_files import GRAPHS, HALF

INT8, SCALE = "_int8", "_scale"  # end the names of weights stored as int8, and of their scales per output channel


def graph_weights(path: Path, part: str) -> dict[str, torch.Tensor]:
    """The weights in one file by the names that they have in the network, of which the graph is `part`."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer if tensor.name.startswith("net.")}
    weights = {}
    for name, values in stored.items():
        plain = name.removesuffix(HALF).removesuffix(INT8)
        if name.endswith(SCALE):
            continue
        if name.endswith(INT8):
            scales = stored[plain + SCALE]
            values = values.astype(np.float32) * scales.reshape(-1, *[1] * (values.ndim - 1))
        weights[f"{part}.{plain.removeprefix('net.')}"] = torch.from_numpy(values.copy()).float()
    return weights


def pack_weights(pack: Path) -> tuple[dict[str, torch.Tensor], dict[str, float]]:
    """-> the network's state dict, float32, and the samples and seconds that the pack has trained. Large weights come as the pack rounds them: fp16 or int8."""
    weights = {}
    for graph in GRAPHS:
        weights |= graph_weights(pack / f"{graph}.onnx", graph)
    training = json.loads((pack / "card.json").read_text())["training"]
    return weights, {"samples": training["samples"], "seconds": training["minutes"] * 60.0}
