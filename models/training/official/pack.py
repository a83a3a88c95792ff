"""Writes a model pack: three ONNX graphs of fixed size, each held to the network it was exported from, and the card."""

import json
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn as nn

from core.onnx_files import OPSET, TOLERANCE, describe, halve_weights
from official.blocks import Weights
from official.checkpoint import read_checkpoint
from official.correspondence import ExemplarGraph, SourceGraph
from official.errors import CannotWrite, ParityFailed
from official.generator import SynthesiseGraph
from official.models import CELL, GRID, PATCH, SIZE, OfficialModel

SHARPNESS = 100  # 1 / the released networks' temperature


def example(model: OfficialModel, graph: nn.Module, seed: int) -> dict[str, torch.Tensor]:
    """Random inputs of a graph by name, in the order of its forward."""
    generator = torch.Generator().manual_seed(seed)
    condition = torch.rand(1, len(model.channels), SIZE, SIZE, generator=generator)
    if isinstance(graph, SourceGraph):
        return {"condition": condition}
    if isinstance(graph, ExemplarGraph):
        image = torch.rand(1, 3, SIZE, SIZE, generator=generator) * 2 - 1
        return {"image": image, **({"condition": condition} if graph.mixes else {})}
    values = 3 + (PATCH if model.warp == "patches" else 0)
    return {"warped": torch.rand(1, values, GRID, GRID, generator=generator) * 2 - 1, "condition": condition}


def outputs_of(graph: nn.Module) -> list[str]:
    return {SourceGraph: ["queries"], ExemplarGraph: ["keys", "values"], SynthesiseGraph: ["image"]}[type(graph)]


def export_graph(model: OfficialModel, graph: nn.Module, path: Path, half: bool) -> float:
    """Writes one ONNX file -> its largest absolute difference to the network, on inputs other than the export's."""
    if half:
        for parameter in graph.parameters():
            parameter.copy_(parameter.half().float())  # what is stored is what is compared
    inputs = example(model, graph, seed=0)
    with warnings.catch_warnings():
        # What the exporter warns of (shapes become constants, its own deprecation) is meant or checked right below.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            graph, tuple(inputs.values()), path, opset_version=OPSET, dynamo=False, do_constant_folding=True,
            input_names=list(inputs), output_names=outputs_of(graph),
        )  # fmt: skip
    if half:
        proto = onnx.load(path)
        halve_weights(proto)
        onnx.save(proto, path)
        del proto
    onnx.checker.check_model(path)
    inputs = example(model, graph, seed=1)
    expected = graph(*inputs.values())
    expected = expected if isinstance(expected, tuple) else (expected,)
    session = onnxruntime.InferenceSession(path, session_options(), providers=["CPUExecutionProvider"])
    got = session.run(None, {name: tensor.numpy() for name, tensor in inputs.items()})
    return max(float(np.abs(e.numpy() - g).max()) for e, g in zip(expected, got))


def session_options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    return options


def card(model: OfficialModel, out: Path, files: dict, checkpoints: dict, parity: float, half: bool) -> dict:
    """card.json as models/packs/README.md describes it. `stride` is the whole side, so that every image is padded to it."""
    first = PATCH if model.warp == "patches" else 0
    return {
        "id": out.resolve().name,
        "title": model.title,
        "domain": model.domain,
        "size": SIZE,
        "stride": SIZE,
        "gridStride": CELL,
        "workingSize": SIZE,
        "outputSize": SIZE,
        "sharpness": SHARPNESS,
        "channels": list(model.channels),
        "exemplarCondition": model.mix == "condition",
        "attributes": [],
        "warpedColour": [first, first + 1, first + 2],
        "files": files,
        "training": {
            "data": f"{model.data}, by the authors of CoCosNet (CVPR 2020); converted from their checkpoints",
            "licence": "The checkpoints' own: github.com/microsoft/CoCosNet. CelebA-HQ and DeepFashion allow research only",
            "checkpoints": checkpoints,
        },
        "parity": {
            "maxDifference": parity,
            "weights": "fp16" if half else "fp32",
            "command": f"python models/training/convert.py --official {model.name}{' --half' if half else ''}",
        },
        "metrics": {},
    }


@torch.no_grad()
def write_pack(model: OfficialModel, checkpoints: Path, out: Path, epoch: str, half: bool, report: Callable[[str], None]) -> None:
    """Converts `<epoch>_net_Corr.pth` and `<epoch>_net_G.pth` into a pack.

    Throws MissingFile, BrokenCheckpoint, WrongModel before anything is written; ParityFailed, CannotWrite. The card is written last:
    a folder without one is no pack.
    """
    paths = {net: checkpoints / f"{epoch}_net_{net}.pth" for net in ("Corr", "G")}
    correspondence = Weights(read_checkpoint(paths["Corr"], model, "Corr"))
    generator = Weights(read_checkpoint(paths["G"], model, "G"))
    plans = (
        ("encode_source.onnx", SourceGraph, correspondence),
        ("encode_exemplar.onnx", ExemplarGraph, correspondence),
        ("synthesise.onnx", SynthesiseGraph, generator),
    )
    files, worst = {}, 0.0
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / "card.json").unlink(missing_ok=True)
        for name, graph, weights in plans:
            path = out / name
            differs = export_graph(model, graph(weights, model).eval(), path, half)
            files[name] = describe(path)
            report(f"{name}: {files[name]['bytes']:,} bytes, max difference to PyTorch {differs:.1e}")
            if not differs <= TOLERANCE:
                raise ParityFailed(f"{path} differs from the network by {differs:.1e}; install the versions of requirements.txt.")
            worst = max(worst, differs)
        sources = {path.name: describe(path) for path in paths.values()}
        text = json.dumps(card(model, out, files, sources, worst, half), indent=2)
        (out / "card.json").write_text(text + "\n")
    except OSError as error:
        raise CannotWrite(f"{out} cannot be written ({error.strerror or error}); choose another folder with --out.") from error
