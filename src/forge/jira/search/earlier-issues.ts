import type { EarlierIssue } from '../../../application/ports/issues';
import { quoteJql } from '../../../common/guards/jql';
import * as z from '../../../common/zod';
import type { RecurrenceSearch } from '../../../domain/report/recurrence';
import { parseJsonInstant } from '../../../domain/sla/reading/json-instant';
import { dateOf, toLocalDay } from '../../../domain/time/instant';
import { UnexpectedAnswer } from '../../request';
import { organizationFields, organizationIdsIn } from './organizations';
import { componentsShape, namesOf, reporterOf, reporterShape } from './ownership-fields';
import { searchAllIssues } from './search-issues';

const issueShape = z.looseObject({
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    created: z.string(),
    labels: z.array(z.string()).nullish(),
    components: componentsShape,
    reporter: reporterShape,
    security: z.unknown().optional(),
  }),
});

const FIELDS = ['summary', 'created', 'labels', 'components', 'reporter', 'security'];

/** A project's issues that are among these keys or bear one of these components, by when they came; the newest first. */
export async function listEarlier(
  projectId: string,
  { keys, components, from, to }: RecurrenceSearch,
): Promise<EarlierIssue[]> {
  const jql = jqlOf(projectId, keys, components, { from, to });
  const organizations = await organizationFields();
  const issues = await findAll(jql, [...FIELDS, ...organizations]);
  return issues.map((issue) => toEarlier(issue, organizations)).filter(({ at }) => at >= from && at < to);
}

/** A component or a key that went meanwhile is refused by Jira for good: nothing recurs then. */
async function findAll(jql: string, fields: string[]): Promise<z.infer<typeof issueShape>[]> {
  try {
    return (await searchAllIssues('app', { jql, fields, size: 100 }, issueShape)).filter(
      ({ fields }) => !fields.security,
    );
  } catch (error) {
    if (error instanceof UnexpectedAnswer && error.status === 400) return [];
    throw error;
  }
}

/** Jira reads days in a zone of its own: a day more on both sides is asked for, and left out afterwards. */
function jqlOf(
  projectId: string,
  keys: string[],
  components: string[],
  { from, to }: Pick<RecurrenceSearch, 'from' | 'to'>,
): string {
  const wellFormed = keys.filter((key) => /^[A-Z][A-Z0-9_]*-\d+$/.test(key));
  const either = [
    ...(wellFormed.length > 0 ? [`key in (${wellFormed.map(quoteJql).join(', ')})`] : []),
    ...(components.length > 0 ? [`component in (${components.map(quoteJql).join(', ')})`] : []),
  ];
  const dayOf = (at: number, more: number) => dateOf(toLocalDay(at, 'UTC') + more);
  const span = `created >= "${dayOf(from, -1)}" AND created <= "${dayOf(to, 2)}"`;
  return `project = ${projectId} AND (${either.join(' OR ')}) AND ${span} ORDER BY created DESC`;
}

function toEarlier({ key, fields }: z.infer<typeof issueShape>, organizationIds: string[]): EarlierIssue {
  const { summary, created, labels, components, reporter } = fields;
  return {
    ...{ key, summary: summary ?? '', at: parseJsonInstant(created), labels: labels ?? [] },
    ...{ components: namesOf(components), reporter: reporterOf(reporter) },
    organizations: organizationIdsIn(fields, organizationIds),
  };
}
