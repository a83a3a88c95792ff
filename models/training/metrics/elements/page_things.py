"""The things of a target page that the measure asks after, as component groups: all things of one role on one page."""

from collections import defaultdict
from dataclasses import dataclass

from metrics.elements.places import places_of
from metrics.elements.style import Places, Style, style_of
from metrics.elements.trees import Thing, things


@dataclass
class Asked:
    """One thing of the target: its style there is the truth."""

    thing: Thing
    role: str
    places: Places
    truth: Style


def styled(page: dict) -> list[Asked]:
    """Everything that a page's target paints and that has a role. Roles serve to group; no row but `nearest by role` sees them."""
    found = things(page["target"])
    asked = []
    for thing in found:
        if thing.id in page["roles"]:
            places = places_of(thing, found)
            asked.append(Asked(thing, page["roles"][thing.id], places, style_of(thing, places)))
    return asked


def groups_of(asked: list[Asked], drawn: set[str]) -> dict[str, list[Asked]]:
    """By role. drawn: ids of what the wireframe shows; what it does not show nobody can restyle."""
    groups = defaultdict(list)
    for one in asked:
        if one.thing.id in drawn:
            groups[one.role].append(one)
    return dict(groups)
