"""The trained encoder as ONNX, its matrices in 8-bit integers with a scale for each channel."""

import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import torch
from network import Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

INPUTS, OUTPUTS = ("ids", "shapes"), ("names", "actors", "vectors")


class _OneChunk(nn.Module):
    """The encoder for one chunk a run: no filler, so no mask."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        names, actors, vectors = self.encoder(ids, shapes, None)
        return names, actors, vectors


def export_heads(encoder: Encoder, path: Path) -> None:
    """Writes the heads that read vectors, in 32-bit floats, as graph/extract/heads.py loads them."""
    state = {name.removeprefix("heads."): value for name, value in encoder.state_dict().items()}
    np.savez(path, **{name: value.numpy() for name, value in state.items() if name.startswith(("acts", "means"))})


def export(encoder: Encoder, path: Path, exact: Path | None = None) -> None:
    """Writes the 8-bit encoder to `path`, and the one in 32-bit floats to `exact` if that is given."""
    encoder.eval()
    example = torch.ones(1, 9, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        full = exact or Path(folder) / "exact.onnx"
        torch.onnx.export(
            _OneChunk(encoder),
            (example, example),
            str(full),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={name: {1: "pieces"} for name in (*INPUTS, *OUTPUTS)},
            opset_version=17,
            dynamo=False,
        )
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
        # All eight bits: seven, which is safer on processors without VNNI, cost .02 of F1.
        quantize_dynamic(str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True)
    sys.stderr.write(f"{path}: {path.stat().st_size / 1e6:.1f} MB\n")
