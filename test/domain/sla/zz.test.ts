import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Cycle, clocks } from '../../../src/domain/sla/clock';
import { isAtRisk, lookAhead } from '../../../src/domain/sla/look-ahead';
import { history, instant, schemes } from './histories';

const iso = (t: any) => (typeof t === 'number' && t > 1e12 ? new Date(t).toISOString() : t);
test('z', () => {
  const shown = (scheme: any, cycle: any, now: number) =>
    JSON.stringify([cycle.state, cycle.withinCalendarHours, isAtRisk(scheme, cycle, now)]);
  const kinds = new Map<string, any>();
  for (let k = 0; k < 6; k++) {
    try {
      fc.assert(
        fc.property(fc.constantFrom(...Object.values(schemes)), history, instant, (scheme, past, when) => {
          const now = Date.parse(when);
          const known = { ...past, events: past.events.filter((event) => event.at <= now) };
          const judged = clocks(scheme, known, now).clocks;
          for (const [name, clock] of Object.entries(judged)) {
            const last = clock.cycles.at(-1);
            const ahead = last && lookAhead(scheme, last, now);
            const next = ahead?.nextChangeAt;
            if (!last || next === null || next === undefined) continue;
            const later = (t: number) =>
              (clocks(scheme, known, t).clocks as any)[name]?.cycles.at(-1) as Cycle;
            const before = shown(scheme, later(next - 1), next - 1) === shown(scheme, last, now);
            const disputed = known.events.some((e: any) => e.kind === 'app' && e.event === 'correction');
            const after = disputed || shown(scheme, later(next), next) !== shown(scheme, last, now);
            if (!before || !after) {
              kinds.set('x', {
                id: scheme.id,
                name,
                when,
                before,
                after,
                now: shown(scheme, last, now),
                next: iso(next),
                ahead: Object.fromEntries(Object.entries(ahead as any).map(([a, b]) => [a, iso(b)])),
                last: JSON.parse(JSON.stringify(last, (key, v) => iso(v))),
                events: known.events.map((e: any) => ({
                  ...e,
                  at: iso(e.at),
                  payload: e.payload && JSON.parse(JSON.stringify(e.payload, (kk, v) => iso(v))),
                })),
                laterB: { ...later(next - 1), pauses: 0 },
                laterN: { ...later(next), pauses: 0 },
              });
              throw new Error('x');
            }
          }
        }),
        { numRuns: 60000 },
      );
    } catch {
      writeFileSync(
        `/tmp/w/ce${k}.json`,
        JSON.stringify(kinds.get('x'), (key, v) => iso(v), 1),
      );
    }
  }
});
