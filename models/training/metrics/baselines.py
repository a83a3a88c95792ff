"""What a network has to beat: restyling by hand-made rules. Images are float (3, H, W), in [0, 1] where they are clamped; ground (H, W)
holds indices into GROUND_ROLES, ink (1, H, W) is the exact glyph coverage. The palettes are given both class maps: perfect knowledge."""

import torch

from wireframe.channels import GROUND_ROLES

GLYPH = 0.6  # ink above which a pixel shows a glyph's colour
BARE = 0.05  # ink below which it shows the ground's


def identity(source: torch.Tensor) -> torch.Tensor:
    return source


def reinhard(source: torch.Tensor, exemplar: torch.Tensor) -> torch.Tensor:
    """Reinhard et al. 2001 in RGB: the exemplar's mean and standard deviation per channel."""

    def moments(x):
        return x.mean((1, 2), keepdim=True), x.std((1, 2), keepdim=True)

    (ms, ss), (me, se) = moments(source), moments(exemplar)
    return ((source - ms) / (ss + 5e-4) * se + me).clamp(0, 1)


def _means(image: torch.Tensor, roles: torch.Tensor, counted: torch.Tensor, otherwise: torch.Tensor) -> torch.Tensor:
    """Mean colour of the counted pixels of every role (16, 3); `otherwise` (3 or 16, 3) where there is none."""
    colours = otherwise.expand(len(GROUND_ROLES), 3).clone()
    for role in range(len(GROUND_ROLES)):
        inside = (roles == role) & counted
        if inside.any():
            colours[role] = image[:, inside].mean(1)
    return colours


def palette_mean(source_ground: torch.Tensor, exemplar: torch.Tensor, exemplar_ground: torch.Tensor) -> torch.Tensor:
    """Each class of the source gets the exemplar's mean colour of that class, glyphs included; a class it lacks, its overall mean."""
    everything = torch.ones_like(exemplar_ground, dtype=torch.bool)
    colours = _means(exemplar, exemplar_ground, everything, exemplar.mean((1, 2)))
    return colours[source_ground].permute(2, 0, 1)


def palette_ground_and_ink(
    source_ground: torch.Tensor, source_ink: torch.Tensor,
    exemplar: torch.Tensor, exemplar_ground: torch.Tensor, exemplar_ink: torch.Tensor,
) -> torch.Tensor:  # fmt: skip
    """Palette transfer in foreground and background: each class gets the exemplar's mean ground and mean glyph colour of that class, put
    together by the source's exact ink. A class the exemplar lacks, or shows without glyphs, gets the means over all classes."""
    bare, glyph = exemplar_ink[0] < BARE, exemplar_ink[0] > GLYPH
    overall = exemplar.mean((1, 2))
    all_glyphs = exemplar[:, glyph].mean(1) if glyph.any() else overall
    ground = _means(exemplar, exemplar_ground, bare, overall)[source_ground].permute(2, 0, 1)
    ink = _means(exemplar, exemplar_ground, glyph, all_glyphs)[source_ground].permute(2, 0, 1)
    return ground * (1 - source_ink) + ink * source_ink
