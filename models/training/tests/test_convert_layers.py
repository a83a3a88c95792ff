"""Every layer of the networks against the plain implementation, which computes in float64."""

import re

import pytest
import torch

from official.blocks import Conv, Modulation, SpadeBlock, Weights
from official.checkpoint import fold
from official.correspondence import NOISE, Encoder, ExemplarGraph, MixingBlock, SourceGraph
from official.generator import Attention, SynthesiseGraph
from official.models import MODELS, OfficialModel
from official.seeded import seeded
from test_convert_plain import Plain

TOLERANCE = 1e-4
LAYERS = Conv, Modulation, SpadeBlock, Encoder, MixingBlock, Attention


def picture(channels, seed):
    """Smooth shapes with grain, in [-1, 1]. (1, C, 256, 256)."""
    generator = torch.Generator().manual_seed(seed)
    coarse = torch.randn(1, channels, 12, 12, generator=generator)
    smooth = torch.nn.functional.interpolate(coarse, size=(256, 256), mode="bicubic", align_corners=False)
    return (smooth + 0.1 * torch.randn(1, channels, 256, 256, generator=generator)).clamp(-1, 1)


def condition_of(model, seed):
    """As the domain has it: a one-hot label map, or planes in [0, 1]. (1, c, 256, 256)."""
    planes = picture(len(model.channels), seed)
    if model.domain != "mask":
        return (planes + 1) / 2
    return torch.zeros_like(planes).scatter_(1, planes.argmax(1, keepdim=True), 1)


def plain_of(model, *nets):
    state = {name: entry.double() for net in nets for name, entry in seeded(model, net).items()}
    return Plain(state, model.mix != "nothing", model.warp)


def watch(graph, names):
    """Keeps the output of every layer of `graph` under its checkpoint name. names: prefix in the graph -> prefix in the checkpoint."""
    seen = {}
    for name, module in graph.named_modules():
        if not isinstance(module, LAYERS):
            continue
        for ours, theirs in names.items():
            name = name.replace(ours, theirs, 1) if name.startswith(ours) else name
        # The checkpoint counts the layers of its containers: a convolution comes first in an encoder's layer, after the padding in a norm.
        if re.search(r"\.layer\d$", name) and name.startswith("adaptive"):
            name += ".0"
        name = re.sub(r"\.shared$", ".mlp_shared.1", name)
        module.register_forward_hook(lambda _, __, y, name=name: seen.__setitem__(name, y))
    return seen


def agree(seen, trace):
    """Every watched layer has its plain counterpart and agrees with it; every plain step is watched."""
    heads = {name for name in trace if name.endswith((".mlp_gamma", ".mlp_beta"))}  # one convolution in the graph
    assert set(seen) == set(trace) - heads
    for name, y in seen.items():
        error = float((y.double() - trace[name]).abs().max() / (1 + trace[name].abs().max()))
        assert error <= TOLERANCE, f"{name}: {error:.1e}"
        assert y.std() > 1e-3, f"{name} is all but constant, so agreeing says nothing"


def cells_of(descriptors):
    """(1, 9 C, 64, 64), neighbourhood by neighbourhood, to the plain order: (1, 9 C, 4096), channel by channel."""
    _, n, _, _ = descriptors.shape
    return descriptors.reshape(9, n // 9, 4096).transpose(0, 1).reshape(1, n, 4096).double()


@pytest.fixture
def model(request):
    return OfficialModel(**{**vars(MODELS[request.param]), "width": 8})


every_model = pytest.mark.parametrize("model", MODELS, indirect=True)
every_layout = pytest.mark.parametrize("model", [name for name in MODELS if name != "ade20k-nomask"], indirect=True)  # is ade20k but for keys


@every_layout
@torch.no_grad()
def test_source_side(model, tmp_path):
    graph = SourceGraph(Weights(fold(seeded(model, "Corr"), tmp_path)), model)
    seen = watch(graph, {"branch.encoder": "adaptive_model_seg", "branch.layer": "layer", "branch.projection": "theta"})
    plain, condition = plain_of(model, "Corr"), condition_of(model, 1)
    queries, expected = graph(condition), plain.queries(condition.double())
    agree(seen, plain.trace)
    assert (cells_of(queries) - expected).abs().max() <= TOLERANCE
    assert torch.allclose(queries.norm(dim=1), torch.ones(64, 64), atol=1e-5) and queries.mean(1).abs().max() <= 1e-5


@every_model
@torch.no_grad()
def test_exemplar_side(model, tmp_path):
    graph = ExemplarGraph(Weights(fold(seeded(model, "Corr"), tmp_path)), model)
    seen = watch(graph, {"branch.encoder": "adaptive_model_img", "branch.layer": "layer", "branch.projection": "phi"})
    plain, image = plain_of(model, "Corr"), picture(3, 2)
    condition = condition_of(model, 3)
    planes = condition.double()
    if model.mix == "noise":
        assert abs(float(graph.noise.std()) / NOISE - 1) <= 0.01 and abs(float(graph.noise.mean())) <= 1e-4
        planes = graph.noise.double()
    keys, values = graph(image, condition) if graph.mixes else graph(image)
    expected = plain.keys(image.double(), planes)
    agree(seen, plain.trace)
    assert (cells_of(keys) - expected).abs().max() <= TOLERANCE
    warped = plain.values(image.double()).reshape(1, -1, 64, 64)
    assert (values[:, : warped.shape[1]] - warped).abs().max() <= 1e-6
    mean = image.double().reshape(1, 3, 64, 4, 64, 4).mean((3, 5))
    assert (values[:, -3:] - mean).abs().max() <= 1e-6


@every_layout
@torch.no_grad()
def test_generator(model, tmp_path):
    graph = SynthesiseGraph(Weights(fold(seeded(model, "G"), tmp_path)), model)
    seen = watch(graph, {})
    plain, condition = plain_of(model, "G"), condition_of(model, 4)
    warped = plain.values(picture(3, 5).double())
    padding = torch.full((1, 3, 64, 64), 9.0)  # the runtime's mean colours, which the network must not look at
    grid = warped.float().reshape(1, -1, 64, 64)
    image = graph(torch.cat([grid, padding], 1) if model.warp == "patches" else grid, condition)
    expected = plain.generate(warped, condition.double())
    agree(seen, plain.trace)
    assert (image - expected).abs().max() <= TOLERANCE
    assert image.std() > 0.1 and (image.abs() > 0.99).float().mean() < 0.2
