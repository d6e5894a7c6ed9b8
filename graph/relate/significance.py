"""Whether two actors turn up in the same stories more than by chance."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import CoMention, Document, Mention
from graph.relate.measures import g2, npmi, p_value, q_values

MIN_STORIES = 20


def with_significance(
    links: Sequence[CoMention], documents: Sequence[Document], parties: Iterable[Mention]
) -> tuple[CoMention, ...]:
    """The links with NPMI, G2 and q-value, which stay None where fewer than 20 stories were read.

    The unit is the story, since the sentences of a text are not independent of each other, nor are its copies: a story
    counts for an actor that it mentions, and for both of a link if it mentions both. Q-values are over all links.
    """
    story_of = {d.doc_id: d.story_id or d.doc_id for d in documents if d.status == "ok"}
    total = len(set(story_of.values()))
    if total < MIN_STORIES:
        return tuple(links)
    stories: defaultdict[str, set[str]] = defaultdict(set)
    for mention in parties:
        if mention.actor_id:
            stories[mention.actor_id].add(story_of[mention.doc_id])
    tables = []
    for link in links:
        one, other = stories[link.actor_a], stories[link.actor_b]
        tables.append((len(one & other), len(one), len(other), total))
    judged = q_values([p_value(*table) for table in tables])
    return tuple(
        replace(link, npmi=npmi(*table), g2=g2(*table), q_value=q_value)
        for link, table, q_value in zip(links, tables, judged, strict=True)
    )
