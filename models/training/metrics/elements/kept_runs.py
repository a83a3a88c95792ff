"""Runs the product on pairs of trees, a few at a time, and keeps what it made: a run that was stopped goes on where it was.

What is kept is used again only for the same pair, the same card and the same code of the pipeline; anything else is made anew beside it. A pair whose
pages were rendered again and became others is made anew in its place.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from metrics.elements.tree_pairs import TreePair
from metrics.errors import NotMeasurable

ROOT = Path(__file__).parents[4]
COMMAND = ["node", "--import", "tsx", "models/cli/restyle-trees.ts"]
CODE = ["models/runtime", "models/cli"]
BATCH = 12  # restyles of one process: what is lost at most when a run is stopped

GIVEN = ("none", "source", "both")


def code_key(card: Path) -> str:
    """Changes with the card (which holds its weights' hashes) and with every file of the pipeline."""
    told = json.loads(card.read_text())
    told.pop("metrics", None)
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode())
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.ts")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


class KeptRuns:
    def __init__(self, card: Path, folder: Path):
        self.card = card.resolve()
        self.trees = folder.resolve() / "trees"
        self.results = folder.resolve() / code_key(card)
        for made in (self.trees, self.results):
            made.mkdir(parents=True, exist_ok=True)

    def result(self, pair: TreePair, given: str) -> Path:
        """The restyled picture (given none) or the restyled layers."""
        return self.results / f"{pair.name}.{given}.{'png' if given == 'none' else 'json'}"

    def picture(self, pair: TreePair, given: str) -> Path:
        return self.results / f"{pair.name}.{given}.png"

    def _forget_others(self, pair: TreePair) -> None:
        """Drops what was made of other trees under the pair's name, whatever code made it, and keeps the pair's trees."""
        for side, document in (("source", pair.layers), ("exemplar", pair.exemplar["document"])):
            path = self._tree(pair, side)
            tree = json.dumps({"document": document.get("document", document)})
            if path.exists() and path.read_text() == tree:
                continue
            if path.exists():
                for made in self.trees.parent.glob(f"*/{pair.name}.*"):
                    made.unlink()
            path.write_text(tree)

    def _tree(self, pair: TreePair, side: str) -> Path:
        return self.trees / f"{pair.name}.{side}.json"

    def _job(self, pair: TreePair, given: str, pictures: bool) -> dict[str, str]:
        job = {"source": str(pair.source_png.resolve()), "exemplar": str(pair.exemplar_png.resolve())}
        if given == "none" or pictures:
            job["out"] = str(self.picture(pair, given))
        if given != "none":
            job |= {"sourceTree": str(self._tree(pair, "source")), "outTree": str(self.result(pair, given))}
        if given == "both":
            job["exemplarTree"] = str(self._tree(pair, "exemplar"))
        return job

    def run(self, pairs: list[TreePair], given: list[str], pictures: bool = False) -> None:
        """Makes what is not there yet, pair by pair, so that the runs of one pair share what was encoded. given: of GIVEN; pictures: of restyled layers
        the picture as well. Raises RuntimeError with the product's own sentence where it fails, NotMeasurable where a page has no picture."""
        different = list({pair.name: pair for pair in pairs}.values())
        for pair in different:
            self._forget_others(pair)
        todo = [(pair, row) for pair in different for row in given if not self._made(pair, row, pictures)]
        for pair, _ in todo:
            for path in (pair.source_png, pair.exemplar_png):
                if not path.exists():
                    raise NotMeasurable(f"{path} is missing: the product needs the pages' pictures; render the trees with pixels.")
        listing = self.results / "jobs.json"
        for start in range(0, len(todo), BATCH):
            listing.write_text(json.dumps([self._job(pair, row, pictures) for pair, row in todo[start : start + BATCH]]))
            ran = subprocess.run([*COMMAND, str(self.card), str(listing)], cwd=ROOT, capture_output=True, text=True)
            if ran.returncode != 0:
                raise RuntimeError(f"The product could not restyle the pairs: {ran.stderr.strip()}")
            print(f"{min(start + BATCH, len(todo))} of {len(todo)} restyled", file=sys.stderr, flush=True)

    def _made(self, pair: TreePair, given: str, pictures: bool) -> bool:
        return self.result(pair, given).exists() and (not pictures or self.picture(pair, given).exists())
