"""A loss is an object that a training is given: what the log calls it, what it weighs, and how it is made of what a step knows."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeVar

import torch

Evidence = TypeVar("Evidence")
Turn = Literal["even", "odd"]


@dataclass(frozen=True)
class Loss(Generic[Evidence]):
    """One term of the training's objective. Evidence is what a forward pass leaves behind."""

    name: str
    weight: float
    of: Callable[[Evidence], torch.Tensor | None]  # -> scalar; None where this batch says nothing of it
    turn: Turn | None = None  # the steps in which it is computed; None for all
    judged: bool = False  # needs the critic

    def due(self, turn: Turn, critic: bool) -> bool:
        return self.turn in (None, turn) and (critic or not self.judged)

    @property
    def share(self) -> float:
        """Share of the steps in which it is computed."""
        return 1.0 if self.turn is None else 0.5


def weighted(losses: Sequence[Loss[Evidence]], weights: dict[str, float]) -> list[Loss[Evidence]]:
    """The losses with other weights for those that are named; what weighs nothing is left out and costs nothing."""
    told = [replace(loss, weight=weights.get(loss.name, loss.weight)) for loss in losses]
    return [loss for loss in told if loss.weight]


def total(losses: Sequence[Loss[Evidence]], terms: dict[str, torch.Tensor]) -> torch.Tensor:
    """The weighted sum of the terms that were computed, in the losses' order. At least one must have been."""
    first, *others = [loss.weight * terms[loss.name] for loss in losses if loss.name in terms]
    return sum(others, first)


def weight_reader(names: Sequence[str]) -> Callable[[str], tuple[str, float]]:
    """Reads NAME=VALUE of a command line; names: the losses that there are."""

    def read(text: str) -> tuple[str, float]:
        name, _, value = text.partition("=")
        if name not in names:
            raise argparse.ArgumentTypeError(f'There is no loss "{name}"; there are {", ".join(names)}.')
        return name, float(value)

    return read
