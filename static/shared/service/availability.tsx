import { textIn } from '../../../src/common/local-text';
import type { AvailabilityView, DayView } from '../../../src/contract/service';
import type { Reader } from '../reader';
import { Table } from '../table';
import { formatLength } from '../time/lengths';
import { formatDate } from '../time/moments';
import { availabilityTextsIn } from './texts';
import './availability.css';

interface Props {
  view: AvailabilityView;
  reader: Reader;
}

/** How available a service was: the promise, the last days drawn one by one, and the same as a table. */
export function Availability({ view, reader }: Props) {
  const say = availabilityTextsIn(reader.language);
  const { rolling, month, promised, windowDays, strip, upcoming, reading } = view;
  const formatVerdict = (measure: AvailabilityView['rolling']) =>
    measure.share === null
      ? say.noData
      : `${formatShare(measure.share, reader)} (${measure.met ? say.met : say.missed})`;
  return (
    <>
      <dl className="figures">
        {[
          [say.rolling(windowDays), formatVerdict(rolling)],
          [say.month, formatVerdict(month)],
          [say.promised, formatShare(promised, reader)],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small subtle">{say.reading[reading]}</p>
      <Strip days={strip} reader={reader} />
      <details>
        <summary>{say.asTable}</summary>
        <Days days={strip} reader={reader} />
      </details>
      {upcoming.map(({ id, notice, cancelled }) => (
        <p key={id} className="message">
          <strong>{textIn(notice, reader.language).subject}</strong>
          {cancelled ? ` (${say.cancelled})` : ''}
          <br />
          <span className="lines">{textIn(notice, reader.language).body}</span>
        </p>
      ))}
    </>
  );
}

/** Hundredths of a percent, cut down: what misses never reads as if it met. */
function formatShare(hundredths: number, { locale }: Reader): string {
  const style = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${new Intl.NumberFormat(locale, style).format(hundredths / 100)}\u00a0%`;
}

function Strip({ days, reader }: { days: DayView[]; reader: Reader }) {
  const say = availabilityTextsIn(reader.language);
  const slot = 10;
  return (
    <svg
      className="strip-days"
      viewBox={`0 0 ${days.length * slot} 40`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say.strip(days.length)}
    >
      {days.map(({ on, state }, place) => (
        <rect
          key={on}
          className={state}
          x={place * slot + 1}
          y={state === 'up' || state === 'unknown' ? 12 : 0}
          width={slot - 2}
          height={state === 'up' || state === 'unknown' ? 28 : 40}
          rx="1"
        >
          <title>{`${formatDate(on, reader)}, ${say.states[state]}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function Days({ days, reader }: { days: DayView[]; reader: Reader }) {
  const say = availabilityTextsIn(reader.language);
  const formatDown = (ms: number) => (ms === 0 ? '–' : formatLength(ms, reader.words));
  return (
    <Table
      wide={say.asTable}
      columns={[
        say.on,
        say.state,
        { figures: say.down },
        { figures: say.planned },
        { figures: say.share },
        say.incidents,
      ]}
    >
      {[...days].reverse().map(({ on, state, down, planned, share, keys }) => (
        <tr key={on}>
          <th scope="row">{formatDate(on, reader)}</th>
          <td>{say.states[state]}</td>
          <td className="number">{formatDown(down)}</td>
          <td className="number">{formatDown(planned)}</td>
          <td className="number">{share === null ? '–' : formatShare(share, reader)}</td>
          <td>{keys.join(', ') || '–'}</td>
        </tr>
      ))}
    </Table>
  );
}
