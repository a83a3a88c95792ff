"""Export a photo pack's checkpoint and hold the ONNX files to the PyTorch network.

    python models/training/export_photos.py --run out/runs/people-mask --pack models/packs/people-mask
    python models/training/export_photos.py --again --pack models/packs/people-mask

The second line writes a pack's own weights in the form that graphs have now. Writes encode_source.onnx, encode_exemplar.onnx, synthesise.onnx (opset 17, float32 boundaries, dynamic sizes, weights stored as fp16) and
card.json; fails above the tolerance of 1e-3. Figures of an earlier card are kept: evaluate_photos.py --card renews them.
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
from photos.network import CELL, STRIDE, STYLE, WIDTH, PhotoRestyler, V
from photos.packs import PACKS, PEOPLE, PhotoPack
from photos.sheet import HUES
from wireframe.pack_weights import graph_weights

LIMITS = {
    "people-mask": [
        "Whole figures in portrait pictures, one person standing; faces and hands are smeared.",
        "192 x 288 pixels: larger frames are drawn at that size and enlarged.",
        "The background is washed out of the exemplar's; it has no structure of its own.",
        "A class that the exemplar does not show takes its mean colour.",
    ],
    "people-pose": [
        "Whole figures in portrait pictures, one person standing; the clothes' outline is a guess from the pose.",
        "192 x 288 pixels: larger frames are drawn at that size and enlarged.",
        "Keypoints in training came from MoveNet Lightning and are sometimes wrong.",
    ],
    "products-edges": [
        "Single garments in portrait pictures, photographed by many people on many grounds.",
        "192 x 256 pixels: larger frames are drawn at that size and enlarged.",
        "Trained on Canny's edges: a sparse sketch gives flat areas.",
    ],
}
"""What each pack cannot do, in plain words, for its card."""


class SourceGraph(nn.Module):
    def __init__(self, net: PhotoRestyler):
        super().__init__()
        self.net = net.encoder

    def forward(self, condition):
        queries, structure, logits = self.net.source(self.net.pooled(condition))
        return queries, structure, torch.softmax(logits, 1)


class ExemplarGraph(nn.Module):
    def __init__(self, net: PhotoRestyler):
        super().__init__()
        self.net = net.encoder

    def forward(self, image):
        keys, values, palette, _ = self.net.exemplar(image)
        return keys, values, palette


class SynthesiseGraph(nn.Module):
    def __init__(self, net: PhotoRestyler):
        super().__init__()
        self.net = net.synthesise

    def forward(self, warped, confidence, structure, palette, parts, condition=None):
        return self.net(warped, confidence, structure, palette, parts, condition).clamp(-1, 1)


GRAPHS = {"encode_source": SourceGraph, "encode_exemplar": ExemplarGraph, "synthesise": SynthesiseGraph}
OUTPUTS = {
    "encode_source": ["queries", "structure", "parts"],
    "encode_exemplar": ["keys", "values", "palette"],
    "synthesise": ["image"],
}


def examples(pack: PhotoPack, name: str, h: int, w: int, seed: int) -> dict[str, torch.Tensor]:
    """Random inputs of one graph on a grid of h x w cells."""
    g = torch.Generator().manual_seed(seed)

    def draw(*shape):
        return torch.rand(*shape, generator=g)

    condition = draw(1, len(pack.channels), h * CELL, w * CELL)
    if name == "encode_source":
        return {"condition": condition}
    if name == "encode_exemplar":
        return {"image": draw(1, 3, h * CELL, w * CELL) * 2 - 1}
    inputs = {
        "warped": draw(1, V, h, w) * 2 - 1,
        "confidence": draw(1, 1, h, w),
        "structure": draw(1, WIDTH, h, w) * 2 - 1,
        "palette": draw(1, pack.parts, STYLE) * 2 - 1,
        "parts": draw(1, pack.parts, h, w),
    }
    return {**inputs, "condition": condition} if pack.fine else inputs


def export_graph(pack: PhotoPack, name: str, graph: nn.Module, path: Path) -> float:
    """Writes one file -> its largest absolute difference to PyTorch over three sizes, none of them the export's."""
    inputs = examples(pack, name, 16, 12, seed=0)
    full = ("condition", "image")
    axes = {key: {2: "H", 3: "W"} if key in full else {2: "h", 3: "w"} for key in [*inputs, *OUTPUTS[name]] if key != "palette"}
    torch.onnx.export(
        graph, tuple(inputs.values()), path, opset_version=OPSET, dynamo=False, do_constant_folding=True, input_names=list(inputs),
        output_names=OUTPUTS[name], dynamic_axes=axes,
    )  # fmt: skip
    model = onnx.load(path)
    halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    worst = 0.0
    for seed, (h, w) in enumerate([(20, 28), (24, 16), (8, 44)], 1):
        inputs = examples(pack, name, h, w, seed)
        with torch.no_grad():
            expected = graph(*inputs.values())
        expected = expected if isinstance(expected, tuple) else (expected,)
        got = session.run(None, {key: value.numpy() for key, value in inputs.items()})
        worst = max([worst, *(float(np.abs(e.numpy() - a).max()) for e, a in zip(expected, got))])
    return worst


