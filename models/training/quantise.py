"""Store the weights of a wireframe pack as int8 with one scale per output channel.

    python models/training/quantise.py --pack models/packs/wireframe --pages out/pages/calibration

A convolution's weights become int8 and a `DequantizeLinear` (symmetric, axis 0), rounded so that its output on the calibration pages changes least
(compensate.py). The rule of the thousandth: one whose output on further draws of the pages still changes by more than SENSITIVE of itself stays fp16, as do
tensors under 512 numbers, biases and norms. The files are replaced, their sizes and hashes in card.json too, and the rewritten ONNX is held to PyTorch.
The same pages, packages and processor give the same bytes. A pack that is int8 already is refused: export it again.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import helper, numpy_helper

from core.compensate import SecondMoments, relative_error, round_compensated, rows_of, scales_of
from core.onnx_files import HALF, TOLERANCE, describe
from export import OUTPUTS, graphs_of, parity
from model import Restyler
from wireframe.pack_weights import INT8, SCALE, pack_weights
from wireframe.pages import Block, load_pages
from wireframe.restyle import restyle
from wireframe.samples import Sampler

SENSITIVE = 1e-3
SMALLEST = 512
BATCHES, FURTHER, PAGES = 12, 4, 2  # batches to calibrate on and to judge by, and their pages
ALPHA = 100.0


def load_network(pack: Path) -> Restyler:
    net = Restyler().eval().requires_grad_(False)
    weights, _ = pack_weights(pack)
    net.load_state_dict({**net.state_dict(), **weights})
    return net


@torch.no_grad()
def moments_on(net: Restyler, names: list[str], blocks: list[Block], batches: int, seed: int) -> dict[str, torch.Tensor]:
    """Second moments of what reaches each convolution on whole pages, their layers known or not."""
    torch.manual_seed(seed)
    sampler = Sampler(blocks, PAGES, seed)
    seen = SecondMoments(net, names)
    for _ in range(batches):
        restyle(net, sampler.draw(None, augment=False), ALPHA)
    return seen.take()


def round_network(net: Restyler, blocks: list[Block], stored: set[str]) -> tuple[dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]], dict[str, float]]:
    """-> int8 weights, scales and biases of every convolution among `stored` that the rule lets be int8; and the error of every one of them."""
    names = [name for name, part in net.named_modules() if isinstance(part, nn.Conv2d) and f"{name}.weight" in stored and part.weight.numel() >= SMALLEST]
    calibration = moments_on(net, names, blocks, BATCHES, seed=0)
    further = moments_on(net, names, blocks, FURTHER, seed=1)
    chosen, errors = {}, {}
    for name in names:
        conv = net.get_submodule(name)
        assert isinstance(conv, nn.Conv2d)
        rows = rows_of(conv)
        scales = scales_of(rows)
        rounded = round_compensated(rows, scales, calibration[name])
        errors[name] = relative_error(rows, rounded, further[name])
        if errors[name] <= SENSITIVE:
            levels = (rounded[:, :-1] / scales.double()[:, None]).round().to(torch.int8).view(conv.weight.shape)
            chosen[name] = levels.numpy(), scales.numpy(), rounded[:, -1].float().numpy()
    return chosen, errors


def store_int8(model: onnx.ModelProto, part: str, chosen: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]]) -> None:
    """Puts int8 weights, scales and biases into a graph that holds fp16 ones, and DequantizeLinear in the place of their Casts."""
    tensors = {tensor.name: tensor for tensor in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type != "Cast" or not node.input[0].endswith(f".weight{HALF}"):
            continue
        plain = node.output[0]
        conv = plain.removesuffix(".weight")
        name = f"{part}.{conv.removeprefix('net.')}"
        if name not in chosen:
            continue
        levels, scales, bias = chosen[name]
        tensors[plain + HALF].CopyFrom(numpy_helper.from_array(levels, plain + INT8))
        model.graph.initializer.append(numpy_helper.from_array(scales, plain + SCALE))
        tensors[f"{conv}.bias"].CopyFrom(numpy_helper.from_array(bias, f"{conv}.bias"))
        node.CopyFrom(helper.make_node("DequantizeLinear", [plain + INT8, plain + SCALE], [plain], axis=0))
    onnx.checker.check_model(model)


def quantise(pack: Path, pages: Path) -> dict[str, float]:
    """Rewrites a pack of fp16 weights and its card. -> the error of every convolution that was tried. Raises SystemExit where the pack cannot be taken."""
    models = {part: onnx.load(pack / f"{part}.onnx") for part in OUTPUTS}
    if any(tensor.name.endswith(INT8) for model in models.values() for tensor in model.graph.initializer):
        raise SystemExit(f"{pack} holds int8 weights already; export it again, as rounding twice loses more.")
    net = load_network(pack)
    weights, _ = pack_weights(pack)
    chosen, errors = round_network(net, load_pages(pages), set(weights))
    for part, model in models.items():
        store_int8(model, part, chosen)
        onnx.save(model, pack / f"{part}.onnx")
    rounded = load_network(pack)
    worst = max(parity(part, graph, pack / f"{part}.onnx") for part, graph in graphs_of(rounded).items())
    if not worst <= TOLERANCE:
        raise SystemExit(f"The int8 files differ from PyTorch by {worst:.1e}, more than {TOLERANCE:.0e}: do not ship this pack.")
    card = json.loads((pack / "card.json").read_text())
    card["files"] |= {f"{part}.onnx": describe(pack / f"{part}.onnx") for part in OUTPUTS}
    card["weights"] = {
        "stored": "int8", "tensors": len(chosen), "sensitive": {name: round(error, 5) for name, error in errors.items() if name not in chosen},
        "command": "python models/training/quantise.py",
    }  # fmt: skip
    card["parity"]["maxDifference"] = worst
    (pack / "card.json").write_text(json.dumps(card, indent=2) + "\n")
    return errors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path, required=True, help="folder of the pack, whose files are replaced")
    parser.add_argument("--pages", type=Path, required=True, help="folder of training blocks to calibrate on; eight are enough")
    args = parser.parse_args()
    torch.set_num_threads(1)
    errors = quantise(args.pack, args.pages)
    for name, error in errors.items():
        print(f"{name:40} {'fp16' if error > SENSITIVE else 'int8'}  output changes by {error:.1e} of itself")
    for part in OUTPUTS:
        print(f"{part}.onnx: {(args.pack / f'{part}.onnx').stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
