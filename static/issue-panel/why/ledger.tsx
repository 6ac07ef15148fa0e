import { router } from '@forge/bridge';
import { Fragment, useState } from 'react';
import type { CycleView, SourceView } from '../../../src/contract/explanation';
import { lengthParts } from '../../shared/lengths';
import { clockTime, dateOf, dayName } from '../../shared/moments';
import type { Reader } from '../../shared/reader';
import type { DetailWords } from '../words';
import { type ToldLine, toldLines } from './told-lines';

interface Props extends Reader {
  say: DetailWords;
  issueKey: string;
  document: string;
  cycle: CycleView;
  now: number;
  /** Disputes a line; absent for those who may not. */
  dispute: ((from: number, to: number) => void) | null;
}

/** Where the time of a cycle went, line by line: the text equivalent of the drawing. */
export function Ledger({ say, cycle, now, ...rest }: Props) {
  const { lines, totalMs } = toldLines(cycle, now);
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{say.columns.span}</th>
          <th scope="col">{say.columns.state}</th>
          <th scope="col" className="number">
            {say.columns.counted}
          </th>
          <th scope="col">{say.columns.cause}</th>
          <th scope="col">{say.columns.more}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.from} {...{ say, line, now, ...rest }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {cycle.stoppedAt === null ? say.total : say.totalEnded}
          </th>
          <td className="number">{exactText(totalMs, rest)}</td>
          <td colSpan={2}>{balance(cycle, totalMs, say, rest)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Line({
  say,
  line,
  now,
  issueKey,
  document,
  dispute,
  ...reader
}: Omit<Props, 'cycle'> & { line: ToldLine }) {
  const [quoted, setQuoted] = useState(false);
  const span = spanText(line, now, say, reader);
  const { state, open, clause } = line;
  return (
    <Fragment>
      <tr className={line.shownMs === 0 ? 'zero' : ''}>
        <td className="span">{span}</td>
        <td>
          <i className={`swatch ${swatches[state]}`} />{' '}
          {open && state === 'running' ? say.states.counting : say.states[state]}
        </td>
        <td className="number">{exactText(line.shownMs, reader)}</td>
        <td className="cause">
          <Cause {...{ say, line, issueKey }} />
        </td>
        <td className="more">
          {clause ? (
            <button
              type="button"
              className="link"
              aria-expanded={quoted}
              aria-label={say.clauseOf(span)}
              onClick={() => setQuoted(!quoted)}
            >
              {say.clause}
            </button>
          ) : null}
          {dispute ? (
            <button
              type="button"
              className="link"
              aria-label={say.disputeOf(span)}
              onClick={() => dispute(line.from, line.to)}
            >
              {say.dispute}
            </button>
          ) : null}
        </td>
      </tr>
      {quoted ? (
        <tr className="quoted">
          <td colSpan={5}>
            <blockquote>{clause}</blockquote>
            <cite>{document}</cite>
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

const swatches = { running: 'counted', paused: 'waiting', closed: 'closed' } as const;

/** What began the line, as a way to it where there is one; then who held the issue. */
function Cause({ say, line, issueKey }: { say: DetailWords; line: ToldLine; issueKey: string }) {
  const text = causeText(line, say);
  const place = line.source && placeOf(line.source, issueKey);
  const holder = say.holders[line.holder];
  return (
    <>
      {place ? (
        <button type="button" className="link" onClick={() => void router.navigate(place)}>
          {text}
        </button>
      ) : (
        text
      )}
      {holder && line.cause !== 'correction' ? <small>, {holder}</small> : null}
    </>
  );
}

function causeText({ cause, detail, source }: ToldLine, say: DetailWords): string {
  if (cause === 'correction') return `${say.causes.correction}${say.colon}${detail ?? ''}`;
  if (cause === 'holiday') return detail ? `${say.causes.holiday}${say.colon}${detail}` : say.causes.holiday;
  if (cause === 'opened') return say.causes.opened;
  if (cause === 'off-hours')
    return detail ? `${say.causes[cause]}${say.semicolon}${detail}` : say.causes[cause];
  if (cause === 'waiting') return detail ?? say.causes.waiting;
  return (source && sourceText(source, say)) ?? detail ?? say.causes[cause === 'started' ? 'created' : cause];
}

function sourceText({ kind, side, word }: SourceView, say: DetailWords): string | null {
  if (kind === 'created') return say.causes.created;
  if (kind === 'told') return say.told[word ?? ''] ?? word;
  if (kind === 'comment') return side === 'client' ? say.signs.client : say.signs.team;
  return word ?? say.change;
}

/** Jira opens a comment by its id, and the changelog as a tab of the activity. */
function placeOf({ kind, id }: SourceView, key: string): string | null {
  if (kind === 'comment') return `/browse/${key}?focusedCommentId=${id}`;
  if (kind !== 'change') return null;
  return `/browse/${key}?page=com.atlassian.jira.plugin.system.issuetabpanels:changehistory-tabpanel`;
}

function spanText({ from, to, open }: ToldLine, now: number, say: DetailWords, reader: Reader): string {
  const [begins, ends] = [from, to].map((at) => clockTime(at, reader, false));
  const first = `${dayName(from, now, reader)} ${begins}`;
  if (open) return `${first} – ${say.untilNow}`;
  const sameDay = dateOf(from, reader) === dateOf(to, reader);
  return `${first} – ${sameDay ? ends : `${dayName(to, now, reader)} ${ends}`}`;
}

/** A length to the second where there are seconds: "50 min", "1 h 10 min 05 s". */
export function exactText(ms: number, { words }: Reader): string {
  if (ms < 1000) return `0\u00a0${words.units.minute}`;
  const parts = lengthParts(ms, true, false);
  const last = parts.findLastIndex(({ amount }) => amount > 0);
  const shown = parts.slice(0, last + 1);
  return shown.map(({ amount, unit }) => `${amount}\u00a0${words.units[unit]}`).join(' ');
}

function balance(
  { goalMs, businessDays }: CycleView,
  totalMs: number,
  say: DetailWords,
  reader: Reader,
): string {
  if (goalMs === null) return businessDays === null ? '' : say.of(reader.words.businessDays(businessDays));
  const left = goalMs - totalMs;
  const goal = exactText(goalMs, reader);
  return left < 0 ? say.over(goal, exactText(-left, reader)) : say.left(goal, exactText(left, reader));
}
