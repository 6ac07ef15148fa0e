import type { RequestLedgerAnswer } from '../../src/contract/clients/portal';
import type { CycleView } from '../../src/contract/explanation';
import { nameOfClock } from '../issue-panel/clocks/name-of-clock';
import { type LedgerLine, ledgerLinesOf } from '../issue-panel/why/ledger-lines';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import type { Reader } from '../shared/reader';
import { formatExactLength } from '../shared/time/lengths';
import { dateOf, formatDayName, formatTime } from '../shared/time/moments';
import { portalTextsIn } from './texts';
import { invoke } from './use-request';
import type { ViewProps } from './view-props';

/** Where the time went, clock by clock, each stretch with its reason and the clause it rests on. */
export default function RequestLedger({ answer, now, refresh: _, ...reader }: ViewProps) {
  const states = answer.clocks.map(({ clock, state, cycle, dueAt }) => [clock, state, cycle, dueAt]);
  const loaded = useAnswer(() => invoke('explainRequest'), JSON.stringify(states));
  return (
    <Answered<RequestLedgerAnswer> {...loaded} reader={reader} loading={reader.words.loading}>
      {({ clocks }) => (
        <>
          {clocks.map(({ clock, cycles }) =>
            cycles.map((cycle) => (
              <Cycle
                key={`${clock} ${cycle.number}`}
                {...reader}
                {...{ cycle, now }}
                name={nameOfClock({ clock, stage: null }, reader.words)}
              />
            )),
          )}
        </>
      )}
    </Answered>
  );
}

function Cycle({ name, cycle, now, ...reader }: Reader & { name: string; cycle: CycleView; now: number }) {
  const say = portalTextsIn(reader.language);
  const { lines, totalMs } = ledgerLinesOf(cycle, now);
  const nth = cycle.number > 1 ? `, ${reader.words.cycle(cycle.number)}` : '';
  return (
    <section className="ledger">
      <h3>
        {name}
        {nth}
      </h3>
      <ol>
        {lines.map((line) => (
          <Line key={line.from} {...reader} {...{ line, now }} />
        ))}
      </ol>
      <p className="small">
        {say.total(formatExactLength(totalMs, reader.words, cycle.dayMs))}
        {cycle.goalMs === null
          ? ''
          : ` ${say.ofGoal(formatExactLength(cycle.goalMs, reader.words, cycle.dayMs))}`}
      </p>
    </section>
  );
}

function Line({ line, now, ...reader }: Reader & { line: LedgerLine; now: number }) {
  const say = portalTextsIn(reader.language);
  const { state, shownMs, clause } = line;
  const counted =
    state === 'running' ? say.counted(formatExactLength(shownMs, reader.words)) : say.notCounted;
  return (
    <li>
      <span>{formatSpan(line, now, reader)}</span> <span className="subtle">{counted}</span>
      <br />
      <span>{reasonOf(line, reader)}</span>
      {clause ? <cite>{clause}</cite> : null}
    </li>
  );
}

/** What began the stretch, and whom it waited for, where that is not the team. */
function reasonOf({ cause, detail, holder }: LedgerLine, { language }: Reader): string {
  const say = portalTextsIn(language);
  const waits = holder === 'us' || holder === 'nobody' ? '' : say.waitedFor[holder];
  if (cause === 'waiting') return waits || say.causes.waiting;
  return [say.causes[cause], detail, waits].filter(Boolean).join(', ');
}

function formatSpan({ from, to, open }: LedgerLine, now: number, reader: Reader): string {
  const momentOf = (at: number) => `${formatDayName(at, now, reader)} ${formatTime(at, reader, false)}`;
  if (open) return `${momentOf(from)} – ${portalTextsIn(reader.language).untilNow}`;
  const isSameDay = dateOf(from, reader) === dateOf(to, reader);
  return `${momentOf(from)} – ${isSameDay ? formatTime(to, reader, false) : momentOf(to)}`;
}
