import type { ReadWordView } from '../../../src/contract/automation';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import type { Line } from './lines';
import { automationTextsIn } from './texts';
import type { Recording } from './use-recording';

interface Props {
  word: ReadWordView;
  what: 'agreement' | 'demand';
  /** The estimate or the date that the word would agree to. */
  of?: string;
  now: number;
  reader: Reader;
  recording: Recording;
}

/** A sentence of the client's, quoted: the team says whether it means what it reads as. */
export function lineOfWord({ word, what, of = '', now, reader, recording: { busy, tell } }: Props): Line {
  const say = automationTextsIn(reader.language);
  const { comment, at, sentence } = word;
  const confirm = () => tell(what === 'demand' ? { kind: 'demand', of: comment } : { kind: 'agreed', of });
  return {
    key: `word-${what}-${comment}`,
    text: what === 'demand' ? say.readAsDemand(sentence) : say.readAsAgreement(sentence),
    note: say.saidAt(formatMoment(at, now, reader)),
    flagged: true,
    act: (
      <span className="acts">
        <button type="button" disabled={busy} onClick={() => void confirm()}>
          {say.confirmWord}
        </button>
        <button
          type="button"
          className="subtle"
          disabled={busy}
          onClick={() => void tell({ kind: 'dismissed', what, of: comment })}
        >
          {say.dismissWord}
        </button>
      </span>
    ),
  };
}
