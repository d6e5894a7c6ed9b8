// The visible graph for other programs: GEXF 1.3 and node-link JSON, as `actor-graph export` writes them. Pure.

import { actorRows, linkRows } from './shown.js';
import { xmlElement, xmlText } from './xml.js';

const TYPES = { sentences: 'integer', documents: 'integer', stories: 'integer', mentions: 'integer', community: 'integer', cooperation: 'integer', conflict: 'integer', strength: 'double', npmi: 'double', g2: 'double', q_value: 'double', relatedness: 'double' };

/** The visible graph as GEXF, which Gephi opens; `place(actor)` is where an actor stands in the drawing. */
export function toGexf(shown, { measure, place, title }) {
  const { nodes, edges } = graphOf(shown, measure, place);
  const nodeColumns = columnsOf(nodes, ['id', 'label', 'x', 'y']);
  const edgeColumns = columnsOf(edges, ['source', 'target', 'weight']);
  const node = ({ id, label, x, y, ...values }) =>
    xmlElement('node', { id, label }, attvalues(values, nodeColumns) + xmlElement('viz:position', { x, y: -y, z: 0 }));
  const edge = ({ source, target, weight, ...values }, number) => xmlElement('edge', { id: number, source, target, weight }, attvalues(values, edgeColumns));
  const content = [
    attributes('node', nodeColumns), attributes('edge', edgeColumns),
    `<nodes>\n${nodes.map(node).join('\n')}\n</nodes>`, `<edges>\n${edges.map(edge).join('\n')}\n</edges>`,
  ].join('\n');
  const meta = xmlElement('meta', {}, xmlElement('creator', {}, 'actor-graph') + xmlElement('description', {}, xmlText(title)));
  const graph = xmlElement('graph', { defaultedgetype: 'undirected', mode: 'static' }, content);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('gexf', { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' }, `${meta}\n${graph}`)}\n`;
}

/** The visible graph as node-link JSON, as `networkx.node_link_graph(data, edges="edges")` reads it. */
export function toNodeLink(shown, { measure, place }) {
  const { nodes, edges } = graphOf(shown, measure, place);
  return `${JSON.stringify({ directed: false, multigraph: false, graph: {}, nodes, edges }, null, 1)}\n`;
}

function graphOf(shown, measure, place) {
  const nodes = actorRows(shown).map(({ name, aliases, ...row }, rank) => {
    const { x, y } = place(shown.visible.actors[rank]);
    return present({ ...row, label: name, aliases: aliases.join('; '), x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
  });
  const edges = linkRows(shown).map(({ actor_a: source, actor_b: target, name_a: a, name_b: b, ...row }) => present({ source, target, weight: row[measure], ...row }));
  return { nodes, edges };
}

/** What is unknown is absent, since file formats know no null. */
const present = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ''));

function columnsOf(rows, own) {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].filter((name) => !own.includes(name)).sort();
}

function attributes(of, columns) {
  if (!columns.length) return '';
  const declared = columns.map((name, id) => xmlElement('attribute', { id, title: name, type: TYPES[name] ?? 'string' }));
  return xmlElement('attributes', { class: of }, declared.join(''));
}

function attvalues(values, columns) {
  const given = Object.entries(values).map(([name, value]) => xmlElement('attvalue', { for: columns.indexOf(name), value }));
  return given.length ? xmlElement('attvalues', {}, given.join('')) : '';
}
