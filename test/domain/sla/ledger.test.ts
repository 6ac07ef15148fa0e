import fc from 'fast-check';
import { presets } from '../../../src/domain/scheme/presets/index';
import { clocks } from '../../../src/domain/sla/clock';
import { ledger } from '../../../src/domain/sla/ledger';
import { AGENT, CLIENT, cycleOf, issue, MINUTE, preset, ROBOT } from './issues';

const START = Date.parse('2025-06-20T15:00:00Z');
const schemes = Object.fromEntries(Object.keys(presets).map((name) => [name, preset(name)]));

const instant = fc
  .integer({ min: 0, max: 20 * 24 * 60 })
  .map((m) => new Date(START + m * MINUTE).toISOString());
const step = fc.oneof(
  fc.record({
    at: instant,
    status: fc.constantFrom('Waiting for client', 'Waiting for vendor', 'In Progress', 'Done', 'To Do'),
  }),
  fc.record({ at: instant, priority: fc.constantFrom('Highest', 'High', 'Low'), was: fc.constant('Medium') }),
  fc.record({ at: instant, says: fc.constantFrom(AGENT, CLIENT, ROBOT), internal: fc.boolean() }),
);
const clock = fc.constantFrom('response', 'update', 'resolution', 'acknowledge', 'report');
const told = fc.oneof(
  fc.record({
    at: instant,
    kind: fc.constantFrom(
      'contact' as const,
      'attempt' as const,
      'workaround' as const,
      'restored' as const,
      'deferred' as const,
      'out-of-scope' as const,
      'published' as const,
    ),
  }),
  fc.record({
    at: instant,
    kind: fc.constant('third-party' as const),
    payload: fc.record({ waiting: fc.boolean() }),
  }),
  fc.record({
    at: instant,
    kind: fc.constant('agreed-date' as const),
    payload: fc.record({ clock, agreedAt: instant }),
  }),
  fc.record({
    at: instant,
    kind: fc.constant('correction' as const),
    payload: fc
      .record({ clock, ends: fc.tuple(instant, instant), counts: fc.boolean(), why: fc.constant('disputed') })
      .map(({ ends, ...rest }) => ({ ...rest, from: ends.toSorted()[0], to: ends.toSorted()[1] })),
  }),
);
const history = fc
  .tuple(fc.array(step, { maxLength: 12 }), fc.array(told, { maxLength: 6 }))
  .map(([steps, events]) => issue(new Date(START).toISOString(), { priority: 'Medium' }, steps, events));

describe('the ledger', () => {
  test('tiles every cycle, and its running lines sum to the elapsed time, whatever happened', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(schemes)), history, instant, (name, past, when) => {
        const scheme = schemes[name];
        if (!scheme) throw new Error(name);
        const now = Date.parse(when);
        for (const clock of Object.values(clocks(scheme, past, now).clocks))
          for (const cycle of clock.cycles) {
            const lines = ledger(scheme, cycle, now);
            const ends = [cycle.startedAt, ...lines.map(({ to }) => to)];
            expect(lines.map(({ from }) => from)).toEqual(ends.slice(0, -1));
            expect(ends.at(-1)).toBe(cycle.stoppedAt ?? now);
            const running = lines.filter(({ state }) => state === 'running');
            expect(running.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(cycle.elapsedMs);
          }
      }),
      { numRuns: 600 },
    );
  });

  test('names the holiday that closed the desk', () => {
    const received = '2025-06-23T20:00:00Z';
    const minor = issue(received, { priority: 'Minor' });
    const now = Date.parse('2025-06-25T13:00:00Z');
    const cycle = cycleOf(preset('valtech'), minor, '2025-06-25T13:00:00Z', 'response');
    const lines = ledger(preset('valtech'), cycle, now).map(({ state, cause, detail }) => [
      state,
      cause,
      detail?.fr,
    ]);
    expect(lines).toEqual([
      ['running', 'started', undefined],
      ['closed', 'off-hours', undefined],
      ['closed', 'holiday', 'Fête nationale du Québec'],
      ['closed', 'off-hours', undefined],
      ['running', 'opened', undefined],
    ]);
  });
});
