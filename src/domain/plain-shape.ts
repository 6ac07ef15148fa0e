import type { z } from 'zod';
import { findHidden } from '../common/plain-text';

/** A shape of what people give, that refuses each text with hidden characters at its place. */
export const plain = <Shape extends z.ZodType>(shape: Shape): Shape =>
  shape.superRefine((value, context) => {
    for (const { path, code } of findHidden(value)) context.addIssue({ code: 'custom', path, message: code });
  });
