/** What an administrator says of a client's accounts: which space is its own, and who may look. */

import type { ClockName } from '../../common/clock-names';
import * as z from '../../common/zod';
import { LENGTHS } from '../../domain/lengths';
import { plain } from '../../domain/plain-shape';
import { clockNameSchema } from '../../domain/scheme/clock-name';
import type { RefusedAnswer } from '../refused';

/** A Confluence space as a client's own. */
export interface SpaceBinding {
  spaceId: string;
  spaceKey: string;
  spaceName: string;
  clientId: string;
  /** Whether people who are not signed in may see the summary. */
  anonymous: boolean;
  /** The promised level of each clock, in percent. */
  promised: Record<ClockName, number>;
  by: string;
  at: number;
}

const percent = z.number().int().min(0).max(100);
export const promisedShape = z.record(clockNameSchema, percent);
export const bindPayload = plain(
  z.object({
    spaceKey: z.string().trim().min(1).max(LENGTHS.summary),
    clientId: z.string().regex(/^[a-z0-9-]{1,60}$/),
    anonymous: z.boolean().default(false),
    promised: promisedShape.default({}),
    /** The binding as the page showed it, null where it showed none; where somebody bound the space since, nothing is. */
    basedOn: z.unknown().optional(),
  }),
);
export const unbindPayload = z.object({ spaceId: z.string().regex(/^\d{1,20}$/) });

export type BindingsAnswer = { kind: 'bindings'; bindings: SpaceBinding[] };
export type ClientAccountsCalls = {
  showBindings: () => BindingsAnswer | RefusedAnswer;
  bindSpace: (payload: z.input<typeof bindPayload>) => BindingsAnswer | RefusedAnswer;
  unbindSpace: (payload: z.input<typeof unbindPayload>) => BindingsAnswer | RefusedAnswer;
};
