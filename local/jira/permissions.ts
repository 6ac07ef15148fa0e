import { z } from 'zod';
import { all } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { type Issue, may, type Project } from './model';

const shape = z.looseObject({
  projectPermissions: z
    .array(
      z.object({
        permissions: z.array(z.string()),
        issues: z.array(z.number()).optional(),
        projects: z.array(z.number()).optional(),
      }),
    )
    .default([]),
});

export const permissions: Operations = {
  getBulkPermissions: { route: 'POST /rest/api/3/permissions/check', run: check },
};

/** Ids that are unknown or denied are simply left out of the answer. */
function check({ caller, body }: Call, ground: Ground) {
  const read = shape.safeParse(body);
  if (!read.success) throw new Refused(400, 'Invalid request payload');
  const projects = all<Project>(ground.db, 'project');
  const issues = all<Issue>(ground.db, 'issue');
  const grantedIn = (projectId: string | undefined, permission: string) => {
    const project = projects.find(({ id }) => id === projectId);
    return project !== undefined && may(ground, caller, project, permission);
  };
  const grants = read.data.projectPermissions.flatMap((asked) =>
    asked.permissions.map((permission) => ({
      permission,
      issues: (asked.issues ?? []).filter((id) =>
        grantedIn(issues.find((issue) => issue.id === String(id))?.projectId, permission),
      ),
      projects: (asked.projects ?? []).filter((id) => grantedIn(String(id), permission)),
    })),
  );
  return ok({ globalPermissions: [], projectPermissions: grants });
}
