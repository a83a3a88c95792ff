"""The patch discriminator of the adversarial loss: is this page drawn by a browser or by the network?"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from core.critic import hinge
from core.layers import ChannelNorm, act, conv
from wireframe.restyle import Prediction

STEP = 8  # sides are cut to a multiple of it


class Critic(nn.Module):
    """Sees the page beside its wireframe, patches of 30 pixels; its features serve feature matching."""

    def __init__(self):
        super().__init__()
        self.image = conv(4 * 7, 32)
        self.down1 = nn.Conv2d(32, 64, 4, 2, 1)
        self.norm = ChannelNorm(64)
        self.down2 = nn.Conv2d(64, 96, 4, 2, 1)
        self.out = conv(96, 1)

    def forward(self, page: torch.Tensor, source: torch.Tensor, ink: torch.Tensor):
        """page and source (B, 3, H, W) in [-1, 1], ink (B, 1, H, W) -> logits (B, 1, H/8, W/8) and the features before them."""
        h, w = (n // STEP * STEP for n in page.shape[2:])
        x = F.pixel_unshuffle(torch.cat([page, source, ink], 1)[:, :, :h, :w], 2)  # (B, 28, H/2, W/2)
        a = act(self.image(x))
        b = act(self.norm(self.down1(a)))
        c = act(self.down2(b))
        return self.out(c), [a, b, c]


def critic_loss(critic: Critic, prediction: Prediction) -> torch.Tensor:
    """On the rows that were drawn."""
    seen = prediction.seen
    real, _ = critic(seen.target, seen.image, seen.ink)
    fake, _ = critic(prediction.out.detach(), seen.image, seen.ink)
    return hinge(real, fake)
