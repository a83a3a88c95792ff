"""Contact sheets: source | exemplar | warp | output | target, the pictures a training run is judged by."""

from pathlib import Path

import torch
import torch.nn.functional as F
from PIL import Image

from core.precision import mixed_precision
from core.sheet import bytes_of, in_rows, strip
from model import Restyler
from wireframe.restyle import restyle
from wireframe.samples import Sampler


@torch.no_grad()
def contact_sheet(net: Restyler, sampler: Sampler, path: Path, device: torch.device, batches: int = 3, alpha: float = 100.0) -> None:
    """Writes a PNG of so many of the sampler's batches, two samples to a row."""
    strips = []
    for _ in range(batches):
        batch = sampler.draw(crop=None, augment=False).to(device)
        with mixed_precision(device):
            result = restyle(net, batch, alpha)
        size = batch.image.shape[2:]
        warp = F.interpolate(result.warped[:, :3].float(), size=size, mode="nearest")
        exemplar = F.interpolate(batch.exemplar, size=size, mode="bilinear", align_corners=False)
        columns = (batch.image, exemplar, warp, result.out, batch.target)
        strips += [strip([bytes_of(x[k]) for x in columns], 0) for k in range(len(batch.image))]
    Image.fromarray(in_rows(strips, 2)).save(path)
