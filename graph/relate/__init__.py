"""Links actors that are mentioned together, with the sentences as evidence, and says what the sentences say of them."""

from graph.relate.affiliations import find_affiliations
from graph.relate.co_mentions import COUNTS, UNITS, check_window, find_co_mentions, settled
from graph.relate.dates import with_dates
from graph.relate.relatedness import with_relatedness
from graph.relate.relations import Relations, find_relations
from graph.relate.significance import MIN_STORIES
from graph.relate.stories import with_stories

__all__ = [
    "COUNTS",
    "MIN_STORIES",
    "UNITS",
    "Relations",
    "check_window",
    "find_affiliations",
    "find_co_mentions",
    "find_relations",
    "settled",
    "with_dates",
    "with_relatedness",
    "with_stories",
]
