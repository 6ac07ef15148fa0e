/** Whose turn it was, in Forge's key-value storage: `turn:{projectId}` the last one of a project, `given:{issueId}` whom an issue was to be given to. */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Turns } from '../application/ports';

const SCHEMA = 1;
const turnShape = z.object({ to: z.string(), issueId: z.string() });
const givenShape = z.object({ to: z.string() });

export const storedTurns: Turns = {
  lastIn: async (projectId) => turnShape.safeParse(await kvs.get(`turn:${projectId}`)).data ?? null,
  takenIn: (projectId, turn) => kvs.set(`turn:${projectId}`, { schema: SCHEMA, ...turn }),
  givenTo: async (issueId) => givenShape.safeParse(await kvs.get(`given:${issueId}`)).data?.to ?? null,
  give: (issueId, to) => kvs.set(`given:${issueId}`, { schema: SCHEMA, to }),
};
