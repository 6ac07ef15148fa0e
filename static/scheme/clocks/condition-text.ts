import { own } from '../../../src/common/own';
import type { Condition } from '../../../src/contract/scheme';
import type { ConditionTexts } from '../draft/texts';

interface ConditionReader {
  words: ConditionTexts;
  locale: string;
  /** A severity as the reader calls it. */
  severity(name: string): string;
}

/** A condition as a sentence: "the status becomes In Progress or Waiting". */
export function formatCondition(condition: Condition, reader: ConditionReader): string {
  const { words } = reader;
  const formatInner = (part: Condition) => formatGrouped(part, reader);
  if ('all' in condition) return joinList(condition.all.map(formatInner), 'conjunction', reader) || '…';
  if ('any' in condition) return joinList(condition.any.map(formatInner), 'disjunction', reader) || '…';
  if ('not' in condition) return words.say.not(formatInner(condition.not));
  return 'on' in condition ? formatEvent(condition, reader) : formatState(condition, reader);
}

/** Conditions of which any is enough, as the end of a sentence. */
export function formatEither(list: Condition[], reader: ConditionReader): string {
  const [only] = list;
  if (only && list.length === 1) return formatCondition(only, reader);
  return joinList(
    list.map((part) => formatGrouped(part, reader)),
    'disjunction',
    reader,
  );
}

function formatGrouped(condition: Condition, reader: ConditionReader): string {
  const line = formatCondition(condition, reader);
  return isCompound(condition) ? `(${line})` : line;
}

/** Whether its words need to be held together among others. */
const isCompound = (condition: Condition) =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);

type Happening = Extract<Condition, { on: string }>;
type State = Extract<Condition, { is: string }>;

function formatEvent(condition: Happening, reader: ConditionReader): string {
  const { say, kinds, visibilities } = reader.words;
  const formatAny = (names: string[] = []) => joinList(names, 'disjunction', reader);
  switch (condition.on) {
    case 'comment':
      return say.comment(
        whoOf(condition.side, reader),
        visibilities[condition.visibility ?? 'public'],
        condition.onceResolved ?? false,
      );
    case 'app-event':
      return say.recorded(formatAny(condition.kinds.map((kind) => eventNameOf(kind, reader))) || '…');
    case 'status':
      return changed(say.status, formatAny(condition.to), formatAny(condition.from), reader);
    case 'field':
      return fieldText(condition, formatAny(condition.to), reader);
    case 'linked':
      return say.linked(formatAny(condition.types));
    case 'date':
      return condition.field === 'began' ? say.began : say.date(condition.field || '…');
    default:
      return kinds[condition.on];
  }
}

function formatState(condition: State, reader: ConditionReader): string {
  const { say, kinds, categories } = reader.words;
  const formatAny = (names: string[] = []) => joinList(names, 'disjunction', reader) || '…';
  switch (condition.is) {
    case 'status':
      return say.is(say.status, formatAny(condition.in));
    case 'category':
      return say.is(say.status, formatAny(condition.in.map((category) => categories[category])));
    case 'severity':
      return say.is(say.severity, formatAny(condition.in.map(reader.severity)));
    case 'field':
      return condition.empty
        ? say.empty(condition.field || '…')
        : say.is(condition.field || '…', formatAny(condition.in));
    case 'client':
      return say.client(formatAny(condition.in));
    case 'organization':
      return say.organization(formatAny(condition.in));
    case 'work-type':
      return say.workType(formatAny(condition.in));
    case 'component':
      return say.component(formatAny(condition.in));
    case 'label':
      return say.label(formatAny(condition.in));
    case 'linked':
      return say.linked(joinList(condition.types ?? [], 'disjunction', reader));
    case 'told':
      return say.told(formatAny(condition.kinds.map((kind) => eventNameOf(kind, reader))));
    case 'last-word':
      return say.lastWord(whoOf(condition.side, reader));
    case 'reporter':
      return say.reporter(whoOf(condition.side, reader));
    default:
      return kinds['is-with-third-party'];
  }
}

function fieldText(
  { field, cleared, set }: Extract<Happening, { on: 'field' }>,
  to: string,
  reading: ConditionReader,
): string {
  const { say } = reading.words;
  const name = field || '…';
  if (cleared) return say.cleared(name);
  return set && to === '' ? say.set(name) : changed(name, to, '', reading);
}

function changed(what: string, to: string, from: string, { words: { say } }: ConditionReader): string {
  const lines = [to ? say.becomes(what, to) : '', from ? say.leaves(what, from) : ''];
  const parts = lines.filter((line) => line !== '');
  return parts.length > 0 ? parts.join(', ') : say.changes(what);
}

const whoOf = (side: 'client' | 'team' | 'app' | undefined, { words }: ConditionReader): string =>
  side ? words.sides[side] : words.anybody;
const eventNameOf = (kind: string, { words }: ConditionReader): string => own(words.told, kind) ?? kind;

function joinList(items: string[], type: 'conjunction' | 'disjunction', { locale }: ConditionReader): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}
