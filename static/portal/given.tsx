import { clockNameIn } from '../../src/common/clock-names';
import type { AgreementView } from '../../src/contract/automation';
import type { AgreeOnRequestPayload, GivenSolution } from '../../src/contract/clients/portal';
import type { Reader } from '../shared/reader';
import { formatLength } from '../shared/time/lengths';
import { formatMoment } from '../shared/time/moments';
import { AnswerButtons } from './answer-buttons';
import { portalTextsIn } from './texts';
import type { ViewProps } from './view-props';

/** What the client was given, an estimate, a date, a workaround, the resolution, each with its answer or the button for it. */
export function Given({ answer, now, refresh, ...reader }: ViewProps) {
  const say = portalTextsIn(reader.language);
  const { given, solutions, may } = answer;
  if (given.length + solutions.length === 0) return null;
  return (
    <section aria-labelledby="given">
      <h2 id="given">{say.given}</h2>
      <ul className="given">
        {solutions.map((solution) => (
          <Item
            key={solution.of}
            {...{ reader, refresh }}
            text={say.solutions[solution.of](formatMoment(solution.at, now, reader))}
            note={solutionNoteOf(solution, now, reader)}
            of={may.agree && !solution.answer?.agreed ? { solution: solution.of } : null}
            isDeclined={solution.answer?.agreed === false}
          />
        ))}
        {given.map((agreement) => (
          <Item
            key={agreement.id}
            {...{ reader, refresh }}
            text={agreementTextOf(agreement, now, reader)}
            note={agreementNoteOf(agreement, now, reader)}
            isDeclined={agreement.declined !== null}
            of={may.agree && !agreement.confirmed && !agreement.replaced ? { given: agreement.id } : null}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  text: string;
  note: string;
  /** Whether the client has said already that it does not agree. */
  isDeclined: boolean;
  /** What is agreed to by its button; null where there is nothing to agree to. */
  of: AgreeOnRequestPayload['of'] | null;
  reader: Reader;
  refresh(): void;
}

function Item({ text, note, of, isDeclined, reader, refresh }: ItemProps) {
  return (
    <li>
      <span>
        {text} <small className="subtle">{note}</small>
      </span>
      {of ? <AnswerButtons {...{ text, of, isDeclined, reader, refresh }} /> : null}
    </li>
  );
}

function solutionNoteOf({ answer }: GivenSolution, now: number, reader: Reader): string {
  if (!answer) return '';
  const say = portalTextsIn(reader.language);
  return answer.agreed
    ? say.youAgreed(formatMoment(answer.at, now, reader))
    : say.youDisagreed(formatMoment(answer.at, now, reader), answer.reason);
}

function agreementTextOf({ date, minutes, budget }: AgreementView, now: number, reader: Reader): string {
  const say = portalTextsIn(reader.language);
  if (date)
    return say.date(clockNameIn(reader.words.clocks, date.clock), formatMoment(date.agreedAt, now, reader));
  const time = minutes === null ? null : formatLength(minutes * 60_000, reader.words, null);
  return say.estimate([time, budget].filter(Boolean).join(', '));
}

function agreementNoteOf(
  { at, confirmed, declined, replaced }: AgreementView,
  now: number,
  reader: Reader,
): string {
  const say = portalTextsIn(reader.language);
  const parts = [
    say.givenAt(formatMoment(at, now, reader)),
    confirmed ? say.youAgreed(formatMoment(confirmed.at, now, reader)) : '',
    declined ? say.youDisagreed(formatMoment(declined.at, now, reader), declined.note) : '',
    replaced ? say.replaced : '',
  ];
  return parts.filter(Boolean).join('; ');
}
