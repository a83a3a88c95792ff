"""The figures as a Markdown table."""

METHODS = {
    "ours": "**ours**",
    "identity": "identity (the wireframe)",
    "palette": "palette transfer, mean",
    "paletteInk": "palette transfer, ground and ink",
    "reinhard": "Reinhard",
    "target": "the target itself",
}
COLUMNS = {
    "shown": "colour L1, shown roles",
    "ratioShown": "÷ palette",
    "other": "other roles",
    "otherBest": "best of three",
    "colour": "all roles",
    "ratio": "÷ palette, all roles",
    "psnr": "PSNR, dB",
    "textLost": "text lost",
    "drift": "drift",
    "invented": "invented edges",
    "perceptual": "perceptual",
    "kernel": "kernel",
    "styleColour": "style: colour",
    "styleTexture": "style: texture",
}


def _cell(row: dict, column: str) -> str:
    if column not in row:
        return "-"
    if column == "kernel":
        return f"{row['kernel']:.2f} ± {row['kernelError']:.2f}"
    if column in ("textLost", "drift", "invented"):
        return f"{100 * row[column]:.1f} %"
    if column == "psnr":
        return f"{row[column]:.1f}"
    return f"{row[column]:.4f}" if column in ("shown", "other", "otherBest", "colour") else f"{row[column]:.3f}"


def table(summary: dict) -> str:
    """The summary as a Markdown table, one method a row; columns that were not measured are left out."""
    rows = summary["methods"]
    columns = [name for name in COLUMNS if any(name in row for row in rows.values())]
    lines = ["| | " + " | ".join(COLUMNS[name] for name in columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for method, title in METHODS.items():
        lines.append(f"| {title} | " + " | ".join(_cell(rows[method], name) for name in columns) + " |")
    return "\n".join(lines)
