/** An issue of a year as Jira tells it: answered, asked back, resolved; one in seven answered too late. */
const MINUTE = 60_000;
const YEAR_FROM = Date.parse('2025-01-02T13:00:00Z');
const YEAR = 363 * 86_400_000;
const CLIENT = { accountId: 'client', accountType: 'atlassian' };
const AGENT = { accountId: 'agent', accountType: 'atlassian' };
const PRIORITIES = ['Fatal', 'Critical', 'Critical', ...Array<string>(7).fill('Minor')];
const STATUSES = [
  ['10000', 'To Do', 'new'],
  ['10001', 'In Progress', 'indeterminate'],
  ['10002', 'Waiting for client', 'indeterminate'],
  ['10001', 'In Progress', 'indeterminate'],
  ['10003', 'Done', 'done'],
] as const;

export function yearOfIssue(place: number, all: number): unknown {
  const created = YEAR_FROM + Math.floor((place / all) * YEAR);
  const late = place % 7 === 0 ? 60 : 1;
  const at = (minutes: number) =>
    new Date(created + minutes * late * MINUTE).toISOString().replace('Z', '+0000');
  const histories = STATUSES.slice(1).map(([to, name], step) => ({
    ...{ id: String(place * 10 + step), created: at(7 + step * 40), author: AGENT },
    items: [
      {
        field: 'status',
        fieldId: 'status',
        from: STATUSES[step]?.[0],
        fromString: STATUSES[step]?.[1],
        to,
        toString: name,
      },
    ],
  }));
  const comments = [6, 30, 60, 90, 160].map((minutes, step) => ({
    ...{ id: String(place * 10 + step), created: at(minutes), body: 'Words', jsdPublic: true },
    author: step % 2 === 0 ? AGENT : CLIENT,
  }));
  return {
    ...{ id: String(100_000 + place), key: `SUP-${place + 1}` },
    fields: {
      ...{ summary: 'The shop is down', created: at(0), labels: [], reporter: CLIENT },
      status: { id: '10003', name: 'Done', statusCategory: { key: 'done' } },
      priority: { id: String(place % 10), name: PRIORITIES[place % 10] },
      comment: { comments, total: comments.length },
    },
    changelog: { histories },
  };
}
