import torch

from model import CELL, D, K, Restyler, V, cell_colours, match
from wireframe.channels import ATTRIBUTES
from wireframe.nearest_cells import upper_left
from wireframe.planes import area_matrix, area_resize
from wireframe.start import split_blend


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


def test_a_pixel_looks_up_the_last_cell_whose_centre_is_not_behind_it():
    cells = torch.arange(3.0).view(1, 1, 1, 3).requires_grad_()
    seen = upper_left(cells, torch.Size([1, 12]))  # centres at pixels 1.5, 5.5 and 9.5
    assert seen.flatten().tolist() == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2]
    seen.sum().backward()
    assert cells.grad.flatten().tolist() == [6, 4, 2]


def test_upsampling_keeps_to_the_cells_that_the_embedding_fits_and_to_the_nearest_where_all_fit():
    draw = Restyler().synthesise
    slots = torch.zeros(1, 12, 1, 2)
    slots[..., 1] = 1
    cells = torch.zeros(1, 8, 1, 2)
    cells[:, 0, :, 1] = 40  # the right cell fits pixels whose embedding says so
    fits = torch.zeros(1, 8, 4, 8)
    fits[:, 0, :, 2:] = 1
    size = torch.Size([4, 8])
    with torch.no_grad():
        assert draw.upsample(slots, cells, fits, size)[0, 0, 0, 2:].allclose(torch.ones(6))
        even = draw.upsample(slots, 0 * cells, fits, size)[0, 0, 0]
    assert (even.diff() >= 0).all() and even[0] < 0.5 < even[7]


def test_an_earlier_pack_starts_a_run_without_changing_what_it_draws():
    """Its `blend` convolved pixels and cells at once; the first of its weights go to the pixels, the sum of the others' taps to the cells."""
    torch.manual_seed(0)
    earlier = torch.nn.Conv2d(32, 24, 3, padding=1)
    net = Restyler()
    weights = net.state_dict() | {"synthesise.blend.weight": earlier.weight.data, "synthesise.blend.bias": earlier.bias.data}
    now = net.synthesise
    now.load_state_dict({name.removeprefix("synthesise."): value for name, value in split_blend(weights).items() if name.startswith("synthesise.")})
    pixels, cells = torch.rand(1, 16, 9, 9), torch.rand(1, 16, 1, 1).expand(1, 16, 9, 9)
    with torch.no_grad():
        before, after = earlier(torch.cat([pixels, cells], 1)), now.blend(pixels) + now.blend_cells(cells)
    assert torch.allclose(before[..., 1:-1, 1:-1], after[..., 1:-1, 1:-1], atol=1e-5)
