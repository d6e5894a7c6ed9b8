import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cell, toCsv } from '../../../graph/view/page/src/csv.js';
import { fileName } from '../../../graph/view/page/src/files.js';
import { visibleGraph } from '../../../graph/view/page/src/filters.js';
import { toGexf, toNodeLink } from '../../../graph/view/page/src/graphfiles.js';
import { actorRows, linkRows, sentenceRows } from '../../../graph/view/page/src/shown.js';
import { initialState } from '../../../graph/view/page/src/state.js';
import { svgContext } from '../../../graph/view/page/src/svgcontext.js';
import { xmlText } from '../../../graph/view/page/src/xml.js';
import { sampleModel } from './sample.js';

const model = sampleModel();
const visible = visibleGraph(model, initialState());
const shown = { model, visible, counts: visible.counts };

test('a cell is never a formula, numbers stay numbers', () => {
  for (const text of ['=1+1', '+cmd', '-cmd', '@sum', '\tx', "'=1", '＝1']) assert.equal(cell(text).replaceAll('"', '')[0], "'", text);
  assert.deepEqual([cell('-5'), cell(-5), cell('+3.5'), cell(null), cell(['a', 'b']), cell('a "b", c')], ['-5', '-5', '+3.5', '', 'a; b', '"a ""b"", c"']);
  assert.equal(toCsv([{ a: 1, b: 'é' }]), '\ufeffa,b\r\n1,é\r\n');
});

test('rows are those of the visible graph, strongest first', () => {
  assert.deepEqual(actorRows(shown).map(({ id }) => id), visible.actors.map((actor) => model.actors[actor].id));
  assert.deepEqual(linkRows(shown)[0].sentences, 2);
  assert.equal(sentenceRows(shown).length, 5);
});

test('GEXF and JSON escape whatever a name holds', () => {
  const evil = '"><script>&\u0000\ud800';
  const odd = { ...model, actors: model.actors.map((actor) => ({ ...actor, name: evil })) };
  const options = { measure: 'sentences', place: () => ({ x: 1.26, y: 2 }), title: evil };
  const gexf = toGexf({ ...shown, model: odd }, options);
  assert.ok(gexf.includes('label="&quot;&gt;&lt;script&gt;&amp;"'));
  assert.ok(!gexf.includes('<script>'));
  assert.equal(JSON.parse(toNodeLink({ ...shown, model: odd }, options)).nodes[0].label, evil);
  assert.equal(xmlText('a\u0007b\ufffe<'), 'ab&lt;');
});

test('a file name holds nothing that a file system may refuse', () => {
  assert.equal(fileName('../a/b:c*?', '.csv'), '_a_b_c_.csv');
  assert.equal(fileName('...', '.svg'), 'graph.svg');
});

test('the recording context writes shapes, moves and text as SVG', () => {
  const context = svgContext(10, 20, { outlineOf: (shape) => shape, measure: null });
  context.save();
  context.translate(5, 5);
  context.scale(2, 2);
  context.fillStyle = '#123456';
  context.globalAlpha = 0.5;
  context.fill('M0 0Z');
  context.restore();
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(1, 1);
  context.setLineDash([2, 1]);
  context.stroke();
  context.font = '600 13px system-ui, sans-serif';
  context.textAlign = 'center';
  context.fillText('<b>', 3, 4);
  const svg = context.toSvg('A & B');
  for (const part of ['transform="matrix(2 0 0 2 5 5)" opacity="0.5"', 'd="M0 0L1 1"', 'stroke-dasharray="2 1"', 'text-anchor="middle"', 'font-weight="600"', '&lt;b&gt;', '<title>A &amp; B</title>']) {
    assert.ok(svg.includes(part), part);
  }
});
