import { route } from '@forge/api';
import { z } from 'zod';
import type { Mail, MailOutcome, NoteReaders } from '../application/ports/messages';
import { ask, askOk } from './request';
import { storedWords } from './storage/words';

const NOTE_PROPERTY = 'sablier.note';
const commentsShape = z.looseObject({
  comments: z.array(
    z.looseObject({
      author: z.looseObject({ accountType: z.string().optional() }).nullish(),
      properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).default([]),
    }),
  ),
});

/** Mail as Jira sends it: to account ids and groups, for no address ever leaves Atlassian through the app. */
export const jiraMail: Mail = {
  async notify(issueId, { people, groups }, { subject, text }) {
    const to = {
      users: people.map((accountId) => ({ accountId })),
      groups: groups.map((name) => ({ name })),
    };
    const body = { subject, textBody: text, to };
    const answer = await ask('jira', 'app', route`/rest/api/3/issue/${issueId}/notify`, {
      method: 'POST',
      body,
    }).catch(() => null);
    return outcomeOf(answer?.status ?? null);
  },
  async note(issueId, readers, key, text) {
    if (!(await storedWords.begin(issueId, key)) && (await wasSaid(issueId, key))) return true;
    const { status } = await ask('jira', 'app', route`/rest/api/3/issue/${issueId}/comment`, {
      method: 'POST',
      body: keptTo(readers, wordsOf(key, text)),
    });
    return status === 201;
  },
  async say(issueId, key, text, link) {
    if (!(await storedWords.begin(issueId, key)) && (await wasSaid(issueId, key))) return;
    const place = route`/rest/api/3/issue/${issueId}/comment`;
    await askOk('jira', 'app', place, { method: 'POST', body: wordsOf(key, text, link) });
  },
};

/** The property keeps a comment from the clients of a service project, and is passed over anywhere else. */
function keptTo(readers: NoteReaders, words: ReturnType<typeof wordsOf>): object {
  if (readers.kind !== 'agents') return { ...words, visibility: { type: readers.kind, value: readers.name } };
  const internal = { key: 'sd.public.comment', value: { internal: true } };
  return { ...words, properties: [...words.properties, internal] };
}

function outcomeOf(status: number | null): MailOutcome {
  if (status === 204) return 'queued';
  if (status === 400) return 'refused';
  if (status === 429) return 'later';
  return status === 403 ? 'off' : 'unknown';
}

/** What was begun may have been said. Anybody may give a comment any property: it must be the app's own comment too. */
async function wasSaid(issueId: string, key: string): Promise<boolean> {
  const path = route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=100&expand=properties`;
  const { comments } = commentsShape.parse(await askOk('jira', 'app', path));
  const own = comments.filter(({ author }) => author?.accountType === 'app');
  const names = own.flatMap(({ properties }) => properties.filter((one) => one.key === NOTE_PROPERTY));
  return names.some(({ value }) => (value as { key?: string } | null)?.key === key);
}

/** A comment, a paragraph a line, that is found again by its property, so that it is said once. */
function wordsOf(key: string, text: string, link?: { text: string; url: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => [{ type: 'text', text: line }]);
  const marks = [{ type: 'link', attrs: { href: link?.url } }];
  const linked = link ? [[{ type: 'text', text: link.text, marks }]] : [];
  const content = [...paragraphs, ...linked].map((words) => ({ type: 'paragraph', content: words }));
  return { body: { version: 1, type: 'doc', content }, properties: [{ key: NOTE_PROPERTY, value: { key } }] };
}
