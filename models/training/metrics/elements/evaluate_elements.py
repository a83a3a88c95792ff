"""The element measure from blocks of trees to figures."""

from collections import defaultdict
from pathlib import Path

from metrics.elements.kept_runs import KeptRuns
from metrics.elements.measure import Judged, Page, judge_groups, readable
from metrics.elements.report import by_part, summary_of
from metrics.elements.tree_pairs import TreePair, distinct_tree_pairs, draw_tree_pairs
from metrics.elements.trees import load_blocks
from metrics.errors import NotMeasurable

GIVEN = {"raster": "none", "layers": "source", "both": "both"}  # the command's words for the rows


def judged(pairs: list[TreePair], runs: KeptRuns, given: list[str]) -> tuple[dict[str, Judged], dict]:
    """Every row's groups, pair by pair, and what is known of the measure itself: how many things were left out since the wireframe does not show
    them, and the share of every property that can be read from the target's own picture. The product has run."""
    rows: dict[str, Judged] = defaultdict(list)
    left_out = 0
    counts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for pair in pairs:
        page = Page(pair)
        left_out += page.left_out
        rows["wireframe"].append(judge_groups(page, page.wireframe()))
        rows["byRole"].append(judge_groups(page, page.by_role()))
        rows["oracle"].append(judge_groups(page, page.oracle()))
        for row in given:
            if row == "none":
                target = page.picture(pair.target_png)
                rows["none"].append(judge_groups(page, page.picture(runs.result(pair, row)), target))
                for name, count in readable(page, target).items():
                    counts[name].append(count)
            else:
                rows[row].append(judge_groups(page, page.layers(runs.result(pair, row))))
    shares = {name: round(sum(told for told, _ in found) / sum(of for _, of in found), 3) for name, found in counts.items()}
    return rows, {"leftOut": left_out, **({"readable": shares} if shares else {})}


def evaluate_elements(card: Path, blocks: Path, given: list[str], count: int, seed: int, keep: Path) -> dict:
    """card: of the pack; blocks: folder of blocks of trees with pictures; given: keys of GIVEN; keep: folder of what the product made, reused where
    neither pack nor pipeline changed. Raises RuntimeError with the product's own sentence where it fails, NotMeasurable where there is no card or block to measure."""
    if not card.is_file():
        raise NotMeasurable(f"{card} is missing; pass --pack with the folder of a pack.")
    held = load_blocks(blocks)
    pairs = draw_tree_pairs(held, count, seed)
    runs = KeptRuns(card, keep)
    words = [GIVEN[word] for word in given]
    runs.run(pairs, words)
    rows, known = judged(pairs, runs, words)
    facts = {
        "pairs": len(pairs),
        "distinctPairs": distinct_tree_pairs(held),
        "groups": sum(len(groups) for groups in rows["wireframe"]),
        "things": sum(group["things"] for groups in rows["wireframe"] for group in groups),
        **known,
    }
    families, styles = [pair.family for pair in pairs], [pair.style for pair in pairs]
    return {**summary_of(rows, facts), "families": by_part(rows, families), "styles": by_part(rows, styles)}
