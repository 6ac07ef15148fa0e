/** Customers in one process on one hour's points: one of them takes in many issues at once, and the others must not feel it. */
import { WarmProcess } from '../../local/forge/sandbox/warm-process';
import { HourlyPoints } from '../../local/product/hourly-points';
import type { SiteAnswer } from '../../src/contract/admin';
import { leftBy } from '../support/rebuild-desk';
import { CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../support/site/desk';

export interface SharedHour {
  sites: number;
  /** How many issues the first site takes in at once. */
  imported: number;
  /** What Jira grants all of them in an hour. */
  limit: number;
  minutes: number;
}

export interface Outcome {
  /** Seconds until what the app tells stood on it, of each fatal issue that another site opened. */
  waits: number[];
  /** The same of those that the first site opened, while its many waited. */
  ownWaits: number[];
  /** Imported issues on which nothing was ever left. */
  missing: number;
  /** Minutes until the last imported issue had what the app tells. */
  importedIn: number;
  /** Calls of the app that Jira refused for want of points; each was to be made again. */
  refusedCalls: number;
  /** What the first site's health names; nothing where the hour is spent by then, for the page says that instead. */
  troubles: string[];
}

/** Every site opens a fatal issue so often, each in a minute of its own. */
const EVERY_MINUTES = 10;

class Customer {
  readonly opened: { issue: IssueRef; at: number }[] = [];
  refusedCalls = 0;
  private readonly writtenAt = new Map<string, number>();

  constructor(readonly desk: Desk) {
    desk.site.network.onExchange((exchange) => {
      if (exchange.as === 'app' && exchange.status === 429) this.refusedCalls += 1;
      if (exchange.status > 303) return;
      for (const [id] of leftBy(exchange))
        if (!this.writtenAt.has(id)) this.writtenAt.set(id, desk.site.clock.now());
    });
  }

  async openFatal(): Promise<void> {
    const at = this.desk.site.clock.now();
    this.opened.push({ issue: await this.desk.createIssue('Fatal'), at });
  }

  /** Until the first write, in seconds; endless where there was none. */
  listWaits = (): number[] =>
    this.opened.map(
      ({ issue, at }) => ((this.writtenAt.get(issue.id) ?? Number.POSITIVE_INFINITY) - at) / 1_000,
    );

  instantOf = (id: string): number | undefined => this.writtenAt.get(id);
}

export async function liveSharedHour({ sites, minutes, ...hour }: SharedHour): Promise<Outcome> {
  const points = new HourlyPoints(hour.limit);
  const customers = await openCustomers(sites, points);
  const [first, ...others] = customers as [Customer, ...Customer[]];
  const startedAt = first.desk.site.clock.now();
  const ids = await importMany(first.desk, hour.imported);
  for (let minute = 0; minute < minutes; minute += 1) await liveMinute(customers, minute);
  const instants = ids.flatMap((id) => first.instantOf(id) ?? []);
  const site = (await first.desk.callAdmin('showSite')) as Partial<SiteAnswer>;
  await Promise.all(customers.map(({ desk }) => desk.site.stop()));
  return {
    waits: others.flatMap((customer) => customer.listWaits()),
    ownWaits: first.listWaits(),
    missing: ids.length - instants.length,
    importedIn: (Math.max(startedAt, ...instants) - startedAt) / MINUTE,
    refusedCalls: customers.reduce((sum, { refusedCalls }) => sum + refusedCalls, 0),
    troubles: site.health?.troubles.map(({ name, message }) => `${name}: ${message}`) ?? [],
  };
}

/** Opened at the same full hour, on one process. */
async function openCustomers(sites: number, points: HourlyPoints): Promise<Customer[]> {
  const shared = { process: new WarmProcess(), points, now: '2025-06-05T14:00:00Z' };
  const customers: Customer[] = [];
  for (let count = 0; count < sites; count += 1) {
    const desk = await openDesk('valtech', shared);
    await desk.site.advance(MINUTE);
    customers.push(new Customer(desk));
  }
  return customers;
}

/** As an importer does: one after the other, none waiting for what an app makes of it. */
async function importMany(desk: Desk, count: number): Promise<string[]> {
  const kind = { project: { key: 'SUP' }, issuetype: { name: 'Incident' } };
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const fields = { ...kind, summary: `Taken over ${number}` };
    const { id } = await desk.askJira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', { fields });
    ids.push(id);
  }
  return ids;
}

async function liveMinute(customers: Customer[], minute: number): Promise<void> {
  for (const [at, customer] of customers.entries()) {
    if (minute >= EVERY_MINUTES && (minute + at) % EVERY_MINUTES === 0) await customer.openFatal();
    await customer.desk.site.advance(MINUTE);
  }
}
