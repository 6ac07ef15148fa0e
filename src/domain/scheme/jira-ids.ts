/** Roles and groups by the ids that Jira gives them: a scheme names them for people, and a rename in Jira changes nothing. */
import * as z from '../../common/zod';
import { recordByName } from '../record-by-name';

export const jiraIdsSchema = z
  .object({
    roles: recordByName(z.string()).default({}),
    groups: recordByName(z.string()).default({}),
  })
  .describe('the ids that Jira gives the roles and groups this scheme names; written when it is saved');
