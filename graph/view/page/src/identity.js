// The model as the analyst wants to read it: corrected, sub-actors as their states, leaders as their groups. Pure.

import { corrected } from './corrected.js';
import { regroup } from './regroup.js';

let latest = { decided: null, key: '', model: null };

/** The model for a state; the same one as long as what it depends on does not change. */
export function modelFor(base, state) {
  const decided = corrected(base, state.decisions);
  const key = JSON.stringify([state.rollUp, state.rollLeaders]);
  if (latest.decided !== decided || latest.key !== key) latest = { decided, key, model: read(decided, state) };
  return latest.model;
}

function read(base, { rollUp, rollLeaders }) {
  if (!rollUp && !rollLeaders) return base;
  const target = topsOf(base, { rollUp, rollLeaders });
  return { ...regroup(base, base.quotes.actor.map((actor) => (actor < 0 ? actor : target[actor]))), tops: target };
}

/**
 * For each actor the one it is read as: with `rollUp` a state's forces, bodies and people are the state, with `rollLeaders` a person who
 * leads a group or a state, by the affiliations that the build found, is that one. Rolling up goes on to the top; a circle stops where it closes.
 */
export function topsOf(model, { rollUp, rollLeaders }) {
  const next = new Int32Array(model.actors.length).fill(-1);
  if (rollLeaders) leadersOf(model).forEach((group, person) => { next[person] = group; });
  for (const { index, kind, parentIndex } of model.actors) {
    if (rollUp && kind !== 'person' && parentIndex !== null && parentIndex !== index) next[index] = parentIndex;
  }
  return next.map((_, actor) => {
    const seen = new Set([actor]);
    let top = actor;
    while (next[top] >= 0 && !seen.has(next[top])) {
      top = next[top];
      seen.add(top);
    }
    return top;
  });
}

/** The place of what each leader leads, by the place of the leader; none whose group or state is gone. */
export function leadersOf({ actors }) {
  return new Map(actors.filter(({ leads }) => leads !== null && leads !== undefined && !actors[leads].gone).map(({ index, leads }) => [index, leads]));
}
