import type { ClocksAnswer, RefusedAnswer } from '../../src/contract/clocks';
import { shortMoment } from '../shared/moments';
import type { Reader } from '../shared/reader';
import { Announcer } from './announcer';
import { ClockRow } from './clock-row';
import { NoScheme } from './no-scheme';
import { ReportRow } from './report-row';
import { type Clocks, useClocks } from './use-clocks';

/** The issue panel: one line a clock, or why there is none. */
export function Panel(reader: Reader) {
  const clocks = useClocks();
  const { answer, refresh } = clocks;
  if (!answer) return clocks.lost ? <Lost {...reader} refresh={refresh} /> : <Skeleton {...reader} />;
  if (answer.kind === 'refused') return <Refused {...reader} answer={answer} refresh={refresh} />;
  if (answer.kind === 'no-scheme') return <NoScheme {...reader} answer={answer} done={refresh} />;
  return <ClockList {...reader} {...clocks} answer={answer} />;
}

function ClockList({ answer, now, lost, refresh, ...reader }: Reader & Clocks & { answer: ClocksAnswer }) {
  const { words } = reader;
  const { scheme, severity } = answer;
  return (
    <section aria-label={words.title}>
      <p className="subtle">{words.scheme(severity ?? words.noSeverity, scheme.name, scheme.version)}</p>
      <ul className="clocks">
        {answer.clocks.map((view) => (
          <ClockRow key={view.clock} {...reader} view={view} now={now} since={now - answer.now} />
        ))}
      </ul>
      <ReportRow {...reader} report={answer.report} />
      <Announcer {...reader} answer={answer} />
      {lost ? <p className="message">{words.lost(shortMoment(answer.now, answer.now, reader))}</p> : null}
    </section>
  );
}

/** As high as what replaces it, so that nothing jumps. */
function Skeleton({ words }: Reader) {
  return (
    <div role="status" aria-label={words.loading} className="skeleton">
      {['first', 'second', 'third'].map((row) => (
        <div key={row} className="clock">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

function Lost({ words, refresh }: Reader & Pick<Clocks, 'refresh'>) {
  return (
    <div role="alert">
      <p className="message">{words.lostAtOnce}</p>
      <button type="button" onClick={refresh}>
        {words.tryAgain}
      </button>
    </div>
  );
}

function Refused({ words, answer, refresh }: Reader & Pick<Clocks, 'refresh'> & { answer: RefusedAnswer }) {
  const again = answer.code === 'busy' || answer.code === 'unexpected';
  return (
    <div role="alert">
      <p className="message">
        {answer.say} {answer.id ? <code>{words.errorId(answer.id)}</code> : null}
      </p>
      {again ? (
        <button type="button" onClick={refresh}>
          {words.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
