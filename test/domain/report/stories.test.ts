/**
 * The whole text of three reports in English and French, as files a person reads in `test/reports`: a change of wording shows in the
 * diff. `RENEW=reports npx jest test/domain/report/stories.test.ts` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Language, textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import { withEvidence } from '../../../src/application/report/publish/evidence-part';
import type { Incident } from '../../../src/domain/report/incident';
import { mergePage } from '../../../src/domain/report/page';
import { breachedWithThirdParty, closedWithoutWord, restoredAndClosed } from '../../support/report-stories';
import { pageText } from '../../support/report-text';

const FOLDER = resolve(__dirname, '../../reports');
const evidence = { name: 'SUP-1-evidence.json', sha256: '3f5b'.repeat(16) };

function writeWhole(incident: Incident, languages: [Language, ...Language[]]): string {
  const [first, ...others] = languages;
  const { title, sections } = writeReport(incident, [textsIn(first), ...others.map(textsIn)]);
  const { nodes } = mergePage([], {}, sections, (text) => text);
  return pageText(title, withEvidence(nodes, { ...evidence, languages }));
}

const stories: [string, () => Incident][] = [
  ['restored-and-closed', restoredAndClosed],
  ['breached-with-third-party', breachedWithThirdParty],
  ['closed-without-a-word', closedWithoutWord],
];
const written = stories.flatMap(([name, create]) =>
  (['en', 'fr'] as const).map((language) => [`${name}.${language}.txt`, create, language] as const),
);

test.each(written)('%s is the letter that the client receives', (file, create, language) => {
  const path = join(FOLDER, file);
  const text = writeWhole(create(), [language]);
  if (process.env.RENEW === 'reports') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
});
