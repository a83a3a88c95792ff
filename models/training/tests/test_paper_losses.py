import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

import ablate
from core.loss import weight_reader
from model import COLOURS, Restyler, match
from wireframe.critic import Critic, critic_loss
from wireframe.evidence import Evidence
from wireframe.objective import NAMES, adversarial, same_features
from wireframe.paper_losses import cycle_loss, picture_correspondence


def test_picture_correspondence_is_zero_where_a_picture_takes_from_the_same_place():
    uv = torch.rand(1, 2, 4, 6)
    pictures = torch.ones(1, 1, 4, 6)
    places = torch.cat([uv, torch.ones(1, 1, 4, 6)], 1)
    assert picture_correspondence(places, uv, pictures) < 1e-6
    flipped = places.clone()
    flipped[:, 0] = 1 - flipped[:, 0]
    assert picture_correspondence(flipped, uv, pictures) > 0.2


def test_picture_correspondence_asks_nothing_of_cells_that_took_from_no_picture():
    assert picture_correspondence(torch.zeros(1, 3, 4, 6), torch.rand(1, 2, 4, 6), torch.ones(1, 1, 4, 6)) == 0


def test_the_cycle_closes_for_a_permutation_and_not_for_a_match_that_forgets():
    torch.manual_seed(0)
    keys = torch.nn.functional.normalize(torch.randn(1, 48, 5, 8), dim=1)
    values = torch.randn(1, 32, 5, 8)
    order = torch.randperm(40)
    queries = keys.flatten(2)[:, :, order]
    warped, _ = match(queries, keys.flatten(2), values.flatten(2), 100.0)
    result = SimpleNamespace(keys=keys, queries=queries.view(1, 48, 5, 8), values=values, warped=warped.view(1, 32, 5, 8), alpha=100.0)
    assert cycle_loss(result) < 1e-3
    mean = values[:, :COLOURS].mean((2, 3), keepdim=True).expand(-1, -1, 5, 8)
    result.warped = mean
    assert cycle_loss(result) > 0.5


def test_the_critic_learns_to_tell_and_the_generator_hears_of_it():
    torch.manual_seed(0)
    critic = Critic()
    optimiser = torch.optim.Adam(critic.parameters(), lr=1e-3)
    stripes = torch.where(torch.arange(48) % 8 < 4, 0.8, -0.8).expand(2, 3, 40, 48)
    out = torch.zeros(2, 3, 40, 48, requires_grad=True)
    seen = SimpleNamespace(target=stripes, image=torch.zeros(2, 3, 40, 48), ink=torch.zeros(2, 1, 40, 48))
    result = SimpleNamespace(seen=seen, out=out)
    first = critic_loss(critic, result).item()
    for _ in range(30):
        optimiser.zero_grad()
        critic_loss(critic, result).backward()
        optimiser.step()
    assert critic_loss(critic, result).item() < 0.5 * first
    evidence = Evidence(Restyler(), SimpleNamespace(same=torch.tensor([1.0, 0.0])), result, False, None, critic)
    fooled, matched = adversarial(evidence), same_features(evidence)
    (fooled + matched).backward()
    assert matched > 0 and out.grad.abs().sum() > 0


def test_a_weight_names_a_loss_that_is_there():
    read = weight_reader(NAMES)
    assert read("cycle=0.5") == ("cycle", 0.5)
    with pytest.raises(Exception, match='no loss "style"'):
        read("style=1")


def test_the_table_of_the_ablation_shows_differences():
    rows = {"full": {"l1": 0.1, "matched": 0.8}, "without cycle": {"l1": 0.15, "matched": 0.7}}
    assert ablate.table(rows).splitlines()[2:] == ["| full | 0.1000 | 0.8000 |", "| without cycle | +0.0500 | -0.1000 |"]


WORKER = """
import torch
from core.together import Together
together = Together()
layer = torch.nn.Linear(2, 1)
with torch.no_grad():
    layer.weight.fill_(1.0)
layer(torch.full((1, 2), float(together.rank + 1))).backward()
layer.bias.grad = None if together.rank == 1 else layer.bias.grad
together.average(list(layer.parameters()))
assert torch.allclose(layer.weight.grad, torch.full((1, 2), 1.5)), layer.weight.grad
assert torch.allclose(layer.bias.grad, torch.tensor([0.5])), layer.bias.grad
assert together.same(float(together.rank)) == 0.0
together.close()
"""


def test_two_processes_step_by_one_gradient(tmp_path):
    script = tmp_path / "worker.py"
    script.write_text(WORKER)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "OMP_NUM_THREADS": "1"}
    words = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", str(script)]
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=240)
    assert ended.returncode == 0, ended.stderr[-2000:]
