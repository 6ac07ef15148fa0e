/** Whose turn it was, in Forge's key-value storage: `turn:{projectId}` names the last one and the newest issues with whom they were to be given to. */
import { kvs } from '@forge/kvs';
import type { Turns } from '../../application/ports/effects';
import * as z from '../../common/zod';
import { recordShape, SCHEMA } from './records/schema';

const GIVEN_KEPT = 50;
const assignmentShape = z.object({ issueId: z.string(), accountId: z.string() });
export const turnShape = recordShape({ accountId: z.string().nullable(), given: z.array(assignmentShape) });

export const storedTurns: Turns = {
  async lastTurnOf(projectId) {
    const { data } = turnShape.safeParse(await kvs.get(`turn:${projectId}`));
    return data ? { accountId: data.accountId, given: data.given } : { accountId: null, given: [] };
  },
  async take(projectId, turn, assignment) {
    const assignments = [assignment, ...turn.given].slice(0, GIVEN_KEPT);
    await kvs.set(`turn:${projectId}`, {
      schema: SCHEMA,
      accountId: assignment.accountId,
      given: assignments,
    });
  },
};
