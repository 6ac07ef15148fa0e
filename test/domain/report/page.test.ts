import fc from 'fast-check';
import type { Node } from '../../../src/domain/document/node';
import { headingOf, mergePage, type Section, textOf, withWriting } from '../../../src/domain/report/page';

const digest = (text: string) => text;
const toParagraph = (text: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const toSection = (id: string, text: string): Section => ({
  id,
  heading: `Heading ${id}`,
  nodes: [toParagraph(text)],
});
const first = mergePage([], {}, [toSection('a', 'one'), toSection('b', 'two')], digest);

test('a first draft holds every section under its heading', () => {
  expect(first.nodes.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
});

test('facts that did not change write nothing', () => {
  const again = mergePage(first.nodes, first.stored, [toSection('a', 'one'), toSection('b', 'two')], digest);
  expect(again).toMatchObject({ changed: false, newer: [], nodes: first.nodes });
});

test('newer facts replace a section nobody touched', () => {
  const next = mergePage(first.nodes, first.stored, [toSection('a', 'ONE'), toSection('b', 'two')], digest);
  expect(next.nodes[1]).toEqual(toParagraph('ONE'));
  expect(next.changed).toBe(true);
});

test('a word that a person changed stays, and the section is marked as having newer facts', () => {
  const edited = first.nodes.with(1, toParagraph('one, said better'));
  const next = mergePage(edited, first.stored, [toSection('a', 'ONE'), toSection('b', 'TWO')], digest);
  expect(next.nodes[1]).toEqual(toParagraph('one, said better'));
  expect(next.nodes[3]).toEqual(toParagraph('TWO'));
  expect(next.newer).toEqual(['a']);
});

test('a section that was deleted or renamed does not come back', () => {
  const renamed = first.nodes.with(0, headingOf('Our own heading'));
  const next = mergePage(renamed, first.stored, [toSection('a', 'ONE'), toSection('b', 'two')], digest);
  expect(JSON.stringify(next.nodes)).not.toContain('ONE');
  const deleted = mergePage(
    first.nodes.slice(2),
    first.stored,
    [toSection('a', 'ONE'), toSection('b', 'two')],
    digest,
  );
  expect(deleted.nodes).toEqual(first.nodes.slice(2));
});

test('a section that was moved is refreshed where it stands', () => {
  const moved = [...first.nodes.slice(2), ...first.nodes.slice(0, 2)];
  const next = mergePage(moved, first.stored, [toSection('a', 'ONE'), toSection('b', 'two')], digest);
  expect(next.nodes[3]).toEqual(toParagraph('ONE'));
});

test('a write of which nobody heard is no touch of a person’s, whether it was done or not, and newer facts follow', () => {
  const [second, third] = ['TWO', 'THREE'].map((text) => [toSection('a', 'one'), toSection('b', text)]);
  const lost = mergePage(first.nodes, first.stored, second ?? [], digest);
  const merged = withWriting(first.stored, lost);
  for (const page of [first.nodes, lost.nodes]) {
    const same = mergePage(page, merged, second ?? [], digest);
    expect(same).toMatchObject({ newer: [], nodes: lost.nodes, stored: lost.stored });
    const next = mergePage(page, merged, third ?? [], digest);
    expect(next).toMatchObject({ newer: [], changed: true });
    expect(next.nodes[3]).toEqual(toParagraph('THREE'));
  }
});

test('the ids and layout that an editor adds are nobody’s touch', () => {
  const opened = first.nodes.map((node) => ({
    ...node,
    attrs: { ...node.attrs, localId: 'x', layout: 'wide' },
  }));
  expect(
    mergePage(opened, first.stored, [toSection('a', 'ONE'), toSection('b', 'two')], digest).newer,
  ).toEqual([]);
});

test('whatever a person writes, none of it is ever lost', () => {
  const edit = fc.record({
    at: fc.nat(4),
    text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1 }), fc.string(), (edits, fact) => {
      const page = edits.reduce(
        (nodes, { at, text }) => nodes.toSpliced(at, 0, toParagraph(text)),
        first.nodes,
      );
      const [a, b, c] = [toSection('a', fact), toSection('b', `${fact}!`), toSection('c', fact)];
      for (const fresh of [[a, b], [a, c, b], [b], []]) {
        const after = JSON.stringify(mergePage(page, first.stored, fresh, digest).nodes);
        for (const { text } of edits) expect(after).toContain(JSON.stringify(text));
      }
    }),
  );
});

describe('a part that comes later', () => {
  const between = [toSection('a', 'one'), toSection('c', 'three'), toSection('b', 'two')];
  const textsOf = (nodes: readonly Node[]) => nodes.map(textOf);

  test('stands in its place in the order, and goes when it has nothing to say any more', () => {
    const longer = mergePage(first.nodes, first.stored, between, digest);
    expect(textsOf(longer.nodes)).toEqual(['Heading a', 'one', 'Heading c', 'three', 'Heading b', 'two']);
    const shorter = mergePage(
      longer.nodes,
      longer.stored,
      [toSection('a', 'one'), toSection('b', 'two')],
      digest,
    );
    expect(shorter).toMatchObject({ changed: true, nodes: first.nodes, stored: first.stored });
  });

  test('stays when a person has touched it', () => {
    const longer = mergePage(first.nodes, first.stored, between, digest);
    const edited = longer.nodes.with(3, toParagraph('three, said better'));
    const shorter = mergePage(edited, longer.stored, [toSection('a', 'one'), toSection('b', 'two')], digest);
    expect(shorter).toMatchObject({ changed: false, nodes: edited });
  });

  test('never takes the place of what a person wrote under the same heading', () => {
    const own = [...first.nodes, headingOf('Heading c'), toParagraph('Ours')];
    const next = mergePage(own, first.stored, between, digest);
    expect(next).toMatchObject({ changed: false, nodes: own, newer: ['c'] });
    expect(mergePage(own, next.stored, between, digest).nodes).toEqual(own);
  });

  test('is written all the same when its first write never came, and is no person’s when it did', () => {
    const lost = mergePage(first.nodes, first.stored, between, digest);
    const merged = withWriting(first.stored, lost);
    for (const page of [first.nodes, lost.nodes]) {
      const same = mergePage(page, merged, between, digest);
      expect(same).toMatchObject({ newer: [], nodes: lost.nodes, stored: lost.stored });
    }
  });
});

test('a part whose heading the template changed has its new heading, unless a person wrote in it', () => {
  const renamed = [{ ...toSection('a', 'ONE'), heading: 'New' }, toSection('b', 'two')];
  const next = mergePage(first.nodes, first.stored, renamed, digest);
  expect(next.nodes.map(textOf)).toEqual(['New', 'ONE', 'Heading b', 'two']);
  const edited = first.nodes.with(1, toParagraph('one, said better'));
  expect(mergePage(edited, first.stored, renamed, digest).nodes).toEqual(edited);
});
