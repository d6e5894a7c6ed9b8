"""One run of training: AdamW, a linear schedule with warm-up, and the mean of the weights over the last part."""

import copy
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from corpus import MASKED, Example
from network import Encoder
from spans import SpanExample
from torch import Tensor, nn

AnyExample = Example | SpanExample
Rounds = Callable[[random.Random], Sequence[AnyExample]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast: `rounds` calls of `examples`, in batches of one head each.

    The names that `teacher` sees in any of the texts are to be kept (learning without forgetting, Li & Hoiem 2016).
    """

    examples: Rounds
    rounds: int
    batch: int
    rate: float = 2e-4
    head_rate: float = 1e-3
    averaged_share: float = 0.0
    seed: int = 0
    teacher: Encoder | None = None


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    length = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filler] * (length - len(row))] for row in rows])


def _chunks(batch: Sequence[AnyExample]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, shapes and mask of all chunks of a batch, padded to the longest."""
    rows = [row for e in batch for row in (e.chunks if isinstance(e, SpanExample) else ((e.ids, e.shapes),))]
    ids, shapes = (_padded([row[part] for row in rows], 0) for part in (0, 1))
    return ids, shapes, _padded([[1] * len(row) for row, _ in rows], 0)


def _batches(examples: Sequence[AnyExample], size: int, rng: random.Random) -> list[list[AnyExample]]:
    """Batches of one head and about one length."""
    found: list[list[AnyExample]] = []
    for head in sorted({example.head for example in examples}):
        own = [example for example in examples if example.head == head]
        rng.shuffle(own)
        for start in range(0, len(own), size * 8):
            window = sorted(own[start : start + size * 8], key=lambda example: len(example.ids))
            found += [window[i : i + size] for i in range(0, len(window), size)]
    rng.shuffle(found)
    return found


def _groups(encoder: Encoder, plan: Plan) -> list[dict[str, object]]:
    encoder.words.weight.requires_grad_(False)
    encoder.positions.weight.requires_grad_(False)
    named = [(name, weight) for name, weight in encoder.named_parameters() if weight.requires_grad]
    new = [weight for name, weight in named if name.startswith(("heads", "shapes"))]
    old = [weight for name, weight in named if not name.startswith(("heads", "shapes"))]
    return [{"params": old, "lr": plan.rate}, {"params": new, "lr": plan.head_rate}]


def fit(encoder: Encoder, plan: Plan, name: str) -> Encoder:
    """The encoder after the plan; the one given is changed too. Equal seeds and threads give equal weights."""
    rng = random.Random(plan.seed)  # noqa: S311
    torch.manual_seed(plan.seed)
    encoder.train()
    optimiser = torch.optim.AdamW(_groups(encoder, plan), weight_decay=0.01)
    schedule = [_batches(plan.examples(rng), plan.batch, rng) for _ in range(plan.rounds)]
    total = sum(len(batches) for batches in schedule)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (0.1 * total), max(0.0, (total - step) / (0.9 * total)))
    )
    mean = copy.deepcopy(encoder)
    averaged = step = 0
    began = time.monotonic()
    for number, batches in enumerate(schedule, 1):
        loss_sum = 0.0
        for batch in batches:
            loss_sum += _step(encoder, batch, optimiser, plan.teacher)
            rate.step()
            step += 1
            if step > total * (1 - plan.averaged_share):
                averaged += 1
                _move(mean, encoder, 1 / averaged)
        spent = time.monotonic() - began
        sys.stderr.write(f"{name}: round {number}/{plan.rounds}, loss {loss_sum / len(batches):.4f}, {spent:.0f} s\n")
    return (mean if averaged else encoder).eval()


def _loss(encoder: Encoder, batch: Sequence[AnyExample], teacher: Encoder | None) -> Tensor:
    ids, shapes, mask = _chunks(batch)
    hidden = encoder.dropout(encoder.hidden(ids, shapes, mask))
    loss = _task_loss(encoder, batch, hidden)
    if teacher is None:
        return loss
    with torch.no_grad():
        wanted = torch.softmax(teacher.names(ids, shapes, mask), -1)
    told = torch.log_softmax(encoder.heads["names"](hidden), -1)
    return loss - ((wanted * told).sum(-1) * mask).sum() / mask.sum()


def _task_loss(encoder: Encoder, batch: Sequence[AnyExample], hidden: Tensor) -> Tensor:
    asked = [example for example in batch if isinstance(example, SpanExample)]
    if asked:
        answers = torch.tensor([float(answer) for example in asked for _, _, answer in example.questions])
        return nn.functional.binary_cross_entropy_with_logits(encoder.answer(asked, hidden), answers)
    labelled = [example for example in batch if isinstance(example, Example)]
    labels = _padded([example.labels for example in labelled], MASKED)
    scores = encoder.heads[labelled[0].head](hidden)
    return nn.functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=MASKED)


def _step(
    encoder: Encoder, batch: Sequence[AnyExample], optimiser: torch.optim.Optimizer, teacher: Encoder | None
) -> float:
    loss = _loss(encoder, batch, teacher)
    loss.backward()
    nn.utils.clip_grad_norm_([weight for weight in encoder.parameters() if weight.requires_grad], 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return loss.item()


@torch.no_grad()
def _move(mean: Encoder, encoder: Encoder, share: float) -> None:
    for target, source in zip(mean.parameters(), encoder.parameters(), strict=True):
        target.lerp_(source, share)
