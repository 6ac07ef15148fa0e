import type { Condition, Happening, State } from '../../scheme/conditions';
import { containsWords, folded } from '../../scheme/same-name';
import type { AppEventKind } from '../history/app-events';
import type { Link, Side, Status } from '../history/history';

/** What holds of an issue at an instant, as far as a scheme's conditions can ask. */
export interface Facts {
  status: Status;
  resolved: boolean;
  severity: string;
  labels: readonly string[];
  fields: Map<string, string[]>;
  links: Link[];
  told: Set<AppEventKind>;
  withThirdParty: boolean;
  lastWord: Side | null;
}

/** What is happening to an issue at an instant. */
export type Occurrence =
  | { on: 'created' | 'resolved' | 'reopened' | 'nothing' }
  | { on: 'comment'; side: Side; public: boolean }
  | { on: 'app-event'; kind: AppEventKind }
  | { on: 'status'; from: Status; to: Status }
  | { on: 'field'; field: string; name: string; to: string | null }
  | { on: 'linked'; type: string };

/** Whether a condition is met, by what holds and what is happening. */
export type Test = (facts: Facts, now: Occurrence) => boolean;

/** Makes a condition ready to be asked. */
export function testOf(condition: Condition): Test {
  if ('all' in condition) return allOf(condition.all.map(testOf));
  if ('any' in condition) return anyOf(condition.any.map(testOf));
  if ('not' in condition) return not(testOf(condition.not));
  return 'on' in condition ? happens(condition) : holds(condition);
}

/** One test that is met when any of several is; null when there is none. */
export function anyOf(tests: Test[]): Test {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (facts, now) => tests.some((test) => test(facts, now));
}

const allOf =
  (tests: Test[]): Test =>
  (facts, now) =>
    tests.every((test) => test(facts, now));

const not =
  (test: Test): Test =>
  (facts, now) =>
    !test(facts, now);

function happens(wanted: Happening): Test {
  switch (wanted.on) {
    case 'comment':
      return spoken(wanted);
    case 'app-event': {
      const kinds = new Set<AppEventKind>(wanted.kinds);
      return (_, now) => now.on === 'app-event' && kinds.has(now.kind);
    }
    case 'status': {
      const [from, to] = [statuses(wanted.from), statuses(wanted.to)];
      return (_, now) => now.on === 'status' && from(now.from) && to(now.to);
    }
    case 'field': {
      const to = among(wanted.to);
      const isIt = (now: { field: string; name: string }) => [now.field, now.name].includes(wanted.field);
      return (_, now) => now.on === 'field' && isIt(now) && to(now.to);
    }
    case 'linked':
      return (_, now) => now.on === 'linked' && isOfType(now.type, wanted.types);
    default:
      return (_, now) => now.on === wanted.on;
  }
}

function spoken({ side, visibility, onceResolved }: Extract<Happening, { on: 'comment' }>): Test {
  return (facts, now) =>
    now.on === 'comment' &&
    (side === undefined || now.side === side) &&
    (visibility === 'any' || now.public === (visibility === 'public')) &&
    (facts.resolved || !onceResolved);
}

function holds(wanted: State): Test {
  switch (wanted.is) {
    case 'status': {
      const inStatus = statuses(wanted.in);
      return ({ status }) => inStatus(status);
    }
    case 'category':
      return ({ status }) => wanted.in.includes(status.category);
    case 'severity':
      return ({ severity }) => wanted.in.includes(severity);
    case 'field': {
      const isIn = among(wanted.in);
      return ({ fields }) => (fields.get(wanted.field) ?? []).some(isIn);
    }
    case 'label': {
      const isIn = among(wanted.in);
      return ({ labels }) => labels.some(isIn);
    }
    case 'linked':
      return ({ links }) => links.some(({ type }) => isOfType(type, wanted.types));
    case 'told':
      return ({ told }) => wanted.kinds.some((kind) => told.has(kind));
    case 'last-word':
      return ({ lastWord }) => lastWord === wanted.side;
    default:
      return ({ withThirdParty }) => withThirdParty;
  }
}

/** Whether a status is one of those named, by its id or by any name it bore; with none named, any is. */
function statuses(names: readonly string[] | undefined): (status: Status) => boolean {
  if (!names) return () => true;
  const known = new Set(names.map(folded));
  return ({ id, name, names: all }) =>
    known.has(folded(name ?? '')) ||
    (id !== null && known.has(folded(id))) ||
    (all?.some((one) => known.has(folded(one))) ?? false);
}

function among(names: readonly string[] | undefined): (value: string | null) => boolean {
  if (!names) return () => true;
  const known = new Set(names.map(folded));
  return (value) => value !== null && known.has(folded(value));
}

function isOfType(type: string, types: readonly string[] | undefined): boolean {
  return types?.some((wanted) => containsWords(type, wanted)) ?? true;
}
