import { own } from '../../../src/common/own';
import type { AgreementView } from '../../../src/contract/conduct';
import { lengthText } from '../../shared/lengths';
import { moment } from '../../shared/moments';
import type { Reader } from '../../shared/reader';
import { Lines } from './lines';
import { useTelling } from './use-telling';
import { conductWords } from './words';

interface Props extends Reader {
  agreements: AgreementView[];
  now: number;
  done(): void;
}

/** Estimates and agreed dates, the newest first, with how the client took each. */
export function Agreements({ agreements, now, done, ...reader }: Props) {
  const say = conductWords(reader.locale);
  const { busy, refused, tell } = useTelling(say.lost, done);
  const lines = agreements.map((one) => ({
    key: `agreement-${one.id}`,
    text: textOf(one, now, reader),
    note: noteOf(one, now, reader),
    act:
      one.confirmed || one.replaced ? null : (
        <button type="button" disabled={busy} onClick={() => void tell({ kind: 'agreed', of: one.id })}>
          {say.confirm}
        </button>
      ),
  }));
  return (
    <>
      <Lines lines={lines} />
      <span role="alert">{refused}</span>
    </>
  );
}

function textOf({ date, minutes, budget }: AgreementView, now: number, reader: Reader): string {
  const say = conductWords(reader.locale);
  if (date) {
    const clock = own(reader.words.clocks, date.clock) ?? date.clock;
    return say.date(clock, moment(date.agreedAt, now, reader));
  }
  const time = minutes === null ? null : lengthText(minutes * 60_000, reader.words, null);
  return say.estimate([time, budget].filter(Boolean).join(', '));
}

function noteOf({ by, at, confirmed, replaced, note }: AgreementView, now: number, reader: Reader): string {
  const say = conductWords(reader.locale);
  const state = confirmed ? say.confirmed[confirmed.how] : say.unconfirmed;
  const parts = [say.given(by, moment(at, now, reader)), state, replaced ? say.replaced : '', note ?? ''];
  return parts.filter(Boolean).join('; ');
}
