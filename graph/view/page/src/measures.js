// The choices of the view: what links are counted in, what sizes and what colours the actors.

export const MEASURES = ['sentences', 'documents', 'stories', 'relatedness'];
export const SIZES = ['mentions', 'documents', 'strength', 'betweenness'];
export const COLOURS = ['kind', 'community', 'country'];
