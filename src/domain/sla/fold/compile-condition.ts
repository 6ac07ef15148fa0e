import type { AppEventKind } from '../../scheme/app-event-kinds';
import type { Condition, Happening, State } from '../../scheme/conditions';
import { containsWords, foldName } from '../../scheme/severity/compare-names';
import type { Instant } from '../../time/instant';
import type { Link, Named, Side, Status, WorkType } from '../history/history';
import type { CommentOccurrence } from '../history/packed-history';

/** What holds of an issue at an instant, as far as a scheme's conditions can ask. */
export interface Facts {
  status: Status;
  resolved: boolean;
  severity: string;
  labels: readonly string[];
  fields: Map<string, string[]>;
  links: Link[];
  recordedEvents: Set<AppEventKind>;
  withThirdParty: boolean;
  workType: WorkType | null;
  components: readonly Named[];
  /** The id of the client whose it is. */
  client: string | null;
  organizations: readonly Named[];
  lastCommentSide: Side | null;
  /** Whose side the reporter is of. */
  reporterSide: Side;
}

/** What is happening to an issue at an instant. */
export type Occurrence =
  | { on: 'created' | 'resolved' | 'reopened' }
  | CommentOccurrence
  | { on: 'app-event'; kind: AppEventKind }
  | { on: 'status'; from: Status; to: Status }
  | { on: 'field'; field: string; name: string; to: string | null }
  | { on: 'linked'; type: string }
  /** A field tells an instant, or somebody told when it began. */
  | { on: 'date'; field: string; name: string; at: Instant | null };

/** All that happens to an issue at once: the items of one changelog entry, with the closing or the reopening they mean. */
export type Moment = readonly Occurrence[];

/** Nothing happens: what only holds is asked. */
export const NOTHING: Moment = Object.freeze([]);

/** Whether a condition is met, by what holds and what is happening. */
export type Test = (facts: Facts, moment: Moment) => boolean;

/** Makes a condition ready to be asked. */
export function testOf(condition: Condition): Test {
  if ('all' in condition) return allOf(condition.all.map(testOf));
  if ('any' in condition) return anyOf(condition.any.map(testOf));
  if ('not' in condition) return not(testOf(condition.not));
  return 'on' in condition ? compileHappening(condition) : compileState(condition);
}

/** One test that is met when any of several is; null when there is none. */
export function anyOf(tests: Test[]): Test {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (facts, moment) => tests.some((test) => test(facts, moment));
}

const allOf =
  (tests: Test[]): Test =>
  (facts, moment) =>
    tests.every((test) => test(facts, moment));

const not =
  (test: Test): Test =>
  (facts, moment) =>
    !test(facts, moment);

/** A happening is met by any of what happens at once. */
function compileHappening(wanted: Happening): Test {
  const isWanted = matchOccurrence(wanted);
  return (facts, moment) => moment.some((occurrence) => isWanted(occurrence, facts));
}

function matchOccurrence(wanted: Happening): (occurrence: Occurrence, facts: Facts) => boolean {
  switch (wanted.on) {
    case 'comment':
      return matchComment(wanted);
    case 'app-event': {
      const kinds = new Set<AppEventKind>(wanted.kinds);
      return (occurrence) => occurrence.on === 'app-event' && kinds.has(occurrence.kind);
    }
    case 'status': {
      const [from, to] = [matchStatus(wanted.from), matchStatus(wanted.to)];
      return (occurrence) => occurrence.on === 'status' && from(occurrence.from) && to(occurrence.to);
    }
    case 'field':
      return matchField(wanted);
    case 'date':
      return (occurrence) =>
        occurrence.on === 'date' &&
        occurrence.at !== null &&
        (occurrence.field === wanted.field || occurrence.name === wanted.field);
    case 'linked':
      return (occurrence) => occurrence.on === 'linked' && isOfType(occurrence.type, wanted.types);
    default:
      return (occurrence) => occurrence.on === wanted.on;
  }
}

/** A change of a field: to one of several values, to any, or to none. */
function matchField({ field, to, cleared, set }: Extract<Happening, { on: 'field' }>) {
  const isTo = matchName(to);
  return (occurrence: Occurrence): boolean => {
    if (occurrence.on !== 'field' || (occurrence.field !== field && occurrence.name !== field)) return false;
    const isEmpty = occurrence.to === null;
    return !(cleared && !isEmpty) && !(set && isEmpty) && isTo(occurrence.to);
  };
}

