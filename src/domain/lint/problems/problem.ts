/** What makes a scheme unusable though each of its values has the right shape. */
type SchemeFault =
  | {
      code:
        | 'nameless-severity'
        | 'taken-severity-name'
        | 'goal-without-length'
        | 'goal-too-short'
        | 'aim-after-breach'
        | 'calendar-never-opens'
        | 'empty-name'
        | 'date-outside-start'
        | 'credit-edge-twice';
    }
  | {
      code:
        | 'no-such-severity'
        | 'no-such-clock'
        | 'no-such-calendar'
        | 'no-such-client'
        | 'no-such-placeholder';
      name: string;
      names: string;
    }
  | { code: 'taken-contract-id' | 'same-contract'; name: string }
  | { code: 'contract-ends-before'; from: string; until: string }
  | { code: 'too-long-to-count'; mostDays: number }
  | { code: 'nested-too-deep'; mostLevels: number }
  | { code: 'too-large'; kib: number; mostKib: number };

/** A value that cannot be used, and why; every language has a sentence that says what would be right. */
export type Problem = { path: string } & SchemeFault;
