import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
import torch.nn as nn
from onnx import numpy_helper

import export
import quantise
from core.compensate import LEVELS, SecondMoments, columns, relative_error, round_compensated, round_plainly, rows_of, scales_of
from core.onnx_files import HALF
from wireframe.pack_weights import INT8, SCALE, pack_weights

SHIPPED = Path(__file__).parents[2] / "packs" / "wireframe"


def conv_and_inputs(seed: int) -> tuple[nn.Conv2d, list[torch.Tensor]]:
    """A convolution and inputs whose channels go together, as those of flat pages do."""
    torch.manual_seed(seed)
    mix = torch.randn(24, 6) @ torch.randn(6, 24) + 0.1 * torch.randn(24, 24)
    return nn.Conv2d(24, 16, 3, padding=1, stride=2), [torch.einsum("dc,bchw->bdhw", mix, torch.randn(2, 24, 20, 16)) for _ in range(4)]


def moments_of(conv: nn.Conv2d, inputs: list[torch.Tensor]) -> torch.Tensor:
    net = nn.Sequential(conv)
    seen = SecondMoments(net, ["0"])
    for x in inputs:
        net(x)
    return seen.take()["0"]


def test_columns_are_what_the_convolution_multiplies():
    conv, (x, *_) = conv_and_inputs(0)
    got = rows_of(conv).float() @ columns(conv, x)
    wanted = conv(x).detach().transpose(0, 1).flatten(1)
    assert torch.allclose(got, wanted, atol=1e-3)


def test_compensated_rounding_changes_the_output_far_less_than_plain_rounding():
    conv, inputs = conv_and_inputs(1)
    moments, further = moments_of(conv, inputs[:3]), moments_of(conv, inputs[3:])
    rows = rows_of(conv)
    scales = scales_of(rows)
    plain, compensated = round_plainly(rows, scales), round_compensated(rows, scales, moments)
    levels = compensated[:, :-1] / scales.double()[:, None]
    assert (levels - levels.round()).abs().max() < 1e-6 and levels.abs().max() <= LEVELS + 1e-6
    assert relative_error(rows, compensated, further) < 0.5 * relative_error(rows, plain, further)
    rounded = nn.Conv2d(24, 16, 3, padding=1, stride=2)
    with torch.no_grad():
        rounded.weight.copy_(compensated[:, :-1].view_as(conv.weight))
        rounded.bias.copy_(compensated[:, -1])
        x = inputs[3]
        told = relative_error(rows, compensated, moments_of(conv, [x]))
        assert float((rounded(x) - conv(x)).norm() / conv(x).norm()) == pytest.approx(told, rel=0.05)


def test_a_channel_of_zeros_stays_one():
    rows = torch.zeros(2, 10, dtype=torch.float64)
    rows[1] = torch.linspace(-1, 1, 10)
    rounded = round_compensated(rows, scales_of(rows), torch.eye(10, dtype=torch.float64))
    assert (rounded[0] == 0).all() and rounded.isfinite().all()


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    """-> a pack of random fp16 weights, and the same in int8; every input of a convolution is noise."""
    folder = tmp_path_factory.mktemp("quantise")
    half, int8 = folder / "half" / "wireframe", folder / "int8" / "wireframe"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["export.py", "--pack", str(half)])
        export.main()
        shutil.copytree(half, int8)

        def noise(net, names, blocks, batches, seed):
            torch.manual_seed(seed)
            sizes = {name: net.get_submodule(name).weight[0].numel() + 1 for name in names}
            drawn = {name: torch.randn(n, 4 * n, dtype=torch.float64) for name, n in sizes.items()}
            return {name: x @ x.T / x.shape[1] for name, x in drawn.items()}

        patch.setattr(quantise, "moments_on", noise)
        patch.setattr(quantise, "load_pages", lambda _: [])
        patch.setattr(quantise, "SENSITIVE", 0.01)
        quantise.quantise(int8, Path("pages"))
    return half, int8


def test_every_weight_is_within_its_channels_step_of_the_fp16_pack(packs):
    half, int8 = packs
    (before, _), (after, _) = pack_weights(half), pack_weights(int8)
    assert before.keys() == after.keys()
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert len([name for name in changed if name.endswith(".weight")]) > 40
    for name in changed:
        conv = name.rsplit(".", 1)[0]
        steps = before[f"{conv}.weight"].flatten(1).abs().amax(1) / LEVELS
        if name.endswith(".weight"):
            # Noise lets no column carry another's error far: a few steps, where plain rounding errs by half of one.
            assert ((after[name] - before[name]).flatten(1).abs() <= 4 * steps[:, None]).all(), name


def test_scales_lie_along_the_output_channels_and_dequantise_in_the_file(packs):
    _, int8 = packs
    found = 0
    for part in export.OUTPUTS:
        graph = onnx.load(int8 / f"{part}.onnx").graph
        tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        for node in graph.node:
            if node.op_type != "DequantizeLinear":
                continue
            levels, scales = (tensors[name] for name in node.input)
            assert node.input[0] == node.output[0] + INT8 and node.input[1] == node.output[0] + SCALE
            assert levels.dtype == np.int8 and levels.min() >= -LEVELS and scales.shape == (levels.shape[0],)
            assert [(a.name, a.i) for a in node.attribute] == [("axis", 0)]
            found += 1
    assert found == json.loads((int8 / "card.json").read_text())["weights"]["tensors"] > 40


def test_card_knows_the_files_and_an_int8_pack_is_not_rounded_twice(packs):
    half, int8 = packs
    before, card = (json.loads((pack / "card.json").read_text()) for pack in (half, int8))
    assert card["files"] == {f"{part}.onnx": export.describe(int8 / f"{part}.onnx") for part in export.OUTPUTS}
    assert sum(file["bytes"] for file in card["files"].values()) < 0.65 * sum(file["bytes"] for file in before["files"].values())
    assert 0 < card["parity"]["maxDifference"] <= export.TOLERANCE
    with pytest.raises(SystemExit, match="holds int8 weights already"):
        quantise.quantise(int8, Path("pages"))


def test_the_rule_keeps_what_errs_by_more_than_a_thousandth():
    """Of the pack that ships: whatever is named sensitive is fp16 in its file and errs by more, everything else of that size is int8."""
    weights = json.loads((SHIPPED / "card.json").read_text())["weights"]
    half, int8 = set(), set()
    for part in export.OUTPUTS:
        for tensor in onnx.load(SHIPPED / f"{part}.onnx").graph.initializer:
            for names, ending in ((half, HALF), (int8, INT8)):
                if tensor.name.endswith(f".weight{ending}"):
                    names.add(f"{part}.{tensor.name.removeprefix('net.').removesuffix(ending).removesuffix('.weight')}")
    assert half == weights["sensitive"].keys() and len(int8) == weights["tensors"]
    assert all(error > quantise.SENSITIVE for error in weights["sensitive"].values())
