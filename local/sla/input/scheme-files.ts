import { z } from 'zod';
import { own } from '../../../src/common/own';
import { type HolidayYears, isStatutory } from '../../../src/domain/calendar/calendar';
import {
  findStatutoryHolidays,
  type HolidayFinder,
  resolveHolidays,
} from '../../../src/domain/calendar/holidays';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { calendarsIn, mapCalendars } from '../../../src/domain/scheme/calendars/map-calendars';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import {
  type DatedScheme,
  type IssueScheme,
  schemeFor,
  schemesOf,
  versionParts,
} from '../../../src/domain/scheme/versions/versions';
import type { History } from '../../../src/domain/sla/history/history';
import { type Instant, parseInstant } from '../../../src/domain/time/instant';
import { presets } from '../../../src/presets';
import { readAs, readText, toUsageError, UsageError } from './files';
import { readSchemeText } from './scheme-text';

const instant = z.string().transform((text, context) => {
  try {
    return parseInstant(text);
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is not an instant; write 2025-06-05T14:00:00Z` });
    return z.NEVER;
  }
});
const versionsShape = z.object({
  versions: z
    .array(
      z.object({
        inForceFrom: instant.nullable(),
        forOpen: z.array(z.enum(versionParts)).default([]),
        scheme: z.unknown(),
      }),
    )
    .min(1),
});

/** The versions of a scheme: a preset by its name, a file of one scheme, or a file of `{versions: [{inForceFrom, forOpen?, scheme}]}`. */
export function readSchemes(nameOrFile: string): DatedScheme[] {
  const preset = own(presets, nameOrFile);
  if (preset) return [{ inForceFrom: null, scheme: preset }];
  const json = versionsIn(readText(nameOrFile));
  if (json === null) return [{ inForceFrom: null, scheme: readSchemeText(nameOrFile).scheme }];
  return readAs(versionsShape, json, nameOrFile)
    .versions.map(({ inForceFrom, forOpen, scheme }, place) => ({
      inForceFrom,
      forOpen,
      scheme: parseScheme(scheme, nameOrFile, `versions.${place}.scheme`),
    }))
    .sort(
      (a, b) => (a.inForceFrom ?? Number.NEGATIVE_INFINITY) - (b.inForceFrom ?? Number.NEGATIVE_INFINITY),
    );
}

/** The JSON of a file of several versions; null for any other file. */
function versionsIn(text: string): object | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'versions' in json ? json : null;
  } catch {
    return null;
  }
}

/** A scheme by the name of a preset, or from a YAML or JSON file, its last version; a mistake is named by its path. */
export function readLatestScheme(nameOrFile: string): Scheme {
  const last = readSchemes(nameOrFile).at(-1);
  if (!last) throw new UsageError(`${nameOrFile} holds no scheme.`);
  return last.scheme;
}

/** What judges an issue at an instant: the version in force at its receipt, with what later ones change for open cycles. */
export function schemeInForce(versions: DatedScheme[], history: History, now: Instant): IssueScheme {
  return versionInForce(versions, history, now).scheme;
}

/** The same with the number of the last version that has a say, the first being 1. */
export function versionInForce(
  versions: DatedScheme[],
  { receivedAt }: History,
  now: Instant,
): { scheme: IssueScheme; version: number } {
  const inForce = schemeFor(versions, receivedAt, now);
  if (!inForce) throw new UsageError('There is no version of the scheme.');
  return { scheme: inForce.scheme, version: versions.indexOf(inForce.version) + 1 };
}

function parseScheme(json: unknown, file: string, above = ''): Scheme {
  const read = readScheme(json);
  if ('mistakes' in read)
    throw toUsageError(
      file,
      read.mistakes.map((mistake) => ({ ...mistake, path: [above, mistake.path].filter(Boolean).join('.') })),
    );
  return read.scheme;
}

const resolvedSchemes = new WeakMap<Scheme, Map<string, IssueScheme>>();

/**
 * The scheme with the holidays of every year the histories and the instant of inForce touch, and five years on either side. A
 * calendar that says for which years its holidays are known is left as it is: another year is refused.
 */
export async function resolveFor(
  scheme: IssueScheme,
  histories: History[],
  now: Instant,
): Promise<IssueScheme> {
  const instants = histories.flatMap(({ receivedAt, events }) => [receivedAt, events.at(-1)?.at ?? now]);
  const years = [now, ...instants].map((at) => new Date(at).getUTCFullYear());
  const span = { from: Math.min(...years), to: Math.max(...years) };
  const byYears = resolvedSchemes.get(scheme) ?? new Map<string, IssueScheme>();
  resolvedSchemes.set(scheme, byYears);
  const key = `${span.from} ${span.to}`;
  const withHolidays = byYears.get(key) ?? withYears(scheme, span, await loadFinder(scheme));
  byYears.set(key, withHolidays);
  return withHolidays;
}

/** The scheme with the holidays of these years, and five on either side. */
export async function resolveForYears(scheme: Scheme, years: HolidayYears): Promise<Scheme> {
  return withYears(scheme, years, await loadFinder(scheme));
}

function withYears(scheme: IssueScheme, years: HolidayYears, find: HolidayFinder): IssueScheme {
  const resolved = mapCalendars(scheme, (calendar) =>
    calendar.holidayYears ? calendar : resolveHolidays(calendar, years, find),
  );
  const { before } = scheme;
  return before
    ? { ...resolved, before: { ...before, scheme: withYears(before.scheme, years, find) } }
    : resolved;
}

/** Regions' lists weigh megabytes; they are loaded for a scheme that asks for one. */
async function loadFinder(scheme: IssueScheme): Promise<HolidayFinder> {
  const calendars = schemesOf(scheme).flatMap(calendarsIn);
  const asks = calendars.some(({ holidayRule }) => holidayRule && !isStatutory(holidayRule));
  if (!asks) return findStatutoryHolidays;
  const { findRegionHolidays: regionHolidays } = await import('../../../src/domain/calendar/regions');
  return (rule, years) =>
    isStatutory(rule) ? findStatutoryHolidays(rule, years) : regionHolidays(rule, years);
}
