import * as z from '../../common/zod';

const minutes = z.number().int();
const on = z.string();

/** Why an entry is what it is: the facts of one sentence. Minutes are whole, dates are YYYY-MM-DD. */
export const reasonSchema = z.discriminatedUnion('code', [
  /** Work, rounded up to whole increments and raised to the minimum, where that made a difference. */
  z.object({
    code: z.literal('worked'),
    worked: minutes,
    rounded: minutes,
    increment: minutes,
    minimum: minutes.nullable(),
  }),
  /** Work that is taken from no bank. */
  z.object({ code: z.literal('excluded'), worked: minutes }),
  /** An earlier entry is taken back. */
  z.object({ code: z.literal('corrected'), on }),
  z.object({ code: z.literal('moved'), on }),
  z.object({ code: z.literal('deleted'), on }),
  /** An emergency is charged more than the work on it, or less than was charged before. */
  z.object({ code: z.literal('minimum-added'), minutes, minimum: minutes }),
  z.object({ code: z.literal('minimum-returned'), minutes, minimum: minutes }),
  z.object({ code: z.literal('bought'), minutes, dueOn: on }),
  z.object({
    code: z.literal('travelled'),
    kilometres: z.number().int(),
    beyondKm: z.number().int(),
    minutes,
  }),
  /** In the words of whoever adjusted it. */
  z.object({ code: z.literal('adjusted'), reason: z.string() }),
]);

export type Reason = z.infer<typeof reasonSchema>;
