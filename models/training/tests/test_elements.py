import numpy as np

from wireframe.elements import find_elements

FIGURES = [
    # left, top, right, bottom, fill, tone, ink, repeats; test/runtime/segment/channel-elements.test.ts holds the runtime to the same
    [0, 0, 1, 1, 0.5156, 0.5, 0.0130, 0],
    [0.0833, 0.125, 0.4167, 0.5, 0.8958, 0.3039, 0.1042, 0.2],
    [0.5417, 0.125, 0.875, 0.5, 1, 0.3059, 0, 0.2],
    [0.0833, 0.625, 0.9167, 0.875, 1, 0.2255, 0, 0],
]


def page() -> tuple[np.ndarray, np.ndarray]:
    """A page of 48 x 32 with two cards, of almost one colour, a bar, a glyph in the first card, and a line."""
    rgb = np.full((32, 48, 3), 200, np.uint8)
    rgb[4:16, 4:20] = 100
    rgb[4:16, 26:42] = 101
    rgb[20:28, 4:44] = 60
    rgb[18, :40] = 0
    ink = np.zeros((32, 48), np.uint8)
    ink[6:10, 6:11] = 255
    rgb[6:10, 6:11] = 250
    return rgb, ink


def test_every_box_is_found_with_its_figures():
    rgb, ink = page()
    found = find_elements(rgb, ink)
    assert np.abs(found.table - np.array(FIGURES)).max() < 1e-3


def test_glyphs_and_lines_take_the_nearest_element():
    rgb, ink = page()
    found = find_elements(rgb, ink)
    assert found.label[8, 8] == found.label[5, 5] == 1, "the glyph lies on the first card"
    assert found.label[18, 2] == 0


def test_noise_does_not_tear_an_element():
    rgb, ink = page()
    noise = np.random.default_rng(0).integers(-2, 3, rgb.shape)
    assert len(find_elements((rgb.astype(int) + noise).astype(np.uint8), ink).table) == 4


def test_a_picture_without_flats_has_no_element():
    grain = np.random.default_rng(0).integers(0, 255, (32, 48, 3)).astype(np.uint8)
    found = find_elements(grain, np.zeros((32, 48), np.uint8))
    assert (found.table == 0).all() and (found.label == 0).all()
