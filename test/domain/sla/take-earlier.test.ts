import fc from 'fast-check';
import { lint } from '../../../src/domain/lint/lint';
import { type ClockName, type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';
import { AGENT, createIssue, cycleOf, MINUTE, presetOf } from './issues';

/** A preset that takes the earlier deadline wherever it has another goal outside hours. */
function withEarlierDeadline(name: string): Scheme {
  const draft = structuredClone(presetOf(name));
  for (const clocks of Object.values(draft.goals))
    for (const { outside } of Object.values(clocks)) if (outside) outside.takeEarlier = true;
  return schemeSchema.parse(draft);
}

function dueFor(scheme: Scheme, priority: string, at: string, clock: ClockName, labels: string[] = []) {
  const { dueAt } = cycleOf(scheme, createIssue(at, { priority, labels }), at, clock);
  return new Date(dueAt ?? 0).toISOString().replace('.000Z', 'Z');
}

describe('a scheme that takes the earlier of two deadlines', () => {
  test.each<[string, string, string, string, string[]]>([
    ['valtech', 'Fatal', '2025-06-05T11:50:00Z', '2025-06-05T12:15:00Z', []],
    ['valtech', 'Fatal', '2025-06-05T10:00:00Z', '2025-06-05T11:00:00Z', []],
    ['valtech', 'Fatal', '2025-06-05T12:00:00Z', '2025-06-05T12:15:00Z', []],
    ['vircom', 'P2', '2025-06-06T21:45:00Z', '2025-06-06T22:30:00Z', ['channel:emergency']],
    ['vircom', 'P2', '2025-06-06T21:45:00Z', '2025-06-09T13:15:00Z', []],
  ])('%s %s received %s is due %s', (name, priority, at, wanted, labels) => {
    expect(dueFor(withEarlierDeadline(name), priority, at, 'response', labels)).toBe(wanted);
  });

  test.each(['valtech', 'vircom'])('%s has no trap left', (name) => {
    const codes = lint(withEarlierDeadline(name), Date.parse('2025-06-05T04:00:00Z')).map(({ code }) => code);
    expect(codes).not.toContain('non-monotone-goal');
  });

  test('reporting earlier never earns a later deadline, whenever it is', () => {
    const minute = fc.integer({ min: 0, max: 21 * 24 * 60 });
    const rows = fc.constantFrom(
      ['valtech', 'Fatal'],
      ['valtech', 'Critical'],
      ['vircom', 'P2'],
      ['vircom', 'P3'],
    );
    fc.assert(
      fc.property(rows, minute, minute, ([name = '', priority = ''], first, second) => {
        const [early, late] = [first, second]
          .sort((a, b) => a - b)
          .map((m) => new Date(Date.parse('2025-06-16T00:00:00Z') + m * MINUTE).toISOString()) as [
          string,
          string,
        ];
        const at = (received: string) =>
          dueFor(fairOnes[name] as Scheme, priority, received, 'response', ['channel:phone']);
        expect(at(early) <= at(late)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('judges by that deadline: met at it, breached a millisecond later', () => {
    const state = (offset: number) => {
      const at = new Date(Date.parse('2025-06-05T12:15:00Z') + offset).toISOString();
      const answered = createIssue('2025-06-05T11:50:00Z', { priority: 'Fatal' }, [{ at, says: AGENT }]);
      return cycleOf(withEarlierDeadline('valtech'), answered, '2025-06-05T20:00:00Z', 'response').state;
    };
    expect([state(0), state(1)]).toEqual(['met', 'breached']);
  });
});

const fairOnes: Record<string, Scheme> = {
  valtech: withEarlierDeadline('valtech'),
  vircom: withEarlierDeadline('vircom'),
};
