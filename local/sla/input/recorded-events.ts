import { z } from 'zod';
import { mistakesOf } from '../../../src/domain/lint/problems/mistakes';
import { type AppEventKind, appEventKinds } from '../../../src/domain/scheme/app-event-kinds';
import { type AppEvent, appEventPayloads } from '../../../src/domain/sla/history/app-events';
import { explainNoInstant, parseJsonInstant } from '../../../src/domain/sla/reading/json-instant';
import { readAs, toUsageError } from './files';

const instant = z.unknown().transform((value, context) => {
  const at = parseJsonInstant(value);
  if (!Number.isNaN(at)) return at;
  context.addIssue({ code: 'custom', message: explainNoInstant(value) });
  return z.NEVER;
});

/** Other words people write for what they told the app. */
const WORDS = new Map<string, AppEventKind>([
  ['contact-attempt', 'attempt'],
  ['workaround-provided', 'workaround'],
  ['service-restored', 'restored'],
  ['agreed', 'agreed-date'],
  ['date-agreed', 'agreed-date'],
  ['approved', 'approval'],
]);

const kind = z.string().transform((text, context): AppEventKind => {
  const plain = text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();
  const match = WORDS.get(plain) ?? appEventKinds.find((name) => name === plain);
  if (match) return match;
  context.addIssue({ code: 'custom', message: `write one of ${appEventKinds.join(', ')}` });
  return z.NEVER;
});

const event = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  at: instant,
  actor: z.string().nullish(),
  kind,
  payload: z.unknown().optional(),
});
const shape = z.object({ events: z.array(event) });

/** What people told the app, as a file holds it beside an issue. */
export function readAppEvents(events: unknown): AppEvent[] {
  return readAs(shape, { events }, '').events.map(toAppEvent);
}

/** A client that is told by another word for it. */
function withUsualWords(kind: AppEventKind, payload: unknown): unknown {
  if (kind !== 'client-changed' || typeof payload !== 'object' || payload === null) return payload;
  const { client, to, clientId } = payload as Record<string, unknown>;
  return { client: client ?? to ?? clientId ?? null };
}

/** What an event carries stands under `payload`, or beside its kind. */
function toAppEvent(text: z.infer<typeof event>, place: number): AppEvent {
  const { id, at, actor, kind, payload, ...siblings } = text;
  const read = appEventPayloads[kind].safeParse(withUsualWords(kind, payload ?? siblings));
  if (read.success) return { id: id ?? `event-${place}`, at, actor: actor ?? '', kind, payload: read.data };
  const mistakes = mistakesOf(read.error);
  throw toUsageError(
    '',
    mistakes.map((mistake) => ({ ...mistake, path: `events.${place}.payload.${mistake.path}` })),
  );
}
