"""The encoder's head for pairs: a small network over its vectors, which it leaves as they are.

Its weights are those that `graph.extract.heads.pair_odds` reads.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graph.extract.heads import Floats, Weights, load_heads

_NETWORKS, _HIDDEN, _ROUNDS, _BATCH = 3, 64, 20, 256
_DROPOUT, _RATE, _DECAY = 0.6, 4e-3, 0.05


def train_head(vectors: Floats, related: NDArray[np.float64], weight: NDArray[np.float64]) -> Weights:
    """The mean of several networks that differ by their seed, as one: its hidden units are theirs side by side."""
    mean, deviation = vectors.mean(axis=0), vectors.std(axis=0) + 1e-3
    rows = torch.tensor((vectors - mean) / deviation)
    wanted, counts = (torch.tensor(values, dtype=torch.float32) for values in (related, weight / weight.mean()))
    networks = [_train(rows, wanted, counts, seed) for seed in range(_NETWORKS)]
    hidden = np.concatenate([network[1].weight.detach().numpy() for network in networks]) / deviation
    hidden_bias = np.concatenate([network[1].bias.detach().numpy() for network in networks]) - hidden @ mean
    out = np.concatenate([network[4].weight.detach().numpy() for network in networks], axis=1) / _NETWORKS
    out_bias = np.mean([network[4].bias.detach().numpy() for network in networks], axis=0)
    weights = {"hidden.weight": hidden, "hidden.bias": hidden_bias, "out.weight": out, "out.bias": out_bias}
    return {f"relates.{name}": value.astype(np.float32) for name, value in weights.items()}


def _train(rows: torch.Tensor, wanted: torch.Tensor, counts: torch.Tensor, seed: int) -> nn.Sequential:
    torch.manual_seed(seed)
    network = nn.Sequential(
        nn.Dropout(_DROPOUT),
        nn.Linear(rows.shape[1], _HIDDEN),
        nn.ReLU(),
        nn.Dropout(_DROPOUT),
        nn.Linear(_HIDDEN, 1),
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY)
    for _ in range(_ROUNDS):
        for batch in torch.randperm(len(rows)).split(_BATCH):
            losses = nn.functional.binary_cross_entropy_with_logits(
                network(rows[batch])[:, 0], wanted[batch], reduction="none"
            )
            optimizer.zero_grad()
            (losses * counts[batch]).mean().backward()
            optimizer.step()
    return network.eval()


def scaled(head: Weights, belief: float) -> Weights:
    """The head with its log odds stretched."""
    return {**head, **{name: head[name] * np.float32(belief) for name in ("relates.out.weight", "relates.out.bias")}}


def add_head(head: Weights, folder: Path) -> None:
    """Puts the head among those of the encoder in the folder, in the place of an earlier one."""
    path = folder / "heads.npz"
    np.savez(path, **{**load_heads(path.read_bytes()), **head})
