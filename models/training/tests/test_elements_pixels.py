"""What is read of things from a picture: drawn here four times as large and brought down, as a browser covers edges."""

import numpy as np
import pytest
from PIL import Image, ImageColor, ImageDraw, ImageFilter

from metrics.elements.measure import judge_read
from metrics.elements.page_things import Asked
from metrics.elements.pixels import style_in
from metrics.elements.places import places_of
from metrics.elements.right import judge
from metrics.elements.style import Style, style_of
from metrics.elements.trees import by_id, things
from tree_pages import frame, rect, shadow, text

BOX = [30, 20, 100, 40]
LARGER = 4


def drawn(fill, radius=0, outline=None, width=0, shadow=False, ground="#ffffff") -> np.ndarray:
    """(100, 160, 3) in [0, 1]: one box on a ground."""
    size = (160 * LARGER, 100 * LARGER)
    image = Image.new("RGB", size, ground)
    x, y, w, h = (v * LARGER for v in BOX)
    if shadow:
        shade = Image.new("L", size, 0)
        ImageDraw.Draw(shade).rounded_rectangle([x, y + 16, x + w - 1, y + h + 15], radius * LARGER, fill=70)
        image.paste(Image.new("RGB", size, "#000000"), mask=shade.filter(ImageFilter.GaussianBlur(20)))
    ImageDraw.Draw(image).rounded_rectangle([x, y, x + w - 1, y + h - 1], radius * LARGER, fill, outline, width * LARGER)
    return np.asarray(image.resize((160, 100), Image.Resampling.BOX), float) / 255


def read(image: np.ndarray, node: dict) -> tuple[Style, dict]:
    """What the picture shows of node `a`, and how it is judged."""
    found = things(frame("p", [0, 0, 160, 100], "#ffffff", [node]))
    thing = by_id(found)["a"]
    places = places_of(thing, found)
    style = style_in(image, thing, places)
    return style, judge(style_of(thing, places), style, thing.box)


def rgb(colour: str) -> np.ndarray:
    return np.array(ImageColor.getrgb(colour)) / 255


@pytest.mark.parametrize("radius", [0, 4, 8, 12, 20])
def test_fill_and_corners_are_read(radius):
    style, right = read(drawn("#2266ee", radius), rect("a", BOX, "#2266ee", cornerRadius=radius))
    assert np.allclose(style.fill, rgb("#2266ee"), atol=0.01)
    assert np.allclose(style.radii, radius, atol=2)
    assert right == {"fill": True, "stroke": True, "radius": True, "shadow": True, "all": True}


def test_a_word_that_reaches_out_of_its_box_does_not_make_the_fill_wrong():
    image, node = drawn("#2266ee"), rect("a", BOX, "#2266ee")
    image[25:33, 50:62] = 1
    assert read(image, node)[1]["fill"]
    image[20:60, 30:110] = 1
    assert not read(image, node)[1]["fill"]


def test_edges_of_a_box_off_the_pixel_grid_are_read():
    box = [30.1, 20.3, 99.7, 39.9]
    assert read(drawn("#2266ee", 8), rect("a", box, "#2266ee", cornerRadius=8))[1]["radius"]


def test_wrong_corners_and_a_wrong_fill_are_seen():
    _, right = read(drawn("#22aa66", 2), rect("a", BOX, "#2266ee", cornerRadius=14))
    assert not right["fill"] and not right["radius"]


@pytest.mark.parametrize("width", [1, 2, 3])
def test_a_border_is_read_with_its_width_and_colour(width):
    node = rect("a", BOX, "#eeeeee", cornerRadius=8, strokes=rect("", BOX, "#333333")["fills"], strokeWeight=width)
    style, right = read(drawn("#eeeeee", 8, "#333333", width), node)
    assert style.sides == (width,) * 4 and np.allclose(style.stroke, rgb("#333333"), atol=0.03)
    assert right["stroke"] and right["radius"]
    assert not read(drawn("#eeeeee", 8), node)[1]["stroke"]
    assert not read(drawn("#eeeeee", 8, "#333333", width), rect("a", BOX, "#eeeeee"))[1]["stroke"]


