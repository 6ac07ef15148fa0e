/** A scheme out of the reading of a text: what it says, read as the doubts were settled, and nothing else. */
import { own, setOwn } from '../../../common/own';
import type { Calendar } from '../../calendar/calendar';
import { sameInEach } from '../../own-texts';
import { waitingForClient } from '../../scheme/default-holders';
import type { Note } from '../../scheme/notes';
import { type ClockKind, type Goal, type GoalRule, type Scheme, schemeSchema } from '../../scheme/scheme';
import { defaultClocks } from '../default-clocks';
import { pointerOf } from '../file/pointer';
import { type Choices, chosenReading, type Doubt, listDoubts } from './doubts';
import type { Figure, TextSeverity } from './figures';
import type { OpeningHours } from './opening-hours';
import { TEXT_LANGUAGES, type TextReading } from './read-text';

const SUPPORT = 'support';
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export interface Proposal {
  scheme: Scheme;
  doubts: Doubt[];
}

/** What a text proposes; null where it holds no figure that belongs to a clock. */
export function proposeScheme(text: string, reading: TextReading, choices: Choices): Proposal | null {
  const doubts = listDoubts(reading);
  const severities = severitiesOf(reading);
  if (reading.figures.length === 0 || severities.length === 0) return null;
  const calendars = calendarsOf(reading, choices);
  const goals = goalsOf(text, reading, severities, choices);
  const kinds = [...new Set(Object.values(goals).flatMap((clocks) => Object.keys(clocks)))] as ClockKind[];
  const report = reportOf(text, reading, severities);
  const scheme = schemeSchema.parse({
    id: 'from-a-text',
    name: sameInEach(titleOf(text)),
    source: titleOf(text),
    languages: reading.language ? [reading.language] : TEXT_LANGUAGES,
    severities,
    severityFrom: { default: severities.at(-1)?.name ?? '' },
    calendars,
    team: { roles: ['Service Desk Team', 'Developers'] },
    clocks: clocksOf([...kinds, ...(report ? (['report'] as const) : [])], choices, reading),
    goals,
    ...(report ? { report } : {}),
    notes: notesOf(text, reading, doubts, choices, severities),
  });
  return { scheme, doubts };
}

const quote = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 400);

const titleOf = (text: string): string => (/\S[^\r\n]*/.exec(text)?.[0] ?? '').trim().slice(0, 100);

/** The severities that have a figure; where the text names none, one for all. */
function severitiesOf({ severities, figures }: TextReading) {
  const withFigure = severities.filter(({ key }) => figures.some(({ severity }) => severity === key));
  const all: TextSeverity = { key: '*', name: 'Normal', code: null, definition: '', start: 0, end: 0 };
  const chosen = withFigure.length > 0 ? withFigure : [all];
  return chosen.map(({ key, name, code, definition }) => ({
    key,
    name: code ?? name,
    fr: code ?? name,
    codes: code && name !== code ? [name] : [],
    definition: sameInEach(definition.slice(0, 500)),
  }));
}

type Severity = ReturnType<typeof severitiesOf>[number];

function calendarsOf(reading: TextReading, choices: Choices): Scheme['calendars'] {
  const { hours, holidays } = reading;
  const named = distinctHours(hours).map((each, nth) => {
    const calendar = calendarOf(each, hours[0] ?? null, holidays?.areClosed ? holidays.rule : null, choices);
    return [nth === 0 ? SUPPORT : `${SUPPORT}-${nth + 1}`, calendar] as const;
  });
  if (named.length > 0) return Object.fromEntries(named);
  return { [SUPPORT]: unsaidHours(choices) };
}

/** Hours that are said more than once are one calendar. */
export function distinctHours(hours: readonly OpeningHours[]): OpeningHours[] {
  const keyOf = ({ weekly }: OpeningHours) => JSON.stringify(weekly);
  return hours.filter((each, nth) => hours.findIndex((other) => keyOf(other) === keyOf(each)) === nth);
}

function calendarOf(
  { weekly, zone, isStandardTime }: OpeningHours,
  first: OpeningHours | null,
  rule: Calendar['holidayRule'] | null,
  choices: Choices,
): Calendar {
  const known = zone ?? first?.zone ?? null;
  const isAllYear = isStandardTime && chosenReading('standard-time', choices) === 'all-year';
  const timezone =
    isAllYear && known ? (own(STANDARD_ZONES, known) ?? known) : (known ?? zoneUnsaid(choices));
  const ofPlace = own(RULES, timezone);
  const chosen = chosenReading('which-holidays', choices) === 'of-the-place' ? ofPlace : undefined;
  const holidayRule = rule ?? chosen;
  const bare: Calendar = { timezone, weekly, holidays: [], overrides: {}, breaks: {} };
  return holidayRule ? { ...bare, holidayRule } : bare;
}

