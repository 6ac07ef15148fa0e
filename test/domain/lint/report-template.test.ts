/** A desk's own template of its reports: what cannot be used is refused with its place and a sentence, in either language. */
import { LANGUAGES, textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import { explainMistake } from '../../../src/application/scheme/document/explain-mistake';
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { mergePage } from '../../../src/domain/report/page';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';
import { restoredAndClosed } from '../../support/report-stories';
import { pageText } from '../../support/report-text';

const both = (text: string) => ({ en: text, fr: `${text} (fr)` });
const withTemplate = (...sections: object[]) => ({
  ...presets.valtech,
  report: { ...presets.valtech?.report, template: { sections } },
});

function mistakesOf(...sections: object[]) {
  const read = readScheme(withTemplate(...sections));
  return 'mistakes' in read ? read.mistakes : [];
}

test.each<[string, object[], string]>([
  ['a part that the app does not write and that says nothing', [{ id: 'weather' }], 'sections.0.id'],
  ['an id that is none', [{ id: 'A part' }], 'sections.0.id'],
  ['a part of one’s own without a heading', [{ id: 'own', text: both('Hello') }], 'sections.0.heading'],
  ['an opening that does not stand first', [{ id: 'facts' }, { id: 'outcome' }], 'sections.1.id'],
  ['an opening with a heading', [{ id: 'outcome', heading: both('Summary') }], 'sections.0.id'],
  ['the same part twice', [{ id: 'facts' }, { id: 'facts' }], 'sections.1.id'],
  [
    'two headings alike, which nobody could tell apart',
    [
      { id: 'facts', heading: both('Same') },
      { id: 'cause', heading: both('Same') },
    ],
    'sections.1.heading',
  ],
  [
    'a question asked twice',
    [
      { id: 'cause', prompt: both('Why?') },
      { id: 'work', prompt: both('Why?') },
    ],
    'sections.1.prompt',
  ],
  ['a question about facts', [{ id: 'timeline', prompt: both('When?') }], 'sections.0.prompt'],
  ['a heading of nothing', [{ id: 'facts', heading: both(' ') }], 'sections.0.heading'],
  ['a heading in one language', [{ id: 'facts', heading: { en: 'Facts', fr: '' } }], 'sections.0.heading'],
  [
    'a heading that is longer than a line',
    [{ id: 'facts', heading: both('x'.repeat(101)) }],
    'sections.0.heading',
  ],
  ['no part at all', [], 'sections'],
  ['a name of ours that everything has', [{ id: 'constructor' }], 'sections.0.id'],
])('%s is refused with its place', (_, sections, place) => {
  const mistakes = mistakesOf(...sections);
  expect(mistakes[0]?.path).toBe(`report.template.${place}`);
  for (const language of LANGUAGES)
    for (const mistake of mistakes)
      expect(explainMistake(mistake, textsIn(language))).not.toMatch(/template-|undefined|NaN|Invalid/);
});

describe('a template of a desk’s own', () => {
  const sections = [
    { id: 'outcome', text: both('Dear client,') },
    { id: 'timeline', heading: both('What happened, minute by minute') },
    {
      id: 'lessons',
      heading: both('Lessons'),
      prompt: both('What would you do differently?'),
      example: both('We would call first.'),
    },
    { id: 'cause' },
    { id: 'reach', heading: both('How to reach us'), text: both('Call 514 555-0100.') },
  ];
  const read = readScheme(withTemplate(...sections)) as { scheme: Scheme };
  const write = (language: 'en' | 'fr') => {
    const incident = restoredAndClosed();
    const scheme = { ...incident.scheme, report: read.scheme.report };
    const draft = writeReport({ ...incident, scheme }, [textsIn(language)]);
    return { draft, text: pageText(draft.title, mergePage([], {}, draft.sections, (text) => text).nodes) };
  };

  test('decides which parts there are, in which order, under which headings, and what they ask', () => {
    const { draft, text } = write('en');
    expect(text.match(/^## .*/gm)).toEqual([
      ...['## What happened, minute by minute', '## Lessons', '## Root cause', '## How to reach us'],
    ]);
    for (const expected of [
      'Dear client,',
      '✎ │ What would you do differently?',
      '│ For example: “We would call first.”',
      'Call 514 555-0100.',
    ])
      expect(text).toContain(expected);
    expect(draft.prompts).toEqual([
      'What would you do differently?',
      textsIn('en').letter.parts.cause.prompt,
    ]);
  });

  test('is read in the language of the letter', () => {
    expect(write('fr').text).toContain('## Lessons (fr)');
    expect(write('fr').draft.prompts[0]).toBe('What would you do differently? (fr)');
  });
});
