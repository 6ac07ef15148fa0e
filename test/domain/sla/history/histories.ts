/** Histories made of bare events, for what is asked of them alone. */
import type { History, HistoryEvent } from '../../../../src/domain/sla/history/history';

export const event = (at: number, fact: object, id = String(at)): HistoryEvent =>
  ({ at, id, index: 0, actor: null, ...fact }) as unknown as HistoryEvent;

export const createHistory = (events: HistoryEvent[], more: Partial<History> = {}): History => ({
  ...{ issueId: '1', key: 'SUP-1', projectId: '1', summary: 'Down', receivedAt: 0, reporter: null },
  ...{ reporterSide: 'client', arrivedAt: null, firstStatus: { id: '1', name: 'To Do', category: 'new' } },
  ...{ firstPriority: { id: '1', name: 'Low' }, firstLabels: [], firstSummary: 'Down', firstFields: {} },
  ...{ firstLinks: [], firstWorkType: null, firstComponents: [], client: null, organizations: [] },
  ...{ events, closingUnknown: false, priorities: null, warnings: [], seals: [] },
  ...more,
});
