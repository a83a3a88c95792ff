import json
import sys
from collections import Counter

import onnx
import pytest

import export


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """Of random weights."""
    folder = tmp_path_factory.mktemp("export") / "wireframe"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["export.py", "--pack", str(folder)])
        export.main()  # leaves with an error above the tolerance
    return folder


def test_pack_of_random_weights_agrees_with_pytorch(pack):
    card = json.loads((pack / "card.json").read_text())
    assert 0 < card["parity"]["maxDifference"] <= 1e-3
    for name, entry in card["files"].items():
        assert entry == export.describe(pack / name)


def test_no_graph_computes_sizes_but_those_that_the_drawing_enlarges_to(pack):
    """What onnxruntime would leave to the processor on WebGPU (test/gpu/placement.test.ts)."""
    ops = {name: Counter(node.op_type for node in onnx.load(pack / f"{name}.onnx").graph.node) for name in export.OUTPUTS}
    assert [ops[name]["Shape"] for name in export.OUTPUTS] == [0, 0, 1]
    sizes = [node for node in onnx.load(pack / "synthesise.onnx").graph.node if "size" in node.input]
    assert [(node.op_type, node.output[0]) for node in sizes] == [("Concat", f"size_of_{count}") for count in (2, 8, 12, 16)]
