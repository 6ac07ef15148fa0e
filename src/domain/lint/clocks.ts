import { mentionsReopening, reopeningOf } from '../../common/reopening';
import { type Condition, leavesOf } from '../scheme/conditions';
import { type ClockKind, kindOf, type Scheme } from '../scheme/scheme';
import { formatInstant, type Instant } from '../time/instant';
import type { Finding } from './finding';

type Clock = NonNullable<Scheme['clocks']['resolution']>;

/** What clocks ask for that cannot be, or say twice. */
export function lintClocks(scheme: Scheme, at: Instant): Finding[] {
  return Object.entries(scheme.clocks).flatMap(([name, clock]) => [
    ...findSameStartStop(name, kindOf(scheme, name), clock, at),
    ...findReopenSaidTwice(name, clock, at),
    ...findResumeWithoutEnd(name, kindOf(scheme, name), clock, at),
  ]);
}

/** Clocks that what starts them also stops, or never lets begin: such a clock says nothing. */
function findSameStartStop(name: string, kind: ClockKind, clock: Clock, example: Instant): Finding[] {
  const { clause } = clock;
  const starts: Condition[] =
    reopeningOf(kind, clock) === 'new' ? [...clock.start, { on: 'reopened' }] : clock.start;
  const resolving: Condition[] = clock.endsWhenResolved && kind !== 'report' ? [{ on: 'resolved' }] : [];
  const begins = new Set(starts.flatMap(waysOf));
  if (![...clock.stop, ...resolving].flatMap(waysOf).some((way) => begins.has(way))) return [];
  return [
    {
      code: 'same-start-stop',
      path: `clocks.${name}.stop`,
      clause,
      example,
      when: formatInstant(example),
      clock: name,
    },
  ];
}

/** What reopening does is said by the setting and by the rules to start: the setting wins. */
function findReopenSaidTwice(name: string, { onReopen, start, clause }: Clock, example: Instant): Finding[] {
  if (onReopen === undefined || !start.some(mentionsReopening)) return [];
  return [
    {
      code: 'reopen-said-twice',
      path: `clocks.${name}.onReopen`,
      clause,
      example,
      when: formatInstant(example),
      clock: name,
      onReopen,
    },
  ];
}

/** A clock that goes on at a reopening though no closing ends it: there is nothing to go on with. */
function findResumeWithoutEnd(name: string, kind: ClockKind, clock: Clock, example: Instant): Finding[] {
  if (clock.onReopen !== 'resume' || endsAtClosing(kind, clock)) return [];
  const { clause } = clock;
  return [
    {
      code: 'resume-without-end',
      path: `clocks.${name}.onReopen`,
      clause,
      example,
      when: formatInstant(example),
      clock: name,
    },
  ];
}

function endsAtClosing(kind: ClockKind, { endsWhenResolved, stop }: Clock): boolean {
  if (kind === 'report') return false;
  return endsWhenResolved || stop.flatMap(leavesOf).some(mayBeClosing);
}

/** Whether a part of a rule may be met by the closing of an issue, or only after it. */
function mayBeClosing(leaf: ReturnType<typeof leavesOf>[number]): boolean {
  if ('is' in leaf) return leaf.is === 'status' || leaf.is === 'category';
  return leaf.on === 'resolved' || leaf.on === 'status' || (leaf.on === 'comment' && leaf.onceResolved);
}

/** The ways in which a condition is met, as texts: any of several kinds or names is one way each, and their order says nothing. */
function waysOf(condition: Condition): string[] {
  if ('any' in condition) return condition.any.flatMap(waysOf);
  const lists = Object.entries(condition).filter(([, value]) => Array.isArray(value));
  const [[name, values] = ['', []], ...otherLists] = lists as [string, unknown[]][];
  if ('all' in condition || 'not' in condition || otherLists.length > 0 || values.length === 0)
    return [toSortedText(condition)];
  return values.map((value) => toSortedText({ ...condition, [name]: [value] }));
}

function toSortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSortedText).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${name}:${toSortedText(item)}`);
  return `{${members.sort().join()}}`;
}