def test_corners_of_a_faint_border_are_read_past_the_words_inside():
    image = drawn("#f4f4ff", 12, "#ccccdd", 1, ground="#eef0ff")
    image[36:48:3, 46:100] = rgb("#223355")
    assert np.allclose(read(image, rect("a", BOX, "#f4f4ff"))[0].radii, 12, atol=2)


def test_a_shadow_is_there_or_not():
    flat, raised = rect("a", BOX, "#ffeecc", cornerRadius=8), rect("a", BOX, "#ffeecc", cornerRadius=8, effects=[shadow(10, 0.3)])
    assert read(drawn("#ffeecc", 8, shadow=True), raised)[1]["shadow"], "its strength cannot be told"
    assert not read(drawn("#ffeecc", 8, shadow=True), flat)[1]["shadow"]
    assert not read(drawn("#ffeecc", 8), raised)[1]["shadow"]
    assert read(drawn("#ffeecc", 8), flat)[1]["shadow"]


def test_corners_without_contrast_are_not_told():
    style, right = read(drawn("#fefefe", 8), rect("a", BOX, "#2266ee", cornerRadius=8))
    assert style.radii is None and "radius" not in right


def test_a_photo_is_told_from_a_flat_box():
    noise = np.random.default_rng(0).random((100, 160, 3))
    photo = rect("a", BOX, None) | {"fills": [{"type": "IMAGE", "scaleMode": "FILL", "imageRef": "x"}]}
    assert read(noise, photo)[1]["fill"]
    assert not read(drawn("#888888"), photo)[1]["fill"]
    across = np.linspace(0, 1, 160)[None, :, None] * np.ones((100, 1, 1))
    gradient = np.concatenate([across, across[:, ::-1], np.full_like(across, 0.4)], 2)
    assert not read(gradient, photo)[1]["fill"], "a gradient is no photo"
    words = drawn("#2266ee")
    words[34:46:2, 40:70] = 1
    assert not read(words, photo)[1]["fill"], "nor are words"


def test_a_line_of_one_pixel_is_read():
    image = np.ones((100, 160, 3))
    image[50, 10:150] = rgb("#cc3333")
    assert read(image, rect("a", [10, 50.2, 140, 1], "#cc3333"))[1] == {"fill": True, "all": True}


def test_of_pictures_only_that_counts_which_the_targets_own_tells():
    node = rect("a", BOX, "#2266ee", cornerRadius=8)
    found = things(frame("p", [0, 0, 160, 100], "#ffffff", [node]))
    thing = by_id(found)["a"]
    one = Asked(thing, "button", places_of(thing, found), style_of(thing, places_of(thing, found)))

    def told(image: np.ndarray) -> Style:
        return style_in(image, thing, one.places)

    target = told(drawn("#2266ee", 8))
    assert judge_read(one, target, target) == {"fill": True, "stroke": True, "radius": True, "shadow": True, "all": True}
    vanished = judge_read(one, told(drawn("#ffffff")), target)
    assert not vanished["fill"] and not vanished["radius"], "corners that the result no longer shows are wrong"
    misread = judge_read(one, target, told(drawn("#2266ee", 20)))
    assert "radius" not in misread and misread["all"]


def test_an_ink_is_what_differs_most_from_its_ground():
    image = drawn("#2266ee")
    image[34:46:3, 40:90] = rgb("#ffff00")
    style, _ = read(image, text("a", [36, 30, 60, 20], "#ffff00"))
    assert np.allclose(style.inks[0], rgb("#ffff00"), atol=0.01)
    assert read(drawn("#2266ee"), text("a", [36, 30, 60, 20], "#ffff00"))[0].inks == [], "a text that vanished has none"
