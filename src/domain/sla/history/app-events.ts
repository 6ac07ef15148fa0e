/**
 * What people tell the app about an issue, and what each thing said carries. App events are primary data: append-only, part of the
 * history, never rebuilt. They are written as `{"id", "at", "actor", "kind", "payload"}`.
 */

import { z } from 'zod';
import { languageCode } from '../../language-code';
import { LENGTHS } from '../../lengths';
import type { AppEventKind } from '../../scheme/app-event-kinds';
import { clockNameSchema } from '../../scheme/clock-name';
import { isOfAYear } from '../../time/a-year';
import { type Instant, isPossible, parseInstant } from '../../time/instant';

const note = z.string().max(LENGTHS.note).optional().describe('words of the person who recorded it');
const channel = z.string().max(LENGTHS.word).optional().describe('phone, email, chat, meeting …');
const clock = clockNameSchema;
const severity = z.string().optional().describe('the severity at receipt, as far as it was known then');
const person = z.string().max(LENGTHS.account).describe('an account id');
const people = z.array(person).default([]);
const instant = z
  .union([z.number().int(), z.string()])
  .describe('epoch milliseconds, or ISO 8601 with its offset')
  .overwrite((value) => (typeof value === 'string' ? (tryParseInstant(value) ?? value) : value))
  .refine((value) => typeof value === 'number', { error: 'instant' })
  .transform(Number)
  .refine(isPossible, { error: 'impossible-instant' });

/** An organization of a service project, by its id, its name, or both. */
const organization = z.union([
  z
    .string()
    .max(LENGTHS.summary)
    .transform((text) => ({ id: text, name: text })),
  z.object({
    id: z.string().max(LENGTHS.id).nullable().default(null),
    name: z.string().max(LENGTHS.summary).nullable().default(null),
  }),
]);

/** What an issue bore when its client was told by it. */
const boreSchema = z.object({
  project: z.string(),
  labels: z.array(z.string()),
  components: z.array(z.string()),
  accountId: person.nullable(),
});
export type Bore = z.infer<typeof boreSchema>;

function tryParseInstant(text: string): Instant | null {
  try {
    return parseInstant(text);
  } catch {
    return null;
  }
}

