import { route } from '@forge/api';
import type { MailOutcome, Messages, NoteReaders } from '../../../application/ports/messages';
import * as z from '../../../common/zod';
import { ask, askOk, UnexpectedAnswer } from '../../request';
import { storedComments } from '../../storage/stored-comments';
import { authorShape, keepOwn } from '../people/own-account';
import { roleNameOf } from '../people/roles';
import { type LinkedWords, linkTo, paragraphsOf } from './linked-text';

const NOTE_PROPERTY = 'sablier.note';
const commentsShape = z.looseObject({
  comments: z.array(
    z.looseObject({
      author: authorShape,
      properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
    }),
  ),
});

/** What is said, and the mark of its beginning, which nobody knows before. */
interface Note {
  key: string;
  mark: string | null;
}

/** Mail as Jira sends it: to account ids, for no address ever leaves Atlassian through the app. */
export const jiraMessages: Messages = {
  async notify(issueId, people, { subject, text }) {
    const to = { users: people.map((accountId) => ({ accountId })) };
    const body = { subject, textBody: text, to };
    const answer = await ask('jira', 'app', route`/rest/api/3/issue/${issueId}/notify`, {
      method: 'POST',
      body,
    }).catch(() => null);
    return outcomeOf(answer?.status ?? null);
  },
  async addInternalComment({ issueId, projectId }, readers, key, text) {
    const begun = await storedComments.begin(issueId, key);
    if (!begun.isFirst && (await isAdded(issueId, key, begun.mark))) return 'known';
    for (const reader of readers) {
      const comment = restrictTo(
        await withCurrentName(projectId, reader),
        commentOf({ key, mark: begun.mark }, text),
      );
      if (await addRestrictedComment(issueId, comment)) return 'left';
    }
    return 'refused';
  },
  async addPublicComment(issueId, key, text, link) {
    const { isFirst, mark } = await storedComments.begin(issueId, key);
    if (!isFirst && (await isAdded(issueId, key, mark))) return;
    const place = route`/rest/api/3/issue/${issueId}/comment`;
    await askOk('jira', 'app', place, { method: 'POST', body: commentOf({ key, mark }, text, link) });
  },
};

const REFUSALS = [400, 403, 404];
const addedShape = z.looseObject({
  id: z.string(),
  visibility: z.looseObject({ type: z.string() }).nullish(),
  jsdPublic: z.boolean().nullish(),
});

/** False where Jira refuses the readers. A comment that it took for everybody is taken back at once. */
async function addRestrictedComment(issueId: string, body: object): Promise<boolean> {
  const place = route`/rest/api/3/issue/${issueId}/comment`;
  const answer = await ask('jira', 'app', place, { method: 'POST', body });
  if (REFUSALS.includes(answer.status)) return false;
  if (answer.status !== 201) throw new UnexpectedAnswer('POST comment', answer);
  const { id, visibility, jsdPublic } = addedShape.parse(answer.body);
  if (visibility || jsdPublic === false) return true;
  await askOk('jira', 'app', route`/rest/api/3/issue/${issueId}/comment/${id}`, { method: 'DELETE' });
  return false;
}

/** Jira knows the readers of a comment by a role's name: a role that is known by its id is asked what it is called today. */
async function withCurrentName(projectId: string, readers: NoteReaders): Promise<NoteReaders> {
  if (readers.kind !== 'role' || readers.id === null) return readers;
  return { ...readers, name: (await roleNameOf(projectId, readers.id)) ?? readers.name };
}

/** The property keeps a comment from the clients of a service project, and is passed over anywhere else. */
function restrictTo(readers: NoteReaders, words: ReturnType<typeof commentOf>): object {
  if (readers.kind === 'role') return { ...words, visibility: { type: 'role', value: readers.name } };
  if (readers.kind === 'group') {
    const group = readers.id ? { identifier: readers.id } : { value: readers.name };
    return { ...words, visibility: { type: 'group', ...group } };
  }
  const internal = { key: 'sd.public.comment', value: { internal: true } };
  return { ...words, properties: [...words.properties, internal] };
}

function outcomeOf(status: number | null): MailOutcome {
  if (status === 204) return 'queued';
  if (status === 400 || status === 404) return 'refused';
  if (status === 429) return 'later';
  return status === 403 ? 'off' : 'unknown';
}

/** What was begun may have been said: by the app's own account, under the mark that its own record holds. */
async function isAdded(issueId: string, key: string, mark: string | null): Promise<boolean> {
  const path = route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=100&expand=properties`;
  const { comments } = commentsShape.parse(await askOk('jira', 'app', path));
  const own = await keepOwn(comments, ({ author }) => author);
  const names = own.flatMap(({ properties }) =>
    properties.filter((property) => property.key === NOTE_PROPERTY),
  );
  return names.some(({ value }) => {
    const note = value as { key?: string; mark?: string } | null;
    return note?.key === key && (mark === null || note.mark === mark);
  });
}

/** A comment, a paragraph a line, that is found again by its property, so that it is said once. */
function commentOf(note: Note, text: string, link?: LinkedWords) {
  const linked = link ? [{ type: 'paragraph', content: [linkTo(link.text, link.url)] }] : [];
  const content = [...paragraphsOf(text), ...linked];
  return { body: { version: 1, type: 'doc', content }, properties: [{ key: NOTE_PROPERTY, value: note }] };
}
