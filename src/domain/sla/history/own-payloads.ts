import * as z from '../../../common/zod';
import { languageCode } from '../../language-code';
import { LENGTHS } from '../../lengths';
import type { AppEventKind } from '../../scheme/app-event-kinds';
import {
  boreSchema,
  channel,
  clock,
  instant,
  note,
  organization,
  people,
  person,
  severity,
} from './payload-parts';

/** What the app itself notes of what it did; nobody else can say these. */
export const ownPayloads = {
  'estimate-told': z
    .object({
      of: z.string().max(LENGTHS.id).default('').describe('the id of an estimate'),
      language: languageCode.default('en'),
    })
    .describe('The app told the client of an estimate.'),
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
  'disagreement-told': z
    .object({ of: z.string().max(LENGTHS.id).default('').describe('the id of what the client said') })
    .describe('The app told the team that the client does not agree, and why.'),
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
  'automated-contact': z
    .object({ channel, note })
    .describe(
      'A rule of the site’s says that the client was reached: the word of a machine, which answers nothing.',
    )
    .meta({ examples: [{ channel: 'chat', note: 'The bot told the client that we are on it.' }] }),
} as const satisfies Partial<Record<AppEventKind, z.ZodType>>;
