"""Runs of the element network on the same held-out pairs, as a table: what each is worth against the first.

    python models/training/compare_elements.py --heldout out/tokens/heldout --runs out/runs/plain out/runs/passed out/runs/mixed

Component groups right, of roles that the exemplar shows and of others; then the difference to the first run with the middle 95 % over resampled pairs.
Of texts that can be read in the target: the share that cannot be in the result.
"""

import argparse
from pathlib import Path

import torch

from elements.batch import Collator, Pair
from elements.checkpoint import load_net, trained_of
from elements.contrast import unread_below
from elements.decide import averaged, taken
from elements.distance import AT
from elements.network import ElementNet
from elements.tokens import RELATIONS, load_tokens
from elements.validate import held_out_pairs, scores
from metrics.elements.bootstrap import interval
from metrics.elements.held_out import compared, tally

PARENT = RELATIONS.index("parent")
HEAD = "| run | pairs seen | shown | three | others | three | shown, against the first | others, against the first | unread |\n|" + " --- |" * 9


@torch.no_grad()
def unread_share(net: ElementNet, pairs: list[Pair], collate: Collator) -> float:
    """Of the texts and drawings that can be read in the target, those that cannot be on what their ground takes."""
    failed, of = 0, 0
    for pair in pairs:
        batch = collate([pair])
        match = net(batch.source, batch.exemplar, batch.look, batch.hidden)
        gate = None if match.gate is None else match.gate[0]
        places = taken(net.pointers, averaged(match.logits[0], pair.source.makes), pair.exemplar.styles, gate)["fill"][:, 0]
        target = pair.source.styles.nan_to_num()
        asked = ~pair.source.styles[:, 0].isnan() & (target[:, AT["ink"]] > 0) & (unread_below(target) == 0)
        parents = batch.source.relations[0, PARENT].argmax(-1)
        failed += int((batch.look.unread[0][places, places[parents]][asked] > 0).sum())
        of += int(asked.sum())
    return failed / max(1, of)


def row(run: Path, pairs: list[Pair], names: dict[str, list[str]], first: dict | None) -> tuple[str, dict]:
    """-> a line of the table, and the scores."""
    net, state = load_net(run, names)
    collate = Collator(names, net.shape.kindred)
    told = scores(net, pairs, collate)

    def share(name: str, shown: bool) -> str:
        one = tally(told[name], shown)
        low, high = interval(one)
        return f"{one.share:.3f} [{low:.3f}, {high:.3f}]"

    against = {"shown": "", "others": ""}
    if first:
        against = {title: f"{apart:+.3f} [{low:+.3f}, {high:+.3f}]" for title, (apart, low, high) in compared(told, first).items()}
    cells = [run.name, f"{trained_of(state)['samples']:,}", *(share(name, shown) for shown in (True, False) for name in ("all", "three"))]
    return f"| {' | '.join([*cells, *against.values(), f'{unread_share(net, pairs, collate):.3f}'])} |", told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heldout", type=Path, required=True, help="folder of held-out tokens")
    parser.add_argument("--runs", type=Path, nargs="+", required=True, help="training runs, the one to compare with first")
    parser.add_argument("--pairs", type=int, default=256)
    parser.add_argument("--shot", action="store_true", help="exemplars by their pictures")
    args = parser.parse_args()
    torch.set_num_threads(1)
    heldout, names = load_tokens(args.heldout)
    pairs = held_out_pairs(heldout, args.pairs, args.shot)
    print(HEAD)
    first = None
    for run in args.runs:
        line, told = row(run, pairs, names, first)
        print(line, flush=True)
        first = first or told


if __name__ == "__main__":
    main()
