"""Runs the product on pairs in every way that is measured."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from metrics.product import ROOT

COMMAND = ["node", "--import", "tsx", "models/cli/restyle-trees.ts"]
WAYS = {"layers": "Layers", "picture": "Picture, layers known", "raster": "Picture, pixels alone"}


def restyle(pack: Path, folders: list[Path], keep: Path) -> dict[str, dict[str, Path]]:
    """By the folder's name and the way, the file that was made: layers or a picture. Pixels alone that are those of an earlier pair
    are not run again. Raises RuntimeError with the product's own sentence."""
    keep = keep.resolve()
    keep.mkdir(parents=True, exist_ok=True)
    jobs, made, seen = [], {}, set()
    for folder in (path.resolve() for path in folders):
        pair = {"source": str(folder / "source.png"), "exemplar": str(folder / "exemplar.png")}
        ways = {}
        pixels = tuple(Path(path).read_bytes() for path in pair.values())
        if pixels not in seen:
            ways["raster"] = keep / f"{folder.name}-raster.png"
            jobs.append({**pair, "out": str(ways["raster"])})
        seen.add(pixels)
        if (folder / "source.json").exists():
            told = {"sourceTree": folder / "source.json", "exemplarTree": folder / "exemplar.json"}
            ways |= {"layers": keep / f"{folder.name}-layers.json", "picture": keep / f"{folder.name}-picture.png"}
            given = {name: str(path) for name, path in told.items() if path.exists()}
            jobs.append({**pair, **given, "out": str(ways["picture"]), "outTree": str(ways["layers"])})
        made[folder.name] = ways
    listing = keep / "pairs.json"
    listing.write_text(json.dumps(jobs))
    ran = subprocess.run([*COMMAND, str((pack / "card.json").resolve()), str(listing)], cwd=ROOT, capture_output=True, text=True)
    if ran.returncode != 0:
        raise RuntimeError(f"The product could not restyle the pairs: {ran.stderr.strip()}")
    return made
