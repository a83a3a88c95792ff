"""From probabilities to one decision for all elements of one make: the style that is most likely right, not the likeliest element."""

import torch

from elements.distance import right

ATTRIBUTES = ("fill", "stroke", "radius", "shadow")
CANDIDATES = 3


def averaged(logits: torch.Tensor, makes: torch.Tensor) -> torch.Tensor:
    """logits [P, N, M], makes int64 [N] -> probabilities [P, N, M], the same for all elements of one make."""
    probabilities = logits.float().softmax(-1)
    count = int(makes.max()) + 1
    sums = torch.zeros(len(logits), count, logits.shape[-1]).index_add_(1, makes, probabilities)
    sizes = torch.bincount(makes, minlength=count).clamp_min(1)
    return (sums / sizes[:, None])[:, makes]


def alike(styles: torch.Tensor) -> dict[str, torch.Tensor]:
    """[M, S] of one exemplar -> bool [M, M] by pointer: taking the column's element is right where the row's is meant."""
    told = right(styles, styles)
    return {**told, "style": torch.stack(list(told.values())).all(0)}


def candidates(probabilities: torch.Tensor, same: torch.Tensor, most: int = CANDIDATES) -> tuple[torch.Tensor, torch.Tensor]:
    """[N, M], bool [M, M] -> the exemplar's elements int64 [N, most] of the likeliest distinct styles, and how likely each is right [N, most]."""
    left, places, chances = probabilities.clone(), [], []
    for _ in range(most):
        worth = left @ same.float()
        chance, place = worth.max(-1)
        places.append(place)
        chances.append(chance)
        left = left.masked_fill(same[:, place].T, 0)
    return torch.stack(places, -1), torch.stack(chances, -1)


def taken(pointers: tuple[str, ...], probabilities: torch.Tensor, styles: torch.Tensor) -> dict[str, torch.Tensor]:
    """-> int64 [N, CANDIDATES] for each attribute: the exemplar's elements that it may be taken from, the likeliest first."""
    same = alike(styles)
    if pointers == ("style",):
        return dict.fromkeys(ATTRIBUTES, candidates(probabilities[0], same["style"])[0])
    return {pointer: candidates(probabilities[place], same[pointer])[0] for place, pointer in enumerate(pointers)}
