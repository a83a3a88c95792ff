"""Elements right on held-out pairs: the same pairs each time. The product's own figure is `evaluate.py`'s; this one needs no runtime."""

from collections import defaultdict

import torch

from elements.batch import Collator, Pair, Sampler
from elements.decide import averaged, taken
from elements.distance import right
from elements.network import ElementNet
from elements.tokens import TokenBlock

Groups = dict[str, tuple[float, bool]]  # by role: the share of its elements that are right, and whether the exemplar shows the role


def held_out_pairs(blocks: list[TokenBlock], most: int, shot: bool = False) -> list[Pair]:
    """Every wireframe once with the next page of its look as exemplar, evenly over the blocks. shot: with that page's picture, of those that have one."""
    pairs = []
    for block in blocks:
        pages = [page for page in block.pages if Sampler.fits(page.exemplar)]
        if len(pages) < 2:
            continue
        for at, page in enumerate(pages):
            other = pages[(at + 1) % len(pages)]
            exemplar = other.picture if shot else other.exemplar
            if exemplar is None or not Sampler.fits(exemplar):
                continue
            shown = frozenset(other.exemplar.roles)
            pairs += [Pair(source, exemplar, block.family, shown) for source in page.sources[:1] if Sampler.fits(source)]
    step = max(1, len(pairs) // most)
    return pairs[::step][:most]


def group_scores(pair: Pair, told: torch.Tensor) -> Groups:
    """told bool [N]: whether an element is right."""
    known = ~pair.source.styles[:, 0].isnan()
    members: dict[str, list[int]] = defaultdict(list)
    for place, role in enumerate(pair.source.roles):
        if known[place] and role:
            members[role].append(place)
    return {role: (float(told[places].float().mean()), role in pair.shown) for role, places in members.items()}


def rights(net: ElementNet, pair: Pair, collate: Collator) -> dict[str, torch.Tensor]:
    """bool [N] each: every attribute, `all` of them, `three`: all of one of three candidates, `oracle`: some element has all."""
    batch = collate([pair])
    match = net(batch.source, batch.exemplar, batch.look, batch.hidden)
    gate = None if match.gate is None else match.gate[0]
    places = taken(net.pointers, averaged(match.logits[0], pair.source.makes), pair.exemplar.styles, gate)
    ok = right(pair.source.styles.nan_to_num(), pair.exemplar.styles)
    tried = {name: value.gather(1, places[name]) for name, value in ok.items()}
    whole = torch.stack(list(tried.values())).all(0)
    told = {name: value[:, 0] for name, value in tried.items()}
    return {**told, "all": whole[:, 0], "three": whole.any(-1), "oracle": torch.stack(list(ok.values())).all(0).any(-1)}


@torch.no_grad()
def scores(net: ElementNet, pairs: list[Pair], collate: Collator) -> dict[str, list[Groups]]:
    """Per measure and pair the groups' scores."""
    told: dict[str, list[Groups]] = defaultdict(list)
    for pair in pairs:
        for name, values in rights(net, pair, collate).items():
            told[name].append(group_scores(pair, values))
    return told


def mean(groups: list[Groups], shown: bool) -> float:
    values = [score for told in groups for score, is_shown in told.values() if is_shown == shown]
    return round(sum(values) / max(1, len(values)), 4)


def summary(told: dict[str, list[Groups]]) -> dict[str, float]:
    """Means over groups: roles that the exemplar shows, and others."""
    lines = {name: mean(groups, True) for name, groups in told.items()}
    return {**lines, **{f"others {name}": mean(told[name], False) for name in ("all", "three", "fill", "oracle")}}


def validate(net: ElementNet, pairs: list[Pair], collate: Collator) -> dict[str, float]:
    told = scores(net, pairs, collate)
    figures = summary(told)
    for family in sorted({pair.family for pair in pairs}):
        figures[f"all {family}"] = mean([groups for groups, pair in zip(told["all"], pairs) if pair.family == family], True)
    return figures
