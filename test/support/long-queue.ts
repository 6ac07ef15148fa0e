/** A long queue, answered in stretches as the server answers it: who reads it is the page itself, and no site is filled for it. */
import type { Page } from 'playwright-core';
import type { QueueAnswer, QueueClock, QueueRow } from '../../src/contract/queue';
import { HOUR, MINUTE } from './site/desk';

const PAGE_SIZE = 500;
const severities = ['Fatal', 'Critical', 'Minor'];
const people = [{ id: '1', name: 'Ada Berg' }, { id: '2', name: 'Omar Diaz' }, null];
const clients = [{ id: 'acme', name: 'Acme' }, { id: 'harbour', name: 'Harbour' }, null];
const itemAt = <Item>(items: Item[], at: number) => items[at % items.length] as Item;

function clockOf(at: number, now: number): QueueClock {
  const dueAt = now + (at - 40) * 10 * MINUTE;
  const base = {
    dayMs: null,
    stage: null,
    awaitsReply: false,
    counting: true,
    atRisk: false,
    goalMs: 8 * HOUR,
    heldAt: null,
  };
  const clock = at % 3 === 0 ? 'response' : 'resolution';
  if (at % 10 === 9)
    return { ...base, clock, state: 'paused', dueAt: null, heldAt: now - at * MINUTE, remainingMs: HOUR };
  return { ...base, clock, state: dueAt < now ? 'breached' : 'running', dueAt, remainingMs: dueAt - now };
}

/** The row at a place: one in ten waits for the client, the first forty are late, the next each ten minutes on. */
export function toLongRow(at: number, now: number): QueueRow {
  const report = { ...clockOf(at, now), clock: 'report' as const };
  return {
    id: String(at),
    key: `SUP-${at + 1}`,
    summary: `The printer of shop ${at + 1} prints blank labels`,
    severity: itemAt(severities, at),
    assignee: itemAt(people, at),
    client: itemAt(clients, at),
    contract: null,
    ...{ status: 'Open', priority: 'High' },
    waitsFor: at % 10 === 9 ? 'client' : null,
    at: now,
    clocks: at % 100 === 50 ? [clockOf(at, now), report] : [clockOf(at, now)],
  };
}

/** Every question of the queue's page is answered from `count` rows, a stretch at a time. */
export async function routeLongQueue(page: Page, count: number, now: number): Promise<void> {
  await page.route('**/site/invoke', async (route) => {
    const { functionKey, payload } = route.request().postDataJSON();
    if (functionKey !== 'listQueue') return route.continue();
    const from = Number(payload.from ?? 0);
    const rows = Array.from({ length: Math.min(PAGE_SIZE, count - from) }, (_, at) =>
      toLongRow(from + at, now),
    );
    const named = severities.map((name) => ({ name, fr: name }));
    const next = from + PAGE_SIZE < count ? String(from + PAGE_SIZE) : null;
    const body: QueueAnswer = {
      kind: 'queue',
      now,
      severities: named,
      clockNames: {},
      rows,
      canWork: true,
      turnsAt: null,
      opensAt: now + 18 * 3_600_000,
      gone: [],
      next,
    };
    return route.fulfill({ json: { body } });
  });
}
