"""What the project knows before it reads a document: actors, their names, offices and role nouns."""

from graph.world.codes import WORLDWIDE
from graph.world.entries import Entry, Form, Name, Office, OwnActor, Role
from graph.world.gazetteer import Gazetteer, Match
from graph.world.loading import gazetteer_print, load_world
from graph.world.own import laid_over
from graph.world.roles import RoleReading, RoleTable
from graph.world.table import World

__all__ = [
    "WORLDWIDE",
    "Entry",
    "Form",
    "Gazetteer",
    "Match",
    "Name",
    "Office",
    "OwnActor",
    "Role",
    "RoleReading",
    "RoleTable",
    "World",
    "gazetteer_print",
    "laid_over",
    "load_world",
]
