import type { ClientView } from '../../contract/admin';
import { workTypes } from '../../domain/billing/terms';
import { findSigns, signOf } from '../../domain/billing/work-type';
import type { BilledIssue } from '../../domain/billing/worklog';
import { isSameJson } from '../../domain/canonical-json';
import { clientOf } from '../../domain/clients/client-of';
import { runWithClaim } from '../claims';
import { clientOfIssue } from '../clients/client-of-issue';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { RawWorklog, WorkedIssue, WorklogCursor, WorklogPage } from '../ports/bank';
import type { Claim } from '../ports/evaluation';
import { WorklogBook, type WrittenWorklog } from './worklog-book';

const DAY = 86_400_000;
/** How far back the first reading goes. */
const BACK_MS = 366 * DAY;
/** What the last reading may have missed at its edge. */
const OVERLAP_MS = 5 * 60_000;
const CLAIM_MS = 60_000;
const AT_ONCE = 10;
/** How many pages of a thousand worklogs one reading takes at most. */
const PAGES = 3;

/** How far the reading came. */
export interface ReadWorklogs {
  until: number | null;
  more: boolean;
}

/**
 * Reads what happened to worklogs in Jira since the last reading into the books of the clients they are of: written or corrected,
 * deleted, moved or triaged with their issue. Reading the same twice adds nothing. Where no client has a time bank, nothing is asked.
 */
export async function readWorklogs(ports: Ports): Promise<ReadWorklogs> {
  const read = await runWithClaim(ports, 'worklogs', CLAIM_MS, (claim) => readUnderClaim(ports, claim));
  return read === 'held' ? { until: null, more: false } : read;
}

/** The books are read under the claim: what another reading has just added is known. */
async function readUnderClaim(ports: Ports, claim: Claim): Promise<ReadWorklogs> {
  const books = await booksOf(ports);
  if (books.size === 0) return { until: null, more: false };
  return new Reading(ports, books, await cursorOf(ports, ports.now())).run(claim);
}

/** The books that are kept: of every client with terms for its work. */
async function booksOf(ports: Ports): Promise<Map<string, WorklogBook>> {
  const clients = await ports.site.listClients();
  const withTerms = await Promise.all(
    clients.map(async (client) => ({ client, terms: await ports.bank.termsOf(client.id) })),
  );
  const billed = withTerms.filter(({ terms }) => terms?.billing);
  return new Map(
    await Promise.all(
      billed.map(
        async ({ client }) => [client.id, new WorklogBook(await ports.bank.eventsOf(client.id))] as const,
      ),
    ),
  );
}

/** Another set of clients, or of terms, is read from the start: what is known already is not added twice. */
async function cursorOf(ports: Ports, now: number): Promise<WorklogCursor> {
  const clients = await ports.site.listClients();
  const terms = await Promise.all(clients.map(({ id }) => ports.bank.termsOf(id)));
  const of = ports.digest(
    JSON.stringify([clients, terms.map((clientTerms) => clientTerms?.billing ?? null)]),
  );
  const cursor = await ports.bank.readCursor();
  const start = now - BACK_MS;
  return cursor?.of === of ? cursor : { of, changed: start, edge: [], deleted: start, issues: start };
}

type IssueFacts = BilledIssue & { updatedAt: number };

class Reading {
  private clients: ClientView[] = [];
  private signs: string[] = [];
  /** What this reading has found of issues: each is evaluated once. */
  private readonly issues = new Map<string, IssueFacts>();

  constructor(
    private readonly ports: Ports,
    private readonly books: Map<string, WorklogBook>,
    private readonly cursor: WorklogCursor,
  ) {}

  async run(claim: Claim): Promise<ReadWorklogs> {
    this.clients = await this.ports.site.listClients();
    this.signs = await this.signWords();
    const now = this.ports.now();
    const changedTo = await this.readChanged();
    const deletedTo = await this.readDeleted();
    await this.readIssues(now);
    for (const [clientId, { fresh }] of this.books)
      if (fresh.length > 0 && !(await this.ports.bank.addEvents(clientId, fresh, claim)))
        return { until: null, more: true };
    const { until: changed, edge } = changedTo;
    const read = { changed, edge, deleted: deletedTo.until, issues: now - OVERLAP_MS };
    const cursor = { ...this.cursor, ...read };
    if (!isSameJson(cursor, this.cursor)) await this.ports.bank.saveCursor(cursor);
    return { until: changedTo.until, more: !changedTo.last || !deletedTo.last };
  }

  /** The words that any client's terms look for. */
  private async signWords(): Promise<string[]> {
    const terms = await Promise.all([...this.books.keys()].map((id) => this.ports.bank.termsOf(id)));
    const signs = terms.flatMap((clientTerms) => clientTerms?.billing?.signs ?? []);
    const words = signs.flatMap(({ onSite, planned }) => [...onSite, ...planned]);
    return [...new Set([...workTypes.map(signOf), ...words])];
  }

  private async readChanged(): Promise<Omit<WorklogPage, 'worklogs'>> {
    let read = { until: this.cursor.changed, edge: this.cursor.edge, last: false };
    for (let pages = 0; pages < PAGES && !read.last; pages += 1) {
      const { worklogs, ...page } = await this.ports.worklogs.listChanged(read.until, read.edge);
      await this.addWorklogs(worklogs);
      read = page;
    }
    return read;
  }

