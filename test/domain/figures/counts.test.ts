import fc from 'fast-check';
import { addCounts, type Counts, subtractCounts } from '../../../src/domain/figures/counts';
import { findNextReplacement, type Part } from '../../../src/domain/figures/replacing';

const names = fc.constantFrom('met', 'breached', 'a', 'b');
const leaf = fc.dictionary(names, fc.integer({ min: 1, max: 1_000 }));
const counts = fc.dictionary(fc.constantFrom('x', 'y'), leaf).map((input) => addCounts(input, {}));

test('counts add in any order and any grouping', () => {
  fc.assert(
    fc.property(counts, counts, counts, (a, b, c) => {
      expect(addCounts(a, b)).toEqual(addCounts(b, a));
      expect(addCounts(addCounts(a, b), c)).toEqual(addCounts(a, addCounts(b, c)));
    }),
  );
});

test('what was added is taken away without a trace', () => {
  fc.assert(fc.property(counts, counts, (a, b) => expect(subtractCounts(addCounts(a, b), b)).toEqual(a)));
});

test('a name that every object has is counted like any other', () => {
  expect(addCounts({}, { toString: 1, constructor: { valueOf: 2 } } as never)).toEqual({
    toString: 1,
    constructor: { valueOf: 2 },
  });
});

interface Store {
  documents: Map<string, Counts>;
  added: Map<string, Part[]>;
}

/** Replaces an issue's parts step by step; may die after any step. */
function replace({ documents, added }: Store, issue: string, wanted: Part[], steps: number): void {
  for (let step = 0; step < steps; step += 1) {
    const next = findNextReplacement(added.get(issue) ?? [], wanted, 2);
    if (next.changes.length === 0) return;
    for (const { name, before, after } of next.changes)
      documents.set(name, addCounts(subtractCounts(documents.get(name) ?? {}, before), after));
    added.set(issue, next.added);
  }
}

test('whatever came before, and wherever an evaluation died, the documents end as a full recount', () => {
  const part = fc.record({ name: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'), counts });
  const parts = fc.uniqueArray(part, { selector: ({ name }) => name, maxLength: 5 });
  const change = fc.record({ issue: fc.constantFrom('1', '2', '3'), wanted: parts, steps: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const store: Store = { documents: new Map(), added: new Map() };
      const last = new Map<string, Part[]>();
      for (const { issue, wanted, steps } of changes) {
        replace(store, issue, wanted, steps);
        last.set(issue, wanted);
      }
      for (const [issue, wanted] of last) replace(store, issue, wanted, 9);
      const recount = [...last.values()].flat();
      for (const name of ['m1', 'm2', 'm3', 'm4', 'm5']) {
        const own = recount.filter((item) => item.name === name).map((one) => one.counts);
        expect(store.documents.get(name) ?? {}).toEqual(own.reduce(addCounts, {}));
      }
    }),
  );
});
