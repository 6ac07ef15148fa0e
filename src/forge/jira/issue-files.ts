import { route } from '@forge/api';
import { z } from 'zod';
import type { FormFile } from '../form';
import { ask, askOk, UnexpectedAnswer } from '../request';

const fileShape = z.looseObject({
  id: z.string(),
  filename: z.string(),
  content: z.string(),
  author: z.looseObject({ accountType: z.string().optional() }).nullish(),
});
const issueShape = z.looseObject({
  fields: z.looseObject({ attachment: z.array(fileShape).default([]) }),
});

/**
 * Puts a file on an issue, once: Jira keeps two of a name beside each other, so what the app put there before under this name goes
 * first. A person's file of the same name stays. Answers where the file is.
 */
export async function putFile(issueId: string, file: FormFile): Promise<string> {
  const issue = await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}?fields=attachment`);
  const earlier = issueShape
    .parse(issue)
    .fields.attachment.filter(
      ({ filename, author }) => filename === file.name && author?.accountType === 'app',
    );
  for (const { id } of earlier) await removeFile(id);
  const place = route`/rest/api/3/issue/${issueId}/attachments`;
  const [put] = z.array(fileShape).parse(await askOk('jira', 'app', place, { method: 'POST', file }));
  return put?.content ?? '';
}

/** One that is gone already is as good as removed. */
async function removeFile(id: string): Promise<void> {
  const { status } = await ask('jira', 'app', route`/rest/api/3/attachment/${id}`, { method: 'DELETE' });
  if (status !== 204 && status !== 404) throw new UnexpectedAnswer('DELETE attachment', status);
}
