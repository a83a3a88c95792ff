"""The one loop: schedules, turns of losses, and a run that is stopped and continued."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
import torch

from core.critic import hinge
from core.loop import Loop, Plan
from core.loss import Loss, total, weighted
from core.prefetch import Prefetch
from core.run_state import RunState
from core.schedule import Schedule
from core.task import Task
from core.together import Together


@dataclass
class Guess:
    made: torch.Tensor
    wanted: torch.Tensor
    critic: torch.nn.Module | None


LOSSES = (
    Loss("near", 1.0, lambda e: (e.made - e.wanted).abs().mean()),
    Loss("square", 0.5, lambda e: ((e.made - e.wanted) ** 2).mean(), turn="even"),
    Loss("silent", 2.0, lambda e: None),
    Loss("fooled", 0.01, lambda e: -e.critic(e.made).mean(), judged=True),
)


class Doubling(Task[torch.Tensor, Guess]):
    """Learns y = 2 x."""

    losses = LOSSES
    schedule = Schedule(0.05, floor=0.02, soft=30, sharp_from=0.5)
    device = torch.device("cpu")

    def __init__(self, seed: int):
        self.random = torch.Generator().manual_seed(seed)

    def draw(self, share):
        return torch.rand(8, 1, generator=self.random)

    def count(self, batch):
        return len(batch)

    def forward(self, net, batch, alpha, turn, critic):
        return Guess(net(batch).float(), 2 * batch, critic)

    def critic_loss(self, critic, evidence):
        return hinge(critic(evidence.wanted), critic(evidence.made.detach()))

    def validate(self, net):
        return {"error": abs(net(torch.tensor([[0.75]])).item() - 1.5)}

    def sheet(self, net, path):
        path.write_bytes(b"")


def run(folder: Path, steps: int) -> RunState:
    torch.manual_seed(0)
    state = RunState(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1), 0.05, decay=0.9)
    plan = Plan(folder, None, steps, every=1e6, adversary_from=0.5)
    if plan.checkpoint.exists():
        state.resume(plan.checkpoint, torch.device("cpu"))
    Loop(Doubling(state.step), state, Together(torch.device("cpu")), plan).run()
    return state


def test_a_run_learns_and_logs_every_loss_by_its_turn(tmp_path):
    state = run(tmp_path, 60)
    line = json.loads((tmp_path / "log.jsonl").read_text())
    assert line["step"] == 60 and line["samples"] == 480 and (tmp_path / "sheet-000060.png").exists()
    assert set(line["train"]) == {"near", "square", "fooled", "critic"} and line["alpha"] == 100
    torch.manual_seed(0)
    untrained = Doubling(0).validate(torch.nn.Linear(1, 1))["error"]
    assert line["heldout"] == Doubling(0).validate(state.ema) and line["heldout"]["error"] < 0.3 * untrained


def test_a_run_goes_on_from_its_checkpoint(tmp_path):
    first = run(tmp_path, 3)
    second = run(tmp_path, 5)
    assert second.step == 5 and second.samples == first.samples + 16
    assert len((tmp_path / "log.jsonl").read_text().splitlines()) == 2
    assert not torch.equal(first.critic.weight, second.critic.weight)


def test_the_critic_joins_late_and_only_where_a_loss_asks_for_it(tmp_path):
    torch.manual_seed(0)
    state = RunState(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1), 0.05, decay=0.9)
    before = state.critic.weight.item()
    task = Doubling(0)
    loop = Loop(task, state, Together(torch.device("cpu")), Plan(tmp_path, None, 4, 1e6, adversary_from=0.5))
    assert set(loop.learn(0.4, 0.01, 50)) == {"near", "square"} and set(loop.learn(0.4, 0.01, 50)) == {"near"}
    assert state.critic.weight.item() == before
    assert set(loop.learn(0.5, 0.01, 50)) == {"near", "square", "fooled", "critic"}
    assert state.critic.weight.item() != before
    task.losses = weighted(LOSSES, {"fooled": 0})
    assert "critic" not in loop.learn(0.9, 0.01, 50)


def test_a_gradient_that_is_not_finite_ends_the_run_in_a_sentence(tmp_path):
    state = RunState(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1), 0.05, decay=0.9)
    loop = Loop(Doubling(0), state, Together(torch.device("cpu")), Plan(tmp_path, None, 4, 1e6, 0.5))
    with pytest.raises(FloatingPointError, match=r"Step 0: the gradient is not finite; resume from .* with a lower --rate"):
        loop.step_network(state.net.weight.sum() * float("nan"))


def test_losses_are_summed_by_weight_and_what_weighs_nothing_is_left_out():
    kept = weighted(LOSSES, {"near": 3.0, "silent": 0.0})
    assert [(loss.name, loss.weight) for loss in kept] == [("near", 3.0), ("square", 0.5), ("fooled", 0.01)]
    assert LOSSES[0].weight == 1.0, "the table is nobody's to change"
    assert total(kept, {"near": torch.tensor(2.0), "square": torch.tensor(4.0)}).item() == 8.0


def test_the_schedule_warms_up_falls_and_sharpens():
    schedule = Schedule(peak=1e-3, floor=0.02, soft=30, sharp_from=0.6)
    rates, alphas = zip(*(schedule.at(share / 100) for share in range(101)))
    assert rates[0] == pytest.approx(5e-5) and max(rates) < 1e-3 and rates[100] == pytest.approx(2e-5)
    assert alphas[0] == 30 and alphas[30] == pytest.approx(65) and alphas[60] == alphas[100] == 100
    assert Schedule(1e-3, 0.02, 30, sharp_from=0).at(0)[1] == 100


def test_a_batch_is_drawn_by_the_share_at_which_the_one_before_it_was_asked_for():
    batches = Prefetch(lambda share: share)
    assert [batches.next(share) for share in (0.0, 0.4, 0.8)] == [0.0, 0.0, 0.4]
    batches.close()
