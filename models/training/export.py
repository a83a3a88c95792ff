"""Export a checkpoint to a model pack and hold the ONNX files to the PyTorch network.

    python models/training/export.py --run out/runs/wireframe --pack models/packs/wireframe

Writes encode_source.onnx, encode_exemplar.onnx, synthesise.onnx (opset 17, float32 boundaries, dynamic sizes, weights stored as fp16 and cast
on load) and card.json, then runs both on random inputs of sizes other than the export's and fails above the tolerance of 1e-3. quantise.py
then makes int8 of the weights that bear it, which is how a pack ships.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn as nn

from core.onnx_files import OPSET, TOLERANCE, describe, halve_weights, round_weights
from core.share_sizes import share_sizes
from model import CELL, STRIDE, Restyler, role_probabilities
from wireframe.channels import CHANNELS


class SourceGraph(nn.Module):
    def __init__(self, net: Restyler):
        super().__init__()
        self.net = net.encode_source

    def forward(self, image, condition):
        queries, structure, logits = self.net(image, condition)
        return queries, structure, role_probabilities(logits)


class ExemplarGraph(nn.Module):
    def __init__(self, net: Restyler):
        super().__init__()
        self.net = net.encode_exemplar

    def forward(self, image, condition):
        keys, values, palette, _ = self.net(image, condition)
        return keys, values, palette


class SynthesiseGraph(nn.Module):
    def __init__(self, net: Restyler):
        super().__init__()
        self.net = net.synthesise

    def forward(self, warped, confidence, structure, palette, roles, image, ink):
        return self.net(warped, confidence, structure, palette, roles, image, ink)[0].clamp(-1, 1)


def examples(h: int, w: int, size: tuple[int, int], seed: int) -> dict[str, dict[str, torch.Tensor]]:
    """Random inputs of every graph on a grid of h x w cells, with synthesise's image at `size`."""
    g = torch.Generator().manual_seed(seed)

    def draw(*shape):
        return torch.rand(*shape, generator=g)

    image = draw(1, 3, h * CELL, w * CELL) * 2 - 1
    condition = draw(1, len(CHANNELS), h * CELL, w * CELL)
    return {
        "encode_source": {"image": image, "condition": condition},
        "encode_exemplar": {"image": image, "condition": condition},
        "synthesise": {
            "warped": draw(1, 32, h, w) * 2 - 1,
            "confidence": draw(1, 1, h, w),
            "structure": draw(1, 56, h, w) * 2 - 1,
            "palette": draw(1, 20, 32) * 2 - 1,
            "roles": draw(1, 20, h, w),
            "image": draw(1, 3, *size) * 2 - 1,
            "ink": draw(1, 1, *size),
        },
    }


OUTPUTS = {
    "encode_source": ["queries", "structure", "roles"],
    "encode_exemplar": ["keys", "values", "palette"],
    "synthesise": ["image"],
}


def dynamic_axes(name: str, inputs: dict[str, torch.Tensor]) -> dict:
    axes = {}
    for key in [*inputs, *OUTPUTS[name]]:
        if key == "palette":
            continue
        full = name == "synthesise" and key in ("image", "ink")
        # synthesise has an input and an output called image; ONNX needs them apart, so the graph's own output is renamed below
        axes[key] = {2: "H", 3: "W"} if full or key in ("image", "condition") else {2: "h", 3: "w"}
    return axes


