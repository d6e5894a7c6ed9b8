// A model of five actors: A - B - C - D in a row, A - C twice as strong as the rest, E alone.

import { decode } from '../../../graph/view/page/src/payload.js';

export const KINDS = [{ kind: 'state', label: 'State', shape: 'square' }, { kind: 'person', label: 'Person', shape: 'circle' }];

export function sampleModel() {
  const nodes = {
    id: ['A', 'B', 'C', 'D', 'E'],
    label: ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'],
    group: ['state', 'state', 'person', 'person', 'state'],
    x: [0, 1, 2, 3, 4],
    y: [0, 0, 0, 0, 0],
  };
  const edges = { from: [0, 0, 1, 2], to: [1, 2, 2, 3] };
  const none = (count) => new Array(count).fill(null);
  const actors = {
    country: none(5), sector: none(5), parent: [null, 'A', null, null, null], parent_name: [null, 'Alpha', null, null, null], leads: [-1, -1, 0, -1, -1],
    mentions: [4, 2, 4, 1, 1], documents: [3, 2, 3, 1, 1], stories: [2, 2, 2, 1, 1], first: none(5), last: none(5),
    community: none(5), community_label: none(5), strength: [3, 2, 4, 1, 0],
    aliases: [[['Alpha', 3, 0, -1], ['Álfa', 1, 1, 0]], [['it', 1, 2, -1]], [], [], []],
  };
  const links = {
    sentences: [1, 2, 1, 1], documents: [1, 2, 1, 1], stories: [1, 1, 1, 1], npmi: none(4), g2: none(4), q_value: none(4),
    relatedness: none(4), first: none(4), last: none(4), evidence: [[0], [0, 1], [2], [3]],
    evidence_relatedness: [[null], [0.25, 0.75], [null], [null]], evidence_signs: [[[]], [[0], [1, 2]], [[]], [[]]],
  };
  const documents = {
    id: ['d0', 'd1', 'd2', 'd3'], title: ['T0', 'T1', 'T2', 'T3'], publisher: ['P', 'Q', 'P', null],
    date: ['2015-01-01', '2015-01-02', '2015-02-01', null], url: none(4), story: [0, 0, 1, 2],
  };
  // Quotes 0 to 4, one in each document but the last, which has two.
  const quotes = {
    doc: [0, 1, 2, 3, 3], text: ['Alpha Beta Gamma', 'Alpha Gamma', 'Beta Gamma', 'Gamma Delta', 'Epsilon'], sentence: [1, 1, 1, 1, 1],
    in: [0, 0, 0, 1, 1, 2, 2, 3, 3, 4], actor: [0, 1, 2, 0, 2, 1, 2, 2, 3, 4],
    start: [0, 6, 11, 0, 6, 0, 5, 0, 6, 0], end: [5, 10, 16, 5, 11, 4, 10, 5, 11, 7],
    at: [0, 0, 0, 0, 20], name: new Array(10).fill(-1), names: [],
  };
  const review = { log: '', lines: [], questions: [], doubts: 0, outsiders: [], paragraphs: [], window: { unit: 'sentence', max_actors: 50, media: false, count: 'sentences' } };
  // Gamma leads Alpha (quote 1), Alpha fights Beta (quote 0), which another sentence denies of Beta and Gamma (quote 2).
  const relations = {
    predicates: ['fights', 'leads', 'supports'], quote: [0, 1, 2, 3], start: [5, 5, 4, 5], end: [6, 6, 5, 6], window: [0, 1, 2, 3], subject: [0, 2, 1, 2],
    object: [1, 0, 2, 3], predicate: [0, 1, 0, 2], sign: [-1, 0, -1, 1], negated: [0, 0, 1, 0], hedged: [0, 0, 0, 1], claimed_by: [-1, 1, -1, -1],
    confidence: [0.9, 0.9, 0.9, 0.9],
  };
  const drawing = { nodes, edges };
  return decode({ drawing, kinds: KINDS, notes: [], countries: { IRN: 'Iran' }, actors, links, documents, quotes, relations, review, signs: ['- far apart', '+ “met” between them', '- listed together'], rules: ['name', 'alias', 'coreference'], reasons: ['Welsh'] });
}
