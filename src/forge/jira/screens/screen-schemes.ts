/** Which screens a project shows its issues on: a project has a scheme that gives each type of issue a set of screens. */
import { route } from '@forge/api';
import * as z from '../../../common/zod';
import { askOk } from '../../request';

/** How many of each are read at once, and how many projects are asked about. */
const MAX_VALUES = 100;

const usedShape = z.looseObject({
  values: z.array(
    z.looseObject({
      issueTypeScreenScheme: z.looseObject({ id: z.string() }),
      projectIds: z.array(z.string()),
    }),
  ),
});
const mappedShape = z.looseObject({
  values: z.array(z.looseObject({ issueTypeScreenSchemeId: z.string(), screenSchemeId: z.string() })),
});
const setsShape = z.looseObject({
  values: z.array(
    z.looseObject({
      id: z.number(),
      screens: z.looseObject({ default: z.number().nullish(), view: z.number().nullish() }),
    }),
  ),
});

export async function screensOf(projectIds: string[]): Promise<Map<string, string[]>> {
  if (projectIds.length === 0) return new Map();
  const as = 'user' as const;
  const query = toQuery(projectIds.slice(0, MAX_VALUES).map((id) => ['projectId', id]));
  const used = usedShape.parse(
    await askOk('jira', as, route`/rest/api/3/issuetypescreenscheme/project?${query}`),
  );
  const schemes = toQuery(
    used.values.map(({ issueTypeScreenScheme: { id } }) => ['issueTypeScreenSchemeId', id]),
  );
  const mapped = mappedShape.parse(
    await askOk('jira', as, route`/rest/api/3/issuetypescreenscheme/mapping?${schemes}`),
  );
  const ids = toQuery(mapped.values.map(({ screenSchemeId }) => ['id', screenSchemeId]));
  const sets = setsShape.parse(await askOk('jira', as, route`/rest/api/3/screenscheme?${ids}`));
  const byScheme = groupByScheme(mapped.values, sets.values);
  return new Map(
    used.values.flatMap(({ issueTypeScreenScheme, projectIds: using }) =>
      using.map((id) => [id, byScheme.get(issueTypeScreenScheme.id) ?? []] as const),
    ),
  );
}

type Mapped = z.infer<typeof mappedShape>['values'];
type Sets = z.infer<typeof setsShape>['values'];

/** An issue is seen on the screen for viewing, else on the one for everything. */
function groupByScheme(mapped: Mapped, sets: Sets): Map<string, string[]> {
  const bySet = new Map(sets.map(({ id, screens }) => [String(id), screens.view ?? screens.default]));
  const screensOfScheme = new Map<string, string[]>();
  for (const { issueTypeScreenSchemeId: scheme, screenSchemeId } of mapped) {
    const screen = bySet.get(screenSchemeId);
    if (screen)
      screensOfScheme.set(scheme, [...new Set([...(screensOfScheme.get(scheme) ?? []), String(screen)])]);
  }
  return screensOfScheme;
}

function toQuery(parameters: [string, string][]): URLSearchParams {
  return new URLSearchParams([...parameters, ['maxResults', String(MAX_VALUES)]]);
}