const zoneUnsaid = (choices: Choices) =>
  chosenReading('which-zone', choices) === 'utc' ? 'UTC' : 'America/Toronto';

/** Zones that keep one time all the year. */
const STANDARD_ZONES: Record<string, string> = {
  'America/Toronto': 'America/Panama',
  'America/Halifax': 'America/Puerto_Rico',
  'America/Chicago': 'America/Costa_Rica',
  'America/Denver': 'America/Phoenix',
};

const RULES: Record<string, NonNullable<Calendar['holidayRule']>> = {
  'America/Toronto': 'ca-qc',
  'America/Halifax': 'ca-ns',
  'America/Chicago': 'us',
  'America/Denver': 'us',
  'America/Los_Angeles': 'us',
  'Europe/Paris': 'region:FR',
  'Europe/London': 'region:GB-ENG',
};

function unsaidHours(choices: Choices): Calendar {
  const isAlways = chosenReading('which-hours', choices) === 'always-open';
  const days = isAlways ? EVERY_DAY : EVERY_DAY.slice(0, 5);
  const times: [string, string] = isAlways ? ['00:00', '24:00'] : ['09:00', '17:00'];
  const weekly = Object.fromEntries(days.map((day) => [day, [times]]));
  return { timezone: zoneUnsaid(choices), weekly, holidays: [], overrides: {}, breaks: {} };
}

function goalsOf(
  text: string,
  reading: TextReading,
  severities: Severity[],
  choices: Choices,
): Scheme['goals'] {
  const ofSeverity = ({ key }: Severity) => {
    const kinds = [...new Set(reading.figures.map(({ clock }) => clock))];
    const rules = kinds.flatMap((clock) => {
      const rule = ruleOf(text, reading, { key, clock }, choices);
      return rule ? [[clock, rule] as const] : [];
    });
    return Object.fromEntries(rules);
  };
  const own = Object.fromEntries(severities.map((severity) => [severity.name, ofSeverity(severity)]));
  return chosenReading('shared-cells', choices) === 'row-above' ? shareCells(own, reading, severities) : own;
}

/** What a shorter row does not say is what the row above it says. */
function shareCells(
  goals: Scheme['goals'],
  { shortRows }: TextReading,
  severities: Severity[],
): Scheme['goals'] {
  const names = severities.map(({ name }) => name);
  const shared = { ...goals };
  for (const { key } of shortRows) {
    const place = severities.findIndex((severity) => severity.key === key);
    const [name, above] = [names[place], names[place - 1]];
    if (name === undefined || above === undefined) continue;
    const from = own(shared, above) ?? {};
    const mine = own(shared, name) ?? {};
    const outside = own(from, 'response')?.outside;
    const response = own(mine, 'response');
    setOwn(shared, name, {
      ...from,
      ...mine,
      ...(response && outside ? { response: { outside, ...response } } : {}),
    });
  }
  return shared;
}

interface Promised {
  key: string;
  clock: ClockKind;
}

/** The goal of a severity for a clock, with another outside working hours where the text has one. */
function ruleOf(
  text: string,
  reading: TextReading,
  { key, clock }: Promised,
  choices: Choices,
): GoalRule | null {
  const find = (isOutside: boolean) =>
    chooseFigure(
      promisedFigures(reading, choices),
      (figure) => figure.clock === clock && figure.isOutside === isOutside,
      key,
      choices,
    );
  const [inside, outside] = [find(false), find(true)];
  const main = inside ?? outside;
  if (!main) return null;
  const rule: GoalRule = { goal: goalOf(main, reading, choices), clause: quote(text, main) };
  if (!inside || !outside) return rule;
  const other = { calendar: SUPPORT, goal: goalOf(outside, reading, choices), clause: quote(text, outside) };
  return { ...rule, outside: other };
}

/** The figures that are taken: one whose footnote is missing may be no promise. */
function promisedFigures({ figures, footnotes }: TextReading, choices: Choices): Figure[] {
  const isPlain = chosenReading('footnote', choices) === 'as-it-stands';
  return figures.filter((_, place) => isPlain || !footnotes.includes(place));
}

function chooseFigure(
  figures: readonly Figure[],
  isMeant: (figure: Figure) => boolean,
  key: string,
  choices: Choices,
): Figure | undefined {
  const meant = figures.filter(isMeant);
  const own = meant.filter(({ severity }) => severity === key);
  const among = own.length > 0 ? own : meant.filter(({ severity }) => severity === '*');
  return chosenReading('several-plans', choices) === 'last-plan' ? among.at(-1) : among[0];
}

