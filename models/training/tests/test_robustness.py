import numpy as np

from robustness import Case, figures, main_colours, tiled


def wireframe() -> tuple[np.ndarray, np.ndarray]:
    """White with black bars of text, and the bars' coverage."""
    ink = np.zeros((64, 64), np.uint8)
    ink[20:24, 8:56:3] = 255
    return np.repeat((255 - ink)[..., None], 3, 2), ink


def test_a_page_is_repeated_to_a_size():
    assert tiled(np.arange(6).reshape(2, 3), 5, 4).tolist() == [[0, 1, 2, 0], [3, 4, 5, 3], [0, 1, 2, 0], [3, 4, 5, 3], [0, 1, 2, 0]]


def test_main_colours_of_two_colours_are_those():
    image = np.zeros((8, 8, 3), np.uint8)
    image[:, 4:] = (200, 100, 50)
    assert {tuple((colour * 255).round().astype(int)) for colour in main_colours(image)} == {(0, 0, 0), (200, 100, 50)}


def test_figures_tell_lost_text_invented_edges_and_foreign_colours():
    source, ink = wireframe()
    flat = np.full((16, 16, 3), 255, np.uint8)
    kept = figures(Case("kept", source, ink, source), source)
    assert kept["text lost"] == 0 and kept["invented"] == 0 and kept["off"] < 0.01
    gone = figures(Case("gone", source, ink, flat), np.full_like(source, 255))
    assert gone["text lost"] == 1 and gone["off"] < 0.01
    noise = np.random.default_rng(0).integers(0, 255, source.shape, dtype=np.uint8)
    wild = figures(Case("wild", source, ink, flat), noise)
    assert wild["invented"] > 0.5 and wild["off"] > 0.2
