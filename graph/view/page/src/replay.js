// Replays decisions over the mentions of the page, line by line, the later line wins: the rules and refusals of
// graph/resolve/replay.py, over the graph as the last build left it. Pure.

import { slug } from './fold.js';

const UNDO = 'take it back';

/** The id of the actor that a split makes, the same as in a build. */
export function splitId({ actor, alias, mention, new_name: name }) {
  const id = `${actor}--${slug(name || alias)}`;
  return mention && !name ? `${id}--${slug(mention)}` : id;
}

class Stale extends Error {}

/**
 * What the decisions make of the mentions: `moved` (rows and the id that each stands for now, null for nobody), `identities` (of every
 * actor, by id), `by` (the decision that moved a row), `changed` (ids whose mentions, name or kind are not as before), `merged`, `ignored`, and
 * `changes` with words or a problem for each decision. `known` has the actors of the model and those that only a question knows.
 */
export function replayDecisions(rows, known, decisions, barriers) {
  const replay = new Replay(rows, known, barriers);
  const changes = decisions.map((decision) => replay.apply(decision));
  replay.close();
  return { ...replay.result(), changes };
}

class Replay {
  constructor(rows, { actors, outsiders }, barriers) {
    this.rows = rows;
    this.barriers = barriers;
    this.outsiders = outsiders;
    this.actors = actors;
    this.places = new Map(actors.map(({ id }, place) => [id, place]));
    this.identities = new Map(actors.map((actor) => [actor.id, identityOf(actor)]));
    this.moved = new Map();
    this.by = new Map();
    this.members = new Map();
    this.merged = new Map();
    this.ignored = new Map();
    this.changed = new Set();
  }

  apply(decision) {
    const steps = {
      merge: decision.other ? this.merge : this.assign,
      split: this.split, never_merge: this.holdApart, rename: this.rename, retype: this.retype, ignore: this.ignore, undo: this.undo,
    };
    try {
      return { decision, problem: '', ...steps[decision.decision].call(this, decision) };
    } catch (error) {
      if (error instanceof Stale) return { decision, what: '', mentions: 0, problem: error.message };
      throw error;
    }
  }

  close() {
    for (const [id, decision] of this.ignored) {
      for (const row of this.membersOf(id)) {
        this.moved.set(row, null);
        this.by.set(row, decision);
      }
    }
  }

  result() {
    const { moved, by, identities, merged, ignored, changed } = this;
    return { moved, by, identities, merged, ignored, changed };
  }

  merge(decision) {
    const [one, other] = [decision.name || decision.actor, decision.other_name || decision.other];
    const barrier = this.barriers.refused.get(decision);
    if (barrier) throw new Stale(`${other} is not merged into ${one}: another decision says that they are never one`);
    const [id, otherId] = [this.now(decision.actor), this.now(decision.other)];
    if (id === otherId) throw new Stale(`${other} is ${one} already, by another decision`);
    const places = this.require(otherId, other);
    const source = this.identity(otherId, other);
    let target = this.identity(id, one);
    if (!this.membersOf(id).size && !this.outsiders.has(id)) target = { ...source, id, name: one };
    requireOneSort(source, target);
    this.move(places, target, decision);
    this.merged.set(otherId, id);
    this.changed.add(otherId);
    return { what: `${source.name} is ${target.name}`, mentions: this.count(places) };
  }

  assign(decision) {
    const id = this.now(decision.actor);
    const mine = this.membersOf(id);
    const said = quoted(decision);
    const spelled = decision.alias ? this.rows.spelled(decision.alias) : null;
    const places = decision.mention
      ? this.at(decision)
      : new Set([...spelled].filter((row) => mine.has(row) || (this.who(row) === null && this.rows.actor[row] < 0)));
    if (!places.size) throw new Stale(`${said} is no undecided mention any more`);
    if (!mine.size && !this.outsiders.has(id)) this.require(id, decision.name || id);
    const target = this.identity(id, decision.name);
    this.move(places, target, decision);
    return { what: `${said} is ${target.name}`, mentions: this.count(places) };
  }

