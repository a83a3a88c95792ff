"""Whether a colour can be read on another, as WCAG 2.2 has it (success criterion 1.4.3)."""

import torch

from elements.style import STYLE

ENOUGH = 4.5  # of the contrast ratio, 1..21
FILL, BELOW = STYLE.index("fill r"), STYLE.index("below r")


def luminance(colours: torch.Tensor) -> torch.Tensor:
    """[.., 3] sRGB 0..1 -> relative luminance [..]."""
    linear = torch.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return linear @ linear.new_tensor([0.2126, 0.7152, 0.0722])


def _short(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    ratio = torch.maximum(one, other) / torch.minimum(one, other)
    return ((ENOUGH - ratio) / (ENOUGH - 1)).clamp_min(0)


def _light(styles: torch.Tensor, first: int) -> torch.Tensor:
    return luminance(styles[..., first : first + 3].clamp(0, 1)) + 0.05


def unread(styles: torch.Tensor) -> torch.Tensor:
    """[B, M, S] -> [B, M, M]: how far the row's fill on the column's is from enough contrast: 0 where it has it, 1 where both are one colour."""
    light = _light(styles, FILL)
    return _short(light[..., :, None], light[..., None, :])


def unread_below(styles: torch.Tensor) -> torch.Tensor:
    """[B, N, S] -> [B, N]: the same of each element's fill on what lies below it."""
    return _short(_light(styles, FILL), _light(styles, BELOW))
