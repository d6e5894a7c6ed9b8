// What a link states on the whole. Pure.

const MINORITY = 0.2;

/** `cooperation`, `conflict`, `none` where neither is stated, `both` where at least a fifth of what is stated says the other. */
export function signOf({ cooperation = 0, conflict = 0 }) {
  const stated = cooperation + conflict;
  if (!stated) return 'none';
  if (Math.min(cooperation, conflict) >= MINORITY * stated) return 'both';
  return cooperation > conflict ? 'cooperation' : 'conflict';
}
