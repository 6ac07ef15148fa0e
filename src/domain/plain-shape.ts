import { findHidden } from '../common/plain-text';
import type * as z from '../common/zod';

/** A shape of what people give, that refuses each text with hidden characters at its place; a text alone may be of several lines. */
export const plain = <Shape extends z.ZodType>(shape: Shape, isOfLines = false): Shape =>
  shape.superRefine((value, context) => {
    for (const { path, code } of findHidden(value, [], isOfLines))
      context.addIssue({ code: 'custom', path, message: code });
  });
