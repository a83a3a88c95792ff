"""Who may import whom in the training tree: the same that `test/boundaries.test.ts` holds for TypeScript."""

import ast
from pathlib import Path

import pytest

TREE = Path(__file__).parents[1]
MAY = {
    "core": set(),  # serves every training and knows none
    "official": {"core"},
    "wireframe": {"core"},
    "elements": {"core"},
    "photos": {"core", "official"},  # poses are the released models'
    "metrics": {"core", "wireframe", "elements"},
    "tests": {"core", "official", "wireframe", "elements", "photos", "metrics", "commands"},
    "commands": {"core", "official", "wireframe", "elements", "photos", "metrics"},
}
OF_WIREFRAME = {"model"}  # lies at the door since it is the file to read


def room(module: str) -> str | None:
    """Of an imported name or of a file's path in the tree; None for libraries."""
    first = module.split(".")[0]
    if first in OF_WIREFRAME:
        return "wireframe"
    if (TREE / first).is_dir():
        return first
    if (TREE / f"{first}.py").exists():
        return "commands"
    return "tests" if (TREE / "tests" / f"{first}.py").exists() else None


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


FILES = sorted(TREE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(TREE)) for path in FILES])
def test_a_file_imports_only_what_its_room_may(path):
    own = room(str(path.relative_to(TREE).with_suffix("")).replace("/", "."))
    assert own is not None
    rooms = {other for name in imported(path) if (other := room(name)) not in (None, own)}
    assert rooms <= MAY[own], f"{own}/ imports {', '.join(sorted(rooms - MAY[own]))}"


def test_rooms_know_each_other_in_one_direction_alone():
    def reached(name: str) -> set[str]:
        return set().union(MAY[name], *(reached(other) for other in MAY[name]))

    assert all(name not in reached(name) for name in MAY)


def test_files_hold_one_idea_and_functions_fit_on_a_page():
    for path in FILES:
        text = path.read_text()
        assert len(text.splitlines()) <= 250, path
        if path.parent.name == "tests":
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= 60, f"{path}: {node.name} has {lines} lines"
