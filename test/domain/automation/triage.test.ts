import { severitySetBy } from '../../../src/domain/automation/triage';
import type { History, HistoryEvent } from '../../../src/domain/sla/history/history';

const priority = { id: '1', name: 'Low' };
const change = (at: number, actor: string | null): HistoryEvent => ({
  ...{ at, id: `${at}`, index: 0, actor, kind: 'priority' },
  ...{ from: priority, to: priority },
});
const history = (events: HistoryEvent[], reporterSide: History['reporterSide'] = 'client') =>
  ({ events, reporter: 'mia', reporterSide, receivedAt: 0 }) as unknown as History;
const team = new Set(['agent']);

test('a change of the client’s after the team’s takes it back', () => {
  const events = [change(1, 'agent'), change(2, 'mia')];
  expect(severitySetBy(history(events), team, 1)).toEqual({ by: 'agent', at: 1 });
  expect(severitySetBy(history(events), team, 2)).toBeNull();
});

test('nobody’s change is nobody’s', () => {
  expect(severitySetBy(history([change(1, null)]), team, 2)).toBeNull();
});

test('what the team filed itself is assessed, until a client changes it', () => {
  expect(severitySetBy(history([], 'team'), team, 1)).toEqual({ by: 'mia', at: 0 });
  expect(severitySetBy(history([change(1, 'client')], 'team'), team, 1)).toBeNull();
});
