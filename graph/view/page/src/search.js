// Search over names and aliases: case, diacritics, apostrophes and punctuation do not matter. Pure.

const EXACT = 0;
const PREFIX = 1;
const WORD = 2;
const WORDS = 3;
const INSIDE = 4;

/** Text as search compares it: decomposed, without marks, lower case, punctuation as single spaces. */
export function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿʾ`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What search looks through: every name and alias of every actor, folded once. References in the text are no names. */
export function buildIndex(actors) {
  const entries = [];
  for (const actor of actors) {
    if (actor.gone) continue;
    const seen = new Set();
    const add = (text, alias) => {
      const folded = fold(text);
      if (!folded || seen.has(folded)) return;
      seen.add(folded);
      entries.push({ actor: actor.index, alias, folded });
    };
    add(actor.name, null);
    for (const alias of actor.aliases) if (alias.rule !== 'coreference') add(alias.text, alias.text);
  }
  return entries;
}

/**
 * The best matches of a query as `{actor, alias}`, `alias` null where the name itself matched: exact before prefix, before
 * the beginning of a word, before the beginnings of several words, before any place; equal ones by `weight(actor)`.
 */
export function search(index, query, { limit = 12, weight = () => 0 } = {}) {
  const wanted = fold(query);
  if (!wanted) return [];
  const best = new Map();
  for (const entry of index) {
    const rank = rankOf(entry.folded, wanted);
    if (rank === null) continue;
    const held = best.get(entry.actor);
    if (!held || rank < held.rank) best.set(entry.actor, { actor: entry.actor, alias: entry.alias, rank });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || weight(b.actor) - weight(a.actor) || a.actor - b.actor)
    .slice(0, limit)
    .map(({ actor, alias }) => ({ actor, alias }));
}

function rankOf(folded, wanted) {
  if (folded === wanted) return EXACT;
  if (folded.startsWith(wanted)) return PREFIX;
  if (folded.includes(` ${wanted}`)) return WORD;
  const words = wanted.split(' ');
  if (words.length > 1 && words.every((word) => ` ${folded}`.includes(` ${word}`))) return WORDS;
  return folded.includes(wanted) ? INSIDE : null;
}
