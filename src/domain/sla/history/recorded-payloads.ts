import * as z from '../../../common/zod';
import { LENGTHS } from '../../lengths';
import type { AppEventKind } from '../../scheme/app-event-kinds';
import { channel, clock, correction, instant, note } from './payload-parts';

/** What people tell the app about an issue, each with what it carries. What is not named here is left out. */
export const recordedPayloads = {
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
  agreed: z
    .object({
      of: z.string().max(LENGTHS.id).default('').describe('the id of an estimate or an agreed date'),
      own: z.boolean().optional().describe('the client said so itself, by its own button'),
      note,
    })
    .describe('The client agreed to an estimate or a date.')
    .meta({ examples: [{ of: '6f1f2f8e-6d0e-4c53-9a51-3f5b7a3c1d10', note: 'Agreed by phone.' }] }),
  declined: z
    .object({
      of: z.string().max(LENGTHS.id).default('').describe('the id of an estimate or an agreed date'),
      own: z.boolean().optional().describe('the client said so itself, by its own button'),
      note: note.describe('why'),
    })
    .describe('The client did not agree to an estimate or a date.')
    .meta({
      examples: [{ of: '6f1f2f8e-6d0e-4c53-9a51-3f5b7a3c1d10', own: true, note: 'Too late for us.' }],
    }),
  agreement: z
    .object({
      of: z.enum(['workaround', 'resolution']).default('resolution'),
      agreed: z.boolean().default(true),
      how: channel,
      own: z
        .boolean()
        .optional()
        .describe(
          'the client said so itself, by its own button; of a resolution also while the issue is open',
        ),
      note,
    })
    .describe(
      'Whether the client agreed with a workaround or a resolution, as the team heard it or the client said.',
    )
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
  began: z
    .object({ at: instant.optional().describe('unsaid, the instant of the event itself'), note })
    .describe('When it began, before anybody wrote of it: clocks may count from then.')
    .meta({ examples: [{ at: '2025-06-05T13:40:00Z', note: 'By the monitoring.' }] }),
  aware: z
    .object({ at: instant.optional().describe('unsaid, the instant of the event itself'), note })
    .describe('When the desk became aware of the incident: stages of its report count from then.')
    .meta({ examples: [{ at: '2025-06-05T13:40:00Z' }] }),
} as const satisfies Partial<Record<AppEventKind, z.ZodType>>;
