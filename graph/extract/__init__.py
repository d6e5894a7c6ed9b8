"""Finds mentions in documents; the only room that knows spaCy."""

from graph.extract.pipeline import extract, fingerprint, load_pipeline

__all__ = ["extract", "fingerprint", "load_pipeline"]
