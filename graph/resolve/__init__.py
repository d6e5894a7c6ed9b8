"""Joins the mentions of a corpus into actors, with the reason for every join."""

from graph.resolve.corpus import resolve
from graph.resolve.judgements import Barriers, lines_in_force, standing
from graph.resolve.persons import KnownPersons
from graph.resolve.phrase import PhraseReader, PhraseReading

__all__ = [
    "Barriers",
    "KnownPersons",
    "PhraseReader",
    "PhraseReading",
    "lines_in_force",
    "resolve",
    "standing",
]
