/** What people tell the app on an issue's page: a contact, a restoration, an agreed date. */

import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import { plain } from '../domain/plain-shape';
import { clockNameSchema } from '../domain/scheme/clock-name';
import type { RefusedAnswer } from './refused';
import { CHANNELS } from './values/channels';

const note = plain(z.string().trim().max(LENGTHS.note), true).optional();
const why = plain(z.string().trim().min(3).max(LENGTHS.note), true);
const channel = z.enum(CHANNELS);

/** One event as a page sends it. `id` is made by the page, so that a second click records nothing twice. */
export const recordPayload = z.object({
  id: z.uuid(),
  /** When it happened; absent is now. Epoch milliseconds, never in the future. */
  at: z.number().int().optional(),
  event: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('contact'), channel, note }),
    z.object({ kind: z.literal('attempt'), channel, note }),
    z.object({ kind: z.literal('escalate'), to: z.string().min(1).max(LENGTHS.word), note }),
    z.object({ kind: z.literal('demand'), of: z.string().min(1).max(LENGTHS.id).optional(), note }),
    z.object({
      kind: z.literal('dismissed'),
      what: z.enum(['agreement', 'demand']),
      of: z.string().min(1).max(LENGTHS.id),
    }),
    z.object({
      kind: z.literal('out-of-scope'),
      scope: z.enum(['covered', 'best-effort', 'billable']),
      note,
    }),
    z.object({
      kind: z.literal('estimate'),
      minutes: z.number().int().positive().max(1_000_000).optional(),
      budget: plain(z.string().trim().min(1).max(LENGTHS.label)).optional(),
      note,
    }),
    z.object({
      kind: z.literal('third-party'),
      waiting: z.boolean(),
      name: plain(z.string().trim().max(LENGTHS.name)).optional(),
      issueKey: z
        .string()
        .regex(/^[A-Z][A-Z0-9_]*-\d+$/)
        .optional(),
      note,
    }),
    z.object({ kind: z.literal('agreed'), of: z.string().min(1).max(LENGTHS.id), note }),
    z.object({
      kind: z.literal('agreement'),
      of: z.enum(['workaround', 'resolution']),
      agreed: z.boolean(),
      how: channel,
      note,
    }),
    z.object({
      kind: z.literal('classified'),
      severity: z.string().min(1).max(LENGTHS.name).optional(),
      at: z.number().int().optional(),
      note,
    }),
    z.object({ kind: z.literal('aware'), at: z.number().int().optional(), note }),
    z.object({ kind: z.literal('published'), stage: z.string().min(1).max(LENGTHS.label), note }),
    z.object({ kind: z.literal('workaround'), note }),
    z.object({ kind: z.literal('restored'), note }),
    z.object({
      kind: z.literal('deferred'),
      release: plain(z.string().trim().max(LENGTHS.name)).optional(),
      note,
    }),
    z.object({
      kind: z.literal('agreed-date'),
      clock: z.enum(['response', 'workaround', 'resolution']),
      agreedAt: z.number().int(),
      note,
    }),
    z.object({
      kind: z.literal('correction'),
      clock: clockNameSchema,
      from: z.number().int(),
      to: z.number().int(),
      counts: z.boolean(),
      why,
    }),
  ]),
});

/** A client's own demand for somebody higher. */
export const demandPayload = z.object({ id: z.uuid(), note });
export type DemandPayload = z.infer<typeof demandPayload>;

/** A client's own agreement to an estimate or a date. */
export const agreePayload = z.object({ id: z.uuid(), of: z.string().min(1).max(LENGTHS.id) });
export type AgreePayload = z.infer<typeof agreePayload>;

export type RecordPayload = z.infer<typeof recordPayload>;
export type RecordAnswer = { kind: 'recorded' } | RefusedAnswer;

/** Has what was sealed of an issue judged again, by a project administrator. */
export const judgeAgainPayload = z.object({
  id: z.uuid(),
  why,
});
export type JudgeAgainPayload = z.infer<typeof judgeAgainPayload>;
