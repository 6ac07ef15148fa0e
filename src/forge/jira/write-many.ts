/** What evaluations leave on many issues: the fields in one call, and the property a hundred at a time, as tasks of Jira's. */
import { route } from '@forge/api';
import type { Writing } from '../../application/ports/evaluation';
import { PROPERTY_KEY } from '../../application/ports/issue-property';
import type { Issues, LeftOnIssue } from '../../application/ports/issues';
import * as z from '../../common/zod';
import { ask, UnexpectedAnswer } from '../request';
import { type Left, storedPropertyDigests } from '../storage/site/property-digests';
import { writeFieldsOfMany } from './fields';

type WithProperty = LeftOnIssue & { property: NonNullable<LeftOnIssue['property']> };

/** Of how many issues Jira takes the properties in one call. */
const PROPERTIES = 100;

/** What another evaluation has left since is younger, and stays. */
export const writeMany: Issues['writeMany'] = async (left, basis) => {
  if (left.length === 0) return [];
  const written = await listWrittenSince(
    left.map(({ issueId }) => issueId),
    basis,
  );
  const ours = left.filter(({ issueId }) => !written.includes(issueId));
  await writeFieldsOfMany(ours.flatMap(({ issueId, fields }) => (fields ? [{ issueId, fields }] : [])));
  const withProperty = ours.filter((each): each is WithProperty => each.property !== null);
  const writings: Writing[] = [];
  for (let at = 0; at < withProperty.length; at += PROPERTIES)
    writings.push(await writeProperties(withProperty.slice(at, at + PROPERTIES)));
  return writings;
};

export const listWrittenSince: Issues['listWrittenSince'] = async (issueIds, basis) => {
  const standing = await storedPropertyDigests.listOf(issueIds);
  const before = basis as ReadonlyMap<string, Left>;
  return issueIds.filter((id) => standing.get(id)?.digest !== before.get(id)?.digest);
};

async function writeProperties(batch: WithProperty[]): Promise<Writing> {
  const task = await beginWriting(batch);
  await storedPropertyDigests.saveMany(batch);
  return { task, issueIds: batch.map(({ issueId }) => issueId) };
}

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

/** Jira forgets its tasks after some days: what came of one is unknown then. */
export const readTask: Issues['readTask'] = async (task) => {
  const answer = await ask('jira', 'app', route`/rest/api/3/task/${task}`);
  if (answer.status === 404) return 'failed';
  if (answer.status !== 200) throw new UnexpectedAnswer('GET task', answer);
  const { status } = taskShape.parse(answer.body);
  if (status === 'COMPLETE') return 'done';
  return UNDER_WAY.includes(status ?? '') ? 'under-way' : 'failed';
};
