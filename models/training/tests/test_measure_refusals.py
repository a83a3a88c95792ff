"""What the measuring commands are given and cannot measure: one sentence that names it, and 2."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

TREE = Path(__file__).parents[1]


def refusal(command: str, *words: str | Path) -> str:
    ran = subprocess.run([sys.executable, TREE / command, *map(str, words)], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (2, ""), ran.stderr
    assert "Traceback" not in ran.stderr
    return ran.stderr.strip().splitlines()[-1]


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "card.json").write_text("{}")
    return folder


def test_blocks_that_cannot_be_measured(tmp_path, pack):
    pages = tmp_path / "pages"
    pages.mkdir()
    words = ("evaluate.py", "--measure", "elements", "--pages", pages, "--keep", tmp_path / "kept", "--pack")
    assert "card.json is missing; pass --pack" in refusal(*words, tmp_path)
    assert "holds no block-*.json.gz; render trees there first." in refusal(*words, pack)
    whole = gzip.compress(json.dumps({"version": 1, "pages": []}).encode())
    (pages / "block-00000.json.gz").write_bytes(whole[:-12])
    assert "block-00000.json.gz cannot be read as a block of trees; remove it" in refusal(*words, pack)
    (pages / "block-00000.json.gz").write_bytes(b"[]")
    assert "block-00000.json.gz cannot be read as a block of trees" in refusal(*words, pack)
    (pages / "block-00000.json.gz").write_bytes(gzip.compress(b"[]"))
    assert "block-00000.json.gz is no block of trees of version 1" in refusal(*words, pack)
    assert "0 is no whole number from 1 upwards" in refusal(*words, pack, "--pairs", "0")


def test_pairs_of_no_target_that_cannot_be_measured(tmp_path, pack):
    pages = tmp_path / "pages"
    one = pages / "one"
    one.mkdir(parents=True)
    words = ("evaluate_kept.py", "--pack", pack, "--pages", pages)
    assert "holds no folder with a source.png; pass --pages" in refusal(*words)
    Image.radial_gradient("L").save(one / "source.png")
    assert "one holds neither source.json nor known.json" in refusal(*words)
    (one / "source.json").write_text('{"document"')
    assert "exemplar.png is missing" in refusal(*words)
    whole = (one / "source.png").read_bytes()
    (one / "exemplar.png").write_bytes(whole[: len(whole) // 2])
    assert "exemplar.png cannot be read; write it again" in refusal(*words)
    (one / "exemplar.png").write_bytes(whole)
    assert "source.json cannot be read; write it again" in refusal(*words)
    (one / "source.json").write_text("{}")
    assert "floor.json cannot be read as a floor; write one with --json." in refusal(*words, "--floor", tmp_path / "floor.json")
