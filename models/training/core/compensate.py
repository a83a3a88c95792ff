"""Rounds the weights of a convolution to 8 bits so that what it says of real pages changes least.

Column by column, the error of rounding one column is handed to the columns not yet rounded, by how much their inputs go together: GPTQ (Frantar et al.,
"GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers", 2022, algorithm 1). The bias comes last and is not rounded, so it
takes up what is left. Wireframes are flat, their inputs nearly of one kind: plain rounding errs three to thirty times as much.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

LEVELS = 127  # -127..127: symmetric, zero is exact
DAMPING = 1e-3  # of the mean second moment, for inputs that never vary
DRAWN = 6000  # places of one call that are looked at, at most


def columns(conv: nn.Conv2d, x: torch.Tensor) -> torch.Tensor:
    """What a convolution multiplies its weights with: x (B, C, h, w) -> (C * k * k + 1, B * places), a row of ones for the bias at the end."""
    assert not isinstance(conv.padding, str)
    flat = F.unfold(x, conv.kernel_size, padding=conv.padding, stride=conv.stride).transpose(0, 1).flatten(1)
    return torch.cat([flat, flat.new_ones(1, flat.shape[1])])


class SecondMoments:
    """Sums up X X^T / n of every named convolution's columns while the network runs: (N + 1, N + 1) float64 by name."""

    def __init__(self, net: nn.Module, names: list[str]):
        self.sums: dict[str, torch.Tensor] = {}
        self.counts: dict[str, int] = dict.fromkeys(names, 0)
        self.hooks = [net.get_submodule(name).register_forward_pre_hook(self._adder(name)) for name in names]

    def _adder(self, name: str):
        def add(conv: nn.Conv2d, inputs: tuple[torch.Tensor]) -> None:
            seen = columns(conv, inputs[0].float())
            if seen.shape[1] > DRAWN:
                seen = seen[:, torch.randperm(seen.shape[1])[:DRAWN]]
            self.sums[name] = self.sums.get(name, 0) + (seen @ seen.T).double()
            self.counts[name] += seen.shape[1]

        return add

    def take(self) -> dict[str, torch.Tensor]:
        """The moments seen so far; listens no more."""
        for hook in self.hooks:
            hook.remove()
        return {name: total / self.counts[name] for name, total in self.sums.items()}


def rows_of(conv: nn.Conv2d) -> torch.Tensor:
    """(O, N + 1) float64: the weights of every output channel and its bias."""
    assert conv.bias is not None, "every convolution of the network has a bias"
    return torch.cat([conv.weight.detach().flatten(1), conv.bias.detach()[:, None]], 1).double()


def scales_of(rows: torch.Tensor) -> torch.Tensor:
    """(O, N + 1) -> (O,) float32: the largest weight of each output channel is the last level. The bias has no say."""
    return (rows[:, :-1].abs().amax(1).clamp(min=1e-12) / LEVELS).float()


def round_plainly(rows: torch.Tensor, scales: torch.Tensor) -> torch.Tensor:
    """Every weight to its nearest level; biases as they are. (O, N + 1) -> (O, N + 1)."""
    steps = scales.double()[:, None]
    return torch.cat([(rows[:, :-1] / steps).round().clamp(-LEVELS, LEVELS) * steps, rows[:, -1:]], 1)


def round_compensated(rows: torch.Tensor, scales: torch.Tensor, moments: torch.Tensor) -> torch.Tensor:
    """Rounded so that the output changes least for inputs of these second moments. (O, N + 1) -> (O, N + 1): multiples of the scales, then the bias."""
    last = rows.shape[1] - 1
    power = moments.diagonal()
    damped = moments + torch.eye(last + 1, dtype=moments.dtype) * DAMPING * power.mean()
    order = torch.cat([power[:last].argsort(descending=True, stable=True), torch.tensor([last])])
    inverse = torch.cholesky_inverse(torch.linalg.cholesky(damped[order][:, order]))
    factor = torch.linalg.cholesky(inverse, upper=True)
    open_rows, rounded = rows[:, order].clone(), torch.empty_like(rows)
    for i in range(last):
        column = open_rows[:, i]
        steps = scales.double()
        kept = (column / steps).round().clamp(-LEVELS, LEVELS) * steps
        rounded[:, order[i]] = kept
        open_rows[:, i + 1 :] -= ((column - kept) / factor[i, i])[:, None] * factor[i, i + 1 :]
    rounded[:, last] = open_rows[:, last]
    return rounded


def relative_error(rows: torch.Tensor, rounded: torch.Tensor, moments: torch.Tensor) -> float:
    """RMS change of the convolution's output, as a share of the output's own RMS, for inputs of these second moments."""

    def power(x: torch.Tensor) -> float:
        return float(((x @ moments) * x).sum())

    return (max(power(rounded - rows), 0.0) / power(rows)) ** 0.5
