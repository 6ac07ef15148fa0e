/** A ticket of the past as acts: asked, answered, repaired and closed, each by its people at its hour. */
import type { Acts, IssueRef } from './acts';
import type { Agenda } from './agenda';
import { type Pace, paceOf } from './pace';
import { accountOf } from './people';
import { type Phrases, phrasesIn } from './phrases';
import type { Ticket } from './tickets';
import { DAY, HOUR, intoWorkingTime, MINUTE } from './working-time';

const AGENTS = { AGY: ['mara', 'noe'], APP: ['theo', 'ines'], MAIL: ['sam', 'lea'] } as const;
const PROVIDERS = { AGY: 'the provider', APP: 'the provider', MAIL: 'the partner' } as const;

interface Teller {
  acts: Acts;
  agenda: Agenda;
  random(): number;
  ticket: Ticket;
  pace: Pace;
  phrases: Phrases;
  agent: string;
  /** Known once the ticket is there. */
  issue: IssueRef;
}

/** Puts the whole story of a ticket on the agenda, and tells when it will be closed. */
export function tellStory(
  acts: Acts,
  agenda: Agenda,
  ticket: Ticket,
  startAt: number,
  random: () => number,
  closed: (issue: IssueRef, at: number) => void,
): void {
  const { project, severity, french } = ticket;
  const [english, frenchAgent] = AGENTS[project];
  const teller: Teller = {
    ...{ acts, agenda, random, ticket, pace: paceOf(project, severity), phrases: phrasesIn(french) },
    ...{ agent: accountOf(french || random() < 0.3 ? frenchAgent : english), issue: { id: '', key: '' } },
  };
  agenda.add(startAt, async () => {
    teller.issue = await createTicket(teller);
  });
  const answeredAt = tellAnswer(teller, startAt);
  const repairedAt = tellRepair(teller, tellTalk(teller, answeredAt));
  const closedAt = tellClosing(teller, repairedAt);
  agenda.add(closedAt + MINUTE, async () => closed(teller.issue, closedAt + MINUTE));
}

function createTicket({ acts, ticket }: Teller): Promise<IssueRef> {
  const { project, reporter, severity, subject, text, kind } = ticket;
  const labels = kind === 'trial' ? ['trial'] : [];
  return acts.create(reporter, { project: { key: project }, summary: subject, text, severity, labels });
}

const within = ({ random }: Teller, [least, most]: readonly [number, number]) =>
  least + random() * (most - least);
const oneOf = <Item>({ random }: Teller, list: readonly Item[]): Item =>
  list[Math.floor(random() * list.length)] as Item;

/** The instant as this desk works: at once, or in its working hours. */
const asWorked = (teller: Teller, at: number) =>
  teller.pace.hours === 'always' ? at : intoWorkingTime(at, 10 + teller.random() * 40);

function tellAnswer(teller: Teller, startAt: number): number {
  const { agenda, acts, agent, pace, phrases, ticket } = teller;
  const length = ticket.kind === 'late' ? pace.late : within(teller, pace.answer);
  const at = asWorked(teller, startAt + length);
  agenda.add(at, async () => {
    await acts.take(agent, teller.issue);
    await acts.say(agent, teller.issue, oneOf(teller, phrases.answer));
    await acts.move(agent, teller.issue, 'In Progress');
  });
  if (ticket.kind === 'urgent' && ticket.project === 'AGY')
    agenda.add(at + 5 * MINUTE, () => acts.record(agent, teller.issue, { kind: 'estimate', minutes: 120 }));
  return at;
}

/** What is said between the answer and the repair. */
function tellTalk(teller: Teller, answeredAt: number): number {
  const { kind } = teller.ticket;
  if (kind === 'asked') return tellQuestion(teller, answeredAt);
  if (kind === 'third') return tellThirdParty(teller, answeredAt);
  return answeredAt;
}

