"""The training's losses: by the translation alone, as the paper has it; no role and no match is ever told."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import torch

from core.loss import Loss
from elements.batch import Batch
from elements.contrast import unread_below
from elements.distance import AT, ATTRIBUTES, all_of, right
from elements.network import ElementNet, Match
from elements.tokens import RELATIONS

KERNEL = {"style": all_of, **ATTRIBUTES}  # how far apart, by pointer
NEAR = 0.05  # of the kernel: where nothing in the exemplar comes nearer, there is nothing to learn
NEARLY, OTHER_SORT = 0.2, 0.3  # what is near but not right, and ink from a ground or a ground from ink, where what is right counts 1
ORDER = 0.1  # of luminance: what stands out by less is alike
LEAST = 1e-4  # probability that every miss has
WHOLE = ("style",)
APART = ("fill", "stroke", "radius", "shadow")
MIXED = (*WHOLE, *APART)


@dataclass
class Evidence:
    net: ElementNet
    batch: Batch
    match: Match
    sharp: bool = False  # what is right by the measure counts whole, what is merely near little

    @cached_property
    def known(self) -> torch.Tensor:
        """bool [B, N]: elements whose target is known."""
        return ~self.batch.target[..., 0].isnan()

    @cached_property
    def kernels(self) -> dict[str, torch.Tensor]:
        """By pointer how near each element of the exemplar is to the target's style, as a Gaussian kernel says -> [B, N, M] each."""
        target, real = self.batch.target.nan_to_num(), self.batch.exemplar.real[:, None, :]
        near = {pointer: torch.exp(-KERNEL[pointer](target, self.batch.shown).square()) * real for pointer in self.net.pointers}
        if not self.sharp:
            return near
        told = right(target, self.batch.shown)
        told |= {"style": torch.stack(list(told.values())).all(0)}
        other_sort = target[..., :, None, AT["ink"]] != self.batch.shown[..., None, :, AT["ink"]]
        counts = torch.where(other_sort, OTHER_SORT, 1.0) * real
        return {pointer: torch.maximum(NEARLY * kernel, told[pointer] * counts) for pointer, kernel in near.items()}

    def hits(self, pointer: str, logits: torch.Tensor) -> torch.Tensor:
        """The probability that falls on exemplar elements of the target's style -> [B, N]."""
        return (logits[:, self.net.pointers.index(pointer)].float().softmax(-1) * self.kernels[pointer]).sum(-1)

    def missed(self, hit: torch.Tensor, near: torch.Tensor) -> torch.Tensor | None:
        """-log of the probability of a hit, over the elements to which something in the exemplar is near, a make counting once. Both [B, N]."""
        weights = self.batch.weights * (self.known & (near > NEAR))
        whole = weights.sum()
        return -((hit + LEAST).log() * weights).sum() / whole if whole > 0 else None


def pointed(evidence: Evidence, pointer: str) -> torch.Tensor | None:
    return evidence.missed(evidence.hits(pointer, evidence.match.logits), evidence.kernels[pointer].amax(-1))


def first_pointed(evidence: Evidence, pointer: str) -> torch.Tensor | None:
    """The same of the match that is passed on."""
    if evidence.net.shape.rounds == 0:
        return None
    return evidence.missed(evidence.hits(pointer, evidence.match.first), evidence.kernels[pointer].amax(-1))


def composed(evidence: Evidence) -> torch.Tensor | None:
    """Of a style that is either taken whole or put together of attributes, as the gate says."""
    gate = evidence.match.gate
    assert gate is not None, "a network that takes styles whole and apart has a gate"
    logits, kernels = evidence.match.logits, evidence.kernels
    apart, reach = evidence.hits("fill", logits), kernels["fill"].amax(-1)
    for attribute in APART[1:]:
        apart, reach = apart * evidence.hits(attribute, logits), reach * kernels[attribute].amax(-1)
    whole = evidence.hits("style", logits)
    share = gate.float().sigmoid()
    return evidence.missed(share * whole + (1 - share) * apart, torch.maximum(reach, kernels["style"].amax(-1)))


def unreadable(evidence: Evidence) -> torch.Tensor | None:
    """How far inks are from being readable on what their ground takes, where the target's are readable: on the average over what both may take."""
    batch = evidence.batch
    told = evidence.known & (batch.target[..., AT["ink"]] > 0) & (unread_below(batch.target.nan_to_num()) == 0)
    if not told.any():
        return None
    chance = evidence.match.logits[:, 0].float().softmax(-1)
    grounds = batch.source.relations[:, RELATIONS.index("parent")] @ chance
    return ((grounds @ batch.look.unread.transpose(-1, -2)) * chance).sum(-1)[told].mean()


def stand_of(styles: torch.Tensor) -> torch.Tensor:
    """How much an element stands out of what lies below it, by fill or stroke, 0..1 -> [.., N]."""

    def light(name: str) -> torch.Tensor:
        first = AT[f"{name} r"]
        return styles[..., first : first + 3] @ styles.new_tensor([0.299, 0.587, 0.114])

    return torch.maximum((light("fill") - light("below")).abs(), (light("stroke") - light("below")).abs())


def disordered(evidence: Evidence) -> torch.Tensor | None:
    """Of two elements of one size the one that stands out more in the target has to stand out more in the result, by half of that at least."""
    batch = evidence.batch
    like = batch.source.relations[:, RELATIONS.index("same size")] > 0
    target = stand_of(batch.target.nan_to_num())
    more = target[:, :, None] - target[:, None, :]
    told = like & (more > ORDER) & evidence.known[:, :, None] & evidence.known[:, None, :]
    if not told.any():
        return None
    chance = evidence.match.logits[:, 0].float().softmax(-1)
    made = (chance @ stand_of(batch.shown)[..., None])[..., 0]
    return (0.5 * more - (made[:, :, None] - made[:, None, :])).relu()[told].mean()


def losses_of(pointers: tuple[str, ...]) -> list[Loss[Evidence]]:
    mixed = len(pointers) > 1 and "style" in pointers

    def told(name: str, weight: float, of: Callable[[Evidence, str], torch.Tensor | None], pointer: str) -> Loss[Evidence]:
        return Loss(f"{pointer} {name}", weight, lambda evidence: of(evidence, pointer))

    return [
        *(told("pointed", 0.25 if mixed else 1.0, pointed, pointer) for pointer in pointers),
        *(told("first", 0.5, first_pointed, pointer) for pointer in pointers[:1]),
        Loss("unreadable", 0.0, unreadable),
        Loss("disordered", 0.0, disordered),
        *([Loss("composed", 1.0, composed)] if mixed else []),
    ]
