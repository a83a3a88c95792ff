"""The element measure as a Markdown table and as one JSON object."""

import math

from metrics.elements.bootstrap import differ, difference, interval
from metrics.elements.measure import COLUMNS, Judged, tally
from metrics.elements.right import PROPERTIES, TYPE

TITLES = {
    "wireframe": "the wireframe as it is",
    "none": "**the product**, no layers (of what can be read from its picture)",
    "source": "**the product**, the wireframe's layers",
    "both": "**the product**, both frames' layers",
    "byRole": "first of the same role (perfect roles)",
    "oracle": "best copy possible (oracle)",
}
OURS = ("none", "source", "both")
ENOUGH = 256  # pairs from which a table may decide anything
# What each row of the product is held against. Of pictures fewer properties can be told, so that row is held against none.
AGAINST = {"none": (), "source": ("wireframe", "byRole", "oracle"), "both": ("wireframe", "source", "byRole", "oracle")}


def row_of(pairs: Judged) -> dict:
    """Figures of one row, those of `all` with their 95 % interval and the number of groups."""
    row = {}
    for part, shown in (("shown", True), ("others", False)):
        row[part] = {}
        for column in COLUMNS:
            found = tally(pairs, column, shown)
            if found.of.sum():
                row[part][column] = round(found.share, 3)
        whole = tally(pairs, "all", shown)
        if whole.of.sum():
            row[part] |= {"groups": int(whole.of.sum()), "interval": [round(end, 3) for end in interval(whole)]}
    return row


def by_part(rows: dict[str, Judged], parts: list[str]) -> dict:
    """All right over shown roles, of every row, for each family or style of wireframe. parts: of every pair its own."""
    found = {}
    for part in sorted(set(parts)):
        own = {name: [groups for groups, of in zip(pairs, parts) if of == part] for name, pairs in rows.items()}
        shares = {name: tally(pairs, "all", True) for name, pairs in own.items()}
        found[part] = {"pairs": parts.count(part), **{name: round(share.share, 3) for name, share in shares.items() if share.of.sum()}}
    return found


def summary_of(rows: dict[str, Judged], facts: dict) -> dict:
    """rows: of every row the judged groups of every pair. The differences are those of the product to other rows over shown roles, where the same properties are judged."""
    made = {name: row_of(pairs) for name, pairs in rows.items()}
    differences = {}
    for ours in (name for name in OURS if name in rows):
        for other in (name for name in AGAINST[ours] if name in rows):
            a, b = (tally(rows[name], "all", True) for name in (ours, other))
            if a.of.sum() and b.of.sum():
                by, low, high = difference(a, b)
                told = {"by": round(by, 3), "interval": [round(low, 3), round(high, 3)], "differ": differ(a, b)}
                differences[f"{ours}-{other}"] = told
    return {**facts, "rows": made, "differences": differences}


def _share(part: dict, column: str) -> str:
    value = part.get(column)
    if value is None or math.isnan(value):
        return "-"
    return f"{value:.2f} [{part['interval'][0]:.2f}, {part['interval'][1]:.2f}]" if column == "all" else f"{value:.2f}"


def told(summary: dict) -> str:
    """One row a line; the columns over roles that the exemplar shows, the last over the others."""
    columns = ("all", *PROPERTIES)
    lines = [
        f"{summary['pairs']} of {summary['distinctPairs']} distinct pairs, {summary['groups']} component groups; roles that the exemplar shows (95 % interval over pairs), last column: other roles",
        "",
        "| | all right | " + " | ".join((*PROPERTIES, *TYPE)) + " | others, all right |",
        "|---" * (len(columns) + len(TYPE) + 2) + "|",
    ]
    for name, title in TITLES.items():
        if name in summary["rows"]:
            row = summary["rows"][name]
            cells = [_share(row["shown"], column) for column in (*columns, *TYPE)] + [_share(row["others"], "all")]
            lines.append(f"| {title} | " + " | ".join(cells) + " |")
    lines.append("")
    if "readable" in summary:
        shares = ", ".join(f"{name} {share:.2f}" for name, share in summary["readable"].items())
        lines.append(f"Without layers only that counts which the target's own picture tells rightly when it is read in the same way: {shares}.")
    if summary["pairs"] < ENOUGH:
        lines.append(f"Fewer than {ENOUGH} pairs: a look, not a decision.")
    for name, found in summary["differences"].items():
        verdict = "they differ" if found["differ"] else "no difference that these pairs can show"
        lines.append(f"{name.replace('-', ' less ')}: {found['by']:+.3f} [{found['interval'][0]:+.3f}, {found['interval'][1]:+.3f}], {verdict}")
    return "\n".join(lines)
