import type { Texts } from '../../../../locales/languages';
import type { Incident } from '../../../domain/report/incident';
import type { Scheme } from '../../../domain/scheme/scheme';
import { evaluateClocks } from '../../../domain/sla/clock';
import type { History, HistoryEvent, Status } from '../../../domain/sla/history/history';
import type { Instant } from '../../../domain/time/instant';

const MINUTE = 60_000;
/** It was closed, and its report is still being written. */
const AGE = 26 * 60 * MINUTE;
const CLOSED = 243;

/** An incident that never was, of the first severity that owes a report: what a template makes of it is shown while it is written. */
export function createSampleIncident(scheme: Scheme, texts: Texts, now: Instant): Incident {
  const { client, person } = texts.letter.sample;
  const history = createHistory(scheme, texts, Math.floor((now - AGE) / MINUTE) * MINUTE);
  return {
    ...{ scheme, history, evaluation: evaluateClocks(scheme, history, now), now },
    ...{ client, preparedBy: [person] },
    log: [{ at: history.receivedAt + (CLOSED + 1) * MINUTE, step: 'drafted', by: null }],
  };
}

const OPEN: Status = { id: null, name: 'To Do', category: 'new' };
const DONE: Status = { id: null, name: 'Done', category: 'done' };

function createHistory({ report, severities }: Scheme, texts: Texts, receivedAt: Instant): History {
  const { summary } = texts.letter.sample;
  const name = report?.severities[0] ?? severities[0]?.name ?? null;
  return {
    ...{ issueId: '0', key: 'SUP-1', projectId: '0', summary, receivedAt, arrivedAt: null },
    ...{ reporter: 'client', reporterSide: 'client', firstStatus: OPEN },
    ...{ firstPriority: { id: null, name }, firstLabels: [], firstSummary: summary, firstFields: {} },
    ...{ firstLinks: [], events: eventsOf(texts, receivedAt), closingUnknown: false, priorities: null },
    ...{ firstWorkType: null, firstComponents: [], client: null, organizations: [] },
    ...{ warnings: [], seals: [] },
  };
}

function eventsOf({ letter }: Texts, receivedAt: Instant): HistoryEvent[] {
  const { answer, thirdParty, restored } = letter.sample;
  const baseOf = (minute: number) => ({
    ...{ at: receivedAt + minute * MINUTE, id: String(minute), index: 0, actor: 'agent' },
  });
  const wordOf = (minute: number, text: string): HistoryEvent => ({
    ...{ ...baseOf(minute), kind: 'comment', public: true, side: 'team', text },
  });
  const helpOf = (minute: number, waiting: boolean): HistoryEvent => ({
    ...{ ...baseOf(minute), kind: 'app', event: 'third-party', payload: { waiting, name: thirdParty } },
  });
  return [
    wordOf(9, answer),
    helpOf(30, true),
    helpOf(70, false),
    { ...baseOf(105), kind: 'app', event: 'restored', payload: {} },
    wordOf(106, restored),
    { ...baseOf(CLOSED), kind: 'status', from: OPEN, to: DONE },
  ];
}
