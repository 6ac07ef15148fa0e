import * as z from '../../../common/zod';

/** Percents are counted in thousandths, so that a promise of 99.999 % can be told apart from its bands. */
export const STEPS = 1_000;
const percent = z
  .number('credit-percent')
  .min(0, 'credit-percent')
  .max(100, 'credit-percent')
  .multipleOf(0.001, 'credit-percent');
const cents = z.number('credit-sum').int('credit-sum').nonnegative('credit-sum');

const bandSchema = z
  .object({
    below: percent.describe('the attainment under which this band applies, in percent'),
    percent: percent.optional().describe('what is credited, in percent of the fee'),
    cents: cents.optional().describe('or a sum'),
  })
  .refine(({ percent, cents }) => (percent === undefined) !== (cents === undefined), 'credit-percent-or-sum');

const creditSchema = z.object({
  of: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/)
    .describe('availability, or a clock'),
  severities: z.array(z.string()).optional().describe('those whose goals are counted; unsaid, or none, all'),
  bands: z.array(bandSchema).min(1),
  clause: z.string().default(''),
});

/** What a miss costs; a contract that says nothing credits nothing. */
export const creditTermsSchema = z.object({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'credit-currency')
    .default('USD'),
  feeCents: cents.optional().describe('the fee of a month that percents are of'),
  most: percent.default(100).describe('the most that is credited for a month, in percent of the fee'),
  credits: z.array(creditSchema).min(1),
});
export type CreditTerms = z.infer<typeof creditTermsSchema>;
