"""Means of the losses between two reports."""

from collections.abc import Sequence

import torch

from core.loss import Loss


class Tally:
    def __init__(self, losses: Sequence[Loss], step: int):
        self._share = {loss.name: loss.share for loss in losses}
        self.restart(step)

    def restart(self, step: int) -> None:
        self._sums: dict[str, float] = {}
        self._since = step

    def add(self, terms: dict[str, torch.Tensor]) -> None:
        """A loss that is computed in every second step alone counts twice."""
        for name, value in terms.items():
            self._sums[name] = self._sums.get(name, 0.0) + value.item() / self._share.get(name, 1.0)

    def means(self, step: int) -> dict[str, float]:
        return {name: round(value / (step - self._since), 4) for name, value in self._sums.items()}
