import { useRef } from 'react';
import { clockNameIn } from '../../src/common/clock-names';
import type { AgreementView } from '../../src/contract/automation';
import type { AgreeOnRequestPayload, GivenSolution } from '../../src/contract/clients/portal';
import type { Reader } from '../shared/reader';
import { formatLength } from '../shared/time/lengths';
import { formatMoment } from '../shared/time/moments';
import { useMutation } from '../shared/use-mutation';
import { portalTextsIn } from './texts';
import { invoke } from './use-request';
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
          />
        ))}
        {given.map((agreement) => (
          <Item
            key={agreement.id}
            {...{ reader, refresh }}
            text={agreementTextOf(agreement, now, reader)}
            note={agreementNoteOf(agreement, now, reader)}
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
  /** What is agreed to by its button; null where there is nothing to agree to. */
  of: AgreeOnRequestPayload['of'] | null;
  reader: Reader;
  refresh(): void;
}

function Item({ text, note, of, reader, refresh }: ItemProps) {
  const say = portalTextsIn(reader.language);
  const id = useRef(crypto.randomUUID());
  const { busy, trouble, run } = useMutation(reader, refresh);
  return (
    <li>
      <span>
        {text} <small className="subtle">{note}</small>
      </span>
      {of ? (
        <button
          type="button"
          disabled={busy}
          aria-label={say.agreeTo(text)}
          onClick={() => void run(() => invoke('agreeOnRequest', { id: id.current, of }))}
        >
          {say.agree}
        </button>
      ) : null}
      <span role="alert">{trouble}</span>
    </li>
  );
}

function solutionNoteOf({ answer }: GivenSolution, now: number, reader: Reader): string {
  if (!answer) return '';
  const say = portalTextsIn(reader.language);
  return say[answer.agreed ? 'youAgreed' : 'youDisagreed'](formatMoment(answer.at, now, reader));
}

function agreementTextOf({ date, minutes, budget }: AgreementView, now: number, reader: Reader): string {
  const say = portalTextsIn(reader.language);
  if (date)
    return say.date(clockNameIn(reader.words.clocks, date.clock), formatMoment(date.agreedAt, now, reader));
  const time = minutes === null ? null : formatLength(minutes * 60_000, reader.words, null);
  return say.estimate([time, budget].filter(Boolean).join(', '));
}

function agreementNoteOf({ at, confirmed, replaced }: AgreementView, now: number, reader: Reader): string {
  const say = portalTextsIn(reader.language);
  const parts = [
    say.givenAt(formatMoment(at, now, reader)),
    confirmed ? say.youAgreed(formatMoment(confirmed.at, now, reader)) : '',
    replaced ? say.replaced : '',
  ];
  return parts.filter(Boolean).join('; ');
}
