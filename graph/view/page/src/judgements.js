// The log of decisions as such: what stands in it, and whom it holds apart; the same as graph/resolve/judgements.py. Pure.

/** The decisions in force, in order: an undo takes back the earlier line that it names, also an earlier undo. */
export function standing(decisions) {
  const taken = new Set();
  const kept = [];
  for (const decision of [...decisions].reverse()) {
    if (decision.id && taken.has(decision.id)) continue;
    if (decision.decision === 'undo') taken.add(decision.of);
    else kept.unshift(decision);
  }
  return kept;
}

/**
 * Which actors the analyst holds apart. A never-merge holds wherever it stands; what was merged by hand stands on one side.
 * `refused` has the merges that would cross one, each with the decision that forbids it.
 */
export function barriersOf(decisions) {
  const root = new Map();
  const held = decisions.filter(({ decision }) => decision === 'never_merge');
  const refused = new Map();
  const side = (id) => (root.has(id) ? side(root.get(id)) : id);
  const between = (one, other) => {
    const [a, b] = [side(one), side(other)];
    if (a === b) return null;
    return held.find((line) => {
      const [c, d] = [side(line.actor), side(line.other)];
      return (a === c && b === d) || (a === d && b === c);
    }) ?? null;
  };
  for (const decision of decisions) {
    if (decision.decision !== 'merge' || !decision.other) continue;
    const barrier = between(decision.actor, decision.other);
    const [one, other] = [side(decision.actor), side(decision.other)];
    if (barrier) refused.set(decision, barrier);
    else if (one !== other) root.set(other, one);
  }
  return { refused, between };
}
