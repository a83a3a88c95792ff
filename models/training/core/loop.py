"""The one training loop: draw, forward, losses, step, critic, average; figures and a contact sheet now and then. Resumes by itself."""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import torch

from core.loss import Turn, total
from core.precision import mixed_precision
from core.run_state import RunState
from core.tally import Tally
from core.task import Task
from core.together import Together

Batch = TypeVar("Batch")
Evidence = TypeVar("Evidence")
EARLY = 40  # a run that is ended by time shows after so many steps whether it works


@dataclass(frozen=True)
class Plan:
    """Where a run writes, and when it ends and reports: either minutes or steps is given, in all, over every resume."""

    folder: Path
    minutes: float | None
    steps: int | None
    every: float  # minutes between reports
    adversary_from: float  # share of the training after which the critic joins

    @property
    def checkpoint(self) -> Path:
        return self.folder / "checkpoint.pt"


class Loop(Generic[Batch, Evidence]):
    def __init__(self, task: Task[Batch, Evidence], state: RunState, together: Together, plan: Plan):
        self.task, self.state, self.together, self.plan = task, state, together, plan
        self.parameters = list(state.net.parameters())
        self.tally = Tally(task.losses, state.step)
        self.reported = self.clock = time.monotonic()

    def run(self) -> None:
        """Until the plan's end. Raises FloatingPointError where a gradient is not finite."""
        share = self.share()
        while share < 1:
            rate, alpha = self.task.schedule.at(share)
            self.tally.add(self.learn(share, rate, alpha))
            now = time.monotonic()
            self.state.seconds, self.clock = self.state.seconds + now - self.clock, now
            share = self.share()
            early = self.state.step == EARLY and not self.plan.steps
            if self.together.leads and (now - self.reported > self.plan.every * 60 or share >= 1 or early):
                self.report(rate, alpha)
        self.task.close()
        self.together.close()

    def share(self) -> float:
        """Of the whole training, 0..1, the same in every process."""
        plan, state = self.plan, self.state
        if plan.steps:
            return self.together.same(state.step / plan.steps)
        assert plan.minutes is not None, "a run ends by minutes or by steps"
        return self.together.same(state.seconds / (plan.minutes * 60))

    def learn(self, share: float, rate: float, alpha: float) -> dict[str, torch.Tensor]:
        """One step of the network and, once it has joined, of the critic -> the losses by name, unweighted."""
        task, state = self.task, self.state
        for group in state.optimiser.param_groups:
            group["lr"] = rate
        batch = task.draw(share)
        turn: Turn = "even" if state.step % 2 == 0 else "odd"
        joined = any(loss.judged for loss in task.losses) and share >= self.plan.adversary_from
        with mixed_precision(task.device):
            evidence = task.forward(state.net, batch, alpha, turn, state.critic if joined else None)
            due = [loss for loss in task.losses if loss.due(turn, joined)]
            told = {loss.name: loss.of(evidence) for loss in due}
        terms = {name: value for name, value in told.items() if value is not None}
        self.step_network(total(task.losses, terms))
        if joined:
            terms["critic"] = self.step_critic(evidence)
        state.step += 1
        state.samples += task.count(batch) * self.together.count
        state.average()
        return terms

    def step_network(self, loss: torch.Tensor) -> None:
        state = self.state
        state.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.together.average(self.parameters)
        norm = torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        if not torch.isfinite(norm):
            raise FloatingPointError(f"Step {state.step}: the gradient is not finite; resume from {self.plan.checkpoint} with a lower --rate.")
        state.optimiser.step()

    def step_critic(self, evidence: Evidence) -> torch.Tensor:
        state = self.state
        assert state.critic and state.critic_optimiser, "a loss that is judged needs a critic"
        with mixed_precision(self.task.device):
            loss = self.task.critic_loss(state.critic, evidence)
        state.critic_optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self.together.average(list(state.critic.parameters()))
        state.critic_optimiser.step()
        return loss

    def report(self, rate: float, alpha: float) -> None:
        """Checkpoint, a line of figures in the log, a contact sheet; none of it counts as training time."""
        state, folder = self.state, self.plan.folder
        state.save(self.plan.checkpoint)
        line = {"step": state.step, "minutes": round(state.seconds / 60, 1), "samples": state.samples, "rate": rate, "alpha": round(alpha)}
        line |= {"heldout": self.task.validate(state.ema), "train": self.tally.means(state.step)}
        with (folder / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
        self.task.sheet(state.ema, folder / f"sheet-{state.step:06d}.png")
        self.tally.restart(state.step)
        self.reported = self.clock = time.monotonic()
