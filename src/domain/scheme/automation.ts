/** What a scheme says a desk does beside its clocks; every part is data. */

import * as z from '../../common/zod';
import { dateSchema } from '../calendar/calendar';
import { LENGTHS } from '../lengths';
import { ownText } from '../own-texts';
import { recordByName } from '../record-by-name';
import { durationSchema } from '../time/duration';

/** Which severities go to a pager or a text message, and when: the app sets a field, and a rule of the site's sends it. */
const pagerSchema = z.object({
  severities: z.array(z.string()).min(1),
  on: z.array(z.enum(['received', 'at-risk', 'breached'])).min(1),
  clause: z.string(),
});

export type PagerSettings = z.infer<typeof pagerSchema>;

/**
 * The automatic acknowledgement, in words of its own for some severities, and whom to turn to on a holiday.
 * Source: altilogix, "l’accusé de réception suivant"; velsoft, "alternative arrangements".
 */
export const acknowledgementSchema = z.object({
  texts: recordByName(ownText)
    .default({})
    .describe(
      'by severity; names in braces are filled in, and a part in brackets goes where one has no value',
    ),
  signature: ownText.default({ en: 'The support team', fr: 'L’équipe de soutien' }),
  alternative: z.object({ name: z.string(), reach: z.string() }).nullable().default(null),
});

export type AcknowledgementTerms = z.infer<typeof acknowledgementSchema>;

/**
 * When an issue is closed because its client cannot be reached. Days are civil days of the zone.
 * Source: vircom, "closed automatically after three unsuccessful attempts to reach you and 5 days without hearing from you".
 */
export const autoCloseSchema = z.object({
  attempts: z.number().int().positive().default(3),
  days: z.number().int().positive().default(5),
  timezone: z.string(),
  /** The severities that are never closed so: the critical ones. */
  never: z.array(z.string()).min(1, 'critical-severities-unnamed'),
  /** Whether a client who answers after that has the issue taken up again. */
  reopens: z.boolean().default(true),
  clause: z.string(),
});

export type AutoClose = z.infer<typeof autoCloseSchema>;

/** Each piece of work owes the client a word. Source: altilogix, "un courriel pour chaque intervention". */
export const interventionsSchema = z.object({
  /** How long after the end of a piece of work its word may come. */
  within: durationSchema.default('PT1H'),
  clause: z.string(),
});

export type Interventions = z.infer<typeof interventionsSchema>;

const step = z.object({
  key: z.string(),
  name: ownText,
  people: z.array(z.string()).default([]),
  /** Name and number as the client reads them. */
  contact: z.string().max(LENGTHS.summary).optional(),
  /** How long after receipt the issue comes here by itself; absent is never. */
  after: durationSchema.optional(),
  /** The same for issues of one severity alone. */
  afterBySeverity: recordByName(durationSchema).optional(),
  /** Whether the client's demand leads here. */
  onDemand: z.boolean().default(false),
});

/** The steps by which an issue is escalated, the lowest first, and the words by which a client demands it. */
export const escalationSchema = z.object({
  steps: z.array(step).min(1),
  begins: z
    .string()
    .optional()
    .describe('the step that an issue is on when it comes in; absent is the first'),
  demandWords: z
    .array(z.string().min(1))
    .default(['talk to a manager', 'escalate', 'parler à un gestionnaire', 'escalade']),
  clause: z.string(),
});

export type EscalationPath = z.infer<typeof escalationSchema>;

const shift = z.object({
  name: z.string(),
  /** A calendar of the scheme, the same as the clocks', and whether the shift works while it is open or while it is closed. */
  calendar: z.string(),
  works: z.enum(['open', 'closed']).default('open'),
  /** Account ids, addresses or full names; none is the whole team. */
  people: z.array(z.string()).default([]),
});

/** Somebody who is not at work from a day to a day, both included, as the first shift's calendar counts days. */
const absence = z
  .object({ person: z.string().min(1, 'absentee-unnamed'), from: dateSchema, until: dateSchema })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: 'absence-ends-before',
  });

/**
 * Who is told of an issue and who is given it, by the hour. Source: altilogix, "2 de nos techniciens seront automatiquement
 * notifiés", "3 membres de l’équipe"; valtech, "a virtual team is on-call and a night resource is always available".
 */
