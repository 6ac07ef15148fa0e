import { clockNameIn } from '../../../src/common/clock-names';
import type { OutcomeView, SuppositionView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatShortMoment } from '../../shared/time/moments';
import { lowerFirst } from '../clocks/next-line';
import type { DetailTexts } from '../clocks/texts';

interface Props extends Reader {
  say: DetailTexts;
  suppositions: SuppositionView[];
  /** When they were supposed. */
  at: number;
}

/** What would become of the clocks if somebody acted now. */
export function WhatIf({ say, suppositions, at, ...reader }: Props) {
  if (suppositions.length === 0) return null;
  return (
    <div className="whatif">
      <p>
        <strong>{say.whatIf}</strong> <small>{say.asOf(formatShortMoment(at, at, reader))}</small>
      </p>
      <ul>
        {suppositions.map(({ what, severity, outcomes }) => (
          <li key={`${what}${severity}`}>
            {what === 'severity' ? say.suppositions.severity(severity ?? '') : say.suppositions[what]}
            {say.colon}
            {outcomes.map((outcome) => formatOutcome(outcome, at, say, reader)).join(', ')}.
          </li>
        ))}
      </ul>
    </div>
  );
}

function formatOutcome(
  { clock, ended, open }: OutcomeView,
  at: number,
  say: DetailTexts,
  reader: Reader,
): string {
  const { outcomes } = say;
  const name = lowerFirst(clockNameIn(reader.words.clocks, clock));
  const due = open?.dueAt == null ? null : formatShortMoment(open.dueAt, at, reader);
  const length = ended ? formatLength(ended.elapsedMs, reader.words) : '';
  const end =
    ended && (ended.state === 'cancelled' ? outcomes.cancelled(name) : outcomes[ended.state](name, length));
  if (open?.breached) return outcomes.breaches(name);
  if (!end) return due ? outcomes.due(name, due) : name;
  return due ? `${end}, ${outcomes.next(name, due)}` : end;
}
