/** What an intake adds a little after the receipt counts from it: labels, the channel, and words that tell a severity. */
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import type { History } from '../../../../src/domain/sla/history/history';
import { channelAtReceipt, findLateSignals } from '../../../../src/domain/sla/history/late-signals';
import { createHistory, event } from './histories';

const MINUTE = 60_000;
const scheme = {
  severityFrom: {
    ...{ lateWithin: 'PT5M', channelField: 'Channel' },
    words: [
      { text: 'is down', severity: 'High' },
      { text: 'fire', severity: 'High' },
    ],
  },
} as unknown as Scheme;
const labels = (at: number, ...to: string[]) => event(at * MINUTE, { kind: 'labels', from: [], to });
const channel = (at: number, to: string | null, more: object = {}) =>
  event(at * MINUTE, { kind: 'field', field: 'customfield_3', name: 'Channel', from: null, to, ...more });
const summary = (at: number, to: string) => event(at * MINUTE, { kind: 'summary', from: '', to });
const word = (at: number, side: string, isPublic = true) =>
  event(at * MINUTE, { kind: 'comment', public: isPublic, side, ...(isPublic ? { text: 'x' } : {}) });

const found = (events: History['events'], now = 60, more: Partial<History> = {}) =>
  findLateSignals(scheme, createHistory(events, more), now * MINUTE);

test.each<[string, History['events'], object | null]>([
  ['nothing is told', [], null],
  [
    'the last of the labels are those that came',
    [labels(1, 'vip'), labels(2, 'vip', 'bank')],
    { labels: ['vip', 'bank'], remaining: 2 },
  ],
  ['the channel is told', [channel(1, 'phone')], { channel: 'phone', remaining: 1 }],
  [
    'the channel is told by the field’s own id',
    [channel(1, 'phone', { field: 'Channel', name: 'Kanal' })],
    { channel: 'phone', remaining: 1 },
  ],
  ['another field is told', [channel(1, 'phone', { name: 'Colour' })], null],
  [
    'the summary says how grave it is',
    [summary(1, 'The house is on fire')],
    { summary: 'The house is on fire', remaining: 0 },
  ],
  ['the summary says nothing of it', [summary(1, 'The house')], null],
  ['it is told in the last instant', [labels(5, 'vip')], { labels: ['vip'] }],
  ['it is told too late', [event(5 * MINUTE + 1, { kind: 'labels', from: [], to: ['vip'] })], null],
  ['the team has answered before', [word(1, 'team'), labels(2, 'vip')], null],
  ['the client has said something before', [word(1, 'client'), labels(2, 'vip')], { labels: ['vip'] }],
  ['the team has noted something before', [word(1, 'team', false), labels(2, 'vip')], { labels: ['vip'] }],
  ['something else happened before', [event(1, { kind: 'status' }), labels(2, 'vip')], { labels: ['vip'] }],
])('where %s', (_, events, expected) => {
  const late = found(events);
  if (expected === null) expect(late).toBeNull();
  else expect(late).toMatchObject(expected);
});

test('labels that it bore are none that came', () => {
  expect(found([labels(1, 'vip', 'bank')], 60, { firstLabels: ['vip'] })?.labels).toEqual(['bank']);
  expect(found([labels(1)], 60, { firstLabels: ['vip'] })).toMatchObject({ labels: [], remaining: 1 });
});

test('what is to come is not known yet', () => {
  expect(found([labels(3, 'vip')], 2)).toBeNull();
  expect(found([labels(3, 'vip')], 3)?.labels).toEqual(['vip']);
});

test('a scheme that asks no field for the channel takes none', () => {
  const without = { severityFrom: { ...scheme.severityFrom, channelField: undefined } } as unknown as Scheme;
  expect(
    findLateSignals(without, createHistory([channel(1, 'phone', { name: 'undefined' })]), MINUTE),
  ).toBeNull();
});

test('the channel is what came late, else what the field held, else what a label says', () => {
  const at = (events: History['events'], more: Partial<History>) =>
    channelAtReceipt(scheme, createHistory(events, more), 60 * MINUTE);
  const borne = { firstFields: { Channel: ['email'] }, firstLabels: ['channel:chat'] };
  expect(at([channel(1, 'phone')], borne)).toBe('phone');
  expect(at([channel(1, null)], borne)).toBe('email');
  expect(at([], borne)).toBe('email');
  expect(at([], { firstLabels: ['channel:chat'] })).toBe('chat');
  expect(at([labels(1, 'channel:phone')], { firstLabels: ['channel:chat'] })).toBe('phone');
  expect(at([], {})).toBeNull();
});
