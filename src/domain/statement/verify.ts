import type * as z from '../../common/zod';
import { type Json, toCanonical } from '../evidence/canonical';
import type { Sha256 } from '../evidence/evidence';
import { historyShape } from '../evidence/shape';
import { mistakesOf } from '../lint/problems/mistakes';
import type { IssueScheme } from '../scheme/versions/versions';
import { judgeIssue, readReleasedScheme } from './dossier';
import { type StatementInput, StatementSum } from './figures';
import { type OpenedFile, openStatementFile } from './file';
import { linesOf } from './lines';
import * as shapes from './shapes';

/** One thing of a statement that was looked at; `agrees` is null where it is only to be known. */
export type StatementCheck = { agrees: boolean | null } & (
  | { code: 'published'; stated: string; computed: string }
  | { code: 'packing' | 'unreadable' | 'bound' }
  | { code: 'part'; name: string; stated: string; computed: string }
  | { code: 'mistake'; name: string; path: string; reason: string }
  | { code: 'time-zones'; stated: string; here: string }
  | { code: 'figure'; place: string; stated: string | null; computed: string | null }
);

/** A file as it was handed over: what it unpacked to, and whether it did so without a fault. */
export interface HandedFile {
  bytes: Uint8Array;
  isWhole: boolean;
}

export interface StatementExpected {
  sha256: Sha256;
  /** The digest as the page prints it, and that of the file as it was handed over; null where nobody gave one. */
  published: { stated: string; computed: string } | null;
  timeZones: string;
}

/**
 * Recomputes a statement from its file alone: what it was altered in, by each part's own digest, and every figure of its page, line by
 * line. With the digest of the page not one byte can differ; without it whatever changes a figure is named.
 */
export function* verifyStatement(file: HandedFile, expected: StatementExpected): Generator<StatementCheck> {
  const { published, sha256, timeZones } = expected;
  if (published) yield { code: 'published', agrees: published.stated === published.computed, ...published };
  if (!file.isWhole) yield { code: 'packing', agrees: false };
  const opened = openStatementFile(file.bytes, sha256);
  if (!opened) return yield { code: 'unreadable', agrees: false };
  for (const part of opened.parts) yield { code: 'part', agrees: part.stated === part.computed, ...part };
  yield { code: 'bound', agrees: opened.isBound };
  for (const { name } of opened.parts) if (!shapes.isKnownPart(name)) yield mistake(name, '', 'unknown part');
  yield* checkFigures(opened, timeZones);
}

function* checkFigures(opened: OpenedFile, here: string): Generator<StatementCheck> {
  const about = yield* readPart(opened, 'about', shapes.aboutShape);
  const desks = yield* readPart(opened, 'desks', shapes.deskShape.array());
  const has = (name: string) => opened.parts.some((part) => part.name === name);
  const service = has('service') ? yield* readPart(opened, 'service', shapes.serviceShape) : null;
  const bank = has('bank') ? yield* readPart(opened, 'bank', shapes.bankShape) : null;
  const votes = has('votes') ? yield* readPart(opened, 'votes', shapes.votesShape) : null;
  const schemes = yield* readSchemes(opened);
  if (!schemes) return;
  if (!about || !desks || service === undefined || bank === undefined || votes === undefined) return;
  yield { code: 'time-zones', agrees: null, stated: about.timeZones, here };
  const { month, judgedAt } = about;
  const sum = new StatementSum({
    month,
    judgedAt,
    desks,
    bank,
    votes,
    service: service && toService(service),
  });
  for (const { name } of opened.parts)
    if (name.startsWith(shapes.ISSUES)) yield* addIssues(opened, name, { sum, desks, schemes, judgedAt });
  yield* compareFigures(opened, sum);
}

/** What a maintenance was about is no part of any figure. */
const toService = (
  service: z.output<typeof shapes.serviceShape>,
): NonNullable<StatementInput['service']> => ({
  ...service,
  maintenance: service.maintenance.map((window) => ({ ...window, what: { en: '', fr: '' } })),
});

