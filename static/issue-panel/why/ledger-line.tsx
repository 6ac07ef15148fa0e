import { router } from '@forge/bridge';
import { Fragment, useState } from 'react';
import { own } from '../../../src/common/own';
import type { SourceView } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatExactLength } from '../../shared/time/lengths';
import { dateOf, formatDayName, formatMoment, formatTime } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import type { LedgerLine } from './ledger-lines';

interface Props extends Reader {
  say: DetailTexts;
  line: LedgerLine;
  now: number;
  issueKey: string;
  document: string;
  dispute: ((from: number, to: number) => void) | null;
}

/** One stretch: from when to when, whether it counted, why, and its clause where that is asked for. */
export function Line({ say, line, now, issueKey, document, dispute, ...reader }: Props) {
  const [quoted, setQuoted] = useState(false);
  const span = formatSpan(line, now, say, reader);
  const { state, open, clause } = line;
  return (
    <Fragment>
      <tr className={line.shownMs === 0 ? 'zero' : ''}>
        <td className="span">{span}</td>
        <td>
          <i className={`swatch ${swatches[state]}`} />{' '}
          {open && state === 'running' ? say.states.counting : say.states[state]}
        </td>
        <td className="number">{formatExactLength(line.shownMs, reader.words)}</td>
        <td className="cause">
          <Cause {...{ say, line, issueKey }} recorded={formatRecorded(line, now, say, reader)} />
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
function Cause({
  say,
  line,
  issueKey,
  recorded,
}: Pick<Props, 'say' | 'line' | 'issueKey'> & { recorded: string | null }) {
  const text = formatCause(line, say);
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
      {recorded ? <small> ({recorded})</small> : null}
      {holder && line.cause !== 'correction' ? <small>, {holder}</small> : null}
    </>
  );
}

/** When it was told, where that was later than it happened. */
function formatRecorded(
  { source }: LedgerLine,
  now: number,
  say: DetailTexts,
  reader: Reader,
): string | null {
  const at = source?.recordedAt;
  return at === undefined ? null : say.recordedAt(formatMoment(at, now, reader));
}

function formatCause({ cause, detail, source }: LedgerLine, say: DetailTexts): string {
  if (cause === 'correction')
    return detail ? `${say.causes.correction}${say.colon}${detail}` : say.causes.correction;
  if (cause === 'holiday') return detail ? `${say.causes.holiday}${say.colon}${detail}` : say.causes.holiday;
  if (cause === 'opened' || cause === 'while-closed') return say.causes[cause];
  if (cause === 'off-hours')
    return detail ? `${say.causes[cause]}${say.semicolon}${detail}` : say.causes[cause];
  if (cause === 'waiting') return detail ?? say.causes.waiting;
  return (
    (source && formatSource(source, say)) ?? detail ?? (cause === 'started' ? say.change : say.causes[cause])
  );
}

function formatSource({ kind, side, word }: SourceView, say: DetailTexts): string | null {
  if (kind === 'created') return say.causes.created;
  if (kind === 'told') return own(say.told, word ?? '') ?? word;
  if (kind === 'comment') return side === 'client' ? say.signs.client : say.signs.team;
  return word ?? say.change;
}

/** Jira opens a comment by its id, and the changelog as a tab of the activity. */
function placeOf({ kind, id }: SourceView, key: string): string | null {
  if (kind === 'comment') return id === null ? null : `/browse/${key}?focusedCommentId=${id}`;
  if (kind !== 'change') return null;
  return `/browse/${key}?page=com.atlassian.jira.plugin.system.issuetabpanels:changehistory-tabpanel`;
}

function formatSpan({ from, to, open }: LedgerLine, now: number, say: DetailTexts, reader: Reader): string {
  const [begins, ends] = [from, to].map((at) => formatTime(at, reader, false));
  const first = `${formatDayName(from, now, reader)} ${begins}`;
  if (open) return `${first} – ${say.untilNow}`;
  const sameDay = dateOf(from, reader) === dateOf(to, reader);
  return `${first} – ${sameDay ? ends : `${formatDayName(to, now, reader)} ${ends}`}`;
}
