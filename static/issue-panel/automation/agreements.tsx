import { clockNameIn } from '../../../src/common/clock-names';
import type { AgreementView } from '../../../src/contract/automation';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatMoment } from '../../shared/time/moments';
import { Lines } from './lines';
import { lineOfWord } from './read-word';
import { automationTextsIn } from './texts';
import { useRecording } from './use-recording';

interface Props extends Reader {
  agreements: AgreementView[];
  now: number;
  done(): void;
}

/** Estimates and agreed dates, the newest first, with how the client took each. */
export function Agreements({ agreements, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const recording = useRecording(say.lost, done);
  const { busy, refused, tell } = recording;
  const words = agreements.flatMap(({ id, proposed }) =>
    proposed ? lineOfWord({ word: proposed, what: 'agreement', of: id, now, reader, recording }) : [],
  );
  const lines = agreements.map((agreement) => ({
    key: `agreement-${agreement.id}`,
    text: textOf(agreement, now, reader),
    note: noteOf(agreement, now, reader),
    act:
      agreement.confirmed || agreement.replaced ? null : (
        <button type="button" disabled={busy} onClick={() => void tell({ kind: 'agreed', of: agreement.id })}>
          {say.confirm}
        </button>
      ),
  }));
  return (
    <>
      <Lines lines={[...words, ...lines]} />
      <span role="alert">{refused}</span>
    </>
  );
}

export function textOf({ date, minutes, budget }: AgreementView, now: number, reader: Reader): string {
  const say = automationTextsIn(reader.language);
  if (date) {
    const clock = clockNameIn(reader.words.clocks, date.clock);
    return say.date(clock, formatMoment(date.agreedAt, now, reader));
  }
  const time = minutes === null ? null : formatLength(minutes * 60_000, reader.words, null);
  return say.estimate([time, budget].filter(Boolean).join(', '));
}

function noteOf(
  { by, at, confirmed, declined, replaced, note, toldAt }: AgreementView,
  now: number,
  reader: Reader,
): string {
  const say = automationTextsIn(reader.language);
  const state = confirmed
    ? say.confirmed[confirmed.how](confirmed.by, formatMoment(confirmed.at, now, reader))
    : declined
      ? say.declined(declined.by, formatMoment(declined.at, now, reader), declined.note)
      : say.unconfirmed;
  const parts = [
    say.given(by, formatMoment(at, now, reader)),
    toldAt === null ? '' : say.toldAt(formatMoment(toldAt, now, reader)),
    state,
    replaced ? say.replaced : '',
    note ?? '',
  ];
  return parts.filter(Boolean).join('; ');
}
