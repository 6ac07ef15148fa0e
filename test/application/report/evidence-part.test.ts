import { type EvidencePart, withEvidence } from '../../../src/application/report/publish/evidence-part';
import type { Node } from '../../../src/domain/document/node';
import { headingOf, textOf } from '../../../src/domain/report/page';

const part: EvidencePart = { name: 'SUP-1-evidence.json', sha256: 'a'.repeat(64), languages: ['en'] };
const toParagraph = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const page = [headingOf('Facts'), toParagraph('It was down.')];
const textsOf = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => (node.type === 'expand' ? textsOf(node.content ?? []) : [textOf(node)]));

test('the evidence stands at the end of a page in one sentence, with its digest and command in a part to open, in either language', () => {
  expect(withEvidence(page, part).at(-1)).toMatchObject({
    type: 'expand',
    attrs: { title: 'Check the numbers yourself' },
  });
  expect(textsOf(withEvidence(page, part)).slice(2)).toEqual([
    'Evidence',
    'You can recompute the results of what we promised, and the time by who had to act, from the attached file SUP-1-evidence.json. The other times come from the history of the work item in Jira and from the record of this report.',
    `SHA-256 of that file: ${part.sha256}`,
    `To check both offline: sla verify --sha256 ${part.sha256} SUP-1-evidence.json`,
    'The check shows that the file agrees with itself and with this digest. It does not show that Jira recorded these facts: compare them with the history of the work item in Jira.',
  ]);
  expect(textsOf(withEvidence(page, { ...part, languages: ['fr'] })).slice(2, 4)).toEqual([
    'Preuves',
    expect.stringContaining('le temps à la charge de chacun à partir du fichier joint SUP-1-evidence.json.'),
  ]);
});

test('in both where a page is in two languages', () => {
  const texts = textsOf(withEvidence(page, { ...part, languages: ['en', 'fr'] }));
  expect([texts[2], texts.length]).toEqual(['Evidence / Preuves', 11]);
});

test('said again, it stands where it stood, once, with the newer digest', () => {
  const before = [...withEvidence(page, part), headingOf('Added by hand'), toParagraph('More.')];
  const after = withEvidence(before, { ...part, sha256: 'b'.repeat(64) });
  expect(textsOf(after)).toEqual(
    textsOf(before).map((text) => text.replaceAll('a'.repeat(64), 'b'.repeat(64))),
  );
  expect(withEvidence(after, { ...part, sha256: 'b'.repeat(64) })).toEqual(after);
});

test('a part of the same name that people wrote about other things stays', () => {
  const existing = [headingOf('Evidence'), toParagraph('See the photos.')];
  expect(withEvidence(existing, part).slice(0, 2)).toEqual(existing);
});

test('a part that a desk heads with its name stays, though a client speaks of digests in it', () => {
  const existing = [headingOf('Evidence'), toParagraph('Please send the SHA-256.')];
  const after = withEvidence(existing, part);
  expect(after.slice(0, 2)).toEqual(existing);
  expect(withEvidence(after, part)).toEqual(after);
});
