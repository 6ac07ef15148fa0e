import { type Language, type Texts, textsIn } from '../../../locales/languages';
import { freeAnswers, writeReport } from '../../../src/application/report/document/drafting';
import { paragraph } from '../../../src/domain/document/adf';
import type { Node } from '../../../src/domain/document/node';
import { headingOf, mergePage, partsOf, textOf } from '../../../src/domain/report/page';
import { countBlanks, peoplesPartsOf, readUnder, withPart } from '../../../src/domain/report/parts-to-write';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
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

const cause = textsIn('en').letter.parts.cause.prompt;
const asked = ['regret', 'effect', 'began', 'cause', 'work', 'prevention'] as const;
const pageOf = (sections: Parameters<typeof mergePage>[2]): Node[] =>
  mergePage([], {}, sections, (text) => text).nodes;

const textsOf = ([first, ...others]: [Language, ...Language[]]): [Texts, ...Texts[]] => [
  textsIn(first),
  ...others.map(textsIn),
];

describe.each([[['en']], [['fr']], [['en', 'fr']]] as [
  [Language, ...Language[]],
][])('a report in %j', (languages) => {
  const prompts = languages.flatMap((language) =>
    asked.map((part) => textsIn(language).letter.parts[part].prompt),
  );
  const ids =
    languages.length === 1
      ? [...asked]
      : languages.flatMap((language) => asked.map((part) => `${part}.${language}`));
  const createDraft = (text = 'Thank you.') => writeReport(createIncident(text), textsOf(languages));

  test('asks each of its questions once', () => {
    const { sections } = createDraft();
    expect(countBlanks(pageOf(sections), sections, prompts)).toBe(asked.length * languages.length);
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

  test('asks the same parts, once a language, whatever the client said', () => {
    for (const prompt of prompts)
      expect(peoplesPartsOf(createDraft(prompt).sections, prompts).map(({ id }) => id)).toEqual(ids);
  });

  test('still asks under a heading that somebody renamed', () => {
    const { sections } = createDraft();
    const [first] = peoplesPartsOf(sections, prompts);
    const renamed = pageOf(sections).map((node) =>
      JSON.stringify(node) === JSON.stringify(headingOf(first?.heading ?? '')) ? headingOf('Why') : node,
    );
    expect(countBlanks(renamed, sections, prompts)).toBe(asked.length * languages.length);
  });
});

test('an answer that quotes its question is an answer', () => {
  const { sections, prompts } = writeReport(createIncident('Thank you.'), [textsIn('en')]);
  const { heading } = textsIn('en').letter.parts.cause;
  const page = withPart(pageOf(sections), heading, [paragraph(`“${cause}” A disk was full.`)]);
  expect(countBlanks(page, sections, prompts)).toBe(asked.length - 1);
  expect(readUnder(page, heading, prompts)).toContain('A disk was full.');
});

describe('an answer leaves the panel that asked for it', () => {
  const draft = writeReport(createIncident('Thank you.'), [textsIn('en')]);
  const { heading, prompt } = textsIn('en').letter.parts.cause;
  const asWritten = (inPanel: Node[]): Node[] =>
    withPart(pageOf(draft.sections), heading, [
      { type: 'panel', attrs: { panelType: 'note' }, content: inPanel },
    ]);
  const under = (page: readonly Node[]) =>
    partsOf(page).find(({ title }) => textOf(title) === heading)?.nodes;

  test('without the line that showed how to answer, and every other question stands as it was', () => {
    const example = draft.examples.find((line) => line.includes('certificate')) ?? '';
    const page = asWritten([paragraph('A disk was full.'), paragraph(example)]);
    expect(under(freeAnswers(page, draft))).toEqual([paragraph('A disk was full.')]);
    expect(countBlanks(freeAnswers(page, draft), draft.sections, draft.prompts)).toBe(asked.length - 1);
  });

  test('not while its question stands, and never a panel of a part that asks nothing', () => {
    const page = asWritten([paragraph(prompt), paragraph('To be continued.')]);
    expect(freeAnswers(page, draft)).toEqual(page);
    expect(freeAnswers(pageOf(draft.sections), draft)).toEqual(pageOf(draft.sections));
    const own = [
      headingOf('Ours'),
      { type: 'panel', attrs: { panelType: 'note' }, content: [paragraph('x')] },
    ];
    expect(freeAnswers(own, draft)).toEqual(own);
  });

  test('in a column of two languages too, which is never left empty', () => {
    const sideBySide = {
      ...scheme,
      report: { ...scheme.report, layout: 'side-by-side' as const },
    } as typeof valtech;
    const both = writeReport({ ...createIncident('x'), scheme: sideBySide }, textsOf(['en', 'fr']));
    const [question] = both.prompts;
    const answered = JSON.parse(
      JSON.stringify(pageOf(both.sections)).replace(question ?? '', 'We are sorry.'),
    );
    const freed = JSON.stringify(freeAnswers(answered, both));
    expect(freed).toContain(
      '{"type":"layoutColumn","attrs":{"width":50},"content":[{"type":"paragraph","content":[{"type":"text","text":"We are sorry."}]}]}',
    );
    expect(freed).not.toContain(both.examples[0]);
  });
});
