/** An issue as Jira's REST answers tell it, built step by step, with everything a client of the command line would export. */
export const CLIENT = { accountId: 'client', accountType: 'atlassian' };
export const AGENT = { accountId: 'agent', accountType: 'atlassian' };
export const OTHER_AGENT = { accountId: 'other-agent', accountType: 'atlassian' };
export const PORTAL_CUSTOMER = { accountId: 'portal', accountType: 'customer' };
export const ROBOT = { accountId: 'robot', accountType: 'app' };

type Json = Record<string, unknown>;
type Person = typeof CLIENT;

export interface RecordedEvent {
  at: string;
  kind: string;
  payload?: Json;
}

export class JiraIssue {
  private readonly histories: Json[] = [];
  private readonly comments: Json[] = [];
  private readonly recordedEvents: RecordedEvent[] = [];
  private id = 1000;
  private readonly fields: Json;

  constructor(created: string, priority: string | null, more: Json = {}) {
    this.fields = {
      summary: 'The shop is down',
      created,
      reporter: CLIENT,
      labels: [],
      status: statusOf('To Do'),
      priority: priority === null ? null : { id: '77', name: priority },
      ...more,
    };
  }

  changeStatus(at: string, to: string, also: Json[] = []): this {
    const from = this.fields.status as { id: string; name: string };
    const now = statusOf(to);
    this.addEntry(at, [toItem('status', from, now), ...also]);
    this.fields.status = now;
    return this;
  }

  resolve(at: string, to = 'Done'): this {
    return this.changeStatus(at, to, [toItem('resolution', null, { id: '1', name: 'Fixed' })]);
  }

  changePriority(at: string, to: string | null): this {
    const before = this.fields.priority as { id: string; name: string } | null;
    const after = to === null ? null : { id: '78', name: to };
    this.addEntry(at, [toItem('priority', before, after)]);
    this.fields.priority = after;
    return this;
  }

  changeLabels(at: string, to: string[]): this {
    const before = (this.fields.labels as string[]).join(' ');
    this.addEntry(at, [toItem('labels', { id: null, name: before }, { id: null, name: to.join(' ') })]);
    this.fields.labels = to;
    return this;
  }

  /** Several items in one entry, as a screen of a transition leaves them. */
  addEntry(at: string, items: Json[], author: Person = AGENT): this {
    this.id += 1;
    this.histories.push({ id: String(this.id), created: at, author, items });
    return this;
  }

  addComment(at: string, author: Person, more: Json = {}): this {
    this.id += 1;
    const body = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }],
    };
    this.comments.push({ id: String(this.id), created: at, author, body, ...more });
    return this;
  }

  recordEvent(at: string, kind: string, payload?: Json): this {
    this.recordedEvents.push(payload ? { at, kind, payload } : { at, kind });
    return this;
  }

  /** What the command line reads: the newest entry first, as `expand=changelog` gives it. */
  toJson(key: string): Json {
    const changelog = { histories: [...this.histories].reverse(), total: this.histories.length };
    const comment = { comments: this.comments, total: this.comments.length };
    const issue = { id: '10001', key, fields: { ...this.fields, comment }, changelog };
    return this.recordedEvents.length > 0 ? { issue, events: this.recordedEvents } : issue;
  }
}

function statusOf(name: string): { id: string; name: string; statusCategory: { key: string } } {
  const key = name === 'To Do' ? 'new' : name === 'Done' ? 'done' : 'indeterminate';
  return { id: `s-${name}`, name, statusCategory: { key } };
}

type Named = { id: string | null; name: string } | null;

function toItem(field: string, from: Named, to: Named): Json {
  return {
    field,
    fieldId: field,
    from: from?.id ?? null,
    fromString: from?.name ?? null,
    to: to?.id ?? null,
    toString: to?.name ?? null,
  };
}
