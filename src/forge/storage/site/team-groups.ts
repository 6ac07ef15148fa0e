/** The groups that are the team in every project: `team-groups` in Forge's key-value storage; the first releases kept their names alone. */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { MOST_TEAM_GROUPS, type TeamGroups } from '../../../application/ports/people';
import { LENGTHS } from '../../../domain/lengths';
import { saveRecord } from '../records/parts';
import { recordShape } from '../records/schema';

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
    .max(MOST_TEAM_GROUPS),
});

export const storedTeamGroups: TeamGroups = {
  list: async () => teamGroupsShape.safeParse(await kvs.get('team-groups')).data?.groups ?? [],
  save: (groups, claim) => saveRecord('team-groups', { groups }, claim),
};
