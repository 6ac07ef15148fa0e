import type { ClocksAnswer } from '../../src/contract/clocks';
import { Lozenge } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { formatMoment } from '../shared/time/moments';

interface Props extends Reader {
  closing: ClocksAnswer['closing'];
  now: number;
}

/** That the issue was closed, as what, and the mark it bears where it is solved for good. */
export function Closing({ closing, now, ...reader }: Props) {
  if (!closing) return null;
  const { at, resolution, mark } = closing;
  const text = reader.words.closedAs(resolution, formatMoment(at, now, reader));
  return (
    <p className="small" data-line="closing">
      {mark ? <Lozenge face="met" word={mark} /> : null} <span className="subtle">{text}</span>
    </p>
  );
}
