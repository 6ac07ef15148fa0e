import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { withHolidays } from '../../src/domain/scheme/holidays';
import { presets } from '../../src/domain/scheme/presets/index';
import { type Scheme, schemeSchema } from '../../src/domain/scheme/scheme';
import { appEventKinds } from '../../src/domain/sla/app-events';
import { type History, historyOf, type Known } from '../../src/domain/sla/history';
import { type Instant, parseInstant } from '../../src/domain/time/instant';

/** A mistake of the person at the keyboard; the message is the sentence they read. */
export class UsageError extends Error {}

const instant = z.union([z.number(), z.string().transform(parseInstant)]);
const appEvent = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  at: instant,
  actor: z.string().nullish(),
  kind: z.enum(appEventKinds),
  payload: z.unknown().optional(),
});
const wrapped = z.looseObject({
  issue: z.looseObject({}),
  changelog: z.unknown().optional(),
  events: z.array(appEvent).default([]),
});

/** A scheme by the name of a preset, or from a JSON file; a mistake is named by its path. */
export function schemeFrom(nameOrFile: string): Scheme {
  const preset = Object.hasOwn(presets, nameOrFile) ? presets[nameOrFile] : undefined;
  if (preset) return preset;
  const read = schemeSchema.safeParse(jsonFrom(nameOrFile));
  if (read.success) return read.data;
  throw new UsageError(`${nameOrFile}: ${sentenceOf(read.error)}`);
}

/** An issue's history from a file of Jira's issue JSON, or of `{issue, changelog, events}`. */
export function historyFrom(file: string, known: Known = {}): History {
  const json = jsonFrom(file);
  try {
    const outer = wrapped.safeParse(json);
    if (!isWrapped(json)) return historyOf(json, known);
    if (!outer.success) throw outer.error;
    const { issue, changelog, events } = outer.data;
    const appEvents = events.map((event, index) => ({
      id: event.id ?? `event-${index}`,
      at: event.at,
      actor: event.actor ?? '',
      kind: event.kind,
      payload: event.payload,
    }));
    return historyOf(changelog === undefined ? issue : { ...issue, changelog }, { ...known, appEvents });
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`${file}: ${sentenceOf(error)}`);
    throw error;
  }
}

/** A JSON file; what is wrong with it is a sentence. */
export function jsonFrom(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new UsageError(`There is no file or preset named "${file}".`);
    throw new UsageError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

/** The scheme with the holidays of every year the histories and the instant of judging touch. */
export function resolvedFor(scheme: Scheme, histories: History[], now: Instant): Scheme {
  const years = [
    now,
    ...histories.flatMap(({ receivedAt, events }) => [receivedAt, events.at(-1)?.at ?? now]),
  ].map((at) => new Date(at).getUTCFullYear());
  return withHolidays(scheme, Math.min(...years), Math.max(...years));
}

function isWrapped(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'issue' in json;
}

function sentenceOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}
