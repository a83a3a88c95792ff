"""Elements right on held-out pairs: the same pairs each time. The product's own figure is `evaluate.py`'s; this one needs no runtime."""

from collections import defaultdict

import torch

from elements.batch import Collator, Pair, Sampler
from elements.decide import averaged, taken
from elements.distance import ATTRIBUTES
from elements.network import ElementNet
from elements.tokens import TokenBlock

RIGHT = 1.0  # distance up to which an attribute is right


def held_out_pairs(blocks: list[TokenBlock], most: int) -> list[Pair]:
    """Every wireframe once with the next page of its look as exemplar, evenly over the blocks."""
    pairs = []
    for block in blocks:
        pages = [page for page in block.pages if Sampler.fits(page.exemplar)]
        if len(pages) < 2:
            continue
        for at, page in enumerate(pages):
            other = pages[(at + 1) % len(pages)]
            pairs += [Pair(source, other.exemplar, block.family) for source in page.sources[:1] if Sampler.fits(source)]
    step = max(1, len(pairs) // most)
    return pairs[::step][:most]


def group_scores(pair: Pair, right: torch.Tensor) -> dict[str, tuple[float, bool]]:
    """right bool [N] -> by role: the share of its elements that are right, and whether the exemplar shows the role."""
    known = ~pair.source.styles[:, 0].isnan()
    members: dict[str, list[int]] = defaultdict(list)
    for place, role in enumerate(pair.source.roles):
        if known[place] and role:
            members[role].append(place)
    shown = set(pair.exemplar.roles)
    return {role: (float(right[places].float().mean()), role in shown) for role, places in members.items()}


def oracle(pair: Pair) -> torch.Tensor:
    """bool [N]: whether some element of the exemplar has the whole style."""
    ok = [of(pair.source.styles.nan_to_num(), pair.exemplar.styles) <= RIGHT for of in ATTRIBUTES.values()]
    return torch.stack(ok).all(0).any(-1)


@torch.no_grad()
def scores(net: ElementNet, pairs: list[Pair], names: dict[str, list[str]]) -> dict[str, list[dict[str, tuple[float, bool]]]]:
    """Per pair and measure the groups' scores: `all`, each attribute, `oracle`."""
    collate = Collator(names)
    told: dict[str, list[dict[str, tuple[float, bool]]]] = defaultdict(list)
    for pair in pairs:
        batch = collate([pair])
        logs = net(batch.source, batch.exemplar)[0]
        places = taken(net.pointers, averaged(logs, pair.source.makes))
        target = pair.source.styles.nan_to_num()
        right = {}
        for name, of in ATTRIBUTES.items():
            right[name] = of(target, pair.exemplar.styles).gather(1, places[name][:, None])[:, 0] <= RIGHT
        right["all"] = torch.stack(list(right.values())).all(0)
        for name, values in {**right, "oracle": oracle(pair)}.items():
            told[name].append(group_scores(pair, values))
    return told


def summary(told: dict[str, list[dict[str, tuple[float, bool]]]]) -> dict[str, float]:
    """Means over groups: roles that the exemplar shows, and others."""

    def mean(name: str, shown: bool) -> float:
        values = [score for groups in told[name] for score, is_shown in groups.values() if is_shown == shown]
        return round(sum(values) / max(1, len(values)), 4)

    lines = {name: mean(name, True) for name in told}
    return {**lines, "others all": mean("all", False), "others fill": mean("fill", False), "others oracle": mean("oracle", False)}


def validate(net: ElementNet, pairs: list[Pair], names: dict[str, list[str]]) -> dict[str, float]:
    told = scores(net, pairs, names)
    figures = summary(told)
    for family in sorted({pair.family for pair in pairs}):
        own = [at for at, pair in enumerate(pairs) if pair.family == family]
        figures[f"all {family}"] = summary({name: [groups[at] for at in own] for name, groups in told.items()})["all"]
    return figures
