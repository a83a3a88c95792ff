"""From probabilities to one decision for all elements of one make: the style that is most likely right, not the likeliest element."""

import torch

from elements.distance import alike

ATTRIBUTES = ("fill", "stroke", "radius", "shadow")
CANDIDATES = 3


def averaged(logits: torch.Tensor, makes: torch.Tensor) -> torch.Tensor:
    """logits [P, N, M], makes int64 [N] -> probabilities [P, N, M], the same for all elements of one make."""
    probabilities = logits.float().softmax(-1)
    count = int(makes.max()) + 1
    sums = torch.zeros(len(logits), count, logits.shape[-1]).index_add_(1, makes, probabilities)
    sizes = torch.bincount(makes, minlength=count).clamp_min(1)
    return (sums / sizes[:, None])[:, makes]


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


def taken(pointers: tuple[str, ...], probabilities: torch.Tensor, styles: torch.Tensor, gate: torch.Tensor | None = None) -> dict[str, torch.Tensor]:
    """gate: logit [N], averaged like the probabilities -> int64 [N, CANDIDATES] for each attribute: the exemplar's elements that it may be taken from,
    the likeliest first."""
    same = alike(styles)
    found = {pointer: candidates(probabilities[place], same[pointer]) for place, pointer in enumerate(pointers)}
    if pointers == ("style",):
        return dict.fromkeys(ATTRIBUTES, found["style"][0])
    if gate is None:
        return {pointer: places for pointer, (places, _) in found.items()}
    return mixed(found, gate.sigmoid()[:, None])


def mixed(found: dict[str, tuple[torch.Tensor, torch.Tensor]], share: torch.Tensor) -> dict[str, torch.Tensor]:
    """Styles taken whole beside styles put together: of the likeliest attributes, and of the next likeliest fill."""
    whole, chances = found["style"]
    others = [found[attribute][1][:, :1] for attribute in ATTRIBUTES[1:]]
    apart = found["fill"][1] * others[0] * others[1] * others[2]
    order = torch.cat([share * chances, (1 - share) * apart], -1).argsort(-1, descending=True)[:, :CANDIDATES]

    def of(attribute: str) -> torch.Tensor:
        own = found[attribute][0]
        own = own if attribute == "fill" else own[:, :1].expand_as(own)
        return torch.cat([whole, own], -1).gather(1, order)

    return {attribute: of(attribute) for attribute in ATTRIBUTES}
