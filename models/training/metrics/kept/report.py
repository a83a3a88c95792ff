"""The counts of the kept rules added up, told as a table, and held against a floor."""

from metrics.kept.measure import RULES, Kept
from metrics.kept.product import WAYS

Counts = dict[str, dict[str, list[float]]]  # by way and rule: broken, judged
ALL = "all"
SLACK = 1.0


def add_up(found: dict[str, dict[str, Kept]]) -> Counts:
    """Over the pairs."""
    sums: Counts = {}
    for ways in found.values():
        for way, kept in ways.items():
            for rule, counts in kept.counts.items():
                row = sums.setdefault(way, {}).setdefault(rule, [0, 0])
                row[0], row[1] = round(row[0] + counts[0], 2), round(row[1] + counts[1], 2)
    return sums


def _cell(broken: float, judged: float) -> str:
    return f"{broken:g} of {judged:g}" if judged else "-"


def table(found: dict[str, dict[str, Kept]]) -> str:
    """Markdown: one row a pair and way, then the sums with their shares, then what was broken by the layers' ids."""
    lines = ["| | " + " | ".join(RULES.values()) + " |", "|---" * (len(RULES) + 1) + "|"]
    for name, ways in found.items():
        for way, kept in ways.items():
            lines.append(f"| {name}, {WAYS[way]} | " + " | ".join(_cell(*(round(v, 2) for v in kept.counts[rule])) for rule in RULES) + " |")
    for way, rules in add_up(found).items():
        cells = [f"{_cell(*rules[rule])}" + (f" ({100 * rules[rule][0] / rules[rule][1]:.0f} %)" if rules[rule][1] else "") for rule in RULES]
        lines.append(f"| **{ALL}, {WAYS[way]}** | " + " | ".join(cells) + " |")
    for name, ways in found.items():
        for way, kept in ways.items():
            told = [f"{RULES[rule]}: {', '.join(ids)}" for rule, ids in kept.broken.items() if ids]
            if told:
                lines.append(f"{name}, {WAYS[way]}: " + "; ".join(told))
    return "\n".join(lines)


def below_floor(counts: Counts, floor: Counts) -> list[str]:
    """A sentence for every figure that is worse than the floor's: more broken, or fewer judged, or no longer measured. SLACK each way, for an element whose
    vote is nearly even may fall otherwise on another processor."""
    said = []
    for way, rules in floor.items():
        for rule, (broken, judged) in rules.items():
            now = counts.get(way, {}).get(rule, [0, 0])
            if now[0] > broken + SLACK:
                said.append(f"{WAYS[way]}, {RULES[rule]}: {now[0]:g}, more than the {broken:g} of the floor.")
            if now[1] < judged - SLACK:
                said.append(f"{WAYS[way]}, {RULES[rule]}: {now[1]:g} judged, fewer than the {judged:g} of the floor.")
    return said
