"""The training's losses: by the translation alone, as the paper has it; no role and no match is ever told."""

from dataclasses import dataclass
from functools import cached_property

import torch

from core.loss import Loss
from elements.batch import Batch
from elements.distance import ATTRIBUTES, all_of
from elements.network import ElementNet

KERNEL = {"style": all_of, **ATTRIBUTES}  # how far apart, by pointer
NEAR = 0.05  # of the kernel: where nothing in the exemplar comes nearer, there is nothing to learn
WHOLE = ("style",)
APART = ("fill", "stroke", "radius", "shadow")


@dataclass
class Evidence:
    net: ElementNet
    batch: Batch
    logits: torch.Tensor  # [B, P, N, M]

    @cached_property
    def known(self) -> torch.Tensor:
        """bool [B, N]: elements whose target is known."""
        return ~self.batch.target[..., 0].isnan()


def pointed(evidence: Evidence, pointer: str) -> torch.Tensor | None:
    """-log of the probability that falls on exemplar elements of the target's style, each as near as a Gaussian kernel says."""
    batch, place = evidence.batch, evidence.net.pointers.index(pointer)
    kernel = torch.exp(-KERNEL[pointer](batch.target.nan_to_num(), batch.shown).square()) * batch.exemplar.real[:, None, :]
    told = evidence.known & (kernel.amax(-1) > NEAR)
    if not told.any():
        return None
    hit = (evidence.logits[:, place].float().softmax(-1) * kernel).sum(-1)
    return -(hit[told] + 1e-4).log().mean()


def losses_of(pointers: tuple[str, ...]) -> list[Loss[Evidence]]:
    return [Loss(f"{pointer} pointed", 1.0, lambda evidence, pointer=pointer: pointed(evidence, pointer)) for pointer in pointers]
