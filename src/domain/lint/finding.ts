import type { OwnText } from '../own-texts';
import type { Instant } from '../time/instant';

type Goal = { severity: string; clock: string };

/** Something that an issue bears: a client, a label, the value of a field by its name. */
export interface ExampleFact {
  is: string;
  name: string;
}

/** What will surprise somebody, by its code; instants are texts, as schemes write them. */
type FindingFact =
  | ({
      code: 'non-monotone-goal';
      due: string;
      laterWhen: string;
      laterDue: string;
      /** The channels that the goal outside hours is for, where it names any: it is so of those alone. */
      channels: string | null;
    } & Goal)
  | ({ code: 'goal-longer-than-calendar' } & Goal)
  | ({ code: 'undefined-day-unit'; length: string } & Goal)
  | ({ code: 'reading-chosen'; reading: OwnText } & Goal)
  | { code: 'literal-standard-time'; timezone: string; place: string }
  | { code: 'contradictory-hours'; day: string }
  | { code: 'missing-holiday-year'; year: number }
  | { code: 'same-start-stop'; clock: string }
  | { code: 'reopen-said-twice'; clock: string; onReopen: string }
  | { code: 'resume-without-end'; clock: string }
  | { code: 'unreachable-severity'; severity: string; to: string; remapped: boolean }
  | { code: 'workaround-ends-critical'; severity: string }
  | { code: 'report-from-late-closing'; key: string; restored: string }
  | { code: 'unreachable-alert' | 'alert-without-end'; alert: string }
  | { code: 'unreachable-contract'; contract: string; by: string | null }
  | { code: 'contract-without-goal'; contract: string }
  | { code: 'overlapping-contracts'; contract: string; by: string; issue: ExampleFact[] }
  | { code: 'priority-upside-down'; higher: string; less: string; lower: string; more: string };

/** Where in the scheme it is, the clause it touches, and an example, once as the instant and once as it is written. */
interface Place {
  path: string;
  clause: string | null;
  example: Instant;
  when: string;
}

/** Something in a scheme that will surprise somebody; every language has a sentence for it, and one for what to write instead. */
export type Finding = Place & FindingFact;
