/** The right-hand column of the issue view: its fields, and the form that edits those a person edits most. */
import type { Child } from 'hono/jsx';
import { own } from '../../common/own';
import { Person } from '../frame/avatar';
import type { Named } from '../frame/visit';
import { ask, type Visit } from '../frame/visit';
import type { IssueJson, IssueVisit } from './issue-json';

export type Field = Named & { custom: boolean; schema?: { type: string } };

export interface Choices {
  priorities: Named[];
  people: { accountId: string; displayName: string }[];
}

/** Who may be assigned, and how urgent it may be. */
export async function choicesOf(visit: Visit, key: string): Promise<Choices> {
  const path = `/rest/api/3/user/assignable/search?issueKey=${key}`;
  return {
    priorities: await ask<Named[]>(visit, 'GET', '/rest/api/3/priority'),
    people: await ask<Choices['people']>(visit, 'GET', path).catch(() => []),
  };
}

export function Details({ site, words, issue, fields, locale, timeZone }: IssueVisit & { fields: Field[] }) {
  const { priority, reporter, assignee, labels = [] } = issue.fields;
  const onScreen = site.fieldsOnScreen(issue.key.replace(/-\d+$/, ''));
  const custom = fields.filter(
    ({ custom: isCustom, id }) => isCustom && Object.hasOwn(issue.fields, id) && onScreen.includes(id),
  );
  const rows: [string, Child][] = [
    [words.priority, priority?.name ?? words.none],
    [words.assignee, <Person name={assignee?.displayName} nobody={words.nobody} />],
    [words.reporter, <Person name={reporter?.displayName} nobody={words.none} />],
    [words.labels, labels.join(', ')],
    ...custom.map(({ id, name }): [string, Child] => [
      name,
      formatValue(own(issue.fields, id), locale, timeZone),
    ]),
  ];
  return (
    <dl id="details" data-live aria-label={words.details}>
      {rows.map(([name, value]) => [<dt>{name}</dt>, <dd>{value || words.none}</dd>])}
    </dl>
  );
}

/** Jira shows a date and time in the reader's own zone. */
function formatValue(value: unknown, locale: string, timeZone: string): string {
  if (value === null || value === undefined) return '';
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : Number.NaN;
  if (Number.isNaN(at)) return String(value);
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(at);
}

const parseInstant = (text: string) => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

export function EditForm({ words, issue, priorities, people }: IssueVisit & Choices) {
  const { summary, priority, assignee } = issue.fields;
  return (
    <details>
      <summary>{words.edit}</summary>
      <form class="edit" method="post" action={`/browse/${issue.key}/edit`}>
        <label>
          {words.summary} <input name="summary" value={summary} required maxlength={255} />
        </label>
        <label>
          {words.priority}{' '}
          <select name="priority">
            {priorities.map(({ id, name }) => (
              <option value={id} selected={id === priority?.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.assignee}{' '}
          <select name="assignee">
            <option value="">{words.nobody}</option>
            {people.map(({ accountId, displayName }) => (
              <option value={accountId} selected={accountId === assignee?.accountId}>
                {displayName}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.save}</button>
      </form>
    </details>
  );
}

/** Only what the person changed is written. */
export async function updateIssue(visit: Visit, key: string, form: Record<string, string>): Promise<void> {
  const path = `/rest/api/3/issue/${key}`;
  const { fields } = await ask<IssueJson>(visit, 'GET', `${path}?fields=summary,priority,assignee`);
  const { summary = '', priority, assignee = '' } = form;
  const next = {
    ...(summary === fields.summary ? {} : { summary }),
    ...(priority === fields.priority?.id ? {} : { priority: { id: priority } }),
  };
  if (Object.keys(next).length > 0) await ask(visit, 'PUT', path, { fields: next });
  if (assignee !== (fields.assignee?.accountId ?? ''))
    await ask(visit, 'PUT', `${path}/assignee`, { accountId: assignee || null });
}