export function goalOf(figure: Figure, reading: TextReading, choices: Choices): Goal {
  const { amount } = figure;
  const isRange = amount.from !== null && chosenReading('a-range', choices) === 'aim-and-limit';
  const calendar = calendarNameOf(figure, reading);
  if (amount.unit === 'days' && isInDays(figure, choices)) {
    const aim = isRange && amount.from ? { aim: amount.from } : {};
    return { in: 'business-days', calendar, breach: amount.value, ...aim };
  }
  const lengths = {
    breach: lengthOf(amount.value, amount.unit),
    ...(isRange && amount.from ? { aim: lengthOf(amount.from, amount.unit) } : {}),
  };
  return isInHours(figure, reading, choices)
    ? { in: 'hours', calendar, ...lengths }
    : { in: 'elapsed', ...lengths };
}

const isInDays = ({ amount }: Figure, choices: Choices) =>
  amount.counts === 'business' ||
  (amount.counts === null && chosenReading('a-day', choices) === 'working-day');

function isInHours(
  { amount, isAlways, isOutside }: Figure,
  { inHours }: TextReading,
  choices: Choices,
): boolean {
  if (amount.counts !== null) return amount.counts === 'business';
  if (isAlways || isOutside || amount.unit === 'weeks' || amount.unit === 'days') return false;
  return inHours !== null || chosenReading('hours-count', choices) === 'working-hours';
}

function lengthOf(value: number, unit: Figure['amount']['unit']): string {
  if (unit === 'minutes') return `PT${value}M`;
  return unit === 'hours' ? `PT${value}H` : `PT${value * (unit === 'weeks' ? 7 : 1) * 24}H`;
}

/** The hours that stand in the same sentence as the figure, else the first ones of the text. */
function calendarNameOf({ mentions }: Figure, { hours }: TextReading): string {
  const distinct = distinctHours(hours);
  const near = hours.find(({ start, end }) =>
    mentions.some((mention) => start < mention.end && end > mention.start),
  );
  const place = near
    ? distinct.findIndex(({ weekly }) => JSON.stringify(weekly) === JSON.stringify(near.weekly))
    : 0;
  return place > 0 ? `${SUPPORT}-${place + 1}` : SUPPORT;
}

function clocksOf(
  kinds: readonly ClockKind[],
  choices: Choices,
  { pauses }: TextReading,
): Record<string, object> {
  const waits = pauses !== null || chosenReading('while-waiting', choices) === 'pauses';
  const fromTriage = chosenReading('counts-from', choices) === 'triage';
  const ofKind = (kind: ClockKind) => ({
    ...defaultClocks[kind],
    ...(fromTriage && kind !== 'acknowledge' && kind !== 'report'
      ? { start: [{ on: 'app-event', kinds: ['classified'] }] }
      : {}),
    ...(waits && (kind === 'resolution' || kind === 'workaround')
      ? { pauseInStatuses: waitingForClient }
      : {}),
  });
  return Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)]));
}

/** Who owes a report is said in the sentences around its length. */
function reportOf(text: string, { report }: TextReading, severities: Severity[]): Scheme['report'] | null {
  if (!report || report.amount.unit !== 'days') return null;
  const around = text.slice(Math.max(0, report.start - 400), report.end).toLowerCase();
  const isNamed = ({ name, codes }: Severity) =>
    [name, ...codes].some((word) => around.includes(word.toLowerCase()));
  const named = severities.filter(isNamed).map(({ name }) => name);
  return {
    severities: named.length > 0 ? named : severities.slice(0, 1).map(({ name }) => name),
    ...{ owed: 'ever' as const, from: 'closing' as const, businessDays: report.amount.value },
    ...{ calendar: SUPPORT, clause: quote(text, report) },
  };
}

/** The readings that were chosen, each at the place it is about. */
function notesOf(
  text: string,
  reading: TextReading,
  doubts: Doubt[],
  choices: Choices,
  severities: Severity[],
): Note[] {
  const pointerTo = ({ figures }: Doubt) => {
    const figure = reading.figures[figures[0] ?? -1];
    const severity = severities.find(({ key }) => key === figure?.severity) ?? severities[0];
    return figure && severity ? pointerOf(['goals', severity.name, figure.clock]) : '';
  };
  return doubts.map((doubt) => {
    const { about, reading: ours, other } = doubt;
    const chosen = chosenReading(about, choices);
    const words = doubt.words
      .slice(0, 6)
      .map((stretch) => quote(text, stretch))
      .join(' · ');
    return {
      at: pointerTo(doubt),
      text: words,
      doubt: { about, reading: chosen, other: chosen === ours ? other : ours },
    };
  });
}
