/** An evaluation that comes late tells what evaluations in time would have told: no verdict hangs on when somebody happened to look. */
import fc from 'fast-check';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { type Evaluation, evaluateClocks } from '../../../../src/domain/sla/clock';
import type { History } from '../../../../src/domain/sla/history/history';
import { findNextStateAt } from '../../../../src/domain/sla/issue-state';
import { missedSealings } from '../../../../src/domain/sla/missed-sealings';
import { newSealing, nextSealAt } from '../../../../src/domain/sla/seals/new-seals';
import { casesOf } from '../../drawn-cases';
import { history, START, schemes } from '../histories';
import { MINUTE } from '../issues';

const END = START + 30 * 24 * 60 * MINUTE;

/** What is known when an evaluation is made, and what it seals. */
function evaluateAt(
  scheme: Scheme,
  told: History,
  now: number,
): { history: History; evaluation: Evaluation } {
  const events = told.events.filter(({ at }) => at <= now);
  const evaluation = evaluateClocks(scheme, { ...told, events }, now);
  const sealing = newSealing(scheme, 1, evaluation, { ...told, events }, now);
  return { evaluation, history: sealing ? { ...told, seals: [...told.seals, sealing] } : told };
}

function nextPassAt(scheme: Scheme, evaluation: Evaluation, now: number): number | null {
  const next = [nextSealAt(evaluation, now), findNextStateAt(scheme, evaluation, now)];
  const instants = next.filter((at) => at !== null);
  return instants.length > 0 ? Math.min(...instants) : null;
}

/** Passes at every change and whenever one is due. */
function passInTime(scheme: Scheme, told: History): Evaluation {
  let history = told;
  let now = START;
  for (const next of [...told.events.map(({ at }) => at), END]) {
    for (let due: number | null = now; due !== null && due < next; ) {
      now = due;
      const { evaluation, history: after } = evaluateAt(scheme, history, now);
      history = after;
      due = nextPassAt(scheme, evaluation, now);
    }
    now = Math.max(now, next);
  }
  return evaluateAt(scheme, history, END).evaluation;
}

function passLate(scheme: Scheme, told: History): Evaluation {
  const missed = missedSealings(scheme, 1, told, START, END);
  return evaluateClocks(scheme, { ...told, seals: [...told.seals, ...missed] }, END);
}

const verdictsOf = ({ clocks }: Evaluation) =>
  Object.entries(clocks).flatMap(([clock, { cycles }]) =>
    cycles.map(({ startedAt, stoppedAt, dueAt, breachedAt, goal, state }) => ({
      ...{ clock, startedAt, stoppedAt, dueAt, breachedAt, goal, state },
    })),
  );

test('one evaluation at the end tells the same clocks as an evaluation at every change', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(schemes)), history, (scheme, told) => {
      expect(verdictsOf(passLate(scheme, told))).toEqual(verdictsOf(passInTime(scheme, told)));
    }),
    { numRuns: casesOf(300) },
  );
});
