import json
from pathlib import Path

import torch

from wireframe.ink import estimate_ink

FIXTURE = Path(__file__).parents[3] / "test" / "fixtures" / "ink.json"
"""An image and its ink, written by this file (`python models/training/test_ink.py`) and read by the runtime's test as well."""


def drawing() -> torch.Tensor:
    """(1, 3, 40, 56) bytes: light ground with dark strokes beside dark ground with light strokes, and a border."""
    image = torch.full((1, 3, 40, 56), 235.0)
    image[:, :, :, 28:] = 30.0
    image[:, :, 8:20:4, 4:24] = 60.0
    image[:, 0, 8:20:4, 32:52] = 250.0
    image[:, 1, 26:28, 6:50] = 140.0
    generator = torch.Generator().manual_seed(1)
    return (image + torch.randint(-6, 7, image.shape, generator=generator)).clamp(0, 255).round()


def test_strokes_are_ink_in_both_polarities():
    ink = estimate_ink(drawing() / 255)[0, 0]
    assert ink[8, 6:22].min() > 0.6 and ink[10, 6:22].max() < 0.3
    assert ink[34:, 4:20].max() < 0.35


def test_agrees_with_the_fixture():
    fixture = json.loads(FIXTURE.read_text())
    image = torch.tensor(fixture["rgb"], dtype=torch.float32).view(1, 3, fixture["height"], fixture["width"])
    expected = torch.tensor(fixture["ink"]).view(1, 1, fixture["height"], fixture["width"])
    assert (estimate_ink(image / 255) - expected).abs().max() < 1e-4


if __name__ == "__main__":
    image = drawing()
    ink = estimate_ink(image / 255)
    FIXTURE.write_text(
        json.dumps(
            {
                "width": 56,
                "height": 40,
                "rgb": image.int().flatten().tolist(),
                "ink": [round(v, 5) for v in ink.flatten().tolist()],
            }
        )
    )
