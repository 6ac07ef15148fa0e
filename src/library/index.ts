/** The domain as a library, `@sablier-sla/core`: JSON in, JSON out, and no clock, network or file of its own. */
import { calendarSchema } from '../domain/calendar/calendar';
import { resolveHolidays } from '../domain/calendar/holidays';
import { compileCalendar } from '../domain/calendar/working-time';
import { mistakesOf, readScheme } from '../domain/lint/problems/mistakes';
import { appEventKinds } from '../domain/scheme/app-event-kinds';
import { withHolidays } from '../domain/scheme/calendars/holidays';
import { fieldsOf } from '../domain/scheme/fields';
import type { Scheme } from '../domain/scheme/scheme';
import { type Cycle, evaluateClocks } from '../domain/sla/clock';
import type { AppEvent } from '../domain/sla/history/app-events';
import type { History } from '../domain/sla/history/history';
import { cycleLedgerOf } from '../domain/sla/ledger';
import { historyOf } from '../domain/sla/reading/read-history';
import { Unreadable } from '../domain/sla/reading/read-json';
import { formatInstant, type Instant, isPossible, parseInstant, toLocalYear } from '../domain/time/instant';
import type * as api from './api';

/** The years whose holidays a calendar of a rule knows. */
const YEARS = { from: 2000, to: 2100 };

export const clocks: typeof api.clocks = (scheme, issue, options) => judge(scheme, issue, options, toCycle);

export const explain: typeof api.explain = (scheme, issue, options) =>
  judge(scheme, issue, options, (cycle, judged) => ({
    ...toCycle(cycle),
    ledger: cycleLedgerOf(judged.scheme, cycle, judged.now).map(({ eventId: _, from, to, ...line }) => ({
      ...{ from: formatInstant(from), to: formatInstant(to) },
      ...line,
    })),
  }));

export const workingTime: typeof api.workingTime = (calendar) => {
  const read = calendarSchema.safeParse(calendar, { reportInput: true });
  if (!read.success) throw createInputError(mistakesOf(read.error));
  const hours = compileCalendar(resolveHolidays(read.data, YEARS));
  return {
    isOpen: (at) => hours.isOpen(toInstant(at, 'at')),
    nextOpen: (at) => formatInstant(hours.nextOpen(toInstant(at, 'at'))),
    nextClose: (at) => formatInstant(hours.nextClose(toInstant(at, 'at'))),
    between: (from, to) => hours.between(toInstant(from, 'from'), toInstant(to, 'to')),
    add: (at, length) => formatInstant(hours.add(toInstant(at, 'at'), length)),
  };
};

interface JudgedAt {
  scheme: Scheme;
  now: Instant;
}

function judge<Of extends api.Cycle>(
  json: unknown,
  issue: unknown,
  options: api.Options,
  print: (cycle: Cycle, judged: JudgedAt) => Of,
): api.Judged<Of> {
  const now = toInstant(options.now, 'options.now');
  const written = schemeOf(json);
  const history = readIssue(issue, written, options);
  const [first, last] = [history.receivedAt, now].map((at) => toLocalYear(at, 'UTC'));
  const scheme = withHolidays(written, first ?? YEARS.from, last ?? YEARS.to);
  const { severity, contract, clocks: judged } = evaluateClocks(scheme, history, now);
  const printed = Object.entries(judged).map(([clock, { cycles }]) => [
    clock,
    cycles.map((cycle) => print(cycle, { scheme, now })),
  ]);
  return { key: history.key, severity, contract, clocks: Object.fromEntries(printed) };
}

function schemeOf(json: unknown): Scheme {
  const read = readScheme(json);
  if ('mistakes' in read) throw createInputError(read.mistakes.map(toMistake));
  return read.scheme;
}

/** A mistake of one of our own shapes or rules has a code of its own. */
function toMistake(
  mistake: Extract<ReturnType<typeof readScheme>, { mistakes: unknown }>['mistakes'][number],
) {
  const { path, code } = mistake;
  if (mistake.code === 'problem') return { path, code: mistake.problem.code };
  return { path, code: mistake.code === 'shape' ? mistake.fault.code : code };
}

function readIssue(
  issue: unknown,
  scheme: Scheme,
  { team, client, organizations, events }: api.Options,
): History {
  try {
    return historyOf(issue, {
      fields: fieldsOf(scheme),
      ...(team ? { team: new Set(team) } : {}),
      client: client ?? null,
      organizations: (organizations ?? []).map((name) => ({ id: null, name })),
      appEvents: (events ?? []).map(toAppEvent),
    });
  } catch (error) {
    if (error instanceof Unreadable) throw createInputError([{ path: error.path, code: error.say }]);
    throw error;
  }
}

function toAppEvent({ at, kind, actor = 'team', payload }: api.Recorded, place: number): AppEvent {
  const path = `options.events.${place}`;
  const knownKind = appEventKinds.find((each) => each === kind);
  if (!knownKind) throw createInputError([{ path: `${path}.kind`, code: 'no-such-event' }]);
  return { id: `recorded-${place}`, at: toInstant(at, `${path}.at`), actor, kind: knownKind, payload };
}

function toInstant(moment: api.Moment, path: string): Instant {
  const at = typeof moment === 'string' ? readText(moment) : Number(moment);
  if (Number.isNaN(at) || !isPossible(at)) throw createInputError([{ path, code: 'impossible-instant' }]);
  return at;
}

function readText(text: string): Instant {
  try {
    return parseInstant(text);
  } catch {
    return Number.NaN;
  }
}

const toText = (at: Instant | null) => (at === null ? null : formatInstant(at));

const toCycle = (cycle: Cycle): api.Cycle => ({
  state: cycle.state,
  startedAt: formatInstant(cycle.startedAt),
  aimAt: toText(cycle.aimAt),
  dueAt: toText(cycle.dueAt),
  stoppedAt: toText(cycle.stoppedAt),
  breachedAt: toText(cycle.breachedAt),
  elapsedMs: cycle.elapsedMs,
  remainingMs: cycle.remainingMs,
  clause: cycle.clause,
  contract: cycle.contract,
});

function createInputError(mistakes: readonly api.Mistake[]): api.InputError {
  const [first] = mistakes;
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : '';
  const error = new Error(`${first?.path}: ${first?.code}${more}`);
  return Object.assign(error, { name: 'InputError', mistakes });
}
