import numpy as np
from PIL import Image

from core.sheet import GAP, GREY, LABEL, in_rows, labelled, strip, write_side_by_side


def flat(height: int, width: int, level: int = 200) -> np.ndarray:
    return np.full((height, width, 3), level, np.uint8)


def test_strips_of_any_size_fill_rows_and_the_rest_is_black():
    row = strip([flat(10, 6), flat(10, 6)], 0)
    assert row.shape == (10 + GAP, 2 * (6 + GAP), 3) and (row[:10, 6:10] == 0).all() and (row[:10, 10:16] == 200).all()
    sheet = in_rows([flat(10, 20), flat(12, 8), flat(5, 20)], 2)
    assert sheet.shape == (12 + 5, 40, 3)
    assert (sheet[:12, 20:28] == 200).all() and (sheet[10:12, :20] == 0).all() and (sheet[12:, 20:] == 0).all()


def test_strips_stand_side_by_side_while_they_fit(tmp_path):
    one = labelled([flat(20, 30), flat(10, 16)], "")
    assert one.size == (30 + 16 + 2 * GAP, 20 + GAP + LABEL)
    write_side_by_side(tmp_path / "sheets" / "x.png", [one, one, one], 2 * one.width + 5, gap=5)
    sheet = Image.open(tmp_path / "sheets" / "x.png")
    assert sheet.size == (2 * one.width + 5, 2 * one.height)
    assert sheet.getpixel((one.width + 5, LABEL)) == (200, 200, 200) and sheet.getpixel((one.width + 2, LABEL)) == (68, 68, 68) and GREY == "#444"
    assert sheet.getpixel((0, one.height + LABEL)) == (200, 200, 200)
