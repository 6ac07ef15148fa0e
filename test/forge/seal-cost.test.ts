/** What sealing costs: an evaluation reads nothing more for it, writes once whatever ended, and not at all where nothing did. */

import type { Ports } from '../../src/application/ports';
import { sealVerdicts } from '../../src/application/refresh/seal-verdicts';
import { evaluateClocks } from '../../src/domain/sla/clock';
import { storedEvents } from '../../src/forge/storage/events';
import { AGENT, createIssue, MINUTE, presetOf } from '../domain/sla/issues';
import { emptyStorage } from '../support/site/forge-storage';

const RECEIVED = '2025-06-05T14:00:00Z';
const at = (minutes: number) => new Date(Date.parse(RECEIVED) + minutes * MINUTE).toISOString();
const scheme = presetOf('tracktik');
const told = createIssue(RECEIVED, { priority: 'Critical' }, [
  { at: at(5), says: AGENT },
  { at: at(20), says: AGENT },
  { at: at(40), status: 'Done', resolution: true },
]);

/** Every call of the app's storage from now on. */
function recordCalls(): string[] {
  emptyStorage();
  const calls: string[] = [];
  const runtime = globalThis as unknown as { __forge_fetch__: (...call: unknown[]) => Promise<Response> };
  const answer = runtime.__forge_fetch__;
  runtime.__forge_fetch__ = (target, path, ...rest) => {
    calls.push(String(path));
    return answer(target, path, ...rest);
  };
  return calls;
}

/** One evaluation at a minute: what it read of the issue, and the calls that sealing added. */
async function evaluateAt(calls: string[], minutes: number): Promise<{ sealing: string[]; seals: number }> {
  const recorded = await storedEvents.read(told.issueId);
  const now = Date.parse(at(minutes));
  const history = { ...told, events: told.events.filter((event) => event.at <= now), seals: recorded.seals };
  const evaluation = evaluateClocks(scheme, history, now);
  const read = calls.length;
  const ports = { events: storedEvents } as unknown as Ports;
  await sealVerdicts(ports, { missed: [], scheme, version: 1, evaluation, history, recorded, now });
  const sealing = calls.slice(read);
  const after = await storedEvents.read(told.issueId);
  return { sealing, seals: after.seals.flatMap(({ seals }) => seals).length };
}

test('an evaluation writes once for all that ended since the last one, reads nothing for it, and writes nothing where nothing ended', async () => {
  const calls = recordCalls();
  const evaluations = [3, 6, 7, 41, 42, 500];
  const costs: Awaited<ReturnType<typeof evaluateAt>>[] = [];
  for (const minutes of evaluations) costs.push(await evaluateAt(calls, minutes));
  const write = ['/api/v1/transaction'];
  expect(costs.map(({ sealing }) => sealing)).toEqual([[], write, [], write, [], []]);
  const seals = costs.map((cost) => cost.seals);
  expect(seals).toEqual([0, seals[1], seals[1], seals[3], seals[3], seals[3]]);
  expect(seals[3]).toBeGreaterThan((seals[1] ?? 0) + 1);
});
