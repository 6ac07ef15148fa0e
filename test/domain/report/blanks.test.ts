import { type Language, type Texts, textsIn } from '../../../locales/languages';
import { type Drafting, freeAnswers, writeReport } from '../../../src/application/report/document/drafting';
import { paragraph } from '../../../src/domain/document/adf';
import type { Node } from '../../../src/domain/document/node';
import {
  type Blank,
  blanksOf,
  countBlanks,
  fillBlank,
  isOpen,
  readAnswer,
  replaceAnswer,
} from '../../../src/domain/report/blanks';
import { headingOf, mergePage, partsOf, textOf } from '../../../src/domain/report/page';
import { peoplesPartsOf } from '../../../src/domain/report/parts-to-write';
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
function blankOf(draft: Drafting, id: string): Blank {
  const blank = blanksOf(draft).find((each) => each.id === id);
  if (!blank) throw new Error(`nothing asks ${id}`);
  return blank;
}
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
    expect(countBlanks(pageOf(sections), { sections, prompts })).toBe(asked.length * languages.length);
  });

  test('is finished though the client said, and its summary says, the very words of a question', () => {
    for (const prompt of prompts) {
      const draft = createDraft(prompt);
      const page = blanksOf(draft).reduce(
        (written, blank) => fillBlank(written, draft, blank, [paragraph('A disk was full.')]),
        pageOf(draft.sections),
      );
      expect(JSON.stringify(page)).toContain(prompt);
      expect(countBlanks(page, draft)).toBe(0);
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
    expect(countBlanks(renamed, { sections, prompts })).toBe(asked.length * languages.length);
  });
});

test('an answer that quotes its question is an answer', () => {
  const draft = writeReport(createIncident('Thank you.'), [textsIn('en')]);
  const blank = blankOf(draft, 'cause');
  const page = fillBlank(pageOf(draft.sections), draft, blank, [paragraph(`“${cause}” A disk was full.`)]);
  expect(countBlanks(page, draft)).toBe(asked.length - 1);
  expect(readAnswer(page, draft, blank)).toContain('A disk was full.');
});

