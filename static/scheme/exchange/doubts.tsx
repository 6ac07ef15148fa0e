import { own } from '../../../src/common/own';
import type { DoubtView } from '../../../src/contract/exchange';
import type { Reader } from '../../shared/reader';
import { type ExchangePageTexts, readingTextsIn } from '../draft/texts';
import type { ReadText } from './figures';
import type { Choices } from './use-reading';

interface Props {
  proposal: ReadText;
  choices: Choices;
  say: ExchangePageTexts['text'];
  reader: Reader;
  choose(about: string, reading: string): void;
}

/** The register of doubts: what is open, the words that leave it open, our reading and the other one. */
export function Doubts({ proposal: { text, answer }, choices, say, reader, choose }: Props) {
  if (answer.doubts.length === 0) return null;
  return (
    <section aria-labelledby="doubts-title">
      <h4 id="doubts-title">{say.doubts}</h4>
      <p className="subtle">{say.doubtsNote}</p>
      {answer.doubts.map((doubt) => (
        <Doubt
          key={doubt.about}
          doubt={doubt}
          words={doubt.words.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))}
          chosen={own(choices, doubt.about) ?? doubt.reading}
          {...{ say, reader, choose }}
        />
      ))}
    </section>
  );
}

interface DoubtProps extends Pick<Props, 'say' | 'reader' | 'choose'> {
  doubt: DoubtView;
  words: string[];
  chosen: string;
}

function Doubt({ doubt: { about, reading, other }, words, chosen, say, reader, choose }: DoubtProps) {
  const { question, readings } = doubtTextsIn(reader, about);
  return (
    <fieldset className="doubt">
      <legend>{question}</legend>
      <p className="small">
        {words.length > 0
          ? words
              .slice(0, 6)
              .map((each) => say.said(each))
              .join(' ')
          : say.nothingSaid}
      </p>
      {[reading, other].map((name) => (
        <label key={name} className="row">
          <input
            type="radio"
            name={`doubt-${about}`}
            checked={chosen === name}
            onChange={() => choose(about, name)}
          />
          <span>{own(readings, name) ?? name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A doubt’s question and its readings; one of another release is shown by its name. */
export function doubtTextsIn(
  reader: Reader,
  about: string,
): { question: string; readings: Record<string, string> } {
  const doubts = readingTextsIn(reader.language).doubts as Record<
    string,
    { question: string; readings: Record<string, string> }
  >;
  return own(doubts, about) ?? { question: about, readings: {} };
}
