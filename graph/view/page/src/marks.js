// From spans to pieces of text: mentions may nest or overlap, elements can only nest. Pure.

/**
 * A text as pieces: plain strings, and `{role, pieces}` for each span `{start, end, role}`. Spans that cross are cut where the
 * outer one ends; spans outside the text and doubles are dropped.
 */
export function markText(text, spans) {
  const waiting = unique(spans.filter(({ start, end }) => start >= 0 && end <= text.length && start < end));
  return pieces(text, 0, text.length, waiting);
}

function pieces(text, from, to, spans) {
  const found = [];
  const rest = [...spans];
  let at = from;
  while (rest.length) {
    const span = rest.shift();
    const inside = [];
    const after = [];
    for (const other of rest) {
      if (other.start >= span.end) after.push(other);
      else {
        inside.push({ ...other, end: Math.min(other.end, span.end) });
        if (other.end > span.end) after.push({ ...other, start: span.end });
      }
    }
    if (span.start > at) found.push(text.slice(at, span.start));
    found.push({ role: span.role, pieces: pieces(text, span.start, span.end, inside) });
    at = span.end;
    rest.splice(0, rest.length, ...after.sort(byPlace));
  }
  if (at < to) found.push(text.slice(at, to));
  return found;
}

function unique(spans) {
  const seen = new Set();
  return [...spans].sort(byPlace).filter(({ start, end, role }) => {
    const key = `${start} ${end} ${role}`;
    return !seen.has(key) && seen.add(key);
  });
}

function byPlace(a, b) {
  return a.start - b.start || b.end - a.end || String(a.role).localeCompare(String(b.role));
}