  private async addWorklogs(worklogs: RawWorklog[]): Promise<void> {
    const issues = await this.factsOf([...new Set(worklogs.map(({ issueId }) => issueId))]);
    for (const worklog of worklogs) {
      const issue = issues.get(worklog.issueId);
      if (issue) this.recordEvent(toEvent(worklog, issue, this.signs));
    }
  }

  private async readDeleted(): Promise<{ until: number; last: boolean }> {
    const { deleted, until, last } = await this.ports.worklogs.listDeleted(this.cursor.deleted);
    for (const { id, at } of deleted)
      for (const book of this.books.values())
        if (book.knows(id)) book.add({ kind: 'deleted', at, worklogId: id });
    return { until, last };
  }

  /** Issues that were moved or triaged take their worklogs along, those also that were written where nobody keeps a book. */
  private async readIssues(now: number): Promise<void> {
    const bookedIds = new Set([...this.books.values()].flatMap((book) => book.listIssueIds()));
    const minutes = Math.min(Math.ceil((now - this.cursor.issues) / 60_000), (30 * DAY) / 60_000);
    const changed = await this.ports.worklogs.listChangedIssues(minutes);
    const facts = await this.factsOf(changed.flatMap(({ id }) => (bookedIds.has(id) ? [id] : [])));
    const arrived = [...facts.values()].filter((fact) => this.isNewToClient(fact));
    for (const fact of facts.values()) this.updateCharges(fact);
    const unbooked = changed.filter(({ id, projectKey, worked }) => {
      return worked && !bookedIds.has(id) && this.isBilled(projectKey);
    });
    for (const { id } of [...arrived, ...unbooked])
      await this.addWorklogs(await this.ports.worklogs.listOnIssue(id));
  }

  /** What is known to stand on an issue is charged as the issue is now. */
  private updateCharges({ updatedAt, ...issue }: IssueFacts): void {
    for (const book of this.books.values())
      for (const last of book.on(issue.id))
        if (!isSameCharge(last.issue, issue))
          this.recordEvent({ ...last, issue, at: Math.max(updatedAt, last.at + 1) });
  }

  /** Whether an issue has come to a client of whose books it was not: there may be work on it that no book knows. */
  private isNewToClient({ id, client }: BilledIssue): boolean {
    const last = [...this.books.values()].flatMap((book) => book.on(id));
    return this.books.has(client) && last.some(({ issue }) => issue.client !== client);
  }

  private isBilled(projectKey: string): boolean {
    return this.clients.some(({ id, projects }) => this.books.has(id) && projects.includes(projectKey));
  }

  private isBooked(issueId: string): boolean {
    return [...this.books.values()].some((book) => book.on(issueId).length > 0);
  }

  /** Into the book of the client it is of, and of each whose it was: there it takes back what was charged. */
  private recordEvent(event: WrittenWorklog): void {
    for (const [clientId, book] of this.books)
      if (clientId === event.issue.client || book.knows(event.worklog.id)) book.add(event);
  }

  private async factsOf(ids: string[]): Promise<Map<string, IssueFacts>> {
    const unread = ids.filter((id) => !this.issues.has(id));
    const issues = unread.length > 0 ? await this.ports.worklogs.listIssues(unread) : [];
    for (let at = 0; at < issues.length; at += AT_ONCE)
      for (const facts of await Promise.all(
        issues.slice(at, at + AT_ONCE).map((issue) => this.toBilledIssue(issue)),
      ))
        this.issues.set(facts.id, facts);
    return new Map([...this.issues].filter(([id]) => ids.includes(id)));
  }

  private async toBilledIssue(issue: WorkedIssue): Promise<IssueFacts> {
    const { projectKey, components, organizations, reporter, ...facts } = issue;
    if (!this.isBilled(projectKey) && !this.isBooked(issue.id)) return { ...facts, client: '', severity: '' };
    const evaluated = await evaluateIssue(this.ports, issue.id);
    if (evaluated.kind !== 'evaluated') {
      const traits = { project: projectKey, labels: issue.labels, components, organizations };
      return {
        ...facts,
        client: clientOf(this.clients, traits, reporter ?? {})?.id ?? '',
        severity: '',
      };
    }
    const client = (await clientOfIssue(this.ports, evaluated))?.id ?? '';
    return { ...facts, client, severity: highestSeverityOf(evaluated) };
  }
}

/** The most severe it was while it was open. */
function highestSeverityOf({
  evaluation,
  scheme,
}: Extract<Awaited<ReturnType<typeof evaluateIssue>>, { kind: 'evaluated' }>) {
  const { severityHistory, closedAt, severity } = evaluation;
  const open = severityHistory.filter(({ at }) => closedAt === null || at <= closedAt);
  const severities = new Set(open.map((change) => change.severity));
  return scheme.severities.find(({ name }) => severities.has(name))?.name ?? severity;
}

/** The words of the comment are read here and kept nowhere: what stays is the signs that were found in it. */
function toEvent(
  { comment, ...worklog }: RawWorklog,
  { updatedAt: _at, ...issue }: IssueFacts,
  signs: string[],
): WrittenWorklog {
  const reduced = { ...worklog, comment: findSigns(comment, signs) };
  return { kind: 'worklog', at: worklog.updated, worklog: reduced, issue };
}

function isSameCharge(a: BilledIssue, b: BilledIssue): boolean {
  const chargeOf = ({ client, type, labels, severity }: BilledIssue) =>
    JSON.stringify([client, type, [...labels].sort(), severity]);
  return chargeOf(a) === chargeOf(b);
}
