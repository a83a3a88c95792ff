"""The ONNX files of a pack: which version, how near to PyTorch, and weights stored as fp16."""

import copy
import hashlib
from pathlib import Path
from typing import TypeVar

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
TOLERANCE = 1e-3  # largest absolute difference to PyTorch
HALF = "_half"  # ends the names of weights stored as fp16
GRAPHS = ("encode_source", "encode_exemplar", "synthesise")
Net = TypeVar("Net", bound=nn.Module)


def halve_weights(model: onnx.ModelProto) -> None:
    """Stores large initialisers as fp16 followed by a Cast, which runtimes fold when they load: half the bytes, the same arithmetic."""
    casts = []
    for tensor in model.graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or int(np.prod(tensor.dims)) < 512:
            continue
        name, half = tensor.name, numpy_helper.to_array(tensor).astype(np.float16)
        tensor.CopyFrom(numpy_helper.from_array(half, name + HALF))
        casts.append(helper.make_node("Cast", [name + HALF], [name], to=TensorProto.FLOAT))
    for cast in reversed(casts):
        model.graph.node.insert(0, cast)


def round_weights(net: Net) -> Net:
    """The network with the weights that the pack stores, so that parity compares arithmetic and not rounding."""
    net = copy.deepcopy(net)
    with torch.no_grad():
        for p in net.parameters():
            if p.numel() >= 512:
                p.copy_(p.half().float())
    return net


def describe(path: Path) -> dict:
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
