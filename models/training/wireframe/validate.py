"""Figures of a network on held-out pages while it trains; evaluate.py measures the exported pack through the whole pipeline."""

import torch

from core.precision import mixed_precision
from model import COLOURS, Restyler
from wireframe.channels import PICTURES
from wireframe.losses import cell_l1, cell_targets, outside_pictures_l1
from wireframe.restyle import restyle
from wireframe.samples import Sampler


@torch.no_grad()
def validate(net: Restyler, sampler: Sampler, alpha: float, batches: int, device: torch.device) -> dict[str, float]:
    """Whole pages -> l1: colour L1 outside pictures in [0, 1]; warp: of the warped colours; matched: share of cells whose best mass lies on the
    role that they have, where the exemplar shows it; uv: mean distance inside pictures, in shares of the picture's sides."""
    sums: dict[str, float] = {}
    counts: dict[str, float] = {}
    for _ in range(batches):
        batch = sampler.draw(crop=None, augment=False).to(device)
        with mixed_precision(device):
            result = restyle(net, batch, alpha)
        target_cells, weight, ink_weight = cell_targets(batch)
        ground = batch.source_ground[:, None]
        known = result.shown.gather(1, ground.flatten(1)).view(ground.shape) > 0
        right = result.matched.argmax(1, keepdim=True) == ground
        places = result.places
        inside = torch.stack([ground == role for role in PICTURES]).any(0) & (places[:, 2:3] > 0.5)
        apart = (places[:, :2] / places[:, 2:3].clamp(min=1e-3) - batch.source_uv).norm(dim=1, keepdim=True)
        figures = {
            "l1": (outside_pictures_l1(result.out.float(), batch), 1),
            "warp": (cell_l1(result.warped[:, :COLOURS], target_cells, weight, ink_weight), 1),
            "matched": ((right & known).sum(), known.sum()),
            "uv": ((apart * inside).sum(), inside.sum()),
        }
        for name, (value, count) in figures.items():
            sums[name] = sums.get(name, 0.0) + float(value)
            counts[name] = counts.get(name, 0.0) + float(count)
    # A figure that no cell had a say in is left out instead of being called 0.
    return {name: round(value / counts[name], 4) for name, value in sums.items() if counts[name]}
