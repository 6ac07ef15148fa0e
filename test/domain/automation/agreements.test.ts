import { agreementsOf, isAgreement } from '../../../src/domain/automation/agreements';
import { findSilentWork } from '../../../src/domain/automation/interventions';
import { deferralOf, scopeOf } from '../../../src/domain/automation/scope';
import { interventionsSchema } from '../../../src/domain/scheme/automation';
import type { HistoryEvent } from '../../../src/domain/sla/history/history';
import { createIssue, HOUR, MINUTE } from '../sla/issues';

const RECEIVED = '2025-06-02T10:00:00-04:00';
const start = Date.parse(RECEIVED);
const LATER = start + 30 * 24 * HOUR;

describe('a word of agreement', () => {
  test.each([
    'I agree.',
    'OK, agreed; go ahead',
    'D’ACCORD',
    'c’est accepte pour nous',
    'Nous acceptons le budget.',
  ])('%s', (text) => expect(isAgreement(text)).toBe(true));

  test.each([
    'We do not agree.',
    'I don’t agree',
    'Pas d’accord.',
    'Ce n’est pas accepté',
    'What does it cost?',
    'not yet approved',
  ])('not: %s', (text) => expect(isAgreement(text)).toBe(false));
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
