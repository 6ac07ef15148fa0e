/** What a list of many issues makes of the state kept on each. */

import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { type ClockState, issueStateOf } from '../../../src/domain/sla/issue-state';
import { openClocksOf } from '../../../src/domain/sla/open-clocks';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { parseInstant } from '../../../src/domain/time/instant';
import { presets } from '../../../src/presets';

const valtech = withHolidays(presets.valtech as Scheme, 2025, 2025);
const HOUR = 3_600_000;
const received = parseInstant('2025-06-05T10:00:00-04:00');
const at = (clock: string) => parseInstant(`2025-06-05T${clock}:00-04:00`);
const createState = (
  state: ClockState['state'],
  dueAt: number | null,
  heldAt: number | null = null,
): ClockState => ({
  state,
  dueAt,
  heldAt,
  breachedAt: null,
  elapsed: 0,
  stoppedAt: null,
});
const open = (severity: string, states: Record<string, ClockState>, now: number) =>
  openClocksOf(valtech, { severity, clocks: states }, { at: received, labels: [] }, now);

test('what is left counts as the goal does: the hours of the day until it is due, and no night', () => {
  const due = parseInstant('2025-06-06T09:30:00-04:00');
  const [response] = open('Minor', { response: createState('running', due) }, at('16:30'));
  expect(response).toMatchObject({
    state: 'running',
    remainingMs: 2.5 * HOUR,
    goalMs: 4 * HOUR,
    counting: true,
  });
  expect(open('Minor', { response: createState('running', due) }, at('20:00'))[0]).toMatchObject({
    remainingMs: 1.5 * HOUR,
    counting: false,
  });
});

test('a state kept before the due instant passed is breached after it, and not at it', () => {
  const due = at('14:00');
  expect(open('Fatal', { resolution: createState('running', due) }, due)[0]?.state).toBe('running');
  expect(open('Fatal', { resolution: createState('running', due) }, due + 1)[0]).toMatchObject({
    state: 'breached',
    remainingMs: -1,
    atRisk: false,
  });
});

test('a held clock keeps what was left when it was held, and is due at no instant', () => {
  const [pausedClock] = open(
    'Fatal',
    { resolution: createState('paused', at('14:00'), at('12:00')) },
    at('18:00'),
  );
  expect(pausedClock).toMatchObject({ state: 'paused', dueAt: null, remainingMs: 2 * HOUR, counting: false });
});

test('clocks that stopped, were met or cancelled are not open', () => {
  const stopped = { ...createState('breached', at('14:00')), stoppedAt: at('15:00') };
  expect(
    open('Fatal', { response: createState('met', at('10:15')), resolution: stopped }, at('16:00')),
  ).toEqual([]);
});

test('it agrees with the issue judged whole, while it runs and once it is late', () => {
  const json = {
    id: '1',
    key: 'SUP-1',
    fields: {
      created: '2025-06-05T10:00:00.000-0400',
      reporter: { accountId: 'client' },
      status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
      priority: { id: '2', name: 'Critical' },
    },
  };
  const history = historyOf(json);
  for (const now of [at('10:20'), at('13:59'), at('14:00'), at('17:00')]) {
    const evaluation = evaluateClocks(valtech, history, now);
    const state = issueStateOf(valtech, evaluation, now);
    for (const openClock of openClocksOf(valtech, state, { at: received, labels: [] }, now)) {
      const cycle = evaluation.clocks[openClock.clock]?.cycles.at(-1);
      expect(openClock).toMatchObject({
        state: cycle?.state,
        remainingMs: cycle?.remainingMs,
        dueAt: cycle?.dueAt,
      });
    }
  }
});
