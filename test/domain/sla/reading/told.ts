/** Issues as Jira's answers tell them, from what a test cares for. */
import type { History, HistoryOptions } from '../../../../src/domain/sla/history/history';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';

export const CREATED = '2025-06-02T10:00:00.000+0000';
export const at = (time: string) => `2025-06-02T${time}:00.000+0000`;
export const instant = (time: string) => Date.parse(`2025-06-02T${time}:00Z`);
export const status = (id: string, name: string, key?: string) => ({
  id,
  name,
  ...(key ? { statusCategory: { key } } : {}),
});

export interface Told {
  fields?: object;
  entries?: [string, object[]][];
  options?: HistoryOptions;
  more?: object;
}

export function readTold({ fields = {}, entries = [], options = {}, more = {} }: Told): History {
  const histories = entries.map(([time, items], place) => ({
    id: String(place + 1),
    created: at(time),
    items,
  }));
  const json = {
    ...{ id: '1', key: 'SUP-1', changelog: { histories } },
    fields: {
      ...{ created: CREATED, summary: 'Down', status: status('1', 'To Do', 'new') },
      ...{ reporter: { accountId: 'client' }, comment: { comments: [] }, ...fields },
    },
    ...more,
  };
  return historyOf(json, options);
}

export const change = (
  field: string,
  from: string | null,
  to: string | null,
  ids: [(string | undefined)?, (string | undefined)?] = [],
) => ({
  ...{ field, fromString: from, toString: to, from: ids[0] ?? null, to: ids[1] ?? null },
});
export const moved = (from: string, to: string, ids: [(string | undefined)?, (string | undefined)?] = []) =>
  change('status', from, to, ids);
export const codesOf = ({ warnings }: History) => warnings.map(({ code }) => code);
