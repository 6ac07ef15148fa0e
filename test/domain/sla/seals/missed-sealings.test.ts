import fc from 'fast-check';
import { lateTellsTheSame } from './late-evaluation';

// the same histories at every run, so that a failure is of the change at hand; the long test looks at others
test('one evaluation at the end tells the same clocks as an evaluation at every change', () => {
  fc.assert(lateTellsTheSame, { numRuns: 300, seed: 20250605 });
});
