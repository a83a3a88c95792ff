"""Restyles pages for which no target is known, anybody's files, and measures what has to hold whatever the look: nothing vanishes, siblings look
alike, one text has one colour.

    python models/training/evaluate_kept.py --pack models/packs/wireframe --pages FOLDER [--keep out/kept] [--floor floor.json]

FOLDER holds one folder a pair: source.png, exemplar.png, source.json and exemplar.json (Figma REST nodes; the exemplar's may be missing). Where it holds
known.json instead of source.json, those layers are for the measure alone and the product is given pixels. Three ways: Layers (both frames' layers
in, layers out), Picture of the same, and Picture of the pixels alone.

boxes     share of boxes and pictures whose edge has 1.2 : 1 or more to its ground in the source and under 1.1 in the result, on its best visible side
texts     share of texts under 1.1, or under 3 where the source's are not
drawings  of vectors, icons and lines, as boxes
siblings  share of pairs of one make (kind, size within 1 px, source's look, make of the parent) that differ: by 8 of 255 in a channel of fill or ink, in being
          seen or not, in having a picture or not; of layers also stroke, shadow, corners by 2 px
colours   share of texts with one ink in the source and a word in the result that is 16 of 255 off the text's colour

--floor compares broken counts with those of a file and ends with 1 where there are more, or fewer judged; it prints every figure either way.
Needs Node and the repository's packages.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from metrics.errors import NotMeasurable, run
from metrics.kept.measure import Kept, Source, measure
from metrics.kept.product import restyle
from metrics.kept.report import add_up, below_floor, table


def read_pixels(path: Path) -> np.ndarray:
    """(H, W, 3) in [0, 1], on white."""
    image = Image.open(path).convert("RGBA")
    return np.array(Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")) / 255


def read_layers(path: Path) -> dict:
    return json.loads(path.read_text())


def measure_pair(folder: Path, made: dict[str, Path]) -> dict[str, Kept]:
    """made: the result of every way that was run."""
    layers = folder / "source.json"
    tree = read_layers(layers if layers.exists() else folder / "known.json")
    source = Source(tree, read_pixels(folder / "source.png"))
    found = {}
    for way, path in made.items():
        drawn = path.suffix == ".png"
        after = source.in_picture(read_pixels(path)) if drawn else source.in_tree(json.loads(path.read_text()))
        found[way] = measure(source, source.own_look(drawn), after)
    return found


def require_whole(folder: Path) -> None:
    """Raises NotMeasurable that names the file of a pair that is missing or cut short."""
    layers = [path for name in ("source.json", "known.json", "exemplar.json") if (path := folder / name).exists()]
    if not any(path.name in ("source.json", "known.json") for path in layers):
        raise NotMeasurable(f"{folder} holds neither source.json nor known.json; add the wireframe's layers.")
    for path in (folder / "source.png", folder / "exemplar.png", *layers):
        try:
            read_pixels(path) if path.suffix == ".png" else read_layers(path)
        except FileNotFoundError as error:
            raise NotMeasurable(f"{path} is missing; add it or remove its folder.") from error
        except (OSError, ValueError, SyntaxError) as error:  # a PNG that is cut short is any of them to Pillow
            raise NotMeasurable(f"{path} cannot be read; write it again or remove its folder.") from error


def evaluate(pack: Path, pages: Path, keep: Path) -> dict[str, dict[str, Kept]]:
    """By pair and way. Raises NotMeasurable where there are no pairs or one is not whole, RuntimeError with the product's own sentence where it fails."""
    folders = sorted(path.parent for path in pages.glob("*/source.png"))
    if not folders:
        raise NotMeasurable(f"{pages} holds no folder with a source.png; pass --pages with a folder of pairs.")
    for folder in folders:
        require_whole(folder)
    made = restyle(pack, folders, keep)
    return {folder.name: measure_pair(folder, made[folder.name]) for folder in folders}


def read_floor(path: Path) -> dict:
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise NotMeasurable(f"{path} cannot be read as a floor; write one with --json.") from error


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", type=Path, required=True, help="folder of the pack")
    parser.add_argument("--pages", type=Path, required=True, help="folder of the pairs")
    parser.add_argument("--keep", type=Path, help="folder in which the results are kept")
    parser.add_argument("--floor", type=Path, help="file of counts that must not get worse")
    parser.add_argument("--json", action="store_true", help="print the counts, as a floor holds them")
    args = parser.parse_args()
    floor = read_floor(args.floor) if args.floor else None
    with tempfile.TemporaryDirectory() as folder:
        found = evaluate(args.pack, args.pages, args.keep or Path(folder))
    print(table(found))
    if args.json:
        print(json.dumps(add_up(found)))
    if floor is not None:
        worse = below_floor(add_up(found), floor)
        print("\n".join(worse) if worse else f"No worse than {args.floor.name}.")
        sys.exit(1 if worse else 0)


if __name__ == "__main__":
    run(main)
