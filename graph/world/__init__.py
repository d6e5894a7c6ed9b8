"""What the project knows before it reads a document: actors, their names, offices and role nouns."""

from graph.world.entries import Entry, Form, Name, Office, Role
from graph.world.gazetteer import Gazetteer, Match
from graph.world.roles import RoleReading, RoleTable
from graph.world.table import World, load_world

__all__ = [
    "Entry",
    "Form",
    "Gazetteer",
    "Match",
    "Name",
    "Office",
    "Role",
    "RoleReading",
    "RoleTable",
    "World",
    "load_world",
]
