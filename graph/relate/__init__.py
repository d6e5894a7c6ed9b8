"""Links actors that are mentioned together, with the sentences as evidence."""

from graph.relate.co_mentions import COUNTS, UNITS, check_window, find_co_mentions
from graph.relate.stories import with_stories

__all__ = ["COUNTS", "UNITS", "check_window", "find_co_mentions", "with_stories"]
