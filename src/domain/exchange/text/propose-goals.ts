import { own, setOwn } from '../../../common/own';
import type { ClockKind, Goal, GoalRule, Scheme } from '../../scheme/scheme';
import { type Choices, chosenReading } from './doubts';
import type { Figure } from './figures';
import { distinctHours, SUPPORT } from './propose-calendars';
import { quote, type Severity } from './propose-severities';
import type { TextReading } from './read-text';

export function goalsOf(
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

function goalOf(figure: Figure, reading: TextReading, choices: Choices): Goal {
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
