import { type AutoClose, autoCloseSchema } from '../../domain/scheme/automation';

/** Vircom: three attempts and five days; P1 never. */
export const vircomAutoClose: AutoClose = autoCloseSchema.parse({
  timezone: 'America/Toronto',
  never: ['P1', 'Critical'],
  clause:
    'Non-critical ticket are closed automatically after three unsuccessful attempts to reach you and 5 days without hearing from you.',
});
