import assert from 'node:assert/strict';
import { test } from 'node:test';

import { corrected } from '../../../graph/view/page/src/corrected.js';
import { about, decide, lineOf, logWith, stamp } from '../../../graph/view/page/src/desk.js';
import { barriersOf, standing } from '../../../graph/view/page/src/judgements.js';
import { placeOf } from '../../../graph/view/page/src/mentions.js';
import { linkBetween } from '../../../graph/view/page/src/payload.js';
import { splitId } from '../../../graph/view/page/src/replay.js';
import { sampleModel } from './sample.js';

const base = sampleModel();
const [alpha, beta, gamma, delta] = base.actors;
const after = (...decisions) => corrected(base, decisions);
const byId = (model, id) => model.actors[model.byId.get(id)];
const merge = (one, other) => ({ decision: 'merge', ...about(one, other) });

test('a merge moves mentions, counts anew and leaves the base as it was', () => {
  const model = after(merge(alpha, beta));
  assert.deepEqual([byId(model, 'A').mentions, byId(model, 'B').gone], [4, true]);
  assert.deepEqual(linkBetween(model, 0, 2).evidence, [0, 1, 2]);
  assert.equal(linkBetween(model, 0, 2).npmi, null);
  assert.equal(linkBetween(model, 1, 2), undefined);
  assert.equal(linkBetween(model, 0, 1), undefined);
  assert.equal(model.changes[0].what, 'Beta is Alpha');
  assert.equal(linkBetween(base, 1, 2).evidence.length, 1);
  assert.equal(corrected(base, []), base);
});

test('a split makes an actor with the id that a build gives it, and links of its own', () => {
  const decision = { decision: 'split', ...about(alpha), alias: 'Alph', mention: placeOf(base, 0, 0, 5) };
  assert.equal(splitId(decision), 'A--alph--d0-0-5');
  const model = after({ ...decision, alias: '' });
  const fresh = model.actors[5];
  assert.deepEqual([fresh.id, fresh.mentions, fresh.kind], ['A--x--d0-0-5', 1, 'state']);
  assert.deepEqual(linkBetween(model, 5, 1).evidence, [0]);
  assert.equal(linkBetween(model, 0, 1), undefined);
});

test('rename, retype and ignore', () => {
  const model = after({ decision: 'rename', ...about(gamma), new_name: 'Gimel' }, { decision: 'retype', ...about(gamma), kind: 'media' }, { decision: 'ignore', ...about(delta) });
  assert.deepEqual([byId(model, 'C').name, byId(model, 'C').kind, byId(model, 'D').gone], ['Gimel', 'media', true]);
  assert.equal(linkBetween(model, 0, 2), undefined, 'media are no parties');
});

test('what cannot be is refused, with the reason', () => {
  const refused = (decisions, wanted) => decide(base, decisions, wanted).refusal;
  assert.match(refused([], merge(alpha, gamma)), /a person is never an alias of a group/);
  const never = { decision: 'never_merge', ...about(alpha, beta), why: 'two states' };
  assert.match(refused([never], merge(alpha, beta)), /never to merge Alpha and Beta \(two states\)/);
  assert.match(refused([never], merge(beta, alpha)), /never to merge/);
  assert.match(refused([never], never), /held apart already/);
  assert.match(refused([], { decision: 'rename', ...about(alpha), new_name: ' ' }), /needs a name/);
  assert.match(refused([merge(alpha, beta)], { decision: 'ignore', ...about(beta) }), /Beta is Alpha by another decision/);
  assert.match(refused([], { decision: 'split', ...about(alpha), alias: 'Gamma' }), /no mention of Alpha/);
  assert.equal(decide(base, [], { decision: 'rename', ...about(alpha), new_name: '  Al   pha ' }).decision.new_name, 'Al pha');
});

test('a barrier keeps what was merged by hand on one side, and an undo takes it away', () => {
  const log = [{ id: '1', ...merge(alpha, beta) }, { id: '2', decision: 'never_merge', actor: 'B', other: 'E' }];
  assert.equal(barriersOf(standing(log)).between('E', 'A')?.id, '2');
  assert.equal(barriersOf(standing([...log, { id: '3', decision: 'undo', of: '2' }])).between('E', 'A'), null);
  assert.equal(standing([...log, { id: '3', decision: 'undo', of: '2' }, { id: '4', decision: 'undo', of: '3' }]).length, 2);
});

test('the log keeps every byte and adds a line for each decision', () => {
  const log = '{"decision":"rename"}';
  const text = logWith({ review: { log } }, [{ decision: 'ignore', actor: 'A', name: 'A "1"\n', question: '3', why: '' }]);
  assert.equal(text, `${log}\n{"decision": "ignore", "actor": "A", "name": "A \\"1\\"\\n"}\n`);
  assert.equal(logWith({ review: { log: '' } }, []), '');
  assert.equal(stamp(new Date(Date.UTC(2026, 0, 2, 3, 4, 5))), '2026-01-02T03:04:05+00:00');
  assert.deepEqual(JSON.parse(lineOf({ decision: 'merge', __proto__: null, alias: '</script>\u2028' })).alias, '</script>\u2028');
});