function* readSchemes(opened: OpenedFile): Generator<StatementCheck, IssueScheme[] | null> {
  const rules = opened.read('schemes');
  if (!Array.isArray(rules)) {
    yield mistake('schemes', '', 'list');
    return null;
  }
  const schemes = rules.map((each: Json) => readReleasedScheme(each));
  for (const [place, scheme] of schemes.entries())
    if (!scheme) yield mistake('schemes', String(place + 1), 'scheme');
  const read = schemes.filter((scheme) => scheme !== null);
  return read.length === schemes.length ? read : null;
}

interface Judging {
  sum: StatementSum;
  desks: StatementInput['desks'];
  schemes: readonly IssueScheme[];
  judgedAt: number;
}

function* addIssues(opened: OpenedFile, name: string, judging: Judging): Generator<StatementCheck> {
  const issues = opened.read(name);
  if (!Array.isArray(issues)) return yield mistake(name, '', 'list');
  for (const [place, issue] of (issues as Json[]).entries()) {
    const fault = addIssue(issue, judging);
    if (fault) yield mistake(name, `${place + 1}${fault.path === '' ? '' : `.${fault.path}`}`, fault.reason);
  }
}

function addIssue(
  issue: Json,
  { sum, desks, schemes, judgedAt }: Judging,
): { path: string; reason: string } | null {
  const read = shapes.issueShape.safeParse(issue);
  if (!read.success) return faultOf(read.error);
  const history = historyShape.safeParse(read.data.history);
  if (!history.success) return faultOf(history.error);
  const desk = desks.find(({ id }) => id === read.data.desk);
  const scheme = schemes[read.data.scheme];
  if (!desk || !scheme) return { path: desk ? 'scheme' : 'desk', reason: 'unknown' };
  try {
    sum.add(desk, judgeIssue(desk, scheme, history.data, judgedAt));
    return null;
  } catch (error) {
    return { path: '', reason: error instanceof Error ? error.message : String(error) };
  }
}

function faultOf(error: z.ZodError): { path: string; reason: string } {
  const [first] = mistakesOf(error);
  return { path: first?.path ?? '', reason: 'shape' };
}

function* compareFigures(opened: OpenedFile, sum: StatementSum): Generator<StatementCheck> {
  const stated = opened.read('figures');
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated))
    return yield mistake('figures', '', 'list');
  const computed = computeLines(sum);
  if (typeof computed === 'string') return yield mistake('figures', '', computed);
  const [there, here] = [textsOf(stated as Record<string, Json>), textsOf(computed)];
  for (const place of new Set([...here.keys(), ...there.keys()])) {
    const [statedValue, computedValue] = [there.get(place) ?? null, here.get(place) ?? null];
    yield {
      code: 'figure',
      agrees: statedValue === computedValue,
      place,
      stated: statedValue,
      computed: computedValue,
    };
  }
}

/** The lines as they come out, or why they do not: a file may hold an instant that no calendar knows. */
function computeLines(sum: StatementSum): Record<string, Json> | string {
  try {
    return linesOf(sum.figures());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const textsOf = (lines: Record<string, Json>): Map<string, string> =>
  new Map(Object.entries(lines).map(([place, value]) => [place, toCanonical(value)]));

function* readPart<Shape extends z.ZodType>(
  opened: OpenedFile,
  name: string,
  shape: Shape,
): Generator<StatementCheck, z.output<Shape> | undefined> {
  const read = shape.safeParse(opened.read(name));
  if (read.success) return read.data;
  const { path, reason } = faultOf(read.error);
  yield mistake(name, path, reason);
  return undefined;
}

const mistake = (name: string, path: string, reason: string): StatementCheck => ({
  ...{ code: 'mistake', agrees: false, name, path, reason },
});
