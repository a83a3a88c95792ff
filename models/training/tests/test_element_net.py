"""The element network on made-up pages: kinds of things whose colours differ from look to look."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from elements.batch import SHOT, SKETCH, Collator, Pair, Sampler
from elements.decide import averaged
from elements.distance import ATTRIBUTES
from elements.network import ElementNet, Elements, Shape, neighbours, passed
from elements.objective import APART, WHOLE, Evidence, losses_of
from elements.style import STYLE
from elements.tokens import RELATIONS, Page, TokenBlock, Tree
from elements.validate import held_out_pairs, scores, summary

KINDS, FEATURES = 4, 6
NAMES = {"source": [f"f{i}" for i in range(FEATURES)], "exemplar": [*(f"f{i}" for i in range(FEATURES)), "own r", "own g", "own b"]}


def style(colour: np.ndarray, kind: int) -> list[float]:
    told = dict.fromkeys(STYLE, 0.0) | {"filled": 1.0, "half side": 20.0, "radius": 4.0 * kind}
    for c, value in zip("rgb", colour):
        told[f"fill {c}"] = float(value)
    return [told[name] for name in STYLE]


def tree(random: np.random.Generator, kinds: list[int], colours: np.ndarray, exemplar: bool) -> Tree:
    n = len(kinds)
    features = np.zeros((n, FEATURES), np.float32)
    features[np.arange(n), kinds] = 1
    features[:, KINDS:] = random.random((n, 2))
    if exemplar:
        features = np.concatenate([features, colours[kinds]], 1).astype(np.float32)
    styles = torch.tensor([style(colours[kind], kind) for kind in kinds])
    return Tree(
        torch.from_numpy(features),
        torch.zeros(n, n, dtype=torch.uint8),
        torch.zeros(n, n, dtype=torch.uint8),
        torch.tensor(kinds),
        styles,
        [f"role {k}" for k in kinds],
    )


def block(seed: int, family: str = "made up") -> TokenBlock:
    random = np.random.default_rng(seed)
    colours = random.random((KINDS, 3)).astype(np.float32)
    pages = []
    for page in range(3):
        kinds = [*range(KINDS), *random.integers(0, KINDS, 3).tolist()]
        pages.append(Page(f"page {page}", tree(random, kinds, colours, True), [tree(random, kinds, colours, False)], None, [None]))
    return TokenBlock(family, f"look {seed}", pages)


def shown_by_pictures(made: TokenBlock) -> TokenBlock:
    """The same block, every page and wireframe also read off its pixels: of these the first feature is 7, and no role is known."""

    def picture(tree: Tree) -> Tree:
        features = tree.features.clone()
        features[:, 0] = 7
        return replace(tree, features=features, roles=[""] * len(tree.roles))

    pages = [replace(page, picture=picture(page.exemplar), sketches=[picture(page.sources[0])]) for page in made.pages]
    return replace(made, pages=pages)


def test_pairs_are_drawn_by_layers_and_off_pixels_and_know_the_roles_of_either() -> None:
    sampler = Sampler([shown_by_pictures(block(seed)) for seed in range(4)], Collator(NAMES), 8, 0)
    pairs = [sampler.pair() for _ in range(400)]
    for side, share in (("exemplar", SHOT), ("source", SKETCH)):
        told = sum(float(getattr(pair, side).features[0, 0] == 7) for pair in pairs) / len(pairs)
        assert abs(told - share) < 0.08, side
    assert all(pair.shown == {f"role {kind}" for kind in range(KINDS)} for pair in pairs)


def test_held_out_pairs_have_the_picture_where_it_is_asked_for() -> None:
    blocks = [shown_by_pictures(block(0)), block(1)]
    layers, shots = held_out_pairs(blocks, 30), held_out_pairs(blocks, 30, shot=True)
    assert [len(layers), len(shots)] == [6, 3]
    assert all(bool(pair.exemplar.features[0, 0] == 7) and pair.shown for pair in shots)
    assert all(pair.source.roles[0] for pair in [*layers, *shots])


def trained(pointers: tuple[str, ...], steps: int) -> ElementNet:
    torch.manual_seed(0)
    net = ElementNet(Shape(FEATURES, FEATURES + 3, pointers))
    sampler = Sampler([block(seed) for seed in range(30)], Collator(NAMES), 8, 0)
    optimiser = torch.optim.Adam(net.parameters(), 2e-3)
    for _ in range(steps):
        batch = sampler.draw()
        evidence = Evidence(net, batch, net(batch.source, batch.exemplar, batch.look, batch.hidden))
        terms = [loss.of(evidence) for loss in losses_of(pointers)]
        optimiser.zero_grad()
        sum(term for term in terms if term is not None).backward()
        optimiser.step()
    return net.eval()


@pytest.mark.parametrize("pointers", [WHOLE, APART])
def test_it_learns_what_is_like_what_from_the_translation_alone(pointers):
    pairs = held_out_pairs([block(seed) for seed in range(100, 110)], 30)
    before, after = (summary(scores(trained(pointers, steps), pairs, Collator(NAMES)))["all"] for steps in (0, 60))
    assert before < 0.6
    assert after > 0.95


def test_a_colour_is_permuted_alike_in_features_target_and_exemplar():
    made = block(3)
    pair = Pair(made.pages[0].sources[0], made.pages[1].exemplar, "made up", frozenset(made.pages[1].exemplar.roles))
    batch = Collator(NAMES)([pair], [(2, 0, 1)])
    n = len(pair.exemplar.features)
    assert torch.equal(batch.exemplar.features[0, :n, -3:], pair.exemplar.features[:, [-1, -3, -2]])
    assert torch.equal(batch.shown[0, :n, :3], pair.exemplar.styles[:, [2, 0, 1]])
    assert torch.equal(batch.target[0, :, :3], pair.source.styles[:, [2, 0, 1]])


def test_an_exemplar_is_any_other_page_of_the_look_whatever_its_block():
    one, other = block(1), block(1)
    alone = TokenBlock(one.family, "another look", block(2).pages)
    block_of = {id(page.exemplar): place for place, made in enumerate((one, other, alone)) for page in made.pages}
    source_of = {id(source): place for place, made in enumerate((one, other, alone)) for page in made.pages for source in page.sources}
    sampler = Sampler([one, other, alone], Collator(NAMES), 8, 0)
    pairs = [sampler.pair() for _ in range(200)]
    met = {(source_of[id(pair.source)], block_of[id(pair.exemplar)]) for pair in pairs}
    assert met == {(0, 0), (0, 1), (1, 0), (1, 1), (2, 2)}


def test_padding_changes_no_probability():
    net = trained(WHOLE, 3)
    small, large = block(1), block(2)
    pair = Pair(small.pages[0].sources[0], small.pages[1].exemplar, "", frozenset())
    extra = tree(np.random.default_rng(0), [0] * 20, np.zeros((KINDS, 3), np.float32), True)
    other = Pair(large.pages[0].sources[0], extra, "", frozenset())
    collate = Collator(NAMES)
    alone, both = collate([pair]), collate([pair, other])
    n = len(pair.exemplar.features)
    torch.testing.assert_close(
        net(alone.source, alone.exemplar, alone.look, alone.hidden).logits[0],
        net(both.source, both.exemplar, both.look, both.hidden).logits[0, ..., :n],
        atol=1e-4,
        rtol=1e-4,
    )


def test_elements_of_one_make_are_decided_together():
    logs = torch.tensor([[[0.9, 0.1], [0.3, 0.7], [0.2, 0.8]]]).log()
    told = averaged(logs, torch.tensor([5, 5, 2]))
    torch.testing.assert_close(told[0], torch.tensor([[0.6, 0.4], [0.6, 0.4], [0.2, 0.8]]))


def test_each_attribute_knows_its_own_difference():
    plain = torch.tensor([style(np.array([0.5, 0.5, 0.5]), 1)])
    for name, changed in {"fill": "fill g", "stroke": "stroke width", "radius": "radius", "shadow": "shadow"}.items():
        other = plain.clone()
        other[0, STYLE.index(changed)] += 10 if name in ("radius", "stroke") else 0.5
        told = {attribute: float(of(plain, other)) for attribute, of in ATTRIBUTES.items()}
        assert told[name] > 1
        assert all(value == 0 for attribute, value in told.items() if attribute != name)


def test_what_holds_an_element_is_matched_first():
    """Two labels that look the same in the exemplar: the one is taken whose button is like the source's."""
    relations = torch.zeros(1, len(RELATIONS), 4, 4)
    for child, parent in ((2, 0), (3, 1)):
        relations[0, RELATIONS.index("parent"), child, parent] = relations[0, RELATIONS.index("child"), parent, child] = 1
    page = Elements(torch.zeros(1, 4, FEATURES), relations, torch.ones(1, 4, dtype=torch.bool))
    told = torch.full((1, 4, 4), 0.25)
    told[0, 1] = torch.tensor([0.0, 1.0, 0.0, 0.0])
    around = neighbours(page)
    on_parents = passed(told, around, around)[0, 0]
    assert on_parents[3].tolist() == [0, 0, 0, 1]
    assert on_parents[2].tolist() == [0, 0, 0.25, 0.25]


def test_a_make_counts_once_however_many_elements_are_of_it():
    made = block(3)
    batch = Collator(NAMES)([Pair(made.pages[0].sources[0], made.pages[1].exemplar, "made up", frozenset(made.pages[1].exemplar.roles))])
    for make in batch.makes.unique():
        assert float(batch.weights[batch.makes == make].sum()) == pytest.approx(1)
