"""Paired bootstrap over pairs of pages: how sure a share is, and whether two rows of a table differ."""

from dataclasses import dataclass

import numpy as np

RESAMPLES = 2000


@dataclass
class Tally:
    """One row's share, pair by pair: how much of it is right, and out of how much. Both (pairs,)."""

    right: np.ndarray
    of: np.ndarray

    @property
    def share(self) -> float:
        return float(self.right.sum() / self.of.sum()) if self.of.sum() else float("nan")


def _resampled(tally: Tally, seed: int) -> np.ndarray:
    """The share in every resample (RESAMPLES,): the same pairs are drawn for every tally of as many pairs."""
    count = len(tally.of)
    drawn = np.random.default_rng(seed).integers(count, size=(RESAMPLES, count))
    with np.errstate(invalid="ignore"):
        return tally.right[drawn].sum(1) / tally.of[drawn].sum(1)


def interval(tally: Tally, seed: int = 0) -> tuple[float, float]:
    """The middle 95 % of its share over resampled pairs."""
    low, high = np.nanpercentile(_resampled(tally, seed), [2.5, 97.5])
    return float(low), float(high)


def difference(a: Tally, b: Tally, seed: int = 0) -> tuple[float, float, float]:
    """How much larger a's share is than b's on the same pairs, with the middle 95 % of that over resampled pairs."""
    if len(a.of) != len(b.of):
        raise ValueError("Rows of different pairs cannot be compared; measure both on the same.")
    low, high = np.nanpercentile(_resampled(a, seed) - _resampled(b, seed), [2.5, 97.5])
    return a.share - b.share, float(low), float(high)


def differ(a: Tally, b: Tally, seed: int = 0) -> bool:
    """Whether the interval of their paired difference leaves out 0. No row decides by less."""
    _, low, high = difference(a, b, seed)
    return low > 0 or high < 0
