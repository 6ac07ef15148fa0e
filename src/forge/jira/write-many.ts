/** What evaluations leave on many issues, in two calls: the fields, and as a task of Jira's the property. */
import { route } from '@forge/api';
import { PROPERTY_KEY } from '../../application/ports/issue-property';
import type { Issues, LeftOnIssue } from '../../application/ports/issues';
import * as z from '../../common/zod';
import { ask, askOk, UnexpectedAnswer } from '../request';
import { type Left, storedPropertyDigests } from '../storage/site/property-digests';
import { writeFieldsOfMany } from './fields';

type WithProperty = LeftOnIssue & { property: NonNullable<LeftOnIssue['property']> };

/** What another evaluation has left since is younger, and stays. */
export const writeMany: Issues['writeMany'] = async (left, basis) => {
  if (left.length === 0) return null;
  const standing = await storedPropertyDigests.listOf(left.map(({ issueId }) => issueId));
  const before = basis as ReadonlyMap<string, Left>;
  const ours = left.filter(({ issueId }) => standing.get(issueId)?.digest === before.get(issueId)?.digest);
  await writeFieldsOfMany(ours.flatMap(({ issueId, fields }) => (fields ? [{ issueId, fields }] : [])));
  const withProperty = ours.filter((each): each is WithProperty => each.property !== null);
  if (withProperty.length === 0) return null;
  const task = await beginWriting(withProperty);
  await storedPropertyDigests.saveMany(withProperty);
  return task;
};

const taskShape = z.looseObject({ id: z.string(), status: z.string().optional() });

/** Jira answers with the place of its task; whoever follows that has the task itself. */
async function beginWriting(batch: WithProperty[]): Promise<string> {
  const issues = batch.map(({ issueId, property }) => ({
    issueID: Number(issueId),
    properties: { [PROPERTY_KEY]: property },
  }));
  const place = route`/rest/api/3/issue/properties/multi`;
  const answer = await ask('jira', 'app', place, { method: 'POST', body: { issues } });
  const { status, body, location } = answer;
  const task = status === 303 ? location?.split('/').at(-1) : taskShape.safeParse(body).data?.id;
  if (!task || (status !== 303 && status !== 200))
    throw new UnexpectedAnswer('POST issue properties', answer);
  return task;
}

const UNDER_WAY = ['ENQUEUED', 'RUNNING'];

export const readTask: Issues['readTask'] = async (task) => {
  const { status } = taskShape.parse(await askOk('jira', 'app', route`/rest/api/3/task/${task}`));
  if (status === 'COMPLETE') return 'done';
  return UNDER_WAY.includes(status ?? '') ? 'under-way' : 'failed';
};
