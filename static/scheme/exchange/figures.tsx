import { own } from '../../../src/common/own';
import type { FigureView, ProposalAnswer } from '../../../src/contract/exchange';
import type { Reader } from '../../shared/reader';
import { Table } from '../../shared/table';
import type { ExchangePageTexts } from '../draft/texts';

export interface ReadText {
  text: string;
  answer: ProposalAnswer;
}

interface Props {
  proposal: ReadText;
  say: ExchangePageTexts['text'];
  reader: Reader;
}

/** Every figure that was found, with its very words and the sentence they stand in. */
export function Figures({ proposal: { text, answer }, say, reader }: Props) {
  const { figures, unplaced } = answer;
  const { severity, clock, words, counted } = say.heads;
  return (
    <>
      <Table caption={say.found(figures.length)} columns={[severity, clock, words, counted]}>
        {figures.map((figure) => (
          <tr key={`${figure.start} ${figure.severity}`}>
            <th scope="row">{figure.severity ?? say.every}</th>
            <td>{clockTextOf(figure, say, reader)}</td>
            <td>
              <mark>{text.slice(figure.start, figure.end)}</mark>
            </td>
            <td className="subtle">{text.slice(figure.sentence.start, figure.sentence.end).slice(0, 200)}</td>
          </tr>
        ))}
      </Table>
      <p className="subtle">{say.unplaced(unplaced)}</p>
    </>
  );
}

function clockTextOf({ clock, isOutside, plan }: FigureView, say: Props['say'], { words }: Reader): string {
  const name = own(words.clocks as Record<string, string>, clock) ?? clock;
  return [name, isOutside ? say.outside : '', plan > 0 ? say.plan(plan + 1) : ''].filter(Boolean).join(', ');
}
