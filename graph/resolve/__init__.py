"""Joins the mentions of a corpus into actors, with the reason for every join."""

from graph.resolve.corpus import resolve
from graph.resolve.phrase import resolve_phrase

__all__ = ["resolve", "resolve_phrase"]