describe('an answer leaves the panel that asked for it', () => {
  const draft = writeReport(createIncident('Thank you.'), [textsIn('en')]);
  const { heading, prompt } = textsIn('en').letter.parts.cause;
  const asWritten = (inPanel: Node[]): Node[] =>
    replaceAnswer(pageOf(draft.sections), blankOf(draft, 'cause'), draft.sections, [
      { type: 'panel', attrs: { panelType: 'note' }, content: inPanel },
    ]);
  const under = (page: readonly Node[]) =>
    partsOf(page).find(({ title }) => textOf(title) === heading)?.nodes;

  test('without the line that showed how to answer, and every other question stands as it was', () => {
    const example = draft.examples.find((line) => line.includes('certificate')) ?? '';
    const page = asWritten([paragraph('A disk was full.'), paragraph(example)]);
    expect(under(freeAnswers(page, draft))).toEqual([paragraph('A disk was full.')]);
    expect(countBlanks(freeAnswers(page, draft), draft)).toBe(asked.length - 1);
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

describe('a question answered one by one', () => {
  const bothLanguages = writeReport(
    {
      ...createIncident('Thank you.'),
      scheme: { ...scheme, report: { ...scheme.report, layout: 'side-by-side' } } as typeof valtech,
    },
    textsOf(['en', 'fr']),
  );

  test('leaves the other language’s question beside it, and is read back', () => {
    const english = blankOf(bothLanguages, 'cause.1');
    const french = blankOf(bothLanguages, 'cause.2');
    const page = fillBlank(pageOf(bothLanguages.sections), bothLanguages, english, [paragraph('A disk.')]);
    expect(isOpen(page, bothLanguages.sections, english)).toBe(false);
    expect(isOpen(page, bothLanguages.sections, french)).toBe(true);
    expect(readAnswer(page, bothLanguages, english)).toBe('A disk.');
    const both = fillBlank(page, bothLanguages, french, [paragraph('Un disque.')]);
    const changed = replaceAnswer(both, english, bothLanguages.sections, [paragraph('Two disks.')]);
    expect(readAnswer(changed, bothLanguages, english)).toBe('Two disks.');
    expect(readAnswer(changed, bothLanguages, french)).toBe('Un disque.');
    const asked = replaceAnswer(changed, french, bothLanguages.sections, []);
    expect(isOpen(asked, bothLanguages.sections, french)).toBe(true);
    expect(countBlanks(asked, bothLanguages)).toBe(11);
  });

  test('keeps the desk’s standing text, and what somebody wrote beside the question', () => {
    const section = { id: 'cause', text: { en: 'We tell every cause.', fr: 'Nous disons chaque cause.' } };
    const terms = {
      ...scheme,
      report: { ...scheme.report, template: { sections: [section] } },
    } as typeof valtech;
    const draft = writeReport({ ...createIncident('x'), scheme: terms }, [textsIn('en')]);
    const blank = blankOf(draft, 'cause');
    const started = JSON.parse(JSON.stringify(pageOf(draft.sections)));
    started.at(-1).content.push(paragraph('A first thought.'));
    const page = fillBlank(started, draft, blank, [paragraph('A disk was full.')]);
    const words = JSON.stringify(page);
    for (const kept of ['We tell every cause.', 'A disk was full.', 'A first thought.'])
      expect(words).toContain(kept);
    expect(words).not.toContain('panel');
    expect(words).not.toContain('For example');
    expect(readAnswer(page, draft, blank)).toBe('A disk was full.\nA first thought.');
    const again = replaceAnswer(page, blank, draft.sections, [paragraph('Two disks.')]);
    expect(JSON.stringify(again)).toContain('We tell every cause.');
    expect(readAnswer(again, draft, blank)).toBe('Two disks.');
  });

  test('a part that somebody deleted comes back with its answer', () => {
    const draft = writeReport(createIncident('x'), [textsIn('en')]);
    const page = replaceAnswer([], blankOf(draft, 'cause'), draft.sections, [paragraph('A disk.')]);
    expect(readAnswer(page, draft, blankOf(draft, 'cause'))).toBe('A disk.');
  });
});

describe('a template whose standing text says the words of a question', () => {
  const both = (words: string) => ({ en: words, fr: `${words} (fr)` });
  const sections = [
    { id: 'before', heading: both('Before'), text: both('Why?') },
    { id: 'why', heading: both('Reasons'), text: both('We ask:\nWhy?'), prompt: both('Why?') },
  ];
  const asking = { ...scheme, report: { ...scheme.report, template: { sections } } } as typeof valtech;
  const draft = writeReport({ ...createIncident('Thank you.'), scheme: asking }, [textsIn('en')]);

  test('asks in the part that asks, and says it once there', () => {
    expect(blanksOf(draft).map(({ id }) => id)).toEqual(['why']);
    expect(pageOf(draft.sections).map(textOf)).toEqual(['Before', 'Why?', 'Reasons', 'We ask:', 'Why?']);
    expect(countBlanks(pageOf(draft.sections), draft)).toBe(1);
  });

  test('is finished once that is answered', () => {
    const [blank] = blanksOf(draft);
    if (!blank) throw new Error('nothing is asked');
    const page = fillBlank(pageOf(draft.sections), draft, blank, [paragraph('A disk was full.')]);
    expect(page.map(textOf)).toEqual(['Before', 'Why?', 'Reasons', 'We ask:', 'A disk was full.']);
    expect([countBlanks(page, draft), readAnswer(page, draft, blank)]).toEqual([0, 'A disk was full.']);
  });
});

test('a question that somebody quotes above the answer is no blank, nor is one in a part of people’s own that quotes it', () => {
  const draft = writeReport(createIncident('Thank you.'), [textsIn('en')]);
  const quoted = (type: string): Node => ({ type, content: [paragraph(cause)] });
  const { heading } = blankOf(draft, 'cause');
  for (const title of [heading, 'Root cause'])
    for (const type of ['blockquote', 'nestedExpand']) {
      const page = partsOf(pageOf(draft.sections)).flatMap(({ title: own, nodes }) =>
        textOf(own) === heading
          ? [headingOf(title), quoted(type), paragraph('A disk was full.')]
          : [...(own ? [own] : []), ...nodes],
      );
      expect(isOpen(page, draft.sections, blankOf(draft, 'cause'))).toBe(false);
      expect(countBlanks(page, draft)).toBe(asked.length - 1);
    }
});