function tellQuestion(teller: Teller, from: number): number {
  const { agenda, acts, agent, phrases, ticket } = teller;
  const askedAt = asWorked(teller, from + within(teller, [10 * MINUTE, 40 * MINUTE]));
  const replied = intoWorkingTime(askedAt + within(teller, [HOUR, 20 * HOUR]), 30 + teller.random() * 90);
  agenda.add(askedAt, async () => {
    await acts.say(agent, teller.issue, oneOf(teller, phrases.question));
    await acts.move(agent, teller.issue, 'Waiting for client');
  });
  agenda.add(replied, () => acts.say(ticket.reporter, teller.issue, oneOf(teller, phrases.reply)));
  agenda.add(replied + 8 * MINUTE, () => acts.move(agent, teller.issue, 'In Progress'));
  return replied + 10 * MINUTE;
}

function tellThirdParty(teller: Teller, from: number): number {
  const { agenda, acts, agent, phrases, ticket } = teller;
  const askedAt = asWorked(teller, from + 30 * MINUTE);
  const answered = asWorked(teller, askedAt + within(teller, [3 * HOUR, 22 * HOUR]));
  const name = PROVIDERS[ticket.project];
  agenda.add(askedAt, async () => {
    await acts.record(agent, teller.issue, { kind: 'third-party', waiting: true, name });
    await acts.say(agent, teller.issue, phrases.third(ticket.french ? 'le fournisseur' : name));
  });
  agenda.add(answered, () => acts.record(agent, teller.issue, { kind: 'third-party', waiting: false, name }));
  return answered;
}

function tellRepair(teller: Teller, from: number): number {
  const { agenda, acts, agent, pace, phrases, ticket } = teller;
  const at = asWorked(teller, from + within(teller, pace.repair));
  tellUpdates(teller, from, at);
  agenda.add(at - 3 * MINUTE, () => acts.say(agent, teller.issue, phrases.note(ticket.cause), true));
  agenda.add(at, async () => {
    await acts.say(agent, teller.issue, `${phrases.found(ticket.cause)}\n${phrases.fixed(ticket.fix)}`);
    await acts.logWork(
      agent,
      teller.issue,
      roundToFive(within(teller, pace.work)),
      phrases.work(ticket.cause),
    );
    if (pace.ends) await acts.record(agent, teller.issue, { kind: pace.ends });
  });
  return at;
}

const roundToFive = (minutes: number) => Math.max(5, Math.round(minutes / 5) * 5);

/** While it takes long, the client hears of it in good time. */
function tellUpdates(teller: Teller, from: number, until: number): void {
  const { agenda, acts, agent, pace, phrases } = teller;
  const every = pace.speaks * 0.85;
  for (let at = from + every; at < until - HOUR / 2; at += every) {
    const spokenAt = asWorked(teller, at);
    if (spokenAt < until)
      agenda.add(spokenAt, () => acts.say(agent, teller.issue, oneOf(teller, phrases.update)));
  }
}

function tellClosing(teller: Teller, repairedAt: number): number {
  const { ticket, pace, agenda, acts, agent, phrases, random } = teller;
  const wait =
    pace.hours === 'always' ? within(teller, [10 * MINUTE, 50 * MINUTE]) : within(teller, [HOUR, 5 * HOUR]);
  const closedAt = asWorked(teller, repairedAt + wait);
  if (random() < 0.6)
    agenda.add(closedAt - 5 * MINUTE, () =>
      acts.say(ticket.reporter, teller.issue, oneOf(teller, phrases.thanks)),
    );
  agenda.add(closedAt, () => acts.move(agent, teller.issue, 'Done'));
  return ticket.kind === 'reopened' ? tellReopening(teller, closedAt) : closedAt;
}

function tellReopening(teller: Teller, closedAt: number): number {
  const { agenda, acts, agent, ticket, phrases, pace } = teller;
  const backAt = intoWorkingTime(closedAt + DAY, 40);
  const doneAt = asWorked(teller, backAt + 2 * HOUR);
  agenda.add(backAt, async () => {
    await acts.say(ticket.reporter, teller.issue, phrases.again);
    await acts.move(agent, teller.issue, 'In Progress');
  });
  agenda.add(doneAt, async () => {
    await acts.say(agent, teller.issue, phrases.fixed(ticket.fix));
    await acts.logWork(agent, teller.issue, 30, phrases.work(ticket.cause));
    if (pace.ends) await acts.record(agent, teller.issue, { kind: pace.ends });
  });
  agenda.add(doneAt + 20 * MINUTE, () => acts.move(agent, teller.issue, 'Done'));
  return doneAt + 20 * MINUTE;
}
