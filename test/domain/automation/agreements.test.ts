import { agreementsOf } from '../../../src/domain/automation/agreements';
import { findSilentWork } from '../../../src/domain/automation/interventions';
import { deferralOf, scopeOf } from '../../../src/domain/automation/scope';
import { interventionsSchema } from '../../../src/domain/scheme/automation';
import type { HistoryEvent } from '../../../src/domain/sla/history/history';
import { CLIENT, createIssue, HOUR, MINUTE } from '../sla/issues';

const RECEIVED = '2025-06-02T10:00:00-04:00';
const start = Date.parse(RECEIVED);
const LATER = start + 30 * 24 * HOUR;

test('a word that reads as agreement is proposed and decides nothing; a dismissed one is proposed no more', () => {
  const steps = [
    { at: '2025-06-03T11:00:00-04:00', says: CLIENT, text: 'Who approved this price? It is outrageous.' },
    { at: '2025-06-03T12:00:00-04:00', says: CLIENT, text: 'Thanks. We accept the estimate.' },
  ];
  const estimate = { at: '2025-06-03T10:00:00-04:00', kind: 'estimate' as const, payload: { minutes: 60 } };
  const agreementAfter = (...more: NonNullable<Parameters<typeof createIssue>[3]>) =>
    agreementsOf(createIssue(RECEIVED, {}, steps, [estimate, ...more]), LATER)[0];
  expect(agreementAfter()).toMatchObject({
    confirmed: null,
    proposed: { sentence: 'We accept the estimate.', comment: '1001' },
  });
  const later = '2025-06-03T13:00:00-04:00';
  const dismissed = { at: later, kind: 'dismissed' as const, payload: { what: 'agreement', of: '1001' } };
  expect(agreementAfter(dismissed)).toMatchObject({ confirmed: null, proposed: null });
  const agreed = { at: later, kind: 'agreed' as const, payload: { of: 'told-0', own: true } };
  expect(agreementAfter(agreed)).toMatchObject({
    confirmed: { how: 'pressed', by: 'agent' },
    proposed: null,
  });
});

test('an estimate is confirmed only by what came after it and before the next of its kind', () => {
  const history = createIssue(
    RECEIVED,
    {},
    [],
    [
      { at: '2025-06-03T10:00:00-04:00', kind: 'estimate', payload: { minutes: 60 } },
      { at: '2025-06-04T10:00:00-04:00', kind: 'agreed-date', payload: { agreedAt: LATER } },
      { at: '2025-06-05T10:00:00-04:00', kind: 'estimate', payload: { minutes: 90, budget: '100 $' } },
      { at: '2025-06-06T10:00:00-04:00', kind: 'agreed', payload: { of: 'told-2' } },
      { at: '2025-06-06T11:00:00-04:00', kind: 'agreed', payload: { of: 'told-0' } },
    ],
  );
  expect(agreementsOf(history, LATER)).toMatchObject([
    { minutes: 60, confirmed: null, replaced: true },
    { date: { clock: 'resolution', agreedAt: LATER }, confirmed: null, replaced: false },
    { minutes: 90, budget: '100 $', confirmed: { how: 'recorded' }, replaced: false },
  ]);
});

describe('each piece of work owes the client a word', () => {
  const terms = interventionsSchema.parse({ clause: 'c' });
  const bare = createIssue(RECEIVED);
  const work = (id: string, from: number, minutes: number): HistoryEvent => ({
    ...{ at: start + from * MINUTE, id, index: 0, actor: 'agent' },
    ...{ kind: 'worklog', spent: minutes * MINUTE },
  });
  const createComment = (from: number, side: 'team' | 'client' = 'team'): HistoryEvent => ({
    ...{ at: start + from * MINUTE, id: `w${from}`, index: 0, actor: side },
    ...{ kind: 'comment', public: true, side, text: '' },
  });
  const findSilentIds = (...events: HistoryEvent[]) =>
    findSilentWork(terms, { ...bare, events: events.sort((a, b) => a.at - b.at) }, LATER).map(({ id }) => id);

  test('none is a flag; one within it, or an hour after it, is none', () => {
    expect(findSilentIds(work('1', 0, 30))).toEqual(['1']);
    expect(findSilentIds(work('1', 0, 30), createComment(10))).toEqual([]);
    expect(findSilentIds(work('1', 0, 30), createComment(90))).toEqual([]);
    expect(findSilentIds(work('1', 0, 30), createComment(10, 'client'))).toEqual(['1']);
  });

  test('a late word settles the last work, but not one that other work has followed', () => {
    expect(findSilentIds(work('1', 0, 30), createComment(600))).toEqual([]);
    expect(findSilentIds(work('1', 0, 30), work('2', 300, 30), createComment(600))).toEqual(['1']);
  });

  test('two who work together owe one word', () => {
    expect(findSilentIds(work('1', 0, 60), work('2', 5, 60), createComment(70))).toEqual([]);
  });
});

test('scope and deferral are what was last said of them', () => {
  const history = createIssue(
    RECEIVED,
    {},
    [],
    [
      { at: '2025-06-03T10:00:00-04:00', kind: 'out-of-scope', payload: {} },
      { at: '2025-06-04T10:00:00-04:00', kind: 'out-of-scope', payload: { scope: 'billable' } },
      { at: '2025-06-05T10:00:00-04:00', kind: 'deferred', payload: { release: '8.4' } },
    ],
  );
  expect([start, start + 25 * HOUR, LATER].map((now) => scopeOf(history, now))).toEqual([
    'covered',
    'best-effort',
    'billable',
  ]);
  expect(deferralOf(history, start)).toBeNull();
  expect(deferralOf(history, LATER)).toMatchObject({ release: '8.4' });
});
