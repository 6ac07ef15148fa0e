import { route } from '@forge/api';
import * as z from '../../common/zod';
import type { FormFile } from '../form';
import { ask, askOk, UnexpectedAnswer } from '../request';
import { authorShape, keepOwn } from './people/own-account';

const fileShape = z.looseObject({
  id: z.string(),
  filename: z.string(),
  content: z.string(),
  author: authorShape,
});
const issueShape = z.looseObject({
  fields: z.looseObject({ attachment: z.array(fileShape).default([]) }),
});

/**
 * Puts a file on an issue, once: Jira keeps two of a name beside each other, so what the app put there before under this name goes
 * first. A person's or another app's file of the same name stays. Answers where the file is.
 */
export async function putFile(issueId: string, file: FormFile): Promise<string> {
  const issue = await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}?fields=attachment`);
  const { attachment } = issueShape.parse(issue).fields;
  const named = attachment.filter(({ filename }) => filename === file.name);
  const earlier = await keepOwn(named, ({ author }) => author);
  for (const { id } of earlier) await removeFile(id);
  const place = route`/rest/api/3/issue/${issueId}/attachments`;
  const [put] = z.array(fileShape).parse(await askOk('jira', 'app', place, { method: 'POST', file }));
  return put?.content ?? '';
}

/** One that is gone already is as good as removed. */
async function removeFile(id: string): Promise<void> {
  const answer = await ask('jira', 'app', route`/rest/api/3/attachment/${id}`, { method: 'DELETE' });
  if (answer.status !== 204 && answer.status !== 404) throw new UnexpectedAnswer('DELETE attachment', answer);
}
