import torch

from channels import ATTRIBUTES
from model import CELL, D, K, V, Restyler, cell_colours, match
from samples import area_matrix, area_resize


def test_shapes_with_an_image_larger_than_the_encoders_input():
    net = Restyler().eval()
    with torch.no_grad():
        queries, structure, logits = net.encode_source(torch.zeros(1, 3, 48, 32), torch.zeros(1, 32, 48, 32))
        keys, values, palette, _ = net.encode_exemplar(torch.zeros(1, 3, 32, 64), torch.zeros(1, 32, 32, 64))
        assert queries.shape == (1, D, 12, 8) and keys.shape == (1, D, 8, 16)
        assert values.shape == (1, V, 8, 16) and palette.shape == (1, K, V)
        warped, confidence = match(queries.flatten(2), keys.flatten(2), values.flatten(2), 100.0)
        out, ink, attributes = net.synthesise(
            warped.view(1, V, 12, 8), confidence.view(1, 1, 12, 8), structure, palette, logits,
            torch.zeros(1, 3, 101, 67), torch.zeros(1, 1, 101, 67),
        )  # fmt: skip
    assert out.shape == (1, 3, 101, 67) and ink.shape == (1, 1, 101, 67) and attributes.shape == (1, len(ATTRIBUTES), 12, 8)


def test_descriptors_are_centred_unit_vectors():
    queries, _, _ = Restyler().encode_source(torch.rand(1, 3, 32, 32), torch.rand(1, 32, 32, 32))
    assert queries.mean(1).abs().max() < 1e-3
    assert ((queries**2).sum(1) - 1).abs().max() < 1e-2


def test_warp_follows_a_permutation():
    torch.manual_seed(0)
    keys = torch.nn.functional.normalize(torch.randn(1, D, 40), dim=1)
    order = torch.randperm(40)
    values = torch.randn(1, V, 40)
    warped, confidence = match(keys[:, :, order], keys, values, 100.0)
    assert (warped - values[:, :, order]).abs().max() < 1e-3
    assert (confidence - 1).abs().max() < 1e-5


def test_cell_colours_tell_ground_from_ink():
    image = torch.full((1, 3, 48, 48), 0.8)
    image[:, :, :, ::4] = -0.9  # a quarter of the pixels are strokes
    colours = cell_colours(image)[0, :, 4:-4, 4:-4]
    assert (colours[3:6] - 0.8).abs().max() < 0.12
    assert (colours[6:9] + 0.9).abs().max() < 0.12
    assert CELL == 4


def test_area_resize_is_an_exact_average():
    x = torch.arange(12.0).view(1, 1, 12)
    assert torch.allclose(area_resize(x, 1, 4), torch.tensor([[[1.0, 4.0, 7.0, 10.0]]]))
    assert torch.allclose(area_matrix(13, 8).sum(1), torch.ones(8))
