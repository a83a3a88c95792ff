"""What a discriminator learns from, and what the network learns from it (the paper's eq. 10)."""

from collections.abc import Sequence

import torch
import torch.nn.functional as F


def hinge(real: torch.Tensor, fake: torch.Tensor) -> torch.Tensor:
    """A discriminator's loss from its logits."""
    return F.relu(1 - real.float()).mean() + F.relu(1 + fake.float()).mean()


def matching(features: Sequence[torch.Tensor], wanted: Sequence[torch.Tensor], weight: torch.Tensor) -> torch.Tensor:
    """How far the discriminator's features (B, ., ., .) of the network's picture are from those of the true one; weight (B)."""
    apart = [((a.float() - b.float()).abs().mean((1, 2, 3)) * weight).mean() for a, b in zip(features, wanted)]
    return sum(apart[1:], apart[0]) / len(wanted)
