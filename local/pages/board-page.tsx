/** A project's board: a column for each status, a card for each issue, and the keyboard moves them. */
import { Person } from './frame/avatar';
import { Layout } from './frame/layout';
import type { Named } from './frame/visit';
import { ask, type Visit } from './frame/visit';

interface Card {
  key: string;
  fields: {
    summary: string;
    status: Named;
    priority: Named | null;
    assignee: { displayName: string } | null;
  };
}

const newest = 'fields=summary,status,priority,assignee&maxResults=100';

export async function renderBoardPage(visit: Visit, key: string) {
  const { words } = visit;
  const project = await ask<Named>(visit, 'GET', `/rest/api/3/project/${key}`);
  const types = await ask<{ statuses: Named[] }[]>(visit, 'GET', `/rest/api/3/project/${key}/statuses`);
  const jql = encodeURIComponent(`project = ${key} ORDER BY priority DESC, created DESC`);
  const { issues } = await ask<{ issues: Card[] }>(
    visit,
    'GET',
    `/rest/api/3/search/jql?jql=${jql}&${newest}`,
  );
  const columns = types[0]?.statuses ?? [];
  return (
    <Layout {...visit} title={words.boardOf(project.name)} project={key} tab="board">
      <div class="board" id="board" data-live>
        {columns.map((status) => (
          <Column
            {...visit}
            project={key}
            status={status}
            columns={columns}
            cards={issues.filter(({ fields }) => fields.status.id === status.id)}
          />
        ))}
      </div>
    </Layout>
  );
}

interface ColumnProps {
  project: string;
  status: Named;
  columns: Named[];
  cards: Card[];
}

function Column({ status, columns, cards, project, words }: Visit & ColumnProps) {
  const heading = `column-${status.id}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {status.name} <span class="count">{cards.length}</span>
      </h2>
      <ul>
        {cards.map(({ key, fields }) => (
          <li class="card">
            <a href={`/browse/${key}`}>{fields.summary}</a>
            <div class="about">
              <span>{key}</span>
              <span>{fields.priority?.name ?? words.none}</span>
              <Person name={fields.assignee?.displayName} nobody={words.nobody} />
            </div>
            <form class="move" method="post" action={`/browse/${key}/transition`}>
              <input type="hidden" name="back" value={`/projects/${project}/board`} />
              <select name="transition" aria-label={words.moveTo(key)}>
                {columns
                  .filter(({ id }) => id !== status.id)
                  .map(({ id, name }) => (
                    <option value={id}>{name}</option>
                  ))}
              </select>
              <button type="submit">{words.move}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