def export_graph(name: str, graph: nn.Module, path: Path) -> None:
    inputs = examples(16, 12, (80, 56), seed=0)[name]
    outputs = [f"{o}_out" if o in inputs else o for o in OUTPUTS[name]]
    axes = dynamic_axes(name, inputs)
    for plain, renamed in zip(OUTPUTS[name], outputs):
        if plain in axes:
            axes[renamed] = axes[plain]
    axes = {key: sizes for key, sizes in axes.items() if key in inputs or key in outputs}
    torch.onnx.export(
        graph, tuple(inputs.values()), path, opset_version=OPSET, dynamo=False, do_constant_folding=True,
        input_names=list(inputs), output_names=outputs, dynamic_axes=axes,
    )  # fmt: skip
    model = onnx.load(path)
    share_sizes(model, "image", {key: value.numpy() for key, value in inputs.items()})
    halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def parity(name: str, graph: nn.Module, path: Path) -> float:
    """Largest absolute difference between PyTorch and onnxruntime over three sizes, none of them the export's."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    worst = 0.0
    for seed, (h, w, size) in enumerate([(20, 28, (80, 112)), (24, 16, (171, 113)), (8, 44, (50, 301))], 1):
        inputs = examples(h, w, size, seed)[name]
        with torch.no_grad():
            expected = graph(*inputs.values())
        expected = expected if isinstance(expected, tuple) else (expected,)
        got = session.run(None, {key: value.numpy() for key, value in inputs.items()})
        for e, a in zip(expected, got):
            worst = max(worst, float(np.abs(e.numpy() - a).max()))
    return worst


def graphs_of(net: Restyler) -> dict[str, nn.Module]:
    """The three graphs of a network, by the names of their files."""
    return {"encode_source": SourceGraph(net), "encode_exemplar": ExemplarGraph(net), "synthesise": SynthesiseGraph(net)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, help="training run; without it the weights are random (for tests of the runtime)")
    parser.add_argument("--pack", type=Path, required=True)
    args = parser.parse_args()
    torch.manual_seed(0)
    net = Restyler().eval()
    trained = {"samples": 0, "minutes": 0}
    if args.run:
        state = torch.load(args.run / "checkpoint.pt", map_location="cpu", weights_only=True)
        net.load_state_dict(state["ema"])
        samples, seconds = (state[name] + state["former"][name] for name in ("samples", "seconds"))
        trained = {"samples": samples, "minutes": round(seconds / 60)}
    net = round_weights(net)
    args.pack.mkdir(parents=True, exist_ok=True)
    files, differences = {}, {}
    for name, graph in graphs_of(net).items():
        path = args.pack / f"{name}.onnx"
        export_graph(name, graph, path)
        differences[name] = parity(name, graph, path)
        files[path.name] = describe(path)
        print(f"{path.name}: {files[path.name]['bytes']:,} bytes, max difference to PyTorch {differences[name]:.1e}")
    worst = max(differences.values())
    if not worst <= TOLERANCE:
        raise SystemExit(f"The ONNX files differ from PyTorch by {worst:.1e}, more than {TOLERANCE:.0e}: do not ship this pack.")
    card_path = args.pack / "card.json"
    former = json.loads(card_path.read_text()) if card_path.exists() else {}
    card = {
        "id": args.pack.name,
        "title": "Wireframe to interface",
        "domain": "wireframe",
        "stride": STRIDE,
        "gridStride": CELL,
        "workingSize": 448,
        "outputSize": 4096,
        "sharpness": 100,
        "channels": CHANNELS,
        "exemplarCondition": True,
        "warpedColour": [0, 1, 2],
        "finish": "flat-elements",
        # The element network comes from a training of its own (export_elements.py).
        "files": {**former.get("files", {}), **files},
        "training": {
            "data": "Pages rendered by models/data: real UI kits (MIT) and random themes; pictures CC0, public domain, CC BY, CC BY-SA",
            "licence": "The weights MIT. The pages show photos of food that are public domain, CC BY 2.0 or CC BY-SA 2.0 file by file, clothes under CC0, portraits mostly in the public domain (models/data/README.md)",
            **trained,
        },
        "parity": {"maxDifference": worst, "command": "python models/training/export.py"},
        "metrics": former.get("metrics", {}),
        **({"elements": former["elements"]} if "elements" in former else {}),
    }
    card_path.write_text(json.dumps(card, indent=2) + "\n")


if __name__ == "__main__":
    main()
