import { textsIn } from '../../../locales/languages';
import { writeAcknowledgement } from '../../../src/application/automation/acknowledgement';
import {
  type EscalationRequest,
  escalationOf,
  proposedDemandOf,
} from '../../../src/domain/automation/escalation';
import { holidayAt } from '../../../src/domain/automation/holiday-notice';
import { findAtWork, type Staff, selectAssignee, selectNotified } from '../../../src/domain/automation/rota';
import { calendarSchema } from '../../../src/domain/calendar/calendar';
import { compileCalendar } from '../../../src/domain/calendar/working-time';
import { authorisedSchema, type Contact, standingOf } from '../../../src/domain/clients/authorised';
import {
  acknowledgementSchema,
  type EscalationPath,
  escalationSchema,
  type Rota,
  rotaSchema,
} from '../../../src/domain/scheme/automation';
import { createAltilogixRota } from '../../../src/presets/altilogix/rota';
import { tracktikEscalation } from '../../../src/presets/tracktik/escalation';
import { vircomEscalation } from '../../../src/presets/vircom/escalation';
import { AGENT, CLIENT, createIssue, presetOf } from '../sla/issues';

const at = (iso: string) => Date.parse(iso);
const normalizeSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('at most four people may call for a client', () => {
  const contacts: Contact[] = ['Ann', 'Bo', 'Cy', 'Di'].map((name) => ({
    name,
    accountId: name.toLowerCase(),
  }));
  const fifth = { name: 'Eve', email: 'eve@acme.test' };

  test('a list of five is refused at its fifth', () => {
    const read = authorisedSchema.safeParse({ contacts: [...contacts, fifth] });
    expect(read.error?.issues[0]).toMatchObject({
      path: ['contacts', 4],
      message: 'too-many',
      params: { atMost: 4 },
    });
  });

  test('a fourth is taken in, and nobody twice', () => {
    const three = contacts.slice(0, 3);
    expect(authorisedSchema.parse({ contacts: [...three, fifth] }).contacts).toHaveLength(4);
    const again = { name: 'Ann B.', accountId: 'ann' };
    const read = authorisedSchema.safeParse({ contacts: [...three, again] });
    expect(read.error?.issues).toMatchObject([{ path: ['contacts', 3], message: 'twice' }]);
  });

  test('others are flagged and never turned away; a client without a list flags nobody', () => {
    const list = authorisedSchema.parse({ contacts: [fifth] });
    expect(standingOf(list, { email: 'EVE@acme.test' })).toBe('authorised');
    expect(standingOf(list, { accountId: 'somebody' })).toBe('flagged');
    expect(standingOf(list, {})).toBe('flagged');
    expect(standingOf(authorisedSchema.parse({}), { accountId: 'somebody' })).toBe('no-list');
  });

  test('a contact without an account or an address is refused', () => {
    expect(authorisedSchema.safeParse({ contacts: [{ name: 'Nobody' }] }).success).toBe(false);
  });
});

