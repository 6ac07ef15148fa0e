/** What was kept before there were contracts is read as it is. */
import { readScheme } from '../../../../src/domain/lint/problems/mistakes';
import { sealingShape } from '../../../../src/domain/sla/history/seal';
import { createDesk, judge, tell } from './desk';

test('a scheme without contracts is one contract, and one without "follows" follows all', () => {
  const { contracts: _, follows: __, ...before } = createDesk();
  const read = readScheme(JSON.parse(JSON.stringify(before)));
  if ('mistakes' in read) throw new Error('an old scheme is refused');
  expect([read.scheme.contracts, read.scheme.follows]).toEqual([[], undefined]);
  expect(tell(judge({ at: '05 14:00', client: 'acme' }, '05 15:00', read.scheme))).toBe(
    'own running 06/14:00 -',
  );
  expect(tell(judge({ at: '05 14:00', type: 'Sub-task', subtask: true }, '05 15:00', read.scheme))).toBe(
    'own running 06/14:00 -',
  );
});

const promise = { severity: 'High', clause: '', startedBy: null, goal: { in: 'elapsed', breach: 'PT4H' } };
const instants = { startedAt: 1, aimAt: null, dueAt: 2, breachedAt: 2 };

test('a seal that names no contract is of the scheme’s own promise', () => {
  const cycle = {
    ...{ ...promise, ...instants, stoppedAt: 3, state: 'breached', elapsedMs: 2, remainingMs: -1 },
    ...{ withinCalendarHours: true, pauses: [], agreedAt: null, corrections: [], disputeEdgeAt: null },
    ...{ measured: null, partyPeriods: [], endedByResolving: false, awaitsReply: false, pendingUntil: null },
  };
  const seen = { comments: [], statuses: [], priorities: [], order: null, reporterSide: null, events: [] };
  const seals = [
    { kind: 'breach', clock: 'response', ...promise, ...instants },
    { kind: 'end', clock: 'response', cycle },
  ];
  const [breach, end] = sealingShape.parse({ at: 5, version: 1, seals, seen }).seals;
  expect(breach).toMatchObject({ contract: null });
  expect(end).toMatchObject({ cycle: { contract: null, isUnfollowed: false } });
});
