import torch

from metrics.baselines import palette_ground_and_ink, palette_mean, reinhard
from wireframe.channels import GROUND_ROLES

BUTTON = GROUND_ROLES.index("button")


def painted(rows: list[list[float]]) -> torch.Tensor:
    return torch.tensor(rows)[None].repeat(3, 1, 1)


def test_palette_paints_each_class_with_its_mean():
    exemplar = painted([[0.2, 0.4, 0.9, 0.7]])
    ground = torch.tensor([[0, 0, BUTTON, BUTTON]])
    source = torch.tensor([[BUTTON, 0, 3]])  # 3: a class that the exemplar lacks
    assert torch.allclose(palette_mean(source, exemplar, ground), painted([[0.8, 0.3, 0.55]]))


def test_palette_of_ground_and_ink_puts_glyphs_on_grounds():
    exemplar = painted([[0.2, 0.4, 0.0, 0.9, 1.0, 0.6]])
    ink = torch.tensor([[[0.0, 0.0, 1.0, 0.0, 0.9, 0.3]]])  # the last pixel is neither ground nor glyph
    ground = torch.tensor([[0, 0, 0, BUTTON, BUTTON, BUTTON]])
    source = torch.tensor([[0, 0, 0, BUTTON, BUTTON]])
    source_ink = torch.tensor([[[0.0, 1.0, 0.5, 0.0, 1.0]]])
    out = palette_ground_and_ink(source, source_ink, exemplar, ground, ink)
    assert torch.allclose(out, painted([[0.3, 0.0, 0.15, 0.9, 1.0]]), atol=1e-6)


def test_a_class_without_glyphs_takes_the_mean_of_all_glyphs():
    exemplar, ink = painted([[0.2, 0.8, 0.0, 0.6]]), torch.tensor([[[0.0, 0.0, 1.0, 1.0]]])
    ground = torch.tensor([[0, BUTTON, 0, 0]])
    out = palette_ground_and_ink(torch.tensor([[BUTTON]]), torch.ones(1, 1, 1), exemplar, ground, ink)
    assert torch.allclose(out, painted([[0.3]]))


def test_reinhard_gives_the_exemplars_moments():
    torch.manual_seed(0)
    source, exemplar = 0.5 + 0.05 * torch.randn(3, 30, 30), 0.4 + 0.1 * torch.randn(3, 20, 20)
    out = reinhard(source, exemplar)
    assert (out.mean((1, 2)) - exemplar.mean((1, 2))).abs().max() < 0.005
    assert (out.std((1, 2)) - exemplar.std((1, 2))).abs().max() < 0.005
