/** How the queue's page orders, groups and narrows what the server tells it. */
import type { QueueClock, QueueRow } from '../../src/contract/queue';
import { entriesOf, linesOf, narrowed, noFilters } from '../../static/queue/entries';

const HOUR = 3_600_000;
const now = Date.UTC(2025, 5, 25, 17);

function clock(more: Partial<QueueClock>): QueueClock {
  const times = { dueAt: now + HOUR, heldAt: null, remainingMs: HOUR, goalMs: 4 * HOUR };
  return {
    clock: 'response',
    state: 'running',
    ...times,
    dayMs: null,
    counting: true,
    atRisk: false,
    ...more,
  };
}

function row(id: number, ...clocks: QueueClock[]): QueueRow {
  return {
    id: String(id),
    key: `OPS-${id}`,
    summary: `Issue ${id}`,
    severity: 'Fatal',
    assignee: null,
    client: null,
    clocks,
    at: now,
  };
}

test('a row shows its breached clock before the one that is due next, and a held one last', () => {
  const rows = [
    row(1, clock({}), clock({ clock: 'update', dueAt: now - 1 })),
    row(
      2,
      clock({ state: 'paused', dueAt: null, heldAt: now - HOUR }),
      clock({ clock: 'resolution', dueAt: now + 9 * HOUR }),
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
  const at = (dueAt: number) => entriesOf([row(1, clock({ dueAt }))], '', now)[0]?.group;
  expect([at(now), at(now - 1), at(now + 4 * HOUR), at(now + 4 * HOUR + 1)]).toEqual([
    'soon',
    'breached',
    'soon',
    'later',
  ]);
});

test('a clock asked for is shown instead, and rows without it are left out', () => {
  const rows = [row(1, clock({}), clock({ clock: 'report', dueAt: now + 30 * HOUR })), row(2, clock({}))];
  expect(entriesOf(rows, 'report', now).map(({ row: { key } }) => key)).toEqual(['OPS-1']);
});

test('ties of due instants stand by number, so that OPS-9 comes before OPS-10', () => {
  const rows = [row(10, clock({})), row(9, clock({}))];
  expect(entriesOf(rows, '', now).map(({ row: { key } }) => key)).toEqual(['OPS-9', 'OPS-10']);
});

test('every group that has a row has a heading with its count, and five thousand rows keep them all', () => {
  const rows = Array.from({ length: 5_000 }, (_, id) => row(id, clock({ dueAt: now + (id - 100) * 60_000 })));
  const lines = linesOf(narrowed(entriesOf(rows, '', now), noFilters));
  const headings = lines.filter((line) => !('row' in line));
  expect(headings).toEqual([
    { group: 'breached', count: 100 },
    { group: 'soon', count: 241 },
    { group: 'later', count: 4_659 },
  ]);
  expect(lines.length).toBe(5_003);
});

test('text, severity, assignee and state narrow together', () => {
  const entries = entriesOf([row(1, clock({})), row(2, clock({ dueAt: now - 1 }))], '', now);
  const keys = (filters: object) =>
    narrowed(entries, { ...noFilters, ...filters }).map(({ row: { key } }) => key);
  expect(keys({ text: 'ops-2' })).toEqual(['OPS-2']);
  expect(keys({ state: 'soon', assignee: 'none' })).toEqual(['OPS-1']);
  expect(keys({ severity: 'Minor' })).toEqual([]);
});
