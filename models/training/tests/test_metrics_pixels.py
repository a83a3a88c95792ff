import pytest
import torch

from metrics.pixels import colour_error, psnr, text_lost
from metrics.structure import edges, structure_drift

NOWHERE = torch.zeros(40, 40, dtype=torch.bool)


def flat(value: float) -> torch.Tensor:
    return torch.full((3, 40, 40), value)


def strokes(value: float, columns: list[int]) -> torch.Tensor:
    """White with vertical strokes of 2 px."""
    image = flat(1.0)
    for x in columns:
        image[:, 8:32, x : x + 2] = value
    return image


def test_colour_error_is_the_mean_outside_pictures():
    image, pictures = flat(0.5), NOWHERE.clone()
    image[:, :, 20:] = 0.75  # a quarter off on one half
    assert colour_error(image, flat(0.5), NOWHERE) == pytest.approx(0.125)
    pictures[:, 20:30] = True
    assert colour_error(image, flat(0.5), pictures) == pytest.approx(0.25 * 10 / 30)
    image[0] = 0.0
    assert colour_error(image, image, NOWHERE) == 0


def test_psnr_is_of_the_mean_square_error():
    assert psnr(flat(0.5), flat(0.6), NOWHERE) == pytest.approx(20, abs=0.01)
    assert psnr(flat(0.5), flat(0.5), NOWHERE) == 60


def test_text_is_lost_where_its_contrast_to_the_ground_is():
    target = strokes(0.0, [8, 20, 32])
    ink = (target[:1] < 0.5).float()
    assert text_lost(target, target, ink) == (0, 3 * 2 * 24)
    assert text_lost(1 - target, target, ink)[0] == 0, "the polarity does not matter"
    assert text_lost(strokes(0.0, [8, 20]), target, ink) == (2 * 24, 3 * 2 * 24), "one of three strokes is gone"
    assert text_lost(strokes(0.55, [8, 20, 32]), target, ink)[0] == 0, "45 % of the contrast is enough"
    assert text_lost(strokes(0.65, [8, 20, 32]), target, ink)[0] == 3 * 2 * 24, "35 % is not"


def test_glyphs_that_the_target_hides_are_not_counted():
    ink = (strokes(0.0, [8])[:1] < 0.5).float()
    assert text_lost(flat(1.0), strokes(0.95, [8]), ink) == (0, 0)


def test_edges_mark_both_sides_of_a_step():
    image = flat(0.2)
    image[1, :, 20:] = 0.3
    marked = edges(image)
    assert marked[:, 19:21].all() and marked.sum() == 2 * 40
    image[1, :, 20:] = 0.25
    assert not edges(image).any(), "below the step"


def test_drift_ignores_colour_and_a_displacement_by_one_pixel():
    source = strokes(0.0, [8, 20])
    assert structure_drift(source, source, NOWHERE) == (0, 0)
    assert structure_drift(1 - 0.3 * source, source, NOWHERE) == (0, 0)
    assert structure_drift(strokes(0.0, [9, 21]), source, NOWHERE) == (0, 0)
    drift, invented = structure_drift(strokes(0.0, [14, 26]), source, NOWHERE)
    assert drift == pytest.approx(1, abs=1e-9) and invented == 1


def test_drift_tells_lost_edges_from_invented_ones():
    both, one = strokes(0.0, [8, 24]), strokes(0.0, [8])
    lost = structure_drift(one, both, NOWHERE)
    assert lost[1] == 0 and lost[0] == pytest.approx(1 - 2 * 0.5 / 1.5), "recall one half"
    new = structure_drift(both, one, NOWHERE)
    assert new[1] == pytest.approx(0.5) and new[0] == pytest.approx(lost[0]), "precision one half"
    pictures = NOWHERE.clone()
    pictures[:, 20:30] = True
    assert structure_drift(both, one, pictures) == (0, 0), "pictures do not count"
    assert structure_drift(flat(0.5), flat(1.0), NOWHERE) == (0, 0), "nothing drawn and nothing to draw"
    assert structure_drift(flat(0.5), one, NOWHERE) == (1, 0)
