import h5py
import numpy as np
import pytest
import torch

from core.squeezenet import SqueezeNet
from metrics.kernel_distance import kernel_distance, polynomial_kernel
from metrics.matched import at_cells, matched
from metrics.perceptual import DISTANCE, perceptual_distance, style_relevance
from metrics.picture_places import picture_error
from wireframe.channels import PICTURES


def test_roles_are_read_at_the_centres_of_cells():
    ground = torch.arange(8).repeat_interleave(2).view(1, 16).expand(8, 16)
    assert at_cells(ground, (2, 4)).tolist() == [[1, 3, 5, 7]] * 2


def test_picture_error_is_the_distance_inside_pictures_alone():
    uv = torch.stack([torch.tensor([[0.25, 0.75, 0.0]]), torch.tensor([[0.5, 0.5, 0.0]])])
    ground = torch.tensor([[PICTURES[0], PICTURES[0], 0]])
    mirrored = torch.tensor([[1, 0, 0]])  # each picture cell took from the other one, and the page from a picture
    assert picture_error(mirrored, uv, uv, (1, 3), ground, ground) == (1.0, 2)
    assert picture_error(torch.tensor([[0, 2, 2]]), uv, uv, (1, 3), ground, ground) == (0.0, 1)


def test_matched_counts_only_roles_that_the_exemplar_shows():
    source = torch.tensor([[0, 0, 5, 12]])
    exemplar = torch.tensor([[5, 0, 0]])
    best = torch.tensor([[1, 0, 0, 0]])  # right, wrong, right, and a role that the exemplar lacks
    assert matched(best, source, exemplar, (1, 3)) == (2, 3)


def one_hot(channel: int) -> dict[str, torch.Tensor]:
    return {layer: torch.nn.functional.one_hot(torch.full((2, 2), channel), 4).permute(2, 0, 1).float() for layer in DISTANCE}


def test_perceptual_distance_of_same_scaled_and_orthogonal_features():
    a, b = one_hot(0), one_hot(1)
    assert perceptual_distance(a, a) == 0
    assert perceptual_distance({k: 7 * v for k, v in a.items()}, a) == pytest.approx(0), "features are compared by direction"
    assert perceptual_distance(a, b) == pytest.approx(2)
    mixed = {k: b[k] if k == DISTANCE[0] else v for k, v in a.items()}
    assert perceptual_distance(a, mixed) == pytest.approx(2 / 5), "one of five layers differs"


def test_style_relevance_weighs_the_common_roles_by_area():
    same, other = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0])
    a = {"x": torch.stack([same] * 4, 1)[:, None]}  # (2, 1, 4)
    b = {"x": torch.stack([same, same, other, other], 1)[:, None]}
    ground_a, ground_b = torch.tensor([[0, 0, 0, 5]]), torch.tensor([[0, 0, 5, 5]])
    assert style_relevance("x", a, ground_a, b, ground_b, skip=[]) == pytest.approx(0.75), "the page fits, the button does not"
    assert style_relevance("x", a, ground_a, b, ground_b, skip=[0]) == pytest.approx(0)
    assert style_relevance("x", a, ground_a, b, torch.full((1, 4), 3), skip=[]) is None, "no role in common"


@pytest.fixture
def weights(tmp_path):
    """SqueezeNet with random weights, and the file that Keras would keep of it."""
    torch.manual_seed(0)
    net, path = SqueezeNet().eval(), tmp_path / "net.h5"
    with h5py.File(path, "w") as file:
        for k, (name, value) in enumerate(net.named_parameters()):
            *_, layer, kind = name.removeprefix("fires.").split(".")
            fire = name.split(".")[1] if name.startswith("fires.") else None
            group = f"{fire}/{layer}" if fire else layer
            array = value.detach().numpy()
            if kind == "bias":
                file[f"{group}/{group}_b"] = array
            else:
                file[f"{group}/uniform{k}"] = array.transpose(2, 3, 1, 0)
    return net, path


def test_keras_weights_are_read_into_their_places(weights):
    net, path = weights
    image = torch.rand(3, 48, 64)
    read, expected = SqueezeNet().load(path)(image), net(image)
    assert all(torch.equal(read[name], expected[name]) for name in expected)
    assert read["conv1"].shape == (64, 23, 31) and read["fire9"].shape == (512, 2, 3), "sizes of the unpadded convolution and pools"
    low = SqueezeNet().load(path)(image, last="fire3")
    assert list(low) == ["conv1", "fire2", "fire3"] and torch.equal(low["fire3"], expected["fire3"])
    with h5py.File(path, "a") as file:
        del file["conv1"]
    with pytest.raises(ValueError, match="722,496"):
        SqueezeNet().load(path)


def test_squeezenet_takes_blue_green_red_minus_the_mean():
    net = SqueezeNet().eval()
    torch.nn.init.zeros_(net.conv1.weight)
    torch.nn.init.zeros_(net.conv1.bias)
    net.conv1.weight.data[0, 0, 1, 1] = 1  # the first channel that the network sees
    blue = torch.zeros(3, 48, 48)
    blue[2] = 1
    with torch.no_grad():
        assert torch.allclose(net(blue)["conv1"][0], torch.tensor(255 - 104.0))


def test_kernel_distance_is_the_sum_over_pairs_of_pairs():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(5, 3)), rng.normal(size=(5, 3)) + 1

    def brute(x, y):
        k = lambda a, b: (a @ b / 3 + 1) ** 3  # noqa: E731
        n = len(x)
        terms = [k(x[i], x[j]) + k(y[i], y[j]) - k(x[i], y[j]) - k(x[j], y[i]) for i in range(n) for j in range(n) if i != j]
        return sum(terms) / (n * (n - 1))

    value, error = kernel_distance(x, y)
    assert value == pytest.approx(brute(x, y)) and value > 0
    without = np.array([brute(np.delete(x, i, 0), np.delete(y, i, 0)) for i in range(5)])
    assert error == pytest.approx(np.sqrt(4 / 5 * ((without - without.mean()) ** 2).sum()))
    assert polynomial_kernel(np.ones((1, 4)), np.ones((1, 4)))[0, 0] == 8


def test_kernel_distance_is_unbiased_and_sees_a_shift():
    rng = np.random.default_rng(1)
    draws = [kernel_distance(rng.normal(size=(20, 8)), rng.normal(size=(20, 8)))[0] for _ in range(200)]
    assert abs(np.mean(draws)) < 4 * np.std(draws) / np.sqrt(200) and min(draws) < 0
    shifted = kernel_distance(rng.normal(size=(200, 8)), rng.normal(size=(200, 8)) + 0.5)
    assert shifted[0] > 5 * shifted[1]
    with pytest.raises(ValueError, match="at least 3, not 2 and 2"):
        kernel_distance(np.ones((2, 4)), np.ones((2, 4)))
