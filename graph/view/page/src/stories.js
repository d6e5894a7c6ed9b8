// Quotes as an analyst reads them: newest first, document by document, the copies of one story folded under the first. Pure.

/**
 * The quotes grouped as `{document, quotes, copies}`: the first is the earliest document of its story, `copies` are the later
 * ones as `{document, quotes}`. Stories come newest first (by their earliest document), undated ones last.
 */
export function byStory(model, quotes) {
  const byDocument = new Map();
  for (const quote of quotes) {
    const document = model.documents[model.quotes.doc[quote]];
    if (!byDocument.has(document.index)) byDocument.set(document.index, { document, quotes: [] });
    byDocument.get(document.index).quotes.push(quote);
  }
  const stories = new Map();
  for (const part of byDocument.values()) {
    const { story } = part.document;
    if (!stories.has(story)) stories.set(story, []);
    stories.get(story).push(part);
  }
  return [...stories.values()].map(firstWithCopies).sort((a, b) => newer(a.document, b.document));
}

/** The quotes whose documents pass a mask (null: all). */
export function inDocuments(model, quotes, mask) {
  return mask ? quotes.filter((quote) => mask[model.quotes.doc[quote]]) : quotes;
}

function firstWithCopies(parts) {
  const [first, ...copies] = [...parts].sort((a, b) => older(a.document, b.document));
  return { ...first, copies };
}

const older = (a, b) => (a.date ?? '9').localeCompare(b.date ?? '9') || a.index - b.index;

const newer = (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.index - b.index;