def card_of(pack: PhotoPack, name: str, files: dict, worst: float, trained: dict, former: dict) -> dict:
    """card.json as models/packs/README.md describes it."""
    palette = {"palette": ["#{:02x}{:02x}{:02x}".format(*map(int, hue)) for hue in HUES[: len(PEOPLE)]]} if pack.domain == "mask" else {}
    return {
        "id": name,
        "title": pack.title,
        "domain": pack.domain,
        "stride": STRIDE,
        "gridStride": CELL,
        "workingSize": max(pack.full),
        "outputSize": max(pack.full),
        "sharpness": 100,
        "channels": list(pack.channels),
        **palette,
        "exemplarCondition": False,
        "attributes": [],
        "warpedColour": [0, 1, 2],
        "limits": LIMITS[pack.name],
        "files": files,
        "training": {"data": pack.data, "licence": pack.licence, **trained},
        "parity": {
            "maxDifference": worst,
            "weights": "fp16",
            "command": f"python models/training/export_photos.py --pack models/packs/{name}",
        },
        "metrics": former.get("metrics", {}),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, help="training run; without it the weights are random (for tests of the runtime)")
    parser.add_argument("--again", action="store_true", help="export the weights that the pack holds")
    parser.add_argument("--pack", type=Path, required=True, help="folder of the pack; its name is the pack's, unless --of names one")
    parser.add_argument("--of", choices=list(PACKS), help="which pack the folder is of, where its name does not say so")
    args = parser.parse_args()
    name = args.of or args.pack.resolve().name
    if name not in PACKS:
        parser.error(f"{name} is none of {', '.join(PACKS)}: name the pack with --of.")
    pack = PACKS[name]
    torch.manual_seed(0)
    net = PhotoRestyler(pack).eval()
    trained = {"samples": 0, "minutes": 0}
    if args.run:
        state = torch.load(args.run / "checkpoint.pt", map_location="cpu", weights_only=True)
        net.load_state_dict(state["ema"])
        trained = {"samples": state["samples"], "minutes": round(state["seconds"] / 60)}
    if args.again:
        parts = {"encode_source": "encoder", "encode_exemplar": "encoder", "synthesise": "synthesise"}
        net.load_state_dict({k: v for graph, part in parts.items() for k, v in graph_weights(args.pack / f"{graph}.onnx", part).items()})
        former = json.loads((args.pack / "card.json").read_text())["training"]
        trained = {name: former[name] for name in trained}
    net = round_weights(net)
    args.pack.mkdir(parents=True, exist_ok=True)
    files, worst = {}, 0.0
    for graph, make in GRAPHS.items():
        path = args.pack / f"{graph}.onnx"
        differs = export_graph(pack, graph, make(net), path)
        files[path.name] = describe(path)
        worst = max(worst, differs)
        print(f"{path.name}: {files[path.name]['bytes']:,} bytes, max difference to PyTorch {differs:.1e}")
    if not worst <= TOLERANCE:
        raise SystemExit(f"The ONNX files differ from PyTorch by {worst:.1e}, more than {TOLERANCE:.0e}: do not ship this pack.")
    path = args.pack / "card.json"
    former = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps(card_of(pack, args.pack.resolve().name, files, worst, trained, former), indent=2) + "\n")


if __name__ == "__main__":
    main()
