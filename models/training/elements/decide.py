"""From probabilities to one decision for all elements of one make."""

import torch


def averaged(logs: torch.Tensor, makes: torch.Tensor) -> torch.Tensor:
    """logs [P, N, M], makes int64 [N] -> probabilities [P, N, M], the same for all elements of one make."""
    probabilities = logs.float().exp()
    count = int(makes.max()) + 1
    sums = torch.zeros(len(logs), count, logs.shape[-1]).index_add_(1, makes, probabilities)
    sizes = torch.bincount(makes, minlength=count).clamp_min(1)
    return (sums / sizes[:, None])[:, makes]


def taken(net_pointers: tuple[str, ...], probabilities: torch.Tensor) -> dict[str, torch.Tensor]:
    """-> int64 [N] for each attribute: the exemplar's element that it is taken from."""
    best = probabilities.argmax(-1)
    if net_pointers == ("style",):
        return dict.fromkeys(("fill", "stroke", "radius", "shadow"), best[0])
    return {pointer: best[place] for place, pointer in enumerate(net_pointers)}
