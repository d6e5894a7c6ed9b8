// The choices of the view: what links are counted in, what sizes and what colours the actors.

export const MEASURES = ['sentences', 'documents', 'stories', 'relatedness'];
export const SIZES = ['mentions', 'documents', 'strength', 'betweenness'];
export const COLOURS = ['kind', 'community', 'country'];

/** The measure of a page just opened: how related the sentences say two actors are, where they were read for it. */
export function firstMeasure({ links }) {
  return links.some(({ relatedness }) => relatedness !== null) ? 'relatedness' : 'sentences';
}
