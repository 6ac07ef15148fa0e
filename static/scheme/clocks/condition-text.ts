import { own } from '../../../src/common/own';
import type { Condition } from '../../../src/contract/scheme';
import type { ConditionWords } from '../words/words-conditions';

interface Reading {
  words: ConditionWords;
  locale: string;
  /** A severity as the reader calls it. */
  severity(name: string): string;
}

/** A condition as a sentence: "the status becomes In Progress or Waiting". */
export function conditionText(condition: Condition, reading: Reading): string {
  const { words } = reading;
  const inner = (one: Condition) => together(one, reading);
  if ('all' in condition) return listed(condition.all.map(inner), 'conjunction', reading) || '…';
  if ('any' in condition) return listed(condition.any.map(inner), 'disjunction', reading) || '…';
  if ('not' in condition) return words.say.not(inner(condition.not));
  return 'on' in condition ? happeningText(condition, reading) : stateText(condition, reading);
}

/** Conditions of which any is enough, as the end of a sentence. */
export function eitherText(list: Condition[], reading: Reading): string {
  const [only] = list;
  if (only && list.length === 1) return conditionText(only, reading);
  return listed(
    list.map((one) => together(one, reading)),
    'disjunction',
    reading,
  );
}

function together(condition: Condition, reading: Reading): string {
  const line = conditionText(condition, reading);
  return severalIn(condition) ? `(${line})` : line;
}

/** Whether its words need to be held together among others. */
const severalIn = (condition: Condition) =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);

type Happening = Extract<Condition, { on: string }>;
type State = Extract<Condition, { is: string }>;

function happeningText(condition: Happening, reading: Reading): string {
  const { say, kinds, visibilities } = reading.words;
  const either = (names: string[] = []) => listed(names, 'disjunction', reading);
  switch (condition.on) {
    case 'comment':
      return say.comment(
        whoOf(condition.side, reading),
        visibilities[condition.visibility ?? 'public'],
        condition.onceResolved ?? false,
      );
    case 'app-event':
      return say.recorded(either(condition.kinds.map((kind) => toldOf(kind, reading))) || '…');
    case 'status':
      return changed(say.status, either(condition.to), either(condition.from), reading);
    case 'field':
      return fieldText(condition, either(condition.to), reading);
    case 'linked':
      return say.linked(either(condition.types));
    default:
      return kinds[condition.on];
  }
}

function stateText(condition: State, reading: Reading): string {
  const { say, kinds, categories } = reading.words;
  const either = (names: string[] = []) => listed(names, 'disjunction', reading) || '…';
  switch (condition.is) {
    case 'status':
      return say.is(say.status, either(condition.in));
    case 'category':
      return say.is(say.status, either(condition.in.map((one) => categories[one])));
    case 'severity':
      return say.is(say.severity, either(condition.in.map(reading.severity)));
    case 'field':
      return condition.empty
        ? say.empty(condition.field || '…')
        : say.is(condition.field || '…', either(condition.in));
    case 'label':
      return say.label(either(condition.in));
    case 'linked':
      return say.linked(listed(condition.types ?? [], 'disjunction', reading));
    case 'told':
      return say.told(either(condition.kinds.map((kind) => toldOf(kind, reading))));
    case 'last-word':
      return say.lastWord(whoOf(condition.side, reading));
    case 'reporter':
      return say.reporter(whoOf(condition.side, reading));
    default:
      return kinds['is-with-third-party'];
  }
}

function fieldText(
  { field, cleared, set }: Extract<Happening, { on: 'field' }>,
  to: string,
  reading: Reading,
): string {
  const { say } = reading.words;
  const name = field || '…';
  if (cleared) return say.cleared(name);
  return set && to === '' ? say.set(name) : changed(name, to, '', reading);
}

function changed(what: string, to: string, from: string, { words: { say } }: Reading): string {
  const lines = [to ? say.becomes(what, to) : '', from ? say.leaves(what, from) : ''];
  const said = lines.filter((line) => line !== '');
  return said.length > 0 ? said.join(', ') : say.changes(what);
}

const whoOf = (side: 'client' | 'team' | 'app' | undefined, { words }: Reading): string =>
  side ? words.sides[side] : words.anybody;
const toldOf = (kind: string, { words }: Reading): string => own(words.told, kind) ?? kind;

function listed(items: string[], type: 'conjunction' | 'disjunction', { locale }: Reading): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}