  split(decision) {
    const mine = this.require(decision.actor, decision.name || decision.actor);
    const source = this.identity(decision.actor, decision.name);
    const said = quoted(decision);
    const wanted = decision.mention ? this.at(decision) : this.rows.spelled(decision.alias);
    const places = new Set([...mine].filter((row) => wanted.has(row)));
    if (!places.size) throw new Stale(`${said} is no mention of ${source.name} any more`);
    const id = splitId(decision);
    const fresh = this.identities.get(id) ?? { ...source, id, name: decision.new_name || decision.alias };
    this.move(places, fresh, decision);
    return { what: `${said} is ${fresh.name}, not ${source.name}`, mentions: this.count(places) };
  }

  holdApart(decision) {
    const [one, other] = [decision.name || decision.actor, decision.other_name || decision.other];
    return { what: `${one} is never ${other}`, mentions: 0 };
  }

  rename(decision) {
    const places = this.require(decision.actor, decision.name || decision.actor);
    const before = this.identity(decision.actor, decision.name);
    this.touch({ ...before, name: decision.new_name });
    return { what: `${before.name} is called ${decision.new_name}`, mentions: this.count(places) };
  }

  retype(decision) {
    const places = this.require(decision.actor, decision.name || decision.actor);
    const before = this.identity(decision.actor, decision.name);
    this.touch({ ...before, kind: decision.kind });
    return { what: `${before.name} is of kind ${decision.kind}, not ${before.kind}`, mentions: this.count(places) };
  }

  ignore(decision) {
    const places = this.require(decision.actor, decision.name || decision.actor);
    this.ignored.set(decision.actor, decision);
    this.changed.add(decision.actor);
    return { what: `${this.identity(decision.actor, decision.name).name} is no actor`, mentions: this.count(places) };
  }

  /** A line of an earlier build: what it changed is not in the page, so only the next build can take it back. */
  undo({ name }) {
    return { what: `${name} is taken back; the next build shows it`, mentions: 0, later: true };
  }

  who(row) {
    if (this.moved.has(row)) return this.moved.get(row);
    return this.rows.actor[row] < 0 ? null : this.actors[this.rows.actor[row]].id;
  }

  membersOf(id) {
    if (!this.members.has(id)) this.members.set(id, new Set(this.places.has(id) ? this.rows.of(this.places.get(id)) : []));
    return this.members.get(id);
  }

  now(id) {
    let at = id;
    while (this.merged.has(at)) at = this.merged.get(at);
    return at;
  }

  require(id, name) {
    const found = this.membersOf(id);
    if (found.size && !this.ignored.has(id)) return new Set(found);
    if (this.merged.has(id)) throw new Stale(`${name} is ${this.identity(this.now(id), name).name} by another decision; ${UNDO}`);
    if (this.ignored.has(id)) throw new Stale(`${name} is ignored by another decision; ${UNDO}`);
    throw new Stale(`no mention is ${name} any more`);
  }

  identity(id, name) {
    return this.identities.get(id) ?? this.outsiders.get(id) ?? { id, name, kind: 'unknown', country: null, sector: null, parent: null };
  }

  at({ mention, alias }) {
    const found = this.rows.at(mention);
    const spelled = alias ? this.rows.spelled(alias) : found;
    return new Set([...found].filter((row) => spelled.has(row)));
  }

  move(places, target, decision) {
    for (const row of places) {
      const before = this.who(row);
      if (before !== null) {
        this.membersOf(before).delete(row);
        this.changed.add(before);
      }
      this.membersOf(target.id).add(row);
      this.moved.set(row, target.id);
      this.by.set(row, decision);
    }
    this.touch(target);
    this.merged.delete(target.id); // split off anew, after a merge
  }

  touch(identity) {
    this.identities.set(identity.id, identity);
    this.changed.add(identity.id);
  }

  count(places) {
    let count = 0;
    for (const row of places) count += Number(this.rows.counts(row));
    return count;
  }
}

function requireOneSort(source, target) {
  if ((target.kind === 'person') !== (source.kind === 'person')) {
    throw new Stale(`${source.name} is not merged into ${target.name}: a person is never an alias of a group`);
  }
}

function identityOf({ id, name, kind, country, sector, parent }) {
  return { id, name, kind, country, sector, parent };
}

/** The phrase that a decision is about. */
function quoted({ alias, mention }) {
  const phrase = alias ? `“${alias}”` : 'the mention';
  return mention ? `${phrase} in one sentence` : phrase;
}