describe('who is told, by rota and hour', () => {
  const calendarsOf = (name: string) =>
    new Map(
      Object.entries(presetOf(name).calendars).map(([key, calendar]) => [key, compileCalendar(calendar)]),
    );
  const altilogix: Staff = { calendars: calendarsOf('altilogix') };
  const rota = createAltilogixRota(['a', 'b', 'c', 'd']);
  const [day, night] = [at('2025-06-05T10:00:00-04:00'), at('2025-06-05T22:00:00-04:00')];
  const valtech: Rota = rotaSchema.parse({
    shifts: [
      { name: 'Day', calendar: 'business', people: ['day-1', 'day-2', 'day-3'] },
      { name: 'On call', calendar: 'business', works: 'closed', people: ['night-1'] },
    ],
    backup: ['lead'],
  });
  const staff: Staff = { calendars: calendarsOf('valtech') };

  test('two technicians for a regular call, three members for an urgent one', () => {
    expect(selectNotified(rota, altilogix, 'Regular', day)).toEqual({ people: ['a', 'b'], missing: 0 });
    expect(selectNotified(rota, altilogix, 'Urgent', day).people).toEqual(['a', 'b', 'c']);
  });

  test('the least loaded come first, and nobody who is away', () => {
    const busy: Staff = {
      ...altilogix,
      load: new Map([
        ['a', 3],
        ['b', 1],
      ]),
      away: new Set(['d']),
    };
    expect(selectNotified(rota, busy, 'Urgent', day).people).toEqual(['c', 'b', 'a']);
  });

  test('by night the on-call team, then the backup; what is still missing is said', () => {
    expect(selectNotified(valtech, staff, 'Fatal', night)).toEqual({
      people: ['night-1', 'lead'],
      missing: 0,
    });
    const alone = { ...staff, away: new Set(['lead']) };
    expect(selectNotified(valtech, alone, 'Fatal', night)).toEqual({ people: ['night-1'], missing: 1 });
  });

  test('the closing instant belongs to the night, the opening instant to the day', () => {
    expect(findAtWork(valtech, staff, at('2025-06-05T17:30:00-04:00'))).toEqual(['night-1']);
    expect(findAtWork(valtech, staff, at('2025-06-05T08:00:00-04:00'))).toHaveLength(3);
    expect(findAtWork(valtech, staff, at('2025-06-24T10:00:00-04:00'))).toEqual(['night-1']);
  });

  test('issues are given in turn, round and round, over who is not at work', () => {
    const turns = ['day-1', 'day-2', 'day-3', 'night-1', 'somebody who left', null];
    expect(turns.map((last) => selectAssignee(valtech, staff, last, day))).toEqual([
      'day-2',
      'day-3',
      'day-1',
      'day-1',
      'day-1',
      'day-1',
    ]);
  });

  test('or to the least loaded, the order of the rota deciding between equals', () => {
    const byLoad: Rota = { ...valtech, assign: 'least-loaded' };
    const load = new Map([
      ['day-1', 2],
      ['day-2', 1],
      ['day-3', 1],
    ]);
    expect(selectAssignee(byLoad, { ...staff, load }, 'day-2', day)).toBe('day-2');
  });

  test('who is away is away from the first day to the last, as the desk counts days', () => {
    const away = [{ person: 'night-1', from: '2025-06-05', until: '2025-06-06' }];
    const absent: Rota = { ...valtech, away };
    const instants = ['2025-06-04T23:59:59-04:00', '2025-06-05T00:00:00-04:00', '2025-06-06T23:59:59-04:00'];
    const answers = [...instants, '2025-06-07T00:00:00-04:00'].map((when) =>
      findAtWork(absent, staff, at(when)),
    );
    expect(answers).toEqual([['night-1'], [], [], ['night-1']]);
    expect(selectAssignee(absent, staff, null, night)).toBe('lead');
    const backwards = { ...absent, away: [{ person: 'a', from: '2025-06-06', until: '2025-06-05' }] };
    expect(rotaSchema.safeParse(backwards).success).toBe(false);
  });

  test('nobody at work: the backup; nobody at all: nobody', () => {
    const away = new Set(['night-1']);
    expect(selectAssignee(valtech, { ...staff, away }, null, night)).toBe('lead');
    expect(selectAssignee(valtech, { ...staff, away: new Set(['night-1', 'lead']) }, null, night)).toBeNull();
  });

  test('a calendar that the scheme does not have is an error of ours', () => {
    expect(() => findAtWork(valtech, { calendars: new Map() }, day)).toThrow('"business"');
  });
});

describe('the ladder', () => {
  const receivedAt = at('2025-06-05T10:00:00-04:00');
  const HOUR = 3_600_000;
  const open = { receivedAt, resolvedAt: null };
  const createHandover = (hours: number, to: string): EscalationRequest => ({
    kind: 'hand',
    to,
    at: receivedAt + hours * HOUR,
    actor: 'agent',
  });
  const demand = (hours: number): EscalationRequest => ({
    kind: 'demand',
    at: receivedAt + hours * HOUR,
    actor: 'client',
  });
  const timed: EscalationPath = escalationSchema.parse({
    ...tracktikEscalation,
    steps: tracktikEscalation.steps.map((step, place) =>
      place === 0 ? step : { ...step, after: `PT${place}H` },
    ),
  });
  const findStep = (
    ladder: EscalationPath,
    pushes: EscalationRequest[],
    hours: number,
    resolvedAt: number | null = null,
  ) => escalationOf(ladder, pushes, { receivedAt, resolvedAt }, receivedAt + hours * HOUR).step;

  test('begins at the second level of tracktik’s, for what is here is at its support, and no time moves it unless one is entered', () => {
    const climb = escalationOf(tracktikEscalation, [], open, receivedAt + 999 * HOUR);
    expect(climb).toEqual({ step: 'support', people: [], moves: [], next: null });
  });

  test('a hand moves an issue up or down, and each move is kept', () => {
    const { step, moves } = escalationOf(
      tracktikEscalation,
      [createHandover(2, 'support'), createHandover(1, 'director')],
      open,
      receivedAt + 3 * HOUR,
    );
    expect(step).toBe('support');
    expect(moves.map(({ to, why, actor }) => [to, why, actor])).toEqual([
      ['director', 'hand', 'agent'],
      ['support', 'hand', 'agent'],
    ]);
  });

  test('to a manager on the client’s demand, and no higher than the top', () => {
    expect(findStep(vircomEscalation, [demand(1)], 2)).toBe('manager');
    expect(findStep(vircomEscalation, [demand(1), demand(2)], 3)).toBe('manager');
    expect(findStep(tracktikEscalation, [demand(1)], 2)).toBe('success');
    expect(findStep(tracktikEscalation, [demand(1), demand(2)], 3)).toBe('director');
  });

  test('by time: at the very instant, only up, and not once it is resolved', () => {
    expect([0.9, 1, 2, 3].map((hours) => findStep(timed, [], hours))).toEqual([
      'support',
      'support',
      'success',
      'director',
    ]);
    expect(findStep(timed, [createHandover(0.5, 'director')], 2)).toBe('director');
    expect(findStep(timed, [], 9, receivedAt + 1.5 * HOUR)).toBe('support');
  });

  test('says when time moves it next, and where', () => {
    const climb = escalationOf(timed, [createHandover(0.5, 'support')], open, receivedAt + 0.6 * HOUR);
    expect(climb.next).toEqual({ at: receivedAt + 2 * HOUR, to: 'success' });
  });

  test('a step may have names of its own for a client', () => {
    const climb = escalationOf(tracktikEscalation, [demand(1)], open, receivedAt + 2 * HOUR, {
      success: ['mia'],
    });
    expect(climb.people).toEqual(['mia']);
  });

  test('a public word of the client’s that reads as a demand is proposed, in either language, accents ignored', () => {
    const says = { at: '2025-06-05T11:00:00-04:00', says: CLIENT };
    const history = createIssue('2025-06-05T10:00:00-04:00', {}, [
      says,
      { ...says, says: AGENT },
      { ...says, internal: true },
    ]);
    const withComment = (text: string) => ({
      ...history,
      events: history.events.map((event) =>
        event.kind === 'comment' && event.public ? { ...event, text } : event,
      ),
    });
    const now = at('2025-06-06T10:00:00-04:00');
    const proposed = (text: string) => proposedDemandOf(vircomEscalation, withComment(text), now);
    expect(proposed('Bonjour. Je veux PARLER A UN GESTIONNAIRE')).toMatchObject({
      at: at(says.at),
      sentence: 'Je veux PARLER A UN GESTIONNAIRE',
    });
    expect([proposed('Thank you'), proposed('Please do not escalate.')]).toEqual([null, null]);
  });

  test('a step that is not there is an error of ours', () => {
    expect(() => findStep(vircomEscalation, [createHandover(1, 'nowhere')], 2)).toThrow('"nowhere"');
  });
});

