/** The way of a document to its client, as far as people look it over. */
import { isTakenBack, mayTake, type ReviewStep, withoutApproval, withStep } from '../../src/domain/review';

type Step = 'drafted' | 'in-review' | 'approved' | 'taken-back';
const drafted = {
  ...{ state: 'drafted', approvedBy: null as string | null, title: 'June' },
  log: [{ at: 1, step: 'drafted', by: null }] as ReviewStep<Step>[],
};
const sent = withStep(drafted, { at: 2, by: 'ann' }, 'in-review');
const approved = withStep(sent, { at: 3, by: 'boss' }, 'approved');

test('a draft goes to review, and only what is in review is approved', () => {
  const allowed = ['drafted', 'in-review', 'approved', 'published'].flatMap((state) =>
    (['in-review', 'approved'] as const).flatMap((step) =>
      mayTake(state, step) ? [`${state} ${step}`] : [],
    ),
  );
  expect(allowed).toEqual(['drafted in-review', 'in-review approved']);
});

test('a step stands in the state and in the history, and the document is otherwise the same', () => {
  expect(approved).toEqual({
    ...{ title: 'June', state: 'approved', approvedBy: 'boss' },
    log: [
      { at: 1, step: 'drafted', by: null },
      { at: 2, step: 'in-review', by: 'ann' },
      { at: 3, step: 'approved', by: 'boss' },
    ],
  });
  expect(sent.approvedBy).toBeNull();
});

test('a step that was taken again after a failure stands there once, as it was taken last', () => {
  const again = withStep(approved, { at: 4, by: 'deputy' }, 'approved');
  expect(again.log.slice(2)).toEqual([{ at: 4, step: 'approved', by: 'deputy' }]);
  expect(again.approvedBy).toBe('deputy');
});

test('an approval is of the words that were approved: when those change, it is in review again, and says so', () => {
  const changed = withoutApproval(approved, { at: 5, by: null });
  expect(changed).toMatchObject({ state: 'in-review', approvedBy: null });
  expect(changed.log.at(-1)).toEqual({ at: 5, step: 'taken-back', by: null });
  expect([sent, changed, approved].map(isTakenBack)).toEqual([false, true, false]);
  expect(isTakenBack(withStep(changed, { at: 6, by: 'boss' }, 'approved'))).toBe(false);
  expect(mayTake(changed.state, 'approved')).toBe(true);
});
