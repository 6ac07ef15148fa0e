import { z } from 'zod';
import { mistakesOf } from '../../src/domain/scheme/mistakes';
import { type AppEventKind, appEventKinds, appEventPayloads } from '../../src/domain/sla/app-events';
import { type AppEvent, type History, historyOf, type Known } from '../../src/domain/sla/history';
import { parseInstant } from '../../src/domain/time/instant';
import { jsonFrom, mistaken, readAs } from './files';

const instant = z.union([z.number(), z.string()]).transform((value, context) => {
  if (typeof value === 'number') return value;
  try {
    return parseInstant(value);
  } catch {
    context.addIssue({ code: 'custom', message: `"${value}" is not an instant; write 2025-06-05T14:00:00Z` });
    return z.NEVER;
  }
});

/** Other words people write for what they told the app. */
const WORDS: Record<string, AppEventKind> = {
  'contact-attempt': 'attempt',
  'workaround-provided': 'workaround',
  'service-restored': 'restored',
  agreed: 'agreed-date',
  'date-agreed': 'agreed-date',
  approved: 'approval',
};

const kind = z.string().transform((written, context): AppEventKind => {
  const plain = written
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();
  const known = WORDS[plain] ?? appEventKinds.find((name) => name === plain);
  if (known) return known;
  context.addIssue({ code: 'custom', message: `write one of ${appEventKinds.join(', ')}` });
  return z.NEVER;
});

const told = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  at: instant,
  actor: z.string().nullish(),
  kind,
  payload: z.unknown().optional(),
});

const wrapped = z.looseObject({
  issue: z.looseObject({ fields: z.looseObject({}).optional() }),
  changelog: z.unknown().optional(),
  comments: z.array(z.unknown()).optional(),
  events: z.array(told).default([]),
});

/** An issue's history from a file of Jira's issue JSON, or of `{issue, changelog, events}`. */
export function historyFrom(file: string, known: Known = {}): History {
  return historyIn(jsonFrom(file), file, known);
}

/** An issue's history from JSON that was read; the file's name stands in the sentences. */
export function historyIn(json: unknown, file: string, known: Known = {}): History {
  if (typeof json !== 'object' || json === null || !('issue' in json)) return folded(json, file, known);
  const { issue, changelog, comments, events } = readAs(wrapped, json, file);
  const appEvents = events.map((event, place) => appEventIn(event, place, file));
  const fields = comments ? { ...issue.fields, comment: { comments } } : issue.fields;
  const whole = { ...issue, fields, ...(changelog === undefined ? {} : { changelog }) };
  return folded(whole, file, { ...known, appEvents });
}

/** What an event carries stands under `payload`, or beside its kind. */
function appEventIn(event: z.infer<typeof told>, place: number, file: string): AppEvent {
  const { id = `event-${place}`, at, actor, kind, payload, ...beside } = event;
  const read = appEventPayloads[kind].safeParse(payload ?? beside);
  if (!read.success)
    throw mistaken(
      file,
      mistakesOf(read.error).map(({ path, say }) => ({ path: `events.${place}.payload.${path}`, say })),
    );
  return { id, at, actor: actor ?? '', kind, payload: read.data };
}

function folded(json: unknown, file: string, known: Known): History {
  try {
    return historyOf(json, known);
  } catch (error) {
    if (error instanceof z.ZodError) throw mistaken(file, mistakesOf(error));
    throw error;
  }
}

const listed = z.looseObject({ total: z.number().optional() });

/** What a file does not hold though Jira counted it: a page of a changelog or of comments is not the whole. */
export function missingFrom(json: unknown): string[] {
  const issue = whole(json, 'issue') ?? json;
  const lists: [string, string, unknown][] = [
    ['changelog', 'histories', whole(json, 'changelog') ?? whole(issue, 'changelog')],
    ['comments', 'comments', whole(whole(issue, 'fields'), 'comment')],
  ];
  return lists.flatMap(([what, member, list]) => {
    const read = listed.safeParse(list);
    if (!read.success) return [];
    const there = [read.data[member], read.data.values].find(Array.isArray)?.length ?? 0;
    const total = read.data.total ?? there;
    return total > there
      ? [`only ${there} of its ${total} ${what === 'changelog' ? 'changelog entries' : what} are here`]
      : [];
  });
}

function whole(json: unknown, member: string): unknown {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[member] : undefined;
}
