/**
 * A desk that leaves its work alone for weeks: how many mails its people get. Each breach is told at most three times, each warning
 * once, and what is overdue once a working morning.
 */
import { type Desk, HOUR, openDesk } from '../../support/site/desk';

const ISSUES = 60;
const DAYS = 40;
const PRIORITIES = ['Fatal', 'Critical', 'Minor'];
const DIGEST = /Overdue this morning|En retard ce matin/;
const OVER = /an hour may bring|permet une heure/;

interface PersonalMail {
  person: string;
  at: number;
  issueKey: string;
  subject: string;
}

const mailsOf = ({ site }: Desk): PersonalMail[] =>
  site
    .letters()
    .flatMap(({ to, at, issueKey, subject }) => to.map((person) => ({ person, at, issueKey, subject })));

/** How often each of these comes. */
function countsOf<Thing>(things: Thing[], nameOf: (thing: Thing) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1);
  return counts;
}

const most = (counts: Map<string, number>) => Math.max(0, ...counts.values());
const clockOf = ({ subject }: PersonalMail) => /: ([^,]+),/.exec(subject)?.[1] ?? '';
const dayOf = ({ at }: PersonalMail) => new Date(at - 4 * HOUR).toISOString().slice(0, 10);

/** Runs of the schedule by day, three times an hour, and none at night: what the night brings is found in the morning. */
async function liveDays(desk: Desk, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    desk.site.disturb({ seed: day, skip: 0.75 });
    await desk.site.advance(10 * HOUR);
    await desk.skipTo(desk.site.clock.now() + 14 * HOUR);
  }
}

describe(`${ISSUES} issues in ${DAYS} days`, () => {
  let desk: Desk;
  let mails: PersonalMail[];

  beforeAll(async () => {
    desk = await openDesk();
    await desk.skipTo(Date.parse('2025-06-06T11:55:00Z'));
    for (let n = 0; n < ISSUES / 3; n += 1) {
      for (const priority of PRIORITIES) await desk.createIssue(priority);
      await liveDays(desk, n < 10 ? 1 : 0);
    }
    await liveDays(desk, DAYS - 10);
    mails = mailsOf(desk);
  }, 300_000);
  afterAll(() => desk.site.stop());

  test('a breach is told at most three times and warned of once, each person', () => {
    const alerts = mails.filter(({ subject }) => !DIGEST.test(subject) && !OVER.test(subject));
    const told = alerts.filter(({ subject }) => /breached by|dépassé de/.test(subject));
    const warned = alerts.filter(({ subject }) => / left|il reste/.test(subject));
    const nameOf = (mail: PersonalMail) => `${mail.person} ${mail.issueKey} ${clockOf(mail)}`;
    expect(told.length).toBeGreaterThan(ISSUES);
    expect(warned.length).toBeGreaterThan(ISSUES / 2);
    expect(most(countsOf(told, nameOf))).toBeLessThanOrEqual(3);
    expect(most(countsOf(warned, nameOf))).toBe(1);
  });

  test('what is overdue comes once a working morning, and on no other day', () => {
    const digests = mails.filter(({ subject }) => DIGEST.test(subject));
    const days = countsOf(digests, (mail) => `${mail.person} ${dayOf(mail)}`);
    expect(most(days)).toBe(1);
    expect(days.size).toBeGreaterThan(2 * 20);
    const weekdays = digests.map((mail) => new Date(`${dayOf(mail)}T12:00:00Z`).getUTCDay());
    expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
  });

  test('nobody gets more than twenty in an hour', () => {
    for (const { person, at } of mails) {
      const hour = mails.filter((mail) => mail.person === person && mail.at > at - HOUR && mail.at <= at);
      expect(hour.length).toBeLessThanOrEqual(20);
    }
  });
});