describe('the automatic acknowledgement', () => {
  const calendar = presetOf('velsoft').calendars.support ?? Object.values(presetOf('velsoft').calendars)[0];
  if (!calendar) throw new Error('a calendar');
  const terms = acknowledgementSchema.parse({
    signature: { en: 'The support team', fr: 'L’équipe de soutien' },
    alternative: { name: 'Mia Roy', reach: '902 555-0100' },
  });
  const received = {
    ...{ key: 'SUP-1', notified: 2, zone: 'America/Halifax' },
    ...{ at: at('2025-06-05T10:00:00-03:00'), answerBy: at('2025-06-05T14:00:00-03:00') },
    ...{ summary: 'The cart is down', severity: { name: 'High', label: 'High' }, goal: null, paged: false },
    contacts: { methods: [], statusPage: null },
  };

  test('says that the message came, who was told, by when a person answers, and not to answer it', () => {
    expect(
      normalizeSpaces(writeAcknowledgement(terms, received, calendar, textsIn('en'))).split('\n'),
    ).toEqual([
      'We have received your message; it is SUP-1.',
      '2 members of our team were told.',
      expect.stringMatching(/^We will contact you by Thu.*14:00/),
      'This is an automatic acknowledgement; do not answer it.',
      'The support team',
    ]);
  });

  test('says the same in French, and no instant where none is promised', () => {
    const text = normalizeSpaces(
      writeAcknowledgement(terms, { ...received, answerBy: null, notified: 1 }, calendar, textsIn('fr')),
    );
    expect(text.split('\n')).toEqual([
      'Nous avons bien reçu votre message ; c’est SUP-1.',
      '1 membre de notre équipe a été avisé.',
      'Nous communiquerons avec vous dans les plus brefs délais.',
      'Ceci est un accusé de réception automatique ; ne pas y répondre.',
      'L’équipe de soutien',
    ]);
  });

  test('on a holiday names it and whom to turn to', () => {
    const canada = { ...received, at: at('2025-07-01T10:00:00-03:00') };
    expect(writeAcknowledgement(terms, canada, calendar, textsIn('en'))).toContain(
      'Today is a holiday (Canada Day). If it cannot wait, turn to Mia Roy, 902 555-0100.',
    );
    expect(
      writeAcknowledgement({ ...terms, alternative: null }, canada, calendar, textsIn('en')),
    ).not.toContain('holiday');
  });

  test('the holiday is that of the desk’s own date', () => {
    const hand = calendarSchema.parse({ timezone: 'America/Toronto', weekly: {}, holidays: ['2025-06-24'] });
    expect(holidayAt(hand, at('2025-06-25T03:59:59Z'))).toEqual({ name: null, contact: null });
    const onHoliday = { ...received, at: at('2025-06-25T03:59:59Z') };
    expect(writeAcknowledgement(terms, onHoliday, hand, textsIn('fr'))).toContain('(jour de congé)');
    expect(holidayAt(hand, at('2025-06-25T04:00:00Z'))).toBeNull();
    const struck = {
      ...hand,
      holidays: ['2025-06-24', { date: '2025-06-24', from: 'hand' as const, closed: false }],
    };
    expect(holidayAt(struck, at('2025-06-24T16:00:00Z'))).toBeNull();
  });
});
