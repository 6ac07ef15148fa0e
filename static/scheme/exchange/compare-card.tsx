import { useRef, useState } from 'react';
import { summarizeComparison, withEditedCalendars } from '../../../src/common/comparison';
import type { ComparedAnswer } from '../../../src/contract/exchange';
import { Progress } from '../../shared/progress';
import { Table } from '../../shared/table';
import { useHeldIn } from '../draft/editing';
import { exchangeTextsIn, readingTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { Card } from '../fields/card';
import { ask } from './ask';

const MOST_REQUESTS = 500;

interface Comparison {
  looked: number;
  requests: number;
  rows: ComparedAnswer['rows'];
  isDone: boolean;
}

const NOTHING: Comparison = { looked: 0, requests: 0, rows: [], isDone: false };

/** Our cycles beside those of Jira Service Management, for the last requests: equal, or why not, with examples. */
export function CompareCard({ page }: { page: PageState }) {
  const words = exchangeTextsIn(page.reader.language).compare;
  const { comparison, trouble, isRunning, run, stop } = useComparison(page);
  return (
    <Card id="compare-service" title={words.title}>
      <p className="subtle">{words.note}</p>
      <p className="row">
        <button type="button" disabled={isRunning} onClick={() => void run()}>
          {words.run}
        </button>
        {isRunning ? (
          <button type="button" className="subtle" onClick={stop}>
            {words.stop}
          </button>
        ) : null}
      </p>
      {isRunning ? (
        <Progress label={words.title} max={MOST_REQUESTS} value={comparison?.looked ?? 0}>
          <span role="status">{words.looked(comparison?.looked ?? 0)}</span>
        </Progress>
      ) : null}
      {trouble ? <p role="alert">{trouble}</p> : null}
      {comparison && !isRunning ? <Reasons comparison={comparison} page={page} /> : null}
    </Card>
  );
}

function Reasons({ comparison: { requests, rows }, page }: { comparison: Comparison; page: PageState }) {
  const words = exchangeTextsIn(page.reader.language).compare;
  const { reasons } = readingTextsIn(page.reader.language).comparison;
  if (requests === 0) return <p role="status">{words.none}</p>;
  const { reason, cycles, examples } = words.heads;
  return (
    <Table caption={words.found(requests, rows.length)} columns={[reason, cycles, examples]}>
      {summarizeComparison(withEditedCalendars(rows)).map((line) => (
        <tr key={line.reason}>
          <th scope="row">{reasons[line.reason]}</th>
          <td>{line.cycles}</td>
          <td>{line.examples.join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}

/** One stretch after the other, until there are enough, none is left, or somebody stops it. */
function useComparison({ held, reader }: PageState) {
  const [comparison, setComparison] = useHeldIn<Comparison | null>(held, 'comparison', null);
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState('');
  const stopped = useRef(false);
  const run = async () => {
    stopped.current = false;
    setRunning(true);
    setTrouble('');
    let sum = NOTHING;
    let from: string | null = null;
    do {
      const answer: Awaited<ReturnType<typeof compare>> = await compare(from);
      if (answer?.kind !== 'compared') {
        setTrouble(answer?.say ?? reader.words.lostOnce);
        break;
      }
      from = answer.next;
      sum = {
        looked: sum.looked + answer.looked,
        requests: sum.requests + answer.requests,
        rows: [...sum.rows, ...answer.rows],
        isDone: from === null,
      };
      setComparison(sum);
    } while (from !== null && sum.looked < MOST_REQUESTS && !stopped.current);
    setRunning(false);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { comparison, trouble, isRunning, run, stop };
}

const compare = (from: string | null) => ask('compareService', { from }).catch(() => null);
