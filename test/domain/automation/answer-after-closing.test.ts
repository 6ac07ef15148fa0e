/** A client's word after its issue was closed for silence: what is an answer, and what is not. */
import { isThanksAlone, lateAnswerOf } from '../../../src/domain/automation/answer-after-closing';
import type { HistoryEvent } from '../../../src/domain/sla/history/history';
import { AGENT, CLIENT, createIssue, HOUR, ROBOT } from '../sla/issues';

const RECEIVED = '2025-06-05T14:00:00Z';
const at = (hours: number) => new Date(Date.parse(RECEIVED) + hours * HOUR).toISOString();
const now = (hours: number) => Date.parse(at(hours));
type Steps = Parameters<typeof createIssue>[2];

/** Closed for silence at ten, with what else happened. */
function answerAmong(steps: Steps, { done = true, more = [] as HistoryEvent[] } = {}) {
  const closing = { at: at(10), status: 'Done', resolution: true };
  const history = createIssue(
    RECEIVED,
    {},
    [closing, ...(steps ?? [])],
    [{ at: at(10), kind: 'closed', payload: { done } }],
  );
  const events = [...history.events, ...more].sort((a, b) => a.at - b.at);
  return lateAnswerOf({ ...history, events }, now(10), now(48));
}

test('a public word of the client after the closing is an answer, and tells the status to go back to', () => {
  expect(answerAmong([{ at: at(12), says: CLIENT, text: 'It is broken again.' }])).toMatchObject({
    at: now(12),
    statusBefore: 's-To Do',
  });
});

test.each<[string, Steps, boolean]>([
  ['the app’s own word', [{ at: at(12), says: ROBOT }], true],
  ['a word of the team', [{ at: at(12), says: AGENT }], true],
  ['an internal word', [{ at: at(12), says: CLIENT, internal: true }], true],
  ['a word from before', [{ at: at(9), says: CLIENT }], true],
  ['thanks alone', [{ at: at(12), says: CLIENT, text: 'Merci beaucoup !' }], true],
  ['a word after a closing that was not done', [{ at: at(12), says: CLIENT }], false],
])('%s is none', (_what, steps, done) => {
  expect(answerAmong(steps, { done })).toBeNull();
});

test('an anonymous word is none', () => {
  const word: HistoryEvent = {
    ...{ at: now(12), id: '1', index: 0, actor: null, text: 'hello' },
    ...{ kind: 'comment', side: 'nobody', public: true },
  };
  expect(answerAmong([], { more: [word] })).toBeNull();
});

test('an issue that somebody reopened and closed since is theirs', () => {
  const history = createIssue(
    RECEIVED,
    {},
    [
      { at: at(10), status: 'Done', resolution: true },
      { at: at(12), says: CLIENT, text: 'Again.' },
    ],
    [{ at: at(10), kind: 'closed', payload: { done: true } }],
  );
  expect(lateAnswerOf(history, now(11), now(48))).toBeNull();
  expect(lateAnswerOf(history, null, now(48))).toBeNull();
});

test.each([
  ['Thanks!', true],
  ['Thank you so much, have a nice day', true],
  ['MERCI 🙏', true],
  ['Merci beaucoup à toute l’équipe', true],
  ['Merci, bonne journée à vous', true],
  ['Thanks, but it is still down', false],
  ['Merci de rouvrir', false],
  ['OK', false],
  ['', false],
])('%j is thanks alone: %s', (text, expected) => {
  expect(isThanksAlone(text)).toBe(expected);
});
