import { type Language, type Texts, textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import { paragraph } from '../../../src/domain/document/adf';
import type { Node } from '../../../src/domain/document/node';
import { headingOf, mergePage } from '../../../src/domain/report/page';
import { countBlanks, peoplesPartsOf, readUnder, withPart } from '../../../src/domain/report/parts-to-write';
import { withHolidays } from '../../../src/domain/scheme/holidays';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../src/presets/valtech/scheme';
import { CLIENT, JiraIssue } from '../../support/jira-issue';

const scheme = withHolidays(valtech, 2025, 2025);
const now = Date.parse('2025-06-06T15:00:00Z');

/** A closed issue of this summary whose client said the same words in public. */
function createIncident(text: string) {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  const issue = new JiraIssue('2025-06-05T14:00:00Z', 'Fatal', { summary: text });
  issue.addComment('2025-06-05T14:10:00Z', CLIENT, { body: { type: 'doc', version: 1, content } });
  const history = historyOf(issue.resolve('2025-06-05T15:00:00Z').toJson('SUP-1'), {});
  return { scheme, history, evaluation: evaluateClocks(scheme, history, now), now };
}

const cause = textsIn('en').report.rootCausePrompt;
const pageOf = (sections: Parameters<typeof mergePage>[2]): Node[] =>
  mergePage([], {}, sections, (text) => text).nodes;

const textsOf = ([first, ...others]: [Language, ...Language[]]): [Texts, ...Texts[]] => [
  textsIn(first),
  ...others.map(textsIn),
];

describe.each([[['en']], [['fr']], [['en', 'fr']]] as [
  [Language, ...Language[]],
][])('a report in %j', (languages) => {
  const prompts = languages.flatMap((language) => {
    const { rootCausePrompt, wentWellPrompt, lessonsPrompt } = textsIn(language).report;
    return [rootCausePrompt, wentWellPrompt, lessonsPrompt];
  });
  const createDraft = (text = 'Thank you.') => writeReport(createIncident(text), textsOf(languages));

  test('asks each of its questions once', () => {
    const { sections } = createDraft();
    expect(countBlanks(pageOf(sections), sections, prompts)).toBe(3 * languages.length);
  });

  test('is finished though the client said, and its summary says, the very words of a question', () => {
    for (const prompt of prompts) {
      const { sections } = createDraft(prompt);
      const page = peoplesPartsOf(sections, prompts).reduce(
        (written, { heading }) => withPart(written, heading, [paragraph('A disk was full.')]),
        pageOf(sections),
      );
      expect(JSON.stringify(page)).toContain(prompt);
      expect(countBlanks(page, sections, prompts)).toBe(0);
    }
  });

  test('asks the same three parts whatever the client said', () => {
    for (const prompt of prompts)
      expect(peoplesPartsOf(createDraft(prompt).sections, prompts).map(({ id }) => id)).toEqual([
        ...['cause', 'went-well', 'lessons'],
      ]);
  });

  test('still asks under a heading that somebody renamed', () => {
    const { sections } = createDraft();
    const [first] = peoplesPartsOf(sections, prompts);
    const renamed = pageOf(sections).map((node) =>
      JSON.stringify(node) === JSON.stringify(headingOf(first?.heading ?? '')) ? headingOf('Why') : node,
    );
    expect(countBlanks(renamed, sections, prompts)).toBe(3 * languages.length);
  });
});

test('an answer that quotes its question is an answer', () => {
  const { sections, prompts } = writeReport(createIncident('Thank you.'), [textsIn('en')]);
  const heading = textsIn('en').report.rootCause;
  const page = withPart(pageOf(sections), heading, [paragraph(`“${cause}” A disk was full.`)]);
  expect(countBlanks(page, sections, prompts)).toBe(2);
  expect(readUnder(page, heading, prompts)).toContain('A disk was full.');
});
