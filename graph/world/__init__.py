"""What the project knows before it reads a document: actors, their names, offices and role nouns."""

from graph.world.entries import Entry, Form, Name, Office, Role
from graph.world.table import World, load_world

__all__ = ["Entry", "Form", "Name", "Office", "Role", "World", "load_world"]
