/** What a person would call the same on a page, and what stays whoever touched it. */
import type { Node } from '../../../src/domain/document/node';
import {
  hasFiles,
  headingOf,
  mergePage,
  partsOf,
  type Section,
  textOf,
  withoutAnnotations,
  withWriting,
} from '../../../src/domain/report/page';

const digest = (text: string) => text;
const text = (words: string, ...marks: string[]): Node => ({
  ...{ type: 'text', text: words },
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const lineOf = (...content: Node[]): Node => ({ type: 'paragraph', content });
const status = (words: string): Node => ({
  type: 'status',
  attrs: { text: words, color: 'green', localId: 'x' },
});
const section = (nodes: Node[], more: Partial<Section> = {}): Section => ({
  id: 'a',
  heading: 'Facts',
  nodes,
  ...more,
});

/** Whether a page that stands so is still the app's to replace. */
function isUntouched(drafted: Node[], standing: Node[]): boolean {
  const first = mergePage([], {}, [section(drafted)], digest);
  const page = [headingOf('Facts'), ...standing];
  const next = mergePage(page, first.stored, [section([lineOf(text('Newer.'))])], digest);
  return next.newer.length === 0 && next.nodes.some((node) => textOf(node) === 'Newer.');
}

test.each<[string, Node[], Node[], boolean]>([
  [
    'the editor’s own ids',
    [status('Met')],
    [{ ...status('Met'), attrs: { text: 'Met', localId: 'other' } }],
    true,
  ],
  ['another word in a frame', [status('Met')], [status('Missed')], false],
  ['a word out of its frame', [lineOf(status('Met'))], [lineOf(text('Met'))], false],
  ['a text cut in two runs', [lineOf(text('It was down.'))], [lineOf(text('It was '), text('down.'))], true],
  [
    'a word that somebody made bold',
    [lineOf(text('It was down.'))],
    [lineOf(text('It was '), text('down.', 'strong'))],
    false,
  ],
  [
    'a word in another emphasis',
    [lineOf(text('It'), text('was', 'strong'))],
    [lineOf(text('It'), text('was', 'em'))],
    false,
  ],
  ['a line break', [lineOf(text('ab'))], [lineOf(text('a'), { type: 'hardBreak' }, text('b'))], false],
  [
    'another kind of panel',
    [{ type: 'panel', attrs: { panelType: 'note' }, content: [lineOf(text('x'))] }],
    [{ type: 'panel', attrs: { panelType: 'info' }, content: [lineOf(text('x'))] }],
    false,
  ],
  ['a heading of another level', [headingOf('x', 3)], [headingOf('x', 4)], false],
  [
    'the width of a table',
    [{ type: 'table', attrs: { layout: 'default' }, content: [] }],
    [{ type: 'table', attrs: { layout: 'wide' }, content: [] }],
    true,
  ],
  ['an empty line', [lineOf(text('x'))], [lineOf(text('x')), { type: 'paragraph' }], false],
])('%s', (_, drafted, standing, expected) => {
  expect(isUntouched(drafted, standing)).toBe(expected);
});

test('a part that people wrote before the app had one of its heading is theirs', () => {
  const page = [headingOf('Facts'), lineOf(text('By hand.'))];
  const merged = mergePage(page, {}, [section([lineOf(text('Drafted.'))])], digest);
  expect(merged).toMatchObject({ nodes: page, changed: false, newer: ['a'] });
  expect(merged.stored.a).toEqual({ heading: 'Facts', written: '-', fresh: '-' });
  expect(mergePage(page, merged.stored, [section([lineOf(text('Drafted.'))])], digest).nodes).toEqual(page);
});

test('newer facts beside a person’s words are told once, and again when they change again', () => {
  const first = mergePage([], {}, [section([lineOf(text('One.'))])], digest);
  const edited = [headingOf('Facts'), lineOf(text('One, said better.'))];
  const fresh = [section([lineOf(text('Two.'))])];
  const merged = mergePage(edited, first.stored, fresh, digest);
  expect([merged.newer, merged.nodes]).toEqual([['a'], edited]);
  expect(merged.stored.a).toEqual(first.stored.a);
});

test('a heading that the desk words anew is changed on the page; under it stands what stood there', () => {
  const first = mergePage([], {}, [section([lineOf(text('One.'))])], digest);
  const next = mergePage(
    first.nodes,
    first.stored,
    [section([lineOf(text('One.'))], { heading: 'What we know' })],
    digest,
  );
  expect(next.nodes.map(textOf)).toEqual(['What we know', 'One.']);
  expect(next.changed).toBe(true);
  const renamed = [headingOf('Ours'), lineOf(text('One.'))];
  expect(mergePage(renamed, first.stored, [section([lineOf(text('One.'))])], digest).nodes).toEqual(renamed);
});

test('a new part comes behind the nearest before it, the opening above all, and before all where it is the first', () => {
  const opening = section([lineOf(text('Dear client,'))], { id: 'outcome', heading: null });
  const facts = section([lineOf(text('Key'))], { id: 'facts', heading: 'Facts' });
  const record = section([lineOf(text('Drafted'))], { id: 'record', heading: 'Record' });
  const base = mergePage([], {}, [facts, record], digest);
  const insert = (page: Node[], ...sections: Section[]) =>
    mergePage(page, base.stored, sections, digest).nodes.map(textOf);
  expect(insert(base.nodes, opening, facts, record)).toEqual([
    'Dear client,',
    'Facts',
    'Key',
    'Record',
    'Drafted',
  ]);
  const between = section([lineOf(text('Minute by minute'))], { id: 'timeline', heading: 'Timeline' });
  expect(insert(base.nodes, facts, between, record)).toEqual([
    'Facts',
    'Key',
    'Timeline',
    'Minute by minute',
    'Record',
    'Drafted',
  ]);
  expect(insert(base.nodes, between, facts, record)).toEqual([
    'Timeline',
    'Minute by minute',
    'Facts',
    'Key',
    'Record',
    'Drafted',
  ]);
  const withWords = [lineOf(text('Read me.')), ...base.nodes];
  expect(insert(withWords, between, facts, record).slice(0, 2)).toEqual(['Read me.', 'Timeline']);
  const rewritten = [headingOf('All by hand'), lineOf(text('x'))];
  expect(insert(rewritten, facts, between, record)).toEqual([
    'All by hand',
    'x',
    'Timeline',
    'Minute by minute',
  ]);
});

test('a part with nothing to say any more goes, unless somebody has touched it', () => {
  const [one, two] = [
    section([lineOf(text('1'))]),
    section([lineOf(text('2'))], { id: 'b', heading: 'More' }),
  ];
  const first = mergePage([], {}, [one, two], digest);
  const without = mergePage(first.nodes, first.stored, [two], digest);
  expect([without.nodes.map(textOf), Object.keys(without.stored), without.changed]).toEqual([
    ['More', '2'],
    ['b'],
    true,
  ]);
  const edited = first.nodes.with(1, lineOf(text('1, better')));
  const kept = mergePage(edited, first.stored, [two], digest);
  expect([kept.nodes, Object.keys(kept.stored), kept.changed]).toEqual([edited, ['b'], false]);
});

test('while a page is written, what it is to become is remembered of the parts that change, and of those that begin', () => {
  const before = {
    a: { heading: 'A', written: '1', fresh: '1' },
    b: { heading: 'B', written: '2', fresh: '2' },
    c: { heading: 'C', written: '3', fresh: '3' },
  };
  const after = {
    a: before.a,
    b: { heading: 'B', written: '20', fresh: '20' },
    d: { heading: 'D', written: '4', fresh: '4' },
  };
  expect(withWriting(before, { stored: after, standing: {} })).toEqual({
    a: before.a,
    b: { ...before.b, writing: '20' },
    c: before.c,
    d: { heading: 'D', written: '', fresh: '', writing: '4' },
  });
});

test('a page is cut at its headings of the second level alone', () => {
  const nodes = [
    lineOf(text('Above')),
    headingOf('One'),
    headingOf('Below', 3),
    lineOf(text('x')),
    headingOf('Two', 1),
    { type: 'heading' },
  ];
  expect(partsOf(nodes).map(({ title, nodes: inner }) => [textOf(title), inner.map(textOf)])).toEqual([
    ['', ['Above']],
    ['One', ['Below', 'x', 'Two', '']],
  ]);
});

test('the marks of what was said beside the text go, and no other', () => {
  const marked = lineOf(
    { ...text('a', 'annotation', 'strong') },
    text('b', 'annotation'),
    text('c', 'em'),
    text('d'),
  );
  expect(withoutAnnotations([marked, { type: 'rule' }])).toEqual([
    lineOf(text('a', 'strong'), text('b'), text('c', 'em'), text('d')),
    { type: 'rule' },
  ]);
});

test.each<[string, Node, boolean]>([
  ['a picture', { type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'file' } }] }, true],
  ['a file within a line', lineOf(text('See '), { type: 'mediaInline', attrs: { type: 'file' } }), true],
  [
    'a picture of another place',
    { type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'external' } }] },
    false,
  ],
  ['words', lineOf(text('media')), false],
  ['a picture of which nothing is said', { type: 'media' }, true],
])('%s is a file of the page: %s', (_, node, expected) => {
  expect(hasFiles([lineOf(text('x')), node])).toBe(expected);
});
