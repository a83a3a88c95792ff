"""Export the element network's checkpoint into a pack and hold the ONNX files to the PyTorch network.

    python models/training/export_elements.py --run out/runs/elements --heldout out/tokens/heldout --pack models/packs/wireframe

Writes encode_source_elements.onnx, encode_exemplar_elements.onnx and match_elements.onnx (float32 boundaries, any number of elements, weights stored as
fp16) and what the runtime has to know of them into card.json, with the figures on held-out pairs. Fails where a file differs from PyTorch by more than
the tolerance.
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
from elements.batch import Collator
from elements.checkpoint import load_net, trained_of
from elements.network import HIDDEN, ElementNet, Elements, Look
from elements.tokens import RELATIONS, load_tokens
from elements.validate import held_out_pairs
from metrics.elements.held_out import figures_of

SIZES = (1, 17, 140)  # elements of a page that parity is tried on; the export's own is another
COMMAND = "python models/training/export_elements.py"


class Encoder(nn.Module):
    """One side as the runtime asks it: a page's tokens [1, N, W] and the descriptors [1, P, N, D] by which they are first matched."""

    def __init__(self, net: ElementNet, side: str):
        super().__init__()
        self.net, self.side = net, side
        self.features = net.shape.source_features if side == "source" else net.shape.exemplar_features
        self.sizes = {"features": {1: "N"}, "relations": {1: "N", 2: "N"}, "tokens": {1: "N"}, "descriptors": {2: "N"}}
        self.outputs = ["tokens", "descriptors"]

    def forward(self, features: torch.Tensor, relations: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """features [1, N, F], relations [1, N, N, R]."""
        tokens = self.net.tokens(page_of(features, relations), self.side)
        return tokens, self.net.descriptors(tokens)

    def example(self, count: int, seed: int) -> dict[str, torch.Tensor]:
        """Random features of a page of `count` elements."""
        chance = torch.Generator().manual_seed(seed)
        return {"features": torch.rand(1, count, self.features, generator=chance), "relations": relations_of(count, chance)}


class Matcher(nn.Module):
    """Tokens of both -> probabilities [1, P, N, M] and, of a network that takes styles whole or put together, that of whole ones [1, N]."""

    def __init__(self, net: ElementNet):
        super().__init__()
        self.net = net
        self.sizes = {
            "source": {1: "N"}, "exemplar": {1: "M"}, "source_relations": {1: "N", 2: "N"}, "exemplar_relations": {1: "M", 2: "M"},
            "alike": {1: "M", 2: "M"}, "unread": {1: "M", 2: "M"}, "hidden": {1: "N", 2: "M"}, "probabilities": {2: "N", 3: "M"}, "whole": {1: "N"},
        }  # fmt: skip
        self.outputs = ["probabilities", *(["whole"] if hasattr(net, "whole") else [])]

    def forward(
        self, source: torch.Tensor, exemplar: torch.Tensor, source_relations: torch.Tensor, exemplar_relations: torch.Tensor,
        alike: torch.Tensor, unread: torch.Tensor, hidden: torch.Tensor,
    ) -> tuple[torch.Tensor, ...]:  # fmt: skip
        """source [1, N, W], exemplar [1, M, W], relations of both, alike and unread [1, M, M] (see Look),
        hidden [1, N, M]: 0, or -10000 where an element may not be taken."""
        sides = page_of(source, source_relations), page_of(exemplar, exemplar_relations)
        match = self.net.match(source, exemplar, sides, Look(alike, unread), hidden[:, None])
        told = match.logits.softmax(-1)
        return (told,) if match.gate is None else (told, match.gate.sigmoid())

    def example(self, count: int, seed: int) -> dict[str, torch.Tensor]:
        """Random tokens of a page of `count` elements and of one of half as many more."""
        chance, width, other = torch.Generator().manual_seed(seed), self.net.shape.width, count + count // 2
        source, exemplar = (torch.randn(1, n, width, generator=chance) for n in (count, other))
        return {
            "source": source,
            "exemplar": exemplar,
            "source_relations": relations_of(count, chance),
            "exemplar_relations": relations_of(other, chance),
            "alike": (torch.rand(1, other, other, generator=chance) < 0.2).float(),
            "unread": torch.rand(1, other, other, generator=chance),
            "hidden": HIDDEN * (torch.rand(1, count, other, generator=chance) < 0.1).float(),
        }


Graph = Encoder | Matcher


def page_of(tokens: torch.Tensor, relations: torch.Tensor) -> Elements:
    return Elements(tokens, relations.permute(0, 3, 1, 2), torch.ones_like(tokens[..., 0], dtype=torch.bool))


def relations_of(count: int, chance: torch.Generator) -> torch.Tensor:
    return (torch.rand(1, count, count, len(RELATIONS), generator=chance) < 0.3).float()


def graphs_of(net: ElementNet) -> dict[str, Graph]:
    """By the names of their files; none of them drops anything, whatever it did in training (the exporter puts a graph back into the mode it finds it in)."""
    graphs: dict[str, Graph] = {
        "encode_source_elements.onnx": Encoder(net, "source"),
        "encode_exemplar_elements.onnx": Encoder(net, "exemplar"),
        "match_elements.onnx": Matcher(net),
    }
    return {name: graph.eval() for name, graph in graphs.items()}


def export_graph(graph: Graph, path: Path) -> None:
    inputs = graph.example(23, 0)
    names = [*inputs, *graph.outputs]
    torch.onnx.export(
        graph, tuple(inputs.values()), path, opset_version=OPSET, dynamo=False, do_constant_folding=True,
        input_names=list(inputs), output_names=graph.outputs, dynamic_axes={name: graph.sizes[name] for name in names},
    )  # fmt: skip
    model = onnx.load(path)
    halve_weights(model)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def parity(graph: Graph, path: Path) -> float:
    """Largest absolute difference between PyTorch and onnxruntime over pages of other sizes than the export's."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    taken = {told.name for told in session.get_inputs()}
    worst = 0.0
    for seed, count in enumerate(SIZES, 1):
        inputs = graph.example(count, seed)
        with torch.no_grad():
            expected = graph(**inputs)
        got = session.run(None, {name: value.numpy() for name, value in inputs.items() if name in taken})
        worst = max(worst, *(float(np.abs(e.numpy() - g).max()) for e, g in zip(expected, got)))
    return worst


def write_graphs(net: ElementNet, pack: Path) -> tuple[dict[str, dict], float]:
    """The files -> what the card says of each, and the largest difference to PyTorch. Raises SystemExit above the tolerance."""
    files, differences = {}, []
    for name, graph in graphs_of(round_weights(net).eval()).items():
        path = pack / name
        export_graph(graph, path)
        differences.append(parity(graph, path))
        files[name] = describe(path)
        print(f"{name}: {files[name]['bytes']:,} bytes, max difference to PyTorch {differences[-1]:.1e}")
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
    files, worst = write_graphs(net, args.pack)
    path = args.pack / "card.json"
    card = json.loads(path.read_text())
    card["files"] |= files
    trained = trained_of(state)
    card["elements"] = {
        "pointers": list(net.pointers),
        "kindred": net.shape.kindred,
        "sharpness": [round(value, 4) for value in net.sharpness.exp().tolist()],
        "sourceFeatures": names["source"],
        "exemplarFeatures": names["exemplar"],
        "relations": RELATIONS,
        "training": {"pairs": trained["samples"], "minutes": round(trained["seconds"] / 60)},
        "parity": {"maxDifference": worst, "command": COMMAND},
        "heldout": {**figures_of(net, held_out_pairs(heldout, args.pairs), Collator(names, net.shape.kindred)), "command": COMMAND},
    }
    path.write_text(json.dumps(card, indent=2) + "\n")


if __name__ == "__main__":
    main()
