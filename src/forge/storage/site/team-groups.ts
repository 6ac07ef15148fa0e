/** The groups that are the team in every project: `team-groups` in Forge's key-value storage; the first releases kept their names alone. */
import { kvs } from '@forge/kvs';
import type { TeamGroups } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { LENGTHS } from '../../../domain/lengths';
import { readUsable } from '../records/lists';
import { saveRecord } from '../records/parts';
import { recordShape } from '../records/schema';

export const teamGroupsShape = recordShape({
  groups: z.array(
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
  ),
});

export const storedTeamGroups: TeamGroups = {
  async list() {
    const value = await kvs.get<unknown>('team-groups');
    if (value === undefined) return [];
    return (await readUsable('team-groups', value, teamGroupsShape))?.groups ?? [];
  },
  save: (groups, claim) => saveRecord('team-groups', { groups }, claim),
};
