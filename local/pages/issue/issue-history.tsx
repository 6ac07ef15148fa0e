/** What happened to an issue, newest first, as its changelog tells it. */

import { ask, type Visit } from '../frame/visit';
import type { IssueVisit } from './issue-json';

export interface Entry {
  author: { displayName: string };
  created: string;
  items: { field: string; fromString: string | null; toString: string | null }[];
}

export async function historyOf(visit: Visit, key: string): Promise<Entry[]> {
  const path = `/rest/api/3/issue/${key}?fields=summary&expand=changelog`;
  const { changelog } = await ask<{ changelog: { histories: Entry[] } }>(visit, 'GET', path);
  return changelog.histories;
}

export function History({ words, locale, timeZone, history }: IssueVisit & { history: Entry[] }) {
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const when = new Intl.DateTimeFormat(locale, style);
  const formatAt = (text: string) => when.format(Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
  return (
    <details id="history">
      <summary>{words.history}</summary>
      {history.length === 0 ? <p>{words.noHistory}</p> : null}
      <ul>
        {history.map(({ author, created, items }) => (
          <li>
            {formatAt(created)} · {author.displayName}:{' '}
            {items
              .map(
                (item) =>
                  `${item.field} ${item.fromString || words.none} → ${toStringOf(item) || words.none}`,
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every object has a `toString`: only its own is Jira's. */
const toStringOf = (item: Entry['items'][number]): string | null =>
  Object.hasOwn(item, 'toString') ? item.toString : null;
