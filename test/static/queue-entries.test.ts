/** How the queue's page orders, groups and narrows what the server tells it. */
import { common } from '../../locales/en/pages/common';
import { queue as say } from '../../locales/en/pages/queue';
import type { QueueClock, QueueRow } from '../../src/contract/queue';
import { entriesOf, filterEntries, linesOf, noFilters, OWN_PROMISE } from '../../static/queue/entries';
import { formatLeft } from '../../static/queue/figures';
import { sortEntries } from '../../static/queue/sort';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const reader = { words: common, language: 'en', locale: 'en', timeZone: 'UTC' } as const;
const now = Date.UTC(2025, 5, 25, 17);

function createClock(more: Partial<QueueClock>): QueueClock {
  const times = { dueAt: now + HOUR, heldAt: null, remainingMs: HOUR, goalMs: 4 * HOUR };
  return {
    stage: null,
    clock: 'response',
    state: 'running',
    ...times,
    dayMs: null,
    awaitsReply: false,
    counting: true,
    atRisk: false,
    ...more,
  };
}

function createRow(id: number, ...clocks: QueueClock[]): QueueRow {
  return {
    id: String(id),
    key: `OPS-${id}`,
    summary: `Issue ${id}`,
    severity: 'Fatal',
    ...{ assignee: null, status: 'Open', priority: 'High' },
    client: null,
    contract: null,
    waitsFor: null,
    clocks,
    at: now,
  };
}

test('a row shows its breached clock before the one that is due next, and a held one last', () => {
  const rows = [
    createRow(1, createClock({}), createClock({ clock: 'update', dueAt: now - 1 })),
    createRow(
      2,
      createClock({ state: 'paused', dueAt: null, heldAt: now - HOUR }),
      createClock({ clock: 'resolution', dueAt: now + 9 * HOUR }),
    ),
  ];
  expect(
    entriesOf(rows, '', now).map(({ row: { key }, clock: { clock }, group }) => [key, clock, group]),
  ).toEqual([
    ['OPS-1', 'update', 'breached'],
    ['OPS-2', 'resolution', 'later'],
  ]);
});

test('due at this very instant is not breached; four hours from now is still within four hours', () => {
  const at = (dueAt: number) => entriesOf([createRow(1, createClock({ dueAt }))], '', now)[0]?.group;
  expect([at(now), at(now - 1), at(now + 4 * HOUR), at(now + 4 * HOUR + 1)]).toEqual([
    'soon',
    'breached',
    'soon',
    'later',
  ]);
});

test('a clock asked for is shown instead, and rows without it are left out', () => {
  const rows = [
    createRow(1, createClock({}), createClock({ clock: 'report', dueAt: now + 30 * HOUR })),
    createRow(2, createClock({})),
  ];
  expect(entriesOf(rows, 'report', now).map(({ row: { key } }) => key)).toEqual(['OPS-1']);
});

test('a contract narrows to what it judges, and the scheme’s own promise can be chosen too', () => {
  const gold = { contract: { id: 'gold', name: { en: 'Gold', fr: 'Or' } } };
  const rows = [{ ...createRow(1, createClock({})), ...gold }, createRow(2, createClock({}))];
  const keysOf = (contract: string) =>
    filterEntries(entriesOf(rows, '', now), { ...noFilters, contract }).map(({ row: { key } }) => key);
  expect([keysOf('gold'), keysOf(OWN_PROMISE), keysOf('silver')]).toEqual([['OPS-1'], ['OPS-2'], []]);
});

test('ties of due instants stand by number, so that OPS-9 comes before OPS-10', () => {
  const rows = [createRow(10, createClock({})), createRow(9, createClock({}))];
  expect(entriesOf(rows, '', now).map(({ row: { key } }) => key)).toEqual(['OPS-9', 'OPS-10']);
});

test('every group that has a row has a heading with its count, and five thousand rows keep them all', () => {
  const rows = Array.from({ length: 5_000 }, (_, id) =>
    createRow(id, createClock({ dueAt: now + (id - 100) * 60_000 })),
  );
  const lines = linesOf(filterEntries(entriesOf(rows, '', now), noFilters), false);
  const headings = lines.filter((line) => !('row' in line));
  expect(headings).toEqual([
    { group: 'breached', count: 100 },
    { group: 'soon', count: 241 },
    { group: 'later', count: 4_659 },
  ]);
  expect(lines.length).toBe(5_003);
});

test('text, severity, assignee and state narrow together', () => {
  const entries = entriesOf(
    [createRow(1, createClock({})), createRow(2, createClock({ dueAt: now - 1 }))],
    '',
    now,
  );
  const keysOf = (filters: object) =>
    filterEntries(entries, { ...noFilters, ...filters }).map(({ row: { key } }) => key);
  expect(keysOf({ text: 'ops-2' })).toEqual(['OPS-2']);
  expect(keysOf({ state: 'soon', assignee: 'none' })).toEqual(['OPS-1']);
  expect(keysOf({ severity: 'Minor' })).toEqual([]);
});

test('what is left is told in the clock’s own measure: business hours as hours, business days as days of the desk', () => {
  const leftOf = (remainingMs: number, dayMs: number | null) =>
    formatLeft(createClock({ remainingMs, dayMs }), 0, reader).replace(/\u00a0/g, ' ');
  expect([leftOf(40 * HOUR, null), leftOf(40 * HOUR, DAY)]).toEqual(['40 h', '1 d 16 h']);
  expect(leftOf(20 * HOUR, 9.5 * HOUR)).toBe('2 business d 1 h');
});

test('what is late by milliseconds is late by a second, and never by none', () => {
  expect(formatLeft(createClock({ remainingMs: -3 }), 0, reader)).toBe('−1\u00a0s');
});

test('what is paused waits for the client or for another reason, in groups of their own', () => {
  const paused = createClock({ state: 'paused', dueAt: null, heldAt: now });
  const rows = [createRow(1, paused), { ...createRow(2, paused), waitsFor: 'client' as const }];
  expect(entriesOf(rows, '', now).map(({ group }) => group)).toEqual(['waiting', 'paused']);
});

test('a column sorts both ways, what has no value stands last in each, and a column that is none sorts nothing', () => {
  const rows = ['Ada', null, 'Omar'].map((name, at) => ({
    ...createRow(at, createClock({})),
    assignee: name ? { id: name, name } : null,
  }));
  const keysBy = (sort: string) =>
    sortEntries(entriesOf(rows, '', now), sort, ['assignee'], { reader, say, severities: [] }).map(
      ({ row }) => row.assignee?.name ?? null,
    );
  expect(keysBy('assignee')).toEqual(['Ada', 'Omar', null]);
  expect(keysBy('-assignee')).toEqual(['Omar', 'Ada', null]);
  expect(keysBy('constructor')).toEqual(['Ada', null, 'Omar']);
});
