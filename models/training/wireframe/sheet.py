"""Contact sheets: source | exemplar | warp | output | target, the pictures a training run is judged by."""

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from model import Restyler
from core.precision import mixed_precision
from wireframe.samples import Sampler
from wireframe.step import restyle


def _picture(x: torch.Tensor) -> np.ndarray:
    return ((x.float().clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).cpu().numpy()


@torch.no_grad()
def contact_sheet(net: Restyler, sampler: Sampler, path: Path, device: torch.device, batches: int = 3, alpha: float = 100.0) -> None:
    """Writes a PNG of 4 * batches samples, two to a row."""
    strips = []
    for _ in range(batches):
        batch = sampler.draw(crop=None, augment=False).to(device)
        with mixed_precision(device):
            result = restyle(net, batch, alpha)
        size = batch.image.shape[2:]
        warp = F.interpolate(result["warped"][:, :3].float(), size=size, mode="nearest")
        exemplar = F.interpolate(batch.exemplar, size=size, mode="bilinear", align_corners=False)
        for k in range(len(batch.image)):
            row = [batch.image[k], exemplar[k], warp[k], result["out"][k], batch.target[k]]
            strips.append(np.concatenate([np.pad(_picture(x), ((0, 4), (0, 4), (0, 0))) for x in row], 1))
    width = max(s.shape[1] for s in strips)
    strips = [np.pad(s, ((0, 0), (0, width - s.shape[1]), (0, 0))) for s in strips]
    if len(strips) % 2:
        strips.append(np.zeros_like(strips[-1]))
    rows = []
    for a, b in zip(strips[::2], strips[1::2]):
        height = max(len(a), len(b))
        rows.append(np.concatenate([np.pad(s, ((0, height - len(s)), (0, 0), (0, 0))) for s in (a, b)], 1))
    Image.fromarray(np.concatenate(rows)).save(path)
