"""The encoder in plain torch: the lowest layers of a BERT (Devlin et al. 2019), an embedding of case, and its heads.

The highest layers of a fine-tuned BERT add least (Sajjad et al. 2023, "On the effect of dropping layers of pre-trained
transformer models"); what we ship has four of six.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from spans import SpanExample
from torch import Tensor, nn

from graph.extract.chunks import Shape
from graph.extract.decoding import ACTORS, NAMES
from graph.extract.heads import DISTANCES

WIDTH, ATTENTIONS, INNER, INNER_MEANS = 384, 12, 1536, 192
ALL_LAYERS, LAYERS = 6, 4  # of the base model, of the encoder that we ship
WORD_PIECES, POSITIONS = 30522, 512


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each with its residual and norm."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """[batch, pieces, width] to the same; `bias` is 0 where a piece may be looked at."""
        batch, pieces, _ = x.shape
        qkv = self.qkv(x).view(batch, pieces, 3, ATTENTIONS, WIDTH // ATTENTIONS).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.unbind(0)
        near = q @ k.transpose(-1, -2) * (WIDTH // ATTENTIONS) ** -0.5
        weights = torch.softmax(near if bias is None else near + bias, -1)
        seen = (self.dropout(weights) @ v).transpose(1, 2).reshape(batch, pieces, WIDTH)
        x = self.norm1(x + self.dropout(self.out(seen)))
        inner = self.narrow(nn.functional.gelu(self.widen(x)))
        return torch.as_tensor(self.norm2(x + self.dropout(inner)))


class Means(nn.Module):
    """Whether a pronoun means a name: a score for the vectors of both and the words between them."""

    def __init__(self) -> None:
        super().__init__()
        self.pronoun, self.name, self.both = (nn.Linear(WIDTH, INNER_MEANS) for _ in range(3))
        self.distance = nn.Embedding(len(DISTANCES) + 1, INNER_MEANS)
        self.out = nn.Linear(INNER_MEANS, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, pronoun: Tensor, name: Tensor, distance: Tensor) -> Tensor:
        """[questions, width] twice and [questions] words to [questions] log odds."""
        bucket = torch.bucketize(distance, torch.tensor(DISTANCES), right=True)
        inner = self.pronoun(pronoun) + self.name(name) + self.both(pronoun * name) + self.distance(bucket)
        return torch.as_tensor(self.out(self.dropout(torch.relu(inner))).squeeze(-1))


class Encoder(nn.Module):
    """Word pieces and shapes to one hidden vector a piece, and to the scores of both heads."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.words = nn.Embedding(WORD_PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(len(Shape), WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.heads = nn.ModuleDict(
            {
                "names": nn.Linear(WIDTH, len(NAMES)),
                "actors": nn.Linear(WIDTH, len(ACTORS)),
                "acts": nn.Linear(WIDTH, 1),
                "means": Means(),
            }
        )

    def hidden(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """[batch, pieces] of each to [batch, pieces, width]; `mask` is 0 where a chunk has ended."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.segment + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = None if mask is None else (1 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return torch.as_tensor(x)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor, Tensor]:
        """The scores of the head for names and of the head for actors, and the vectors that the other heads read."""
        x = self.hidden(ids, shapes, mask)
        return self.heads["names"](x), self.heads["actors"](x), x

    def names(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """The scores of the head for names."""
        return torch.as_tensor(self.heads["names"](self.hidden(ids, shapes, mask)))

    def answer(self, examples: Sequence[SpanExample], hidden: Tensor) -> Tensor:
        """The log odds of the answers to all questions of examples of one head, in order.

        `hidden` has a row for every chunk of the examples, in order.
        """
        questions, offset = [], 0
        for example in examples:
            for places, distance, _ in example.questions:
                vectors = [hidden[offset + p.chunk, p.first : p.last].mean(0) for p in places]
                questions.append((vectors, distance))
            offset += len(example.chunks)
        spans = [torch.stack(vectors) for vectors in zip(*(vectors for vectors, _ in questions), strict=True)]
        head = self.heads[examples[0].head]
        if len(spans) == 1:
            return torch.as_tensor(head(spans[0]).squeeze(-1))
        return torch.as_tensor(head(*spans, torch.tensor([distance for _, distance in questions])))

    @torch.no_grad()
    def start_actors_from_names(self) -> None:
        """What the head for names has learned of persons, organisations and places begins the head for actors."""
        names, actors = self.heads["names"], self.heads["actors"]
        pairs = [("O", "O")] + [
            (f"{prefix}-{name}", f"{prefix}-{actor}")
            for name, actor in (("PER", "PER-NAM"), ("ORG", "ORG-NAM"), ("LOC", "LOC"))
            for prefix in "BI"
        ]
        for name, actor in pairs:
            for field in ("weight", "bias"):
                getattr(actors, field)[ACTORS.index(actor)] = getattr(names, field)[NAMES.index(name)]


def _bert_names(i: int) -> dict[str, tuple[str, ...]]:
    base = f"encoder.layer.{i}"
    return {
        "qkv": tuple(f"{base}.attention.self.{name}" for name in ("query", "key", "value")),
        "out": (f"{base}.attention.output.dense",),
        "norm1": (f"{base}.attention.output.LayerNorm",),
        "widen": (f"{base}.intermediate.dense",),
        "narrow": (f"{base}.output.dense",),
        "norm2": (f"{base}.output.LayerNorm",),
    }


def pretrained(path: Path, layers: int = LAYERS) -> Encoder:
    """The encoder with the lowest layers of all-MiniLM-L6-v2 (its model.safetensors), heads and shapes untaught."""
    weights = {name.removeprefix("bert."): value for name, value in load_file(path).items()}
    own = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "segment": weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for i in range(layers):
        for name, parts in _bert_names(i).items():
            for field in ("weight", "bias"):
                own[f"layers.{i}.{name}.{field}"] = torch.cat([weights[f"{part}.{field}"] for part in parts])
    encoder = Encoder(layers)
    left_out = encoder.load_state_dict(own, strict=False)
    if left_out.unexpected_keys or any(not key.startswith(("heads", "shapes")) for key in left_out.missing_keys):
        raise ValueError(f"{path} is not all-MiniLM-L6-v2: {left_out}")
    return encoder
