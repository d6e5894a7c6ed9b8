// What is shown now as plain rows, the same for every format that takes it away. Pure.

import { inDocuments } from './stories.js';

const ACTOR_FIELDS = ['id', 'name', 'kind', 'country', 'sector', 'parent', 'first', 'last'];

/** The visible actors, counted in what the filters leave. */
export function actorRows({ model, visible, counts }) {
  return visible.actors.map((place) => {
    const actor = model.actors[place];
    const { mentions, documents, stories } = counts.actors[place];
    const said = Object.fromEntries(ACTOR_FIELDS.map((key) => [key, actor[key] ?? null]));
    return { ...said, aliases: aliasTexts(actor), mentions, documents, stories, strength: visible.strength[place], community: actor.community ?? null };
  });
}

/** The visible links, counted in what the filters leave; the measures are those over all documents. */
export function linkRows({ model, visible, counts }) {
  return visible.links.map((place) => {
    const link = model.links[place];
    const { sentences, documents, stories, cooperation = 0, conflict = 0 } = counts.links[place];
    const [a, b] = [model.actors[link.a], model.actors[link.b]];
    const ends = { actor_a: a.id, actor_b: b.id, name_a: a.name, name_b: b.name };
    const { npmi = null, g2 = null, q_value = null, relatedness = null, first = null, last = null } = link;
    return { ...ends, sentences, documents, stories, cooperation, conflict, npmi, g2, q_value, relatedness, first, last };
  });
}

/** The sentences of the visible links in the documents that pass, link by link. */
export function sentenceRows({ model, visible, counts }) {
  return visible.links.flatMap((place) => {
    const link = model.links[place];
    const [a, b] = [model.actors[link.a], model.actors[link.b]];
    return inDocuments(model, link.evidence, counts.mask).map((quote) => {
      const { id, title, publisher, date, url } = model.documents[model.quotes.doc[quote]];
      return { actor_a: a.id, actor_b: b.id, name_a: a.name, name_b: b.name, text: model.quotes.text[quote], title, publisher, published: date, url, doc_id: id };
    });
  });
}

const aliasTexts = ({ aliases }) => [...new Set(aliases.filter(({ rule }) => rule !== 'coreference').map(({ text }) => text))];
