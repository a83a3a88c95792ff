"""Worn pages are the same pages: what is alike stays alike, what is dark becomes light with its target, no shape changes."""

import numpy as np
import torch

from elements.distance import alike, right
from elements.style import STYLE
from elements.tokens import Tree
from elements.wear import AMOUNTS, LIFTS, LIGHT, SIZES, Wear

SHARED = [*sorted(SIZES), *sorted(LIFTS), *sorted(AMOUNTS), LIGHT]
NAMES = {"source": SHARED, "exemplar": [*SHARED, "own r", "own g", "own b"]}
N = 40


def tree(side: str, seed: int = 0) -> Tree:
    chance = torch.Generator().manual_seed(seed)
    styles = torch.rand(N, len(STYLE), generator=chance)
    styles[:, STYLE.index("ink")] = (torch.arange(N) % 2).float()
    square = torch.zeros(N, N, dtype=torch.uint8)
    return Tree(torch.rand(N, len(NAMES[side]), generator=chance), square, square, torch.arange(N), styles, [str(n) for n in range(N)])


def wear(seed: int = 0) -> Wear:
    return Wear(NAMES, np.random.default_rng(seed))


def test_what_is_lost_is_lost_everywhere_and_the_page_never():
    whole = tree("exemplar")
    expected = alike(whole.styles)["style"]
    assert bool((whole.alike == expected).all())
    sizes = set()
    for seed in range(12):
        worn = wear(seed).fewer(whole)
        kept = [int(role) for role in worn.roles]
        assert kept[0] == 0 and torch.equal(worn.features, whole.features[kept]) and torch.equal(worn.alike, expected[kept][:, kept])
        assert worn.bits.shape == worn.nearness.shape == (len(kept), len(kept))
        sizes.add(len(kept))
    assert N in sizes and min(sizes) < N


def test_an_inverted_exemplar_is_right_where_it_was():
    source, exemplar, worn = tree("source", 1), tree("exemplar", 2), wear()
    before = right(source.styles, exemplar.styles)
    after = right(worn.opposite(source.styles), worn.inverted(exemplar).styles)
    assert all(bool((before[name] == after[name]).float().mean() > 0.999) for name in before)
    lifts = [NAMES["exemplar"].index(name) for name in LIFTS]
    assert torch.equal(worn.inverted(exemplar).features[:, lifts], -exemplar.features[:, lifts])


def test_a_faded_wireframe_has_all_its_contrasts_by_one_share():
    whole = tree("source")
    faded = wear(3).faded(whole)
    shares = faded.features / whole.features
    contrasts = [SHARED.index(name) for name in (*LIFTS, *AMOUNTS)]
    assert float(shares[:, contrasts].std()) < 1e-5 and abs(float(shares[0, contrasts[0]]) - 1) > 0.01
    sizes = [SHARED.index(name) for name in SIZES]
    assert torch.equal(faded.features[:, sizes], whole.features[:, sizes])


def test_training_pages_themselves_stay_as_they_are():
    source, exemplar = tree("source"), tree("exemplar")
    former = [value.clone() for value in (source.features, source.styles, exemplar.features, exemplar.styles)]
    for seed in range(8):
        wear(seed)(source, exemplar)
    assert all(torch.equal(a, b) for a, b in zip(former, (source.features, source.styles, exemplar.features, exemplar.styles)))