function matchComment({ side, visibility, onceResolved }: Extract<Happening, { on: 'comment' }>) {
  return (occurrence: Occurrence, facts: Facts): boolean =>
    occurrence.on === 'comment' &&
    (side === undefined || occurrence.side === side) &&
    (visibility === 'any' || occurrence.public === (visibility === 'public')) &&
    (facts.resolved || !onceResolved);
}

function compileState(wanted: State): Test {
  switch (wanted.is) {
    case 'status': {
      const inStatus = matchStatus(wanted.in);
      return ({ status }) => inStatus(status);
    }
    case 'category':
      return ({ status }) => wanted.in.includes(status.category);
    case 'severity':
      return ({ severity }) => wanted.in.includes(severity);
    case 'field': {
      if (wanted.empty) return ({ fields }) => (fields.get(wanted.field) ?? []).length === 0;
      const isIn = matchName(wanted.in);
      return ({ fields }) => (fields.get(wanted.field) ?? []).some(isIn);
    }
    case 'label': {
      const isIn = matchName(wanted.in);
      return ({ labels }) => labels.some(isIn);
    }
    case 'linked':
      return ({ links }) => links.some(({ type }) => isOfType(type, wanted.types));
    case 'told':
      return ({ recordedEvents }) => wanted.kinds.some((kind) => recordedEvents.has(kind));
    case 'last-word':
      return ({ lastCommentSide }) => lastCommentSide === wanted.side;
    case 'reporter':
      return ({ reporterSide }) => reporterSide === wanted.side;
    case 'client': {
      const ids = new Set(wanted.in);
      return ({ client }) => client !== null && ids.has(client);
    }
    case 'organization': {
      const isIn = matchNamed(wanted.in);
      return ({ organizations }) => organizations.some(isIn);
    }
    case 'component': {
      const isIn = matchNamed(wanted.in);
      return ({ components }) => components.some(isIn);
    }
    case 'work-type':
      return matchWorkType(wanted.in);
    default:
      return ({ withThirdParty }) => withThirdParty;
  }
}

/** Whether a status is one of those named, by its id or by any name it bore; with none named, any is. */
function matchStatus(names: readonly string[] | undefined): (status: Status) => boolean {
  if (!names) return () => true;
  const foldedNames = new Set(names.map(foldName));
  const isOne = ({ id, name, names: all }: Status) =>
    foldedNames.has(foldName(name ?? '')) ||
    (id !== null && foldedNames.has(foldName(id))) ||
    (all?.some((other) => foldedNames.has(foldName(other))) ?? false);
  return remember(isOne);
}

/** A status is one value however often it is told: what was answered of it is at hand while it is. */
function remember(answer: (status: Status) => boolean): (status: Status) => boolean {
  const answers = new WeakMap<Status, boolean>();
  return (status) => {
    const before = answers.get(status);
    if (before !== undefined) return before;
    const fresh = answer(status);
    answers.set(status, fresh);
    return fresh;
  };
}

function matchName(names: readonly string[] | undefined): (value: string | null) => boolean {
  if (!names) return () => true;
  const foldedNames = new Set(names.map(foldName));
  return (value) => value !== null && foldedNames.has(foldName(value));
}

/** Whether something is one of those named, by its id or its name. */
function matchNamed(names: readonly string[]): (named: Named) => boolean {
  const isIn = matchName(names);
  return ({ id, name }) => isIn(name) || isIn(id);
}

/** What "sub-task" names: every type of sub-task, whatever a site calls it. */
const SUB_TASK = foldName('sub-task');

function matchWorkType(names: readonly string[]): Test {
  const isIn = matchNamed(names);
  const wantsSubtasks = names.some((name) => foldName(name) === SUB_TASK);
  return ({ workType }) => workType !== null && (isIn(workType) || (wantsSubtasks && workType.isSubtask));
}

function isOfType(type: string, types: readonly string[] | undefined): boolean {
  return types?.some((wanted) => containsWords(type, wanted)) ?? true;
}
