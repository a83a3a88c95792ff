"""The whole way: checkpoint files -> convert.py -> the pack's ONNX files in onnxruntime, the match as the runtime does it -> the picture,
against the plain implementation. Networks at an eighth of their width; OFFICIAL_WIDTH=64 runs them whole (minutes, 3 GB)."""

import hashlib
import json
import os

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import TensorProto

import convert
from official.models import MODELS
from official.pack import session_options
from official.seeded import save, seeded
from test_convert_checkpoints import small
from test_convert_layers import condition_of, picture
from test_convert_plain import Plain

NARROW = 8
WIDTH = int(os.environ.get("OFFICIAL_WIDTH", NARROW))
TOLERANCE = 1e-3
OPERATORS = {
    "Add", "AveragePool", "Cast", "Concat", "Constant", "Conv", "DepthToSpace", "Div", "InstanceNormalization", "LeakyRelu", "MatMul",
    "MaxPool", "Mul", "Pad", "ReduceL2", "ReduceMean", "ReduceSum", "Relu", "Reshape", "Resize", "Slice", "Softmax", "Sqrt", "Sub", "Tanh",
    "Transpose",
}  # fmt: skip
"""What a pack may ask of the engine: no PRelu, nothing that computes shapes."""


def run_graph(path, feeds):
    session = onnxruntime.InferenceSession(path, session_options(), providers=["CPUExecutionProvider"])
    wanted = [entry.name for entry in session.get_inputs()]
    outputs = session.run(None, {name: feeds[name] for name in wanted})
    return dict(zip((entry.name for entry in session.get_outputs()), outputs))


def match(queries, keys, values, sharpness):
    """The paper's equations 2 to 4 over blocks of rows, as models/runtime/match does them. [1, D, 64, 64] .. -> [1, V, 64, 64]."""
    queries, keys, values = (grid.reshape(grid.shape[1], -1) for grid in (queries, keys, values))
    blocks = []
    for start in range(0, queries.shape[1], 256):
        scores = (queries[:, start : start + 256] * np.float32(sharpness)).T @ keys
        weights = np.exp(scores - scores.max(1, keepdims=True))
        blocks.append(values @ (weights / weights.sum(1, keepdims=True)).T)
    return np.concatenate(blocks, 1).reshape(1, -1, 64, 64)


def convert_and_run(pack, checkpoints, model, feeds, *options):
    """-> the picture that the pack makes, and its card."""
    assert convert.main(["--official", model.name, "--checkpoints", str(checkpoints), "--out", str(pack), *options]) == 0
    card = json.loads((pack / "card.json").read_text())
    source = run_graph(pack / "encode_source.onnx", {"condition": feeds["source"]})
    exemplar = run_graph(pack / "encode_exemplar.onnx", {"image": feeds["image"], "condition": feeds["exemplar"]})
    warped = match(source["queries"], exemplar["keys"], exemplar["values"], card["sharpness"])
    made = run_graph(pack / "synthesise.onnx", {"warped": warped, "condition": feeds["source"]})
    return made["image"], warped, card


def feeds_of(model):
    tensors = {"source": condition_of(model, 1), "exemplar": condition_of(model, 2), "image": picture(3, 3)}
    return {name: tensor.numpy() for name, tensor in tensors.items()}


@torch.no_grad()
def expected_picture(model, feeds, noise):
    """Network after network, so that at full width one at a time is held."""
    source, exemplar, image = (torch.from_numpy(feeds[name]) for name in ("source", "exemplar", "image"))

    def plain(net):
        state = seeded(model, net)
        return Plain(state, model.mix != "nothing", model.warp, traced=False)

    correspondence = plain("Corr")
    queries = correspondence.queries(source)
    keys = correspondence.keys(image, exemplar if noise is None else noise)
    warped = correspondence.match(queries, keys, correspondence.values(image))
    del correspondence, queries, keys
    return plain("G").generate(warped, source).numpy(), warped.numpy()


def noise_of(pack):
    """The planes that the converter put in the place of the exemplar's labels, as the pack holds them."""
    proto = onnx.load(pack / "encode_exemplar.onnx")
    (noise,) = [entry for entry in proto.graph.initializer if list(entry.dims) == [1, 151, 64, 64]]
    return torch.from_numpy(onnx.numpy_helper.to_array(noise).copy())


