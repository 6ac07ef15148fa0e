/** What leaves the app in French has no English word in it: mails, comments, the panel, the checks of a scheme, a report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textsIn } from '../../../locales/languages';
import { nameFinding } from '../../../src/application/scheme/document/name-finding';
import { say } from '../../../src/common/say';
import { lint } from '../../../src/domain/lint/lint';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { findEnglish } from '../../support/source/english-words';

const ACME = {
  ...{ id: null, name: 'Acme', language: 'fr', timezone: 'America/Toronto', projects: ['SUP'] },
  ...{ accountManager: '', contacts: [{ name: 'Client A', accountId: CLIENT }] },
};

/** The texts among some that have English words, with those. */
const englishIn = (texts: string[]) =>
  texts.flatMap((text) => {
    const words = findEnglish(text);
    return words.length > 0 ? [{ words, text }] : [];
  });

/** What the desk says to its French client, and to the one of its people who reads French, of an issue. */
async function textsOf(desk: Desk, issue: IssueRef): Promise<string[]> {
  const letters = desk.site.letters().filter(({ issueKey }) => issueKey === issue.key);
  const french = letters.filter(({ subject }) => subject.includes('\u00a0:'));
  expect(french.length).toBeGreaterThan(0);
  return [...(await desk.listAppComments(issue)), ...french.flatMap(({ subject, text }) => [subject, text])];
}

test.each([
  ['altilogix', 'Minor', ['channel:emergency']],
  ['velsoft', 'Fatal', []],
])('mails and comments of %s, from the receipt until after its hours', async (preset, priority, labels) => {
  const desk = await openDesk(preset);
  await desk.callAdmin('saveClient', ACME);
  // the issue that was there before takes the first turn of a rota, the new one goes to the person who reads French
  await desk.site.advance(MINUTE);
  const issue = await desk.createIssue(priority, { labels, summary: 'Le panier ne répond pas' });
  await desk.site.advance(3 * HOUR);
  await desk.addComment(AGENT, issue, 'Nous y travaillons.');
  await desk.site.advance(MINUTE);
  const texts = await textsOf(desk, issue);
  expect(texts.length).toBeGreaterThan(2);
  /** A clause is quoted in the language of its contract. */
  const withoutClauses = texts.map((text) => text.replace(/Engagement\s: «[^»]*»/g, ''));
  expect(englishIn(withoutClauses)).toEqual([]);
  await desk.site.stop();
});

test('the checks of every preset', () => {
  const texts = textsIn('fr');
  const at = Date.parse('2025-06-05T10:00:00Z');
  const said = Object.values(presets).flatMap((scheme: Scheme) =>
    lint(scheme, at).map((finding) => say(texts.lint.findings, nameFinding(scheme, finding, texts))),
  );
  expect(said.length).toBeGreaterThan(3);
  expect(englishIn(said)).toEqual([]);
});

test('the severities of every preset, with what they mean and how the desk is reached', () => {
  const all = Object.values(presets).flatMap(({ severities, contactMethods }: Scheme) => [
    ...severities.flatMap(({ fr, definition, examples }) => [fr, definition.fr, examples.fr]),
    ...contactMethods.flatMap(({ name, note }) => [name?.fr ?? '', note?.fr ?? '']),
  ]);
  expect(englishIn(all)).toEqual([]);
});

/** What people wrote stays as they wrote it: the title, the object and whatever is quoted. */
const withoutPeoplesWords = (line: string) =>
  /^\| Objet |rapport d’incident/.test(line) ? '' : line.replace(/«[^»]*»/g, '');

test('reports', () => {
  const folder = resolve(__dirname, '../../reports');
  const reports = readdirSync(folder).filter((name) => name.endsWith('.fr.txt'));
  expect(reports.length).toBeGreaterThan(1);
  const lines = reports.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  expect(lines.join('')).toContain('Comment nous joindre');
  expect(englishIn(lines.map(withoutPeoplesWords))).toEqual([]);
});
