"""What changes over a training: learning rate and sharpness of the match, by the share of the training that is done."""

import math
from dataclasses import dataclass

SHARP = 100.0  # the paper's alpha (its section 3.1)
WARM_UP = 0.02  # share of the training


@dataclass(frozen=True)
class Schedule:
    """Warm-up, then cosine; the softmax sharpens to the paper's alpha."""

    peak: float  # learning rate after the warm-up
    floor: float  # at the end, as a share of the peak
    soft: float  # alpha at the start
    sharp_from: float  # share of the training from which alpha is the paper's

    def at(self, share: float) -> tuple[float, float]:
        """Share of the training, 0..1 -> learning rate, alpha."""
        cosine = 0.5 * (1 + math.cos(math.pi * min(share, 1.0)))
        rate = self.peak * min(1.0, share / WARM_UP + 0.05) * (self.floor + (1 - self.floor) * cosine)
        return rate, SHARP if share >= self.sharp_from else self.soft + (SHARP - self.soft) * share / self.sharp_from
