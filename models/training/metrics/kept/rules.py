"""The three rules that need no target: nothing vanishes, siblings look alike, one text has one colour. All tell (broken, judged)."""

from collections.abc import Sequence

import numpy as np

from metrics.elements.trees import Thing
from metrics.kept.seen import Seen, same

STOOD_OUT, GONE = 1.2, 1.1  # contrast that a thing has in the source, and under which it is lost
READABLE = 3.0  # contrast of a text, WCAG 2.1 for large letters
PIXEL = 1.0  # px within which two sizes are one
WORD = 16 / 255  # largest difference in a channel of the words of one colour
ROUNDER = 2.0  # px by which two corners differ
Look = dict[str, Seen]  # by the id of the thing


def lost(kind: str, source: Seen, result: Seen, target: Seen | None = None) -> bool | None:
    """Whether a thing vanished. None where it did not stand out in the source, or where it cannot be told. A text is lost also where it is no longer readable
    and the target's (without one: the source's) is."""
    if np.isnan(source.contrast) or np.isnan(result.contrast) or source.contrast < STOOD_OUT:
        return None
    if result.contrast < GONE:
        return target is None or np.isnan(target.contrast) or target.contrast >= GONE
    wanted = source if target is None or np.isnan(target.contrast) else target
    return kind == "text" and result.contrast < READABLE <= wanted.contrast


def _size(a: Thing | None, b: Thing | None, wide: bool = True) -> bool:
    if a is None or b is None:
        return a is b
    return a.kind == b.kind and abs(a.box.height - b.box.height) <= PIXEL and (not wide or abs(a.box.width - b.box.width) <= PIXEL)


def one_make(a: Thing, b: Thing) -> bool:
    """The same kind, size and look, in parents of one size and kind. Of texts the type's size and weight count, not the width."""
    if not _size(a, b, a.kind != "text") or not (a.parent is b.parent or _size(a.parent, b.parent)):
        return False
    if a.kind == "text":
        ours, theirs = a.node.get("style", {}), b.node.get("style", {})
        if any(ours.get(part) != theirs.get(part) for part in ("fontSize", "fontWeight")):
            return False
    if (a.stroke is None) != (b.stroke is None):
        return False
    unknown = np.isnan(a.fill).any() or np.isnan(b.fill).any()
    return bool(np.isnan(a.fill).any() == np.isnan(b.fill).any()) if unknown else same(a.fill, b.fill)


def families(found: Sequence[Thing]) -> list[list[Thing]]:
    """Things of one make, two at least."""
    made: list[list[Thing]] = []
    for thing in found:
        home = next((family for family in made if one_make(family[0], thing)), None)
        if home is None:
            made.append([thing])
        else:
            home.append(thing)
    return [family for family in made if len(family) > 1]


def differ(a: Seen, b: Seen) -> bool:
    if (a.contrast < GONE and b.contrast >= STOOD_OUT) or (b.contrast < GONE and a.contrast >= STOOD_OUT) or a.mixed != b.mixed:
        return True
    if a.shape is not None and b.shape is not None and (a.shape[::2] != b.shape[::2] or abs(a.shape[1] - b.shape[1]) > ROUNDER):
        return True
    return not a.mixed and a.colour is not None and b.colour is not None and not same(a.colour, b.colour)


def siblings(found: Sequence[Thing], result: Look, target: Look | None = None) -> tuple[float, float]:
    """Pairs of one make whose results differ, and all such pairs. A family of n counts as n - 1 pairs, lest a grid of icons outweighs the page. Where a target is
    given only pairs that look alike there are judged: a chosen tab may look like its like in a wireframe."""
    broken = judged = 0.0
    for family in families(found):
        known = [thing.id for thing in family if thing.id in result]
        pairs = [(a, b) for n, a in enumerate(known) for b in known[n + 1 :]]
        if target is not None:
            pairs = [(a, b) for a, b in pairs if a in target and b in target and not differ(target[a], target[b])]
        if pairs:
            weight = (len(known) - 1) / (len(known) * (len(known) - 1) / 2)
            broken += weight * sum(differ(result[a], result[b]) for a, b in pairs)
            judged += weight * len(pairs)
    return broken, judged


def many_coloured(seen: Seen) -> bool:
    """A word's colour read from thin glyphs is off by up to WORD itself."""
    return any(np.abs(ink - seen.colour).max() > WORD for ink in seen.inks or [] if seen.colour is not None)