const correction = z
  .object({
    clock,
    from: instant,
    to: instant,
    counts: z
      .boolean()
      .describe('true: this stretch counts though the clock was paused; false: it does not count'),
    why: z.string().min(3).max(LENGTHS.note),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends-before-it-begins' })
  .refine(isOfAYear, { path: ['to'], error: 'over-a-year' });

/** What each kind of app event carries. What is not named here is left out. */
export const appEventPayloads = {
  contact: z
    .object({ channel, note, reached: z.boolean().default(true) })
    .describe('The client was reached; with "reached": false it is an attempt.')
    .meta({ examples: [{ channel: 'phone', note: 'Talked to the shop manager.' }] }),
  attempt: z
    .object({ channel, note })
    .describe('Somebody tried to reach the client and did not.')
    .meta({ examples: [{ channel: 'phone', note: 'Voicemail.' }] }),
  workaround: z
    .object({ note })
    .describe('The client can go on by another way.')
    .meta({ examples: [{ note: 'Orders are taken by phone.' }] }),
  restored: z.object({ note }).describe('The service works again; the root fix may come later.'),
  deferred: z
    .object({ release: z.string().max(LENGTHS.name).optional(), note })
    .describe('Put off to a release: open clocks end without a verdict.')
    .meta({ examples: [{ release: '8.4' }] }),
  'out-of-scope': z
    .object({ scope: z.enum(['covered', 'best-effort', 'billable']).optional(), note })
    .describe(
      'Out of scope: open clocks end without a verdict. With the scope “covered” that is withdrawn: they go on, the time between left out.',
    )
    .meta({ examples: [{ scope: 'billable' }] }),
  'agreed-date': z
    .object({
      clock: clock.default('resolution'),
      agreedAt: instant,
      moves: z
        .boolean()
        .optional()
        .describe('whether it moves on while its clock waits; unsaid, as the scheme says'),
      note,
    })
    .describe('A date both sides agreed on; it stands beside the goal and never replaces it.')
    .meta({ examples: [{ clock: 'resolution', agreedAt: '2025-06-12T20:00:00Z' }] }),
  correction: correction
    .describe(
      'A dispute line: a stretch of a clock that counts otherwise than it was counted, by whom and why.',
    )
    .meta({
      examples: [
        {
          clock: 'resolution',
          from: '2025-06-05T14:00:00Z',
          to: '2025-06-05T15:00:00Z',
          counts: false,
          why: 'The client’s own network was down.',
        },
      ],
    }),
  approval: z.object({ note }).describe('Somebody approved the incident report.'),
  published: z
    .object({
      url: z
        .string()
        .regex(/^https?:\/\//i)
        .optional()
        .catch(undefined),
      stage: z.string().max(LENGTHS.label).optional().describe('the stage of the report that was sent'),
      note,
    })
    .describe('The incident report, or a stage of it, was sent; its clock stops.')
    .meta({ examples: [{ stage: 'early-warning', note: 'By the authority’s portal.' }] }),
  'third-party': z
    .object({
      waiting: z.boolean().default(true),
      issueKey: z.string().optional(),
      name: z.string().optional(),
      note,
    })
    .describe('A third party was asked for help, or with "waiting": false has answered.')
    .meta({ examples: [{ issueKey: 'HOST-12', name: 'the hosting company' }] }),
  estimate: z
    .object({
      minutes: z.number().int().positive().max(1_000_000).optional().describe('of work'),
      budget: z.string().max(LENGTHS.label).optional().describe('with its currency'),
      note,
    })
    .describe('A time and a budget the client was given; they stand beside the goal and never replace it.')
    .meta({ examples: [{ minutes: 960, budget: '2 400 $' }] }),
  'estimate-told': z
    .object({
      of: z.string().max(LENGTHS.id).default('').describe('the id of an estimate'),
      language: languageCode.default('en'),
    })
    .describe('The app told the client of an estimate.'),
  agreed: z
    .object({
      of: z.string().max(LENGTHS.id).default('').describe('the id of an estimate or an agreed date'),
      own: z.boolean().optional().describe('the client said so itself, by its own button'),
      note,
    })
    .describe('The client agreed to an estimate or a date.')
    .meta({ examples: [{ of: '6f1f2f8e-6d0e-4c53-9a51-3f5b7a3c1d10', note: 'Agreed by phone.' }] }),
  agreement: z
    .object({
      of: z.enum(['workaround', 'resolution']).default('resolution'),
      agreed: z.boolean().default(true),
      how: channel,
      note,
    })
    .describe('Whether the client agreed with a workaround or a resolution, as the team heard it.')
    .meta({ examples: [{ of: 'workaround', agreed: true, how: 'phone' }] }),
  classified: z
    .object({
      severity: z.string().optional().describe('the severity; unsaid, the incident is major'),
      at: instant.optional().describe('unsaid, the instant of the event itself'),
      note,
    })
    .describe(
      'Somebody of the team set or confirmed the severity after a first assessment, or classified the incident as major: stages of its report count from then.',
    )
    .meta({ examples: [{ severity: 'Critical' }, { at: '2025-06-05T15:00:00Z' }] }),
  'corrective-action': z
    .object({
      issueKey: z.string().max(LENGTHS.word),
      summary: z.string().max(LENGTHS.summary),
      owner: z.string().max(LENGTHS.summary).optional().describe('a name as the client may read it'),
      due: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional(),
    })
    .describe(
      'An issue was created so that the incident does not happen again; the client reads it in the report.',
    )
    .meta({ examples: [{ issueKey: 'SUP-9', summary: 'Watch the disks', due: '2025-07-01' }] }),
  escalate: z
    .object({ to: z.string().max(LENGTHS.word).default('').describe('a step of the ladder'), note })
    .describe('Somebody moved the issue to a step of the ladder by hand.')
    .meta({ examples: [{ to: 'director' }] }),
  dismissed: z
    .object({
      what: z.enum(['agreement', 'demand']).default('agreement'),
      of: z.string().max(LENGTHS.id).default('').describe('the id of a comment'),
    })
    .describe('Somebody of the team said that a word of the client does not mean what it reads as.'),
  demand: z
    .object({
      note,
      of: z.string().max(LENGTHS.id).optional().describe('the comment it was read in, confirmed by the team'),
    })
    .describe('The client asked for somebody higher.')
    .meta({ examples: [{ note: 'Asked for a manager by phone.' }] }),
  warned: z
    .object({ closesAt: instant })
    .describe('The app warned the team that the issue closes for its client’s silence.'),
  closing: z
    .object({ attempts: z.number().int().nonnegative().default(0) })
    .describe('The app told the client that the issue is closed for silence.'),
  closed: z
    .object({ done: z.boolean().default(true) })
    .describe(
      'The app closed the issue for its client’s silence; or not, for the client spoke or Jira refused.',
    ),
  reopened: z
    .object({ done: z.boolean().default(true) })
    .describe(
      'The app took the issue up again, for its client answered after it was closed for silence; or not, for Jira refused.',
    ),
  climbed: z
    .object({ to: z.string(), why: z.enum(['hand', 'demand', 'time']), people })
    .describe('The app told the people of a step of the ladder that the issue came to them.'),
  paged: z
    .object({ why: z.enum(['received', 'at-risk', 'breached']).default('received'), clock: clock.optional() })
    .describe('The app set the pager’s field, for a rule of the site’s to send.'),
  told: z
    .object({ people, missing: z.number().int().nonnegative().default(0), severity })
    .describe('The app told these people that the issue came in; so many more should have been.'),
  assigned: z
    .object({
      accountId: person.default(''),
      how: z.enum(['in-turn', 'least-loaded', 'by-hand']).default('in-turn'),
      done: z.boolean().default(true),
    })
    .describe('The app gave the issue to somebody by the rota, or found that somebody had it already.'),
  acted: z
    .object({ clock, assign: z.string().optional(), priority: z.string().optional(), done: z.boolean() })
    .describe('A clock came to a moment at which the app gives the issue to somebody, or another priority.'),
  watched: z
    .object({ accountId: person.nullable().default(null), done: z.boolean().default(true) })
    .describe('The app made the client’s account manager watch the issue; null where none is known.'),
  acknowledged: z
    .object({
      language: languageCode.default('en'),
      told: z.number().int().nonnegative().default(0),
      severity,
      channel: z.string().nullish().describe('how the issue came, as far as it was known then'),
      answerBy: instant.nullish().describe('by when an answer was promised'),
    })
    .describe('The app acknowledged the issue to its client.'),
  'judged-again': z
    .object({ why: z.string().max(LENGTHS.note).default('') })
    .describe('A project administrator had the issue judged again: what was sealed before is judged anew.')
    .meta({ examples: [{ why: 'The team’s group was wrong in June.' }] }),
  surveyed: z
    .object({ language: languageCode.default('en') })
    .describe('The app asked the client how satisfied it is, once the issue was closed.'),
  began: z
    .object({ at: instant.optional().describe('unsaid, the instant of the event itself'), note })
    .describe('When it began, before anybody wrote of it: clocks may count from then.')
    .meta({ examples: [{ at: '2025-06-05T13:40:00Z', note: 'By the monitoring.' }] }),
  aware: z
    .object({ at: instant.optional().describe('unsaid, the instant of the event itself'), note })
    .describe('When the desk became aware of the incident: stages of its report count from then.')
    .meta({ examples: [{ at: '2025-06-05T13:40:00Z' }] }),
  'client-changed': z
    .object({
      client: z.string().max(LENGTHS.id).nullable().describe('the id of a client; null for none'),
      bore: boreSchema.optional().catch(undefined).describe('what it was told by'),
    })
    .describe('The app saw that the issue is of another client.')
    .meta({ examples: [{ client: 'acme' }] }),
  'organization-changed': z
    .object({ organizations: z.array(organization) })
    .describe('The app saw that the issue is shared with other organizations.')
    .meta({ examples: [{ organizations: [{ id: '12', name: 'Acme' }] }] }),
} as const satisfies Record<AppEventKind, z.ZodType>;

/** What the app itself notes of what it did; nobody else can say these. */
export const ownKinds: readonly AppEventKind[] = [
  ...(['told', 'assigned', 'acted', 'watched', 'acknowledged'] as const),
  ...(['warned', 'closing', 'closed', 'reopened', 'climbed', 'paged', 'surveyed', 'judged-again'] as const),
  'estimate-told',
  ...(['client-changed', 'organization-changed'] as const),
];

/** One thing somebody told, with what it carries. */
export type AppFact = {
  [Kind in AppEventKind]: { event: Kind; payload: z.infer<(typeof appEventPayloads)[Kind]> };
}[AppEventKind];

/** What a person told the app: a contact, a restoration, a publication … Primary data, never rebuilt. */
export interface AppEvent {
  id: string;
  at: Instant;
  /** When it was told, where that was later than it happened. */
  recordedAt?: Instant | undefined;
  actor: string;
  kind: AppEventKind;
  payload?: unknown;
}

/** Whether an event can have happened and says something: what cannot is passed over and never judged by. */
export const isUsable = (event: AppEvent): boolean => isPossible(event.at) && factOf(event) !== null;

/** What an app event says, read by its kind's shape; null when what it carries makes no sense. */
export function factOf({ kind, payload }: Pick<AppEvent, 'kind' | 'payload'>): AppFact | null {
  const parsed = appEventPayloads[kind].safeParse(payload ?? {});
  return parsed.success ? ({ event: kind, payload: parsed.data } as AppFact) : null;
}
