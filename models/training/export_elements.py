"""Export the element network's checkpoint into a pack and hold the ONNX files to the PyTorch network.

    python models/training/export_elements.py --run out/runs/elements --heldout out/tokens/heldout --pack models/packs/wireframe

Writes encode_source_elements.onnx and encode_exemplar_elements.onnx (float32 boundaries, any number of elements, weights stored as fp16) and what the
runtime has to know of them into card.json, with the figures on held-out pairs. Fails where a file differs from PyTorch by more than the tolerance.
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
from elements.checkpoint import load_net, trained_of
from elements.figures import figures_of
from elements.network import ElementNet, Elements
from elements.tokens import RELATIONS, load_tokens
from elements.validate import held_out_pairs

SIDES = ("source", "exemplar")
SIZES = (1, 17, 140)  # elements of a page that parity is tried on; the export's own is another
COMMAND = "python models/training/export_elements.py"


class Encoder(nn.Module):
    """One side as the runtime asks it: a page's tokens -> descriptors [1, P, N, D] and, of a source, what its heads say."""

    def __init__(self, net: ElementNet, side: str):
        super().__init__()
        self.encode = net.encode_source if side == "source" else net.encode_exemplar
        self.net = net

    def forward(self, features: torch.Tensor, relations: torch.Tensor) -> torch.Tensor:
        """features [1, N, F], relations [1, N, N, R]."""
        real = torch.ones_like(features[..., 0], dtype=torch.bool)
        return self.encode(Elements(features, relations.permute(0, 3, 1, 2), real))


def file_of(side: str) -> str:
    return f"encode_{side}_elements.onnx"


def example(features: int, count: int, seed: int) -> dict[str, torch.Tensor]:
    """Random tokens of a page of `count` elements."""
    chance = torch.Generator().manual_seed(seed)
    relations = (torch.rand(1, count, count, len(RELATIONS), generator=chance) < 0.3).float()
    return {"features": torch.rand(1, count, features, generator=chance), "relations": relations}


def export_graph(graph: Encoder, features: int, path: Path) -> None:
    inputs = example(features, 23, 0)
    torch.onnx.export(
        graph, tuple(inputs.values()), path, opset_version=OPSET, dynamo=False, do_constant_folding=True,
        input_names=list(inputs), output_names=["descriptors"],
        dynamic_axes={"features": {1: "N"}, "relations": {1: "N", 2: "N"}, "descriptors": {2: "N"}},
    )  # fmt: skip
    model = onnx.load(path)
    halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def parity(graph: Encoder, features: int, path: Path) -> float:
    """Largest absolute difference between PyTorch and onnxruntime over pages of other sizes than the export's."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    worst = 0.0
    for seed, count in enumerate(SIZES, 1):
        inputs = example(features, count, seed)
        with torch.no_grad():
            expected = graph(**inputs)
        (got,) = session.run(None, {name: value.numpy() for name, value in inputs.items()})
        worst = max(worst, float(np.abs(expected.numpy() - got).max()))
    return worst


def write_graphs(net: ElementNet, names: dict[str, list[str]], pack: Path) -> tuple[dict[str, dict], float]:
    """Both files -> what the card says of each, and the largest difference to PyTorch. Raises SystemExit above the tolerance."""
    net = round_weights(net).eval()
    files, differences = {}, []
    for side in SIDES:
        path, features, graph = pack / file_of(side), len(names[side]), Encoder(net, side)
        export_graph(graph, features, path)
        differences.append(parity(graph, features, path))
        files[path.name] = describe(path)
        print(f"{path.name}: {files[path.name]['bytes']:,} bytes, max difference to PyTorch {differences[-1]:.1e}")
    if not max(differences) <= TOLERANCE:
        raise SystemExit(f"The ONNX files differ from PyTorch by {max(differences):.1e}, more than {TOLERANCE:.0e}: do not ship this pack.")
    return files, max(differences)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True, help="training run of the element network")
    parser.add_argument("--heldout", type=Path, required=True, help="folder of held-out tokens, for names of features and figures")
    parser.add_argument("--pairs", type=int, default=256, help="held-out pairs of the figures")
    parser.add_argument("--pack", type=Path, required=True, help="pack whose card.json is there")
    args = parser.parse_args()
    heldout, names = load_tokens(args.heldout)
    net, state = load_net(args.run, names)
    files, worst = write_graphs(net, names, args.pack)
    path = args.pack / "card.json"
    card = json.loads(path.read_text())
    card["files"] |= files
    card["elements"] = {
        "pointers": list(net.pointers),
        "sharpness": [round(value, 4) for value in net.sharpness.exp().tolist()],
        "sourceFeatures": names["source"],
        "exemplarFeatures": names["exemplar"],
        "relations": RELATIONS,
        "training": trained_of(state),
        "parity": {"maxDifference": worst, "command": COMMAND},
        "heldout": {**figures_of(net, held_out_pairs(heldout, args.pairs), names), "command": COMMAND},
    }
    path.write_text(json.dumps(card, indent=2) + "\n")


if __name__ == "__main__":
    main()
