/** The events of a question as an issue of Jira's, with its changelog and comments. */
import type { AppEvent } from '../../../src/domain/sla/history/app-events';
import type { Event } from '../shapes';

const [CLIENT, AGENT] = ['client', 'agent'].map((accountId) => ({ accountId, accountType: 'atlassian' }));
const STATUS: Partial<Record<Event['what'], string>> = {
  wait: 'Waiting',
  work: 'Working',
  resolve: 'Done',
  reopen: 'Working',
};

export function toIssue(told: Event[]): unknown {
  const events = told
    .map((event, place) => ({ id: String(place), ...event }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const created = events.find(({ what }) => what === 'created');
  const status = nameOf(events.findLast(({ what }) => what in STATUS)?.what);
  const priority = events.findLast((event) => event.priority !== undefined)?.priority ?? 'only';
  const fields = {
    created: created?.at,
    reporter: CLIENT,
    status: {
      id: status,
      name: status,
      statusCategory: { key: status === 'Done' ? 'done' : 'indeterminate' },
    },
    priority: { id: priority, name: priority },
    comment: { comments: told.flatMap((event, place) => commentsOf(event, place)) },
  };
  return { id: '1', key: 'CASE-1', fields, changelog: { histories: entriesOf(events) } };
}

const nameOf = (what: Event['what'] | undefined): string => (what && STATUS[what]) ?? 'Open';

function commentsOf({ what, at, id }: Event, place: number) {
  if (what !== 'reply' && what !== 'note' && what !== 'client') return [];
  const author = what === 'client' ? CLIENT : AGENT;
  return [{ id: id ?? `comment-${place}`, created: at, author, body: 'Words.', jsdPublic: what !== 'note' }];
}

/** A change says from what: the one of its kind before it. */
function entriesOf(events: (Event & { id: string })[]) {
  const before = { status: 'Open', priority: events[0]?.priority ?? 'only' };
  return events.flatMap(({ id, at, what, priority }) => {
    const field = what === 'priority' ? 'priority' : 'status';
    const to = what === 'priority' ? priority : STATUS[what];
    if (to === undefined) return [];
    const from = before[field];
    before[field] = to;
    return [{ id, created: at, author: AGENT, items: [{ field, from, fromString: from, to, toString: to }] }];
  });
}

/** What people tell the app and not Jira. */
export const agreementsOf = (events: Event[], clock: string): AppEvent[] =>
  events.flatMap(({ what, at, until }, place) =>
    what === 'agree' && until !== undefined
      ? [
          {
            id: `told-${place}`,
            at: Date.parse(at),
            actor: 'agent',
            kind: 'agreed-date',
            payload: { clock, agreedAt: until },
          },
        ]
      : [],
  );
