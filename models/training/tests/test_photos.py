"""The photo packs' network and what trains it."""

import numpy as np
import pytest
import torch

from core.onnx_files import round_weights
from export_photos import GRAPHS, export_graph
from photos.correspond import correspond
from photos.deform import ThinPlate, deform, draw_moves
from photos.measure import edge_agreement, joint_agreement, lab, style_difference
from photos.network import PATCH, PhotoRestyler
from photos.packs import PACKS, UNKNOWN
from photos.restyle import restyle
from photos.samples import Batch
from photos.validate import warp_error


def batch_of(pack, h=8, w=12):
    g = torch.Generator().manual_seed(0)
    condition = torch.rand(2, len(pack.channels), 4 * h, 4 * w, generator=g)
    net = PhotoRestyler(pack)
    image = torch.rand(2, 3, 4 * h, 4 * w, generator=g) * 2 - 1
    parts = torch.randint(0, pack.parts, (2, h, w), generator=g)
    return net, Batch(image, net.encoder.pooled(condition), condition if pack.fine else None, parts, image, parts, torch.zeros(2, h, w, 2), torch.ones(2))


def test_correspond_is_softmax_attention_and_so_are_its_gradients():
    g = torch.Generator().manual_seed(1)
    q, k, v = (torch.randn(2, c, n, generator=g, requires_grad=True) for c, n in ((8, 30), (8, 20), (5, 20)))
    plain = (torch.softmax(2.0 * q.transpose(1, 2) @ k, 2) @ v.transpose(1, 2)).transpose(1, 2)
    wanted = torch.autograd.grad((plain**2).sum(), (q, k, v))
    warped, confidence = correspond(q, k, v, 2.0)
    got = torch.autograd.grad((warped**2).sum(), (q, k, v))
    assert torch.allclose(warped, plain, atol=1e-5)
    assert torch.allclose(confidence[:, 0], (q.transpose(1, 2) @ k).amax(2), atol=1e-5)
    assert all(torch.allclose(a, b, atol=1e-4) for a, b in zip(got, wanted))


def test_a_thin_plate_moves_its_controls_exactly_and_nothing_without_moves():
    plate = ThinPlate()
    still = plate.field(torch.zeros(1, 16, 2), 12, 9)
    image = torch.rand(1, 3, 48, 36)
    assert torch.allclose(still[0, 0, 0], torch.tensor([1 / 9 - 1, 1 / 12 - 1]), atol=1e-4)
    assert (deform(image, still) - image)[:, :, 4:-4, 4:-4].abs().max() < 0.02
    moves = draw_moves(1, 0.1, torch.Generator().manual_seed(2))
    basis = torch.cat([plate._radial(plate.controls), torch.ones(16, 1), plate.controls], 1) @ plate.solve
    assert torch.allclose(basis @ (plate.controls + moves[0]), plate.controls + moves[0], atol=1e-4)


def test_the_warp_error_of_a_perfect_match_is_nought():
    _, batch = batch_of(PACKS["people-mask"])
    h, w = batch.parts.shape[1:]
    place = torch.stack(torch.meshgrid((torch.arange(w) + 0.5) * 2 / w - 1, (torch.arange(h) + 0.5) * 2 / h - 1, indexing="xy"), -1)
    batch.field = place.expand(2, h, w, 2)
    own = torch.eye(h * w).view(1, h * w, h, w).expand(2, -1, -1, -1)
    assert warp_error(own, own, batch) == (0.0, 1.0)
    assert warp_error(own, own.roll(1, 3), batch)[0] == pytest.approx(1.0, abs=1e-4)
    # Shifted on the left half alone: the right half is a figure without error.
    figure = torch.zeros(own.shape[0], *own.shape[2:], dtype=torch.bool)
    figure[:, :, -2:] = True
    keys = own.clone()
    keys[..., :4] = keys[..., :4].roll(1, 3)
    assert warp_error(own, keys, batch, figure)[0] < warp_error(own, keys, batch)[0] + 1e-6
    assert warp_error(own, keys, batch, figure) == (0.0, 1.0)


@pytest.mark.parametrize("name", PACKS)
def test_shapes_the_ablation_and_onnx(name, tmp_path):
    torch.manual_seed(0)
    pack = PACKS[name]
    net, batch = batch_of(pack)
    with torch.no_grad():
        result = restyle(net, batch, 50.0)
        without = restyle(net, batch, 50.0, no_warp=True)
    assert result.out.shape == batch.target.shape and result.warped.shape[1] == 3 + PATCH + 16
    assert (result.out - without.out).abs().max() > 1e-3
    for graph, make in GRAPHS.items():
        assert export_graph(pack, graph, make(round_weights(net).eval()), tmp_path / f"{graph}.onnx") < 1e-4


def test_figures_of_known_pictures():
    white, red = torch.ones(3, 40, 40), torch.tensor([1.0, -1.0, -1.0]).view(3, 1, 1).expand(3, 40, 40)
    assert lab(white)[:, 0, 0].tolist() == pytest.approx([100, 0, 0], abs=0.1)
    assert lab(red)[:, 0, 0].tolist() == pytest.approx([53.2, 80.1, 67.2], abs=0.3)
    parts = torch.zeros(40, 40, dtype=torch.long)
    assert style_difference(red, parts, red, parts) == (0.0, 0.0)
    assert style_difference(red, parts, white, parts)[0] > 100
    assert style_difference(red, torch.full((40, 40), UNKNOWN), white, parts) == (0.0, 0.0)
    square = -torch.ones(3, 40, 40)
    square[:, 10:30, 10:30] = 1
    lines = np.zeros((40, 40), bool)
    lines[10, 10:30] = lines[29, 10:30] = lines[10:30, 10] = lines[10:30, 29] = True
    assert edge_agreement(square, lines) > 0.95 and edge_agreement(-torch.ones(3, 40, 40), lines) == 0
    joints = np.array([[5.0, 5.0], [np.nan, np.nan], [20.0, 20.0]])
    assert joint_agreement(joints, joints, 100) == 1
    assert joint_agreement(joints + 30, joints, 100) == 0
