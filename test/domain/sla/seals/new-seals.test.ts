/** What an evaluation seals, and when the next one has something to seal. */
import type { Cycle } from '../../../../src/domain/sla/clock';
import type { Sealing } from '../../../../src/domain/sla/history/seal';
import { newSealing, nextSealAt, sealWhatIsOver } from '../../../../src/domain/sla/seals/new-seals';
import { newlySeen } from '../../../../src/domain/sla/seals/seen';
import { createDesk, on } from '../small-desk';
import {
  app,
  breach,
  comment,
  createCycle,
  createHistory,
  end,
  evaluationOf,
  nothingSeen,
  seal,
} from './made';

const desk = createDesk();
const MINUTE = 60_000;
const broken = createCycle({ state: 'breached', breachedAt: on('mon 14:00') });
const met = createCycle({ state: 'met', stoppedAt: on('mon 12:00') });

function sealAt(
  now: number,
  cycles: Cycle[],
  seals: Sealing[] = [],
  events = [comment('word', 'mon 11:00')],
) {
  return newSealing(desk, 3, evaluationOf({ response: cycles }), createHistory(events, { seals }), now);
}

describe('what is sealed', () => {
  test('is a cycle that ended, whole, with what was seen', () => {
    expect(sealAt(on('mon 12:00'), [met])).toEqual({
      ...{ at: on('mon 12:00'), version: 3, seals: [{ kind: 'end', clock: 'response', cycle: met }] },
      seen: newlySeen(createHistory([comment('word', 'mon 11:00')])),
    });
  });

  test('is a breach that runs on, five minutes after it', () => {
    const at = on('mon 14:05');
    expect(sealAt(at - 1, [broken])).toBeNull();
    const { startedAt, startedBy, goal, aimAt, dueAt, contract, severity, clause } = broken;
    expect(sealAt(at, [broken])?.seals).toEqual([
      {
        ...{ kind: 'breach', clock: 'response', breachedAt: on('mon 14:00'), startedAt, startedBy },
        ...{ goal, aimAt, dueAt, contract, severity, clause },
      },
    ]);
  });

  test.each<[string, Cycle]>([
    ['runs', createCycle()],
    ['waits', createCycle({ state: 'paused' })],
    ['ended nobody knows when', createCycle({ state: 'unknown', stoppedAt: on('mon 12:00') })],
    ['has a severity that was just given', { ...met, pendingUntil: on('mon 12:05') }],
    ['is breached under a severity that was just given', { ...broken, pendingUntil: on('tue 12:05') }],
    ['was called breached at no instant', { ...broken, breachedAt: null }],
    ['runs, though it says when it was breached', { ...broken, state: 'running' }],
  ])('is no cycle that %s', (_, cycle) => {
    expect(sealAt(on('tue 10:00'), [cycle])).toBeNull();
  });

  test('is no clock that has no cycle, and every cycle of one that has', () => {
    const later = { ...met, startedAt: on('mon 13:00'), stoppedAt: on('mon 13:30') };
    const evaluation = evaluationOf({ response: [met, later], resolution: [] });
    const sealing = newSealing(desk, 1, evaluation, createHistory(), on('tue 10:00'));
    expect(sealing?.seals.map(({ clock }) => clock)).toEqual(['response', 'response']);
  });

  test('is nothing that bears a seal already, save that a breach may end', () => {
    expect(sealAt(on('tue 10:00'), [met], [seal('mon 12:00', [end()])])).toBeNull();
    expect(sealAt(on('tue 10:00'), [broken], [seal('mon 14:05', [breach()])])).toBeNull();
    const ended = { ...broken, stoppedAt: on('mon 16:00') };
    expect(sealAt(on('tue 10:00'), [ended], [seal('mon 14:05', [breach()])])?.seals).toMatchObject([
      { kind: 'end' },
    ]);
  });

  test('is also that a note which a sealing saw is public now, though no cycle is over', () => {
    const noted = seal('mon 12:00', [end()], {
      comments: [
        ['other', 5, 0],
        ['word', on('mon 11:00'), 3],
      ],
    });
    expect(sealAt(on('tue 10:00'), [met], [noted])).toMatchObject({
      ...{ at: on('tue 10:00'), version: 3, seals: [] },
      seen: { comments: [['word', on('mon 11:00'), 2]] },
    });
    const strange = seal('mon 12:00', [end()], { comments: [['other', 5, 3]] });
    expect(sealAt(on('tue 10:00'), [met], [strange, seal('mon 13:00')])).toBeNull();
    const both = [comment('new', 'mon 10:30'), comment('word', 'mon 11:00')];
    expect(sealAt(on('tue 10:00'), [met], [noted, seal('mon 13:00')], both)?.seen.comments).toHaveLength(2);
  });
});

test('who held the issue is sealed with a cycle as far as it reaches into it', () => {
  const held = (from: string, to: string | null) => ({
    ...{
      party: 'client' as const,
      eventId: null,
      status: null,
      from: on(from),
      to: to === null ? null : on(to),
    },
  });
  const partyPeriods = [
    held('mon 09:00', 'mon 10:00'),
    held('mon 09:00', 'mon 10:30'),
    held('mon 11:00', 'mon 13:00'),
    held('mon 11:30', null),
    held('mon 12:00', null),
  ];
  const [sealed] = sealAt(on('tue 10:00'), [{ ...met, partyPeriods, disputeEdgeAt: 7 }])?.seals ?? [];
  expect(sealed).toMatchObject({ kind: 'end', cycle: { disputeEdgeAt: null } });
  expect(sealed?.kind === 'end' && sealed.cycle.partyPeriods).toEqual([
    held('mon 09:00', 'mon 10:30'),
    held('mon 11:00', 'mon 12:00'),
    held('mon 11:30', 'mon 12:00'),
  ]);
});

test('what was over when another version came is sealed on what is told now, and all that was recorded is known', () => {
  const events = [
    comment('word', 'mon 11:00'),
    app('call', 'mon 11:00', 'contact'),
    app('sent', 'mon 11:00', 'told'),
  ];
  const over = (cycle: Cycle) =>
    sealWhatIsOver(desk, evaluationOf({ response: [cycle] }), createHistory(events), on('tue 10:00'));
  expect(over(met)).toEqual({
    ...{ at: on('tue 10:00'), version: 0, seals: [{ kind: 'end', clock: 'response', cycle: met }] },
    seen: { ...nothingSeen, events: ['call'] },
  });
  expect(over(createCycle())).toBeNull();
});

describe('the next seal is due', () => {
  const next = (now: string, ...cycles: Cycle[]) =>
    nextSealAt(evaluationOf({ response: cycles, resolution: [] }), on(now));

  test('five minutes after the first breach of a cycle that runs on', () => {
    const later = { ...broken, breachedAt: on('mon 15:00') };
    expect(next('mon 14:01', later, broken)).toBe(on('mon 14:05'));
    expect(next('mon 14:05', broken)).toBeNull();
    expect(next('mon 14:05', broken, later)).toBe(on('mon 15:05'));
  });

  test('when a severity that was just given has been held long enough', () => {
    const pending = { ...createCycle(), pendingUntil: on('mon 14:03') };
    expect(next('mon 14:01', broken, pending)).toBe(on('mon 14:03'));
  });

  test('never where nothing is breached, or what is breached has ended', () => {
    expect(
      next(
        'mon 09:00',
        createCycle(),
        { ...broken, stoppedAt: on('mon 15:00') },
        { ...broken, state: 'cancelled' },
      ),
    ).toBeNull();
    expect(nextSealAt(evaluationOf({}), 5 * MINUTE)).toBeNull();
  });
});
