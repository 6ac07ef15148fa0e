import * as z from '../../common/zod';

/** What a scheme may call a clock: letters, digits and hyphens, and never what every object inherits. */
const isClockName = (text: string): boolean =>
  /^[a-z][a-z0-9-]{0,29}$/.test(text) && !Object.hasOwn(Object.prototype, text);

export const clockNameSchema = z.string().refine(isClockName, { error: 'clock-key' });
