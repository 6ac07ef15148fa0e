/** Automation: rules that events and schedules set off, each with one action of the app. */
import type { Answer, Request } from '../../http/network';
import type { ProductEvent } from '../../product/product-event';
import { type Deliveries, type Delivery, toEventJob } from '../events/deliveries';
import type { ActionCalls } from './action-calls';
import { findInvalidInputs, type Inputs } from './inputs';
import { isSetOff, type Rule, type RuleInput, type RuleRun, ruleShape } from './rule';
import type { RuleStore } from './rule-store';
import { fillIn } from './smart-values';

/** The configuration of a rule is not taken: what is wrong, by the names of its inputs. */
export class InvalidRule extends Error {
  constructor(readonly invalidInputs: Record<string, string>) {
    super(Object.values(invalidInputs).join('; '));
  }
}

/** A rule that sets itself off goes on for so long. */
const MOST_IN_A_CHAIN = 10;
const MINUTE = 60_000;
/** An event reaches a rule about as late as it reaches an app. */
const DELAY = 2_000;

interface Parts {
  store: RuleStore;
  calls: ActionCalls;
  deliveries: Deliveries;
  appAccountId: string;
  now(): number;
  lookUp(request: Request): Answer;
}

export class Rules {
  /** How many rules led to what is happening, each set off by the one before it. */
  private chain = 0;

  constructor(private readonly parts: Parts) {}

  list = (): Rule[] => this.parts.store.list();
  runs = (): RuleRun[] => this.parts.store.runs();

  /** Saves a rule as somebody has configured it; one without inputs so far waits for them, switched off. */
  save(input: RuleInput, id?: number): Rule {
    const { store, calls } = this.parts;
    const rule = ruleShape.parse(input);
    if (!calls.modules.forRules.includes(rule.action))
      throw new InvalidRule({ '': `no rule may use the action '${rule.action}'` });
    const invalid = findInvalidInputs(calls.moduleOf(rule.action), rule.inputs);
    if (rule.enabled && Object.keys(invalid).length > 0) throw new InvalidRule(invalid);
    const saved = id === undefined ? store.add(rule) : { ...rule, id };
    if (id !== undefined) store.change(saved);
    this.plan(saved);
    return saved;
  }

  remove(id: number): void {
    this.parts.store.remove(id);
  }

  /** An event of a product: what the app did by itself sets nothing off. */
  hear(event: ProductEvent): void {
    const { store, deliveries, appAccountId, now } = this.parts;
    if (event.atlassianId === appAccountId || this.chain >= MOST_IN_A_CHAIN) return;
    for (const rule of store.list().filter((candidate) => isSetOff(candidate, event)))
      deliveries.add('rule', `${rule.id}`, this.job(), { event }, now(), DELAY);
  }

  async run({ module, body, chain }: Delivery): Promise<void> {
    const rule = this.parts.store.find(Number(module));
    if (!rule?.enabled) return;
    this.chain = chain + 1;
    try {
      if (rule.trigger !== 'scheduled') await this.runFor(rule, factsOf(body.event as ProductEvent));
      else if (body.interval === rule.minutes) await this.runScheduled(rule);
    } finally {
      this.chain = 0;
    }
  }

  private job = () => ({ ...toEventJob('jira'), chain: this.chain });

  /** A schedule whose interval was changed since has a turn of its own; the old one is passed over. */
  private plan({ id, enabled, trigger, minutes }: Rule): void {
    if (!enabled || trigger !== 'scheduled') return;
    const { deliveries, now } = this.parts;
    deliveries.add('rule', `${id}`, toEventJob('jira'), { interval: minutes }, now(), minutes * MINUTE);
  }

  private async runScheduled(rule: Rule): Promise<void> {
    this.plan(rule);
    const matches = rule.jql === '' ? [{}] : this.search(rule);
    for (const facts of matches) await this.runFor(rule, facts);
  }

  /** The issues that a rule's own search finds, as its connection sees them. */
  private search({ jql, connection }: Rule): Facts[] {
    const query = new URLSearchParams({ jql, maxResults: '100', fields: 'project' });
    const path = `/rest/api/3/search/jql?${query}`;
    const { status, body } = this.parts.lookUp({ as: connection, product: 'jira', method: 'GET', path });
    return status === 200
      ? (body as { issues: { id: string; key: string }[] }).issues.map((issue) => ({ issue }))
      : [];
  }

  /** What the action says is wrong fails the run and is told; what it throws fails it with a general word. */
  private async runFor(rule: Rule, facts: Facts): Promise<void> {
    const { store, calls, now } = this.parts;
    const run = { rule: rule.id, at: now(), issue: facts.issue?.key ?? '' };
    const inputs = fillIn(rule.inputs as Inputs, this.withIssue(rule, facts));
    try {
      const answer = await calls.runInRule(rule.action, rule.connection, inputs);
      const { errors } = (answer ?? {}) as { errors?: { message: string }[] };
      if (Array.isArray(errors))
        store.log({ ...run, outcome: 'failure', said: errors.map(({ message }) => message).join(' ') });
      else store.log({ ...run, outcome: 'success', said: answer });
    } catch {
      store.log({ ...run, outcome: 'failure', said: 'The action failed.' });
    }
  }

  /** The issue as it is now, with what people call its parts. */
  private withIssue({ connection }: Rule, facts: Facts): object {
    const now = new Date(this.parts.now()).toISOString();
    if (!facts.issue) return { ...facts, now };
    const path = `/rest/api/3/issue/${facts.issue.id}`;
    const { status, body } = this.parts.lookUp({ as: connection, product: 'jira', method: 'GET', path });
    const { fields = {} } = (status === 200 ? body : {}) as { fields?: Record<string, unknown> };
    const { id, key } = facts.issue;
    return { ...facts, issue: { ...fields, id, key }, project: fields.project, now };
  }
}

interface Facts {
  issue?: { id: string; key: string };
  comment?: { body: string };
  initiator?: unknown;
}

function factsOf({ issue, comment, associatedUsers, atlassianId }: ProductEvent): Facts {
  const { id, key } = issue as { id: string; key: string };
  const [user] = (associatedUsers ?? []) as object[];
  const commentField = comment ? { comment: { body: textOf((comment as { body?: unknown }).body) } } : {};
  return { issue: { id, key }, ...commentField, initiator: user ?? { accountId: atlassianId } };
}

/** The words of a document, without its marks. */
function textOf(node: unknown): string {
  const { text, content } = (node ?? {}) as { text?: unknown; content?: unknown };
  if (typeof text === 'string') return text;
  return Array.isArray(content) ? content.map(textOf).join(' ') : '';
}
