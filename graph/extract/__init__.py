"""Finds mentions in documents; the only room that knows spaCy."""

from graph.extract.pinned import INSTALL, MODEL, VERSION, ModelCheck, check_model
from graph.extract.pipeline import DEFAULT_MODEL, STEPS, extract, fingerprint, load_pipeline

__all__ = [
    "DEFAULT_MODEL",
    "INSTALL",
    "MODEL",
    "STEPS",
    "VERSION",
    "ModelCheck",
    "check_model",
    "extract",
    "fingerprint",
    "load_pipeline",
]
