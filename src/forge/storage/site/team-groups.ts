/** The groups that are the team in every project: `team-groups` in Forge's key-value storage; the first releases kept their names alone. */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { TeamGroups } from '../../../application/ports/people';
import { LENGTHS } from '../../../domain/lengths';
import { recordShape, SCHEMA } from '../records/schema';

export const teamGroupsShape = recordShape({
  groups: z
    .array(
      z.union([
        z.object({
          name: z.string().min(1).max(LENGTHS.summary),
          id: z.string().max(LENGTHS.summary).nullable(),
        }),
        z
          .string()
          .min(1)
          .max(LENGTHS.summary)
          .transform((name) => ({ name, id: null })),
      ]),
    )
    .max(20),
});

export const storedTeamGroups: TeamGroups = {
  list: async () => teamGroupsShape.safeParse(await kvs.get('team-groups')).data?.groups ?? [],
  save: (groups) => kvs.set('team-groups', { schema: SCHEMA, groups }),
};
