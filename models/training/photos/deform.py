"""Thin-plate-spline deformations whose truth is known: the pseudo exemplars of self pairs, and the measure of the warp."""

import torch
import torch.nn.functional as F

SIDE = 4  # control points along each axis


class ThinPlate:
    """Random smooth deformations of an image plane. Coordinates as grid_sample's: -1 to 1, x first."""

    def __init__(self):
        ticks = torch.linspace(-1, 1, SIDE)
        self.controls = torch.stack(torch.meshgrid(ticks, ticks, indexing="xy"), -1).reshape(-1, 2)  # (16, 2)
        n = len(self.controls)
        system = torch.zeros(n + 3, n + 3)
        system[:n, :n] = self._radial(self.controls)
        system[:n, n:] = torch.cat([torch.ones(n, 1), self.controls], 1)
        system[n:, :n] = system[:n, n:].T
        self.solve = torch.linalg.inv(system)[:, :n]  # (19, 16)

    def _radial(self, points: torch.Tensor) -> torch.Tensor:
        r2 = ((points[:, None] - self.controls) ** 2).sum(2)
        return r2 * torch.log(r2 + 1e-9)

    def field(self, moves: torch.Tensor, h: int, w: int) -> torch.Tensor:
        """moves (B, 16, 2): how far every control point goes -> (B, h, w, 2): where each cell's centre reads from."""
        ys, xs = (torch.arange(h) + 0.5) * 2 / h - 1, (torch.arange(w) + 0.5) * 2 / w - 1
        points = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1).reshape(-1, 2)
        basis = torch.cat([self._radial(points), torch.ones(len(points), 1), points], 1) @ self.solve  # (hw, 16)
        return (basis @ (self.controls + moves)).view(-1, h, w, 2)


def draw_moves(count: int, strength: float, generator: torch.Generator) -> torch.Tensor:
    """(count, 16, 2): a random scale and shift of the whole and a random move of every point."""
    alone = torch.randn(count, SIDE * SIDE, 2, generator=generator) * strength
    ticks = torch.linspace(-1, 1, SIDE)
    controls = torch.stack(torch.meshgrid(ticks, ticks, indexing="xy"), -1).reshape(1, -1, 2)
    zoom = torch.randn(count, 1, 1, generator=generator) * 0.08
    shift = torch.randn(count, 1, 2, generator=generator) * 0.08
    return alone + controls * zoom + shift


def deform(image: torch.Tensor, field: torch.Tensor) -> torch.Tensor:
    """(B, c, H, W) read at (B, h, w, 2), whose field is first enlarged to the image's size."""
    full = F.interpolate(field.permute(0, 3, 1, 2), size=image.shape[2:], mode="bilinear", align_corners=False).permute(0, 2, 3, 1)
    return F.grid_sample(image, full, mode="bilinear", padding_mode="border", align_corners=False)
