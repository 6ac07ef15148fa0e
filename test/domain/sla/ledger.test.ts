import fc from 'fast-check';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { cycleLedgerOf } from '../../../src/domain/sla/ledger';
import { casesOf } from '../drawn-cases';
import { allSchemes, history, instant } from './histories';
import { createIssue, cycleOf, presetOf } from './issues';

describe('the ledger', () => {
  test('tiles every cycle, and its running lines sum to the elapsed time, whatever happened', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(allSchemes)), history, instant, (name, past, when) => {
        const scheme = allSchemes[name];
        if (!scheme) throw new Error(name);
        const now = Date.parse(when);
        for (const clock of Object.values(evaluateClocks(scheme, past, now).clocks))
          for (const cycle of clock.cycles) {
            const lines = cycleLedgerOf(scheme, cycle, now);
            const ends = [cycle.startedAt, ...lines.map(({ to }) => to)];
            expect(lines.map(({ from }) => from)).toEqual(ends.slice(0, -1));
            expect(ends.at(-1)).toBe(cycle.stoppedAt ?? now);
            const running = lines.filter(({ state }) => state === 'running');
            expect(running.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(cycle.elapsedMs);
          }
      }),
      { numRuns: casesOf(600) },
    );
  });

  test('names the holiday that closed the desk', () => {
    const received = '2025-06-23T20:00:00Z';
    const minor = createIssue(received, { priority: 'Minor' });
    const now = Date.parse('2025-06-25T13:00:00Z');
    const cycle = cycleOf(presetOf('valtech'), minor, '2025-06-25T13:00:00Z', 'response');
    const lines = cycleLedgerOf(presetOf('valtech'), cycle, now).map(({ state, cause, detail }) => [
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