@pytest.mark.parametrize("name", MODELS)
def test_picture_is_the_plain_networks(name, tmp_path, monkeypatch, capsys):
    model = small(monkeypatch, name, WIDTH)
    feeds, pack = feeds_of(model), tmp_path / name
    image, warped, card = convert_and_run(pack, save(tmp_path / "checkpoints", model), model, feeds)
    expected, expected_warp = expected_picture(model, feeds, noise_of(pack) if model.mix == "noise" else None)
    channels = expected_warp.shape[1]
    differences = {
        "picture": float(np.abs(image - expected).max()),
        "warp": float(np.abs(warped[:, :channels].reshape(1, channels, -1) - expected_warp).max()),
    }
    with capsys.disabled():
        print(f"\n{name} at width {WIDTH}: {differences}, picture's deviation {expected.std():.2f}, warp's {expected_warp.std():.2f}")
    assert expected.std() > 0.1 and expected_warp.std() > 0.05
    assert max(differences.values()) <= TOLERANCE
    check_card(card, model, pack)
    for path in pack.glob("*.onnx"):
        check_graph(path, model, WIDTH)


def check_card(card, model, pack):
    """What models/runtime/pack/card.ts demands, and that the hashes are those of the files."""
    assert card["id"] == pack.name and card["domain"] == model.domain and card["channels"] == list(model.channels)
    assert (card["stride"], card["gridStride"], card["workingSize"], card["outputSize"], card["sharpness"]) == (256, 4, 256, 256, 100)
    assert card["exemplarCondition"] is (model.mix == "condition")
    assert card["warpedColour"] == ([48, 49, 50] if model.warp == "patches" else [0, 1, 2])
    assert set(card["files"]) == {"encode_source.onnx", "encode_exemplar.onnx", "synthesise.onnx"}
    for name, entry in card["files"].items():
        data = (pack / name).read_bytes()
        assert entry == {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    assert 0 < card["parity"]["maxDifference"] <= 1e-3


def check_graph(path, model, width):
    """Fixed shapes, plain operators, and at full width no tensor that WebGPU could not bind (128 MiB)."""
    proto = onnx.shape_inference.infer_shapes(onnx.load(path))
    (opset,) = proto.opset_import
    assert opset.version == 17
    operators = {node.op_type for node in proto.graph.node}
    assert operators <= OPERATORS, operators - OPERATORS
    for entry in [*proto.graph.input, *proto.graph.output]:
        assert entry.type.tensor_type.elem_type == TensorProto.FLOAT
    known = {entry.name: entry for entry in [*proto.graph.input, *proto.graph.output, *proto.graph.value_info]}
    assert {name for node in proto.graph.node for name in node.output} <= set(known)
    for name, entry in known.items():
        dims = [dim.dim_value for dim in entry.type.tensor_type.shape.dim]
        assert all(dims), f"{name} {dims} varies"
        at_full_width = 4 * int(np.prod(dims)) * (64 // width if scales(dims, model) else 1)
        assert at_full_width <= 128 * 2**20, f"{name} {dims} would take {at_full_width / 2**20:.0f} MiB"


def scales(dims, model):
    """Whether a tensor grows with the network's width: neither planes of the inputs and the warp do, nor attention's scores."""
    fixed = {1, 3, len(model.channels), len(model.channels) + 3}
    return len(dims) > 1 and dims[1] not in fixed and dims[-1] != 4096


def test_half_the_bytes(tmp_path, monkeypatch, capsys):
    model = small(monkeypatch, "celebahq", NARROW)
    feeds, pack = feeds_of(model), tmp_path / "half"
    checkpoints = save(tmp_path / "checkpoints", model, epoch="30")
    image, _, card = convert_and_run(pack, checkpoints, model, feeds, "--epoch", "30", "--half")
    assert card["parity"]["weights"] == "fp16" and card["parity"]["command"].endswith("--half")
    for path in pack.glob("*.onnx"):
        check_graph(path, model, NARROW)
        stored = onnx.load(path).graph.initializer
        assert not [weight.name for weight in stored if weight.data_type == TensorProto.FLOAT and np.prod(weight.dims) >= 512]
    expected, _ = expected_picture(model, feeds, None)
    difference = np.abs(image - expected)
    with capsys.disabled():
        print(f"\nfp16 weights move the picture by {difference.mean():.1e} on average, {difference.max():.1e} at most")
    assert difference.mean() <= 2 / 255