export const rotaSchema = z.object({
  shifts: z.array(shift).min(1),
  /** Who is told when a shift is too short, in this order. */
  backup: z.array(z.string()).default([]),
  /** How many are told, by severity. */
  tell: recordByName(z.number().int().positive()).default({}),
  tellOtherwise: z.number().int().positive().default(2),
  assign: z.enum(['in-turn', 'least-loaded']).default('in-turn'),
  /** Who is away, and when: nobody tells them, and nothing is given to them. */
  away: z.array(absence).default([]),
});

export type Rota = z.infer<typeof rotaSchema>;

/**
 * How a desk asks whether a client is satisfied, once an issue is closed; a scheme without it asks nobody. Service projects read the
 * answer that Jira collects itself, all others send a link of our own.
 * Source: altilogix, "compléter un petit sondage de satisfaction via un hyperlien".
 */
export const satisfactionSchema = z.object({
  validDays: z
    .number()
    .int()
    .min(1)
    .max(365)
    .default(30)
    .describe('for how many days after the closing a link may be used'),
  anonymous: z
    .enum(['as-wished', 'always'])
    .default('as-wished')
    .describe('whether a vote leaves out the issue it is about: as the client wishes, or always'),
  clause: z.string().default('').describe('the words of the source that this comes from'),
});

export type SatisfactionTerms = z.infer<typeof satisfactionSchema>;

/** What happens by itself when an issue comes in; each thing once. */
const intakeSchema = z.object({
  channels: z.array(z.string()).min(1).optional().describe('only what comes by these; absent is everything'),
  acknowledge: acknowledgementSchema.optional().describe('a public comment to the client, at once'),
  rota: rotaSchema.optional().describe('who is told at once, and how many, by severity and hour'),
  assigns: z.boolean().default(false).describe('whether the rota also gives the issue to somebody'),
  managerWatches: z.boolean().default(false).describe('whether the client’s account manager watches it'),
});

/**
 * An estimate is owed for some severities as soon as a message comes in, and the client is told of every one that is given.
 * Source: valtech, "A more in-depth time estimate will be given upon reception of the message".
 */
const estimatesSchema = z.object({
  severities: z.array(z.string()).describe('for which one is owed without being asked for'),
  clause: z.string().default('').describe('the words of the source that this comes from'),
});

export type EstimateTerms = z.infer<typeof estimatesSchema>;

/**
 * How an issue is marked that was closed for good: by which resolutions, and the words of the mark.
 * Source: valtech, "the Jira ticket is closed and is marked as permanently solved".
 */
export const solvedSchema = z.object({
  resolutions: z
    .array(z.string())
    .default([])
    .describe('which resolutions mark it, by name; none is every one'),
  mark: ownText.optional().describe('what the mark says; absent is the name of the resolution'),
  clause: z.string().default('').describe('the words of the source that this comes from'),
});

export type SolvedTerms = z.infer<typeof solvedSchema>;

/** A part that a desk has or has not, with the words of the source that it comes from. */
const promised = z.object({ clause: z.string().default('') });

/** Every part is optional: a desk that promises nothing of it does nothing of it. */
export const automationSchema = z.object({
  intake: intakeSchema.optional(),
  autoClose: autoCloseSchema.optional(),
  ladder: escalationSchema.optional(),
  statusPage: z
    .string()
    .regex(/^https:\/\/\S{1,290}$/, 'https-address')
    .optional()
    .describe('where outages are told; reports lead to it'),
  pager: pagerSchema.optional().describe('what goes to a pager or a text message'),
  interventions: interventionsSchema
    .optional()
    .describe('whether each worklog owes the client a public note'),
  estimates: estimatesSchema
    .optional()
    .describe('for which severities an estimate is owed at once; the client is told of each'),
  solved: solvedSchema
    .optional()
    .describe('how a closed issue is marked as solved, on the panel and in the report'),
  triage: promised
    .optional()
    .describe('the severity is the team’s to set: flagged until one of them set or confirmed it'),
  agreement: promised
    .optional()
    .describe('whether the client agreed is asked after a workaround and after a resolution'),
  satisfaction: satisfactionSchema
    .optional()
    .describe('the client is asked how it went once an issue is closed; absent asks nobody'),
});
