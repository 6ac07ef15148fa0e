import { router } from '@forge/bridge';
import { Fragment, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../../src/common/own';
import { exactText } from '../../shared/lengths';
import { clockTime, dateOf, dayName } from '../../shared/moments';
/** One stretch: from when to when, whether it counted, why, and its clause where that is asked for. */
export function Line({ say, line, now, issueKey, document, dispute, ...reader }) {
  const [quoted, setQuoted] = useState(false);
  const span = spanText(line, now, say, reader);
  const { state, open, clause } = line;
  return _jsxs(Fragment, {
    children: [
      _jsxs('tr', {
        className: line.shownMs === 0 ? 'zero' : '',
        children: [
          _jsx('td', { className: 'span', children: span }),
          _jsxs('td', {
            children: [
              _jsx('i', { className: `swatch ${swatches[state]}` }),
              ' ',
              open && state === 'running' ? say.states.counting : say.states[state],
            ],
          }),
          _jsx('td', { className: 'number', children: exactText(line.shownMs, reader.words) }),
          _jsx('td', { className: 'cause', children: _jsx(Cause, { say, line, issueKey }) }),
          _jsxs('td', {
            className: 'more',
            children: [
              clause
                ? _jsx('button', {
                    type: 'button',
                    className: 'link',
                    'aria-expanded': quoted,
                    'aria-label': say.clauseOf(span),
                    onClick: () => setQuoted(!quoted),
                    children: say.clause,
                  })
                : null,
              dispute
                ? _jsx('button', {
                    type: 'button',
                    className: 'link',
                    'aria-label': say.disputeOf(span),
                    onClick: () => dispute(line.from, line.to),
                    children: say.dispute,
                  })
                : null,
            ],
          }),
        ],
      }),
      quoted
        ? _jsx('tr', {
            className: 'quoted',
            children: _jsxs('td', {
              colSpan: 5,
              children: [_jsx('blockquote', { children: clause }), _jsx('cite', { children: document })],
            }),
          })
        : null,
    ],
  });
}
const swatches = { running: 'counted', paused: 'waiting', closed: 'closed' };
/** What began the line, as a way to it where there is one; then who held the issue. */
function Cause({ say, line, issueKey }) {
  const text = causeText(line, say);
  const place = line.source && placeOf(line.source, issueKey);
  const holder = say.holders[line.holder];
  return _jsxs(_Fragment, {
    children: [
      place
        ? _jsx('button', {
            type: 'button',
            className: 'link',
            onClick: () => void router.navigate(place),
            children: text,
          })
        : text,
      holder && line.cause !== 'correction' ? _jsxs('small', { children: [', ', holder] }) : null,
    ],
  });
}
function causeText({ cause, detail, source }, say) {
  if (cause === 'correction')
    return detail ? `${say.causes.correction}${say.colon}${detail}` : say.causes.correction;
  if (cause === 'holiday') return detail ? `${say.causes.holiday}${say.colon}${detail}` : say.causes.holiday;
  if (cause === 'opened') return say.causes.opened;
  if (cause === 'off-hours')
    return detail ? `${say.causes[cause]}${say.semicolon}${detail}` : say.causes[cause];
  if (cause === 'waiting') return detail ?? say.causes.waiting;
  return (source && sourceText(source, say)) ?? detail ?? say.causes[cause === 'started' ? 'created' : cause];
}
function sourceText({ kind, side, word }, say) {
  if (kind === 'created') return say.causes.created;
  if (kind === 'told') return own(say.told, word ?? '') ?? word;
  if (kind === 'comment') return side === 'client' ? say.signs.client : say.signs.team;
  return word ?? say.change;
}
/** Jira opens a comment by its id, and the changelog as a tab of the activity. */
function placeOf({ kind, id }, key) {
  if (kind === 'comment') return `/browse/${key}?focusedCommentId=${id}`;
  if (kind !== 'change') return null;
  return `/browse/${key}?page=com.atlassian.jira.plugin.system.issuetabpanels:changehistory-tabpanel`;
}
function spanText({ from, to, open }, now, say, reader) {
  const [begins, ends] = [from, to].map((at) => clockTime(at, reader, false));
  const first = `${dayName(from, now, reader)} ${begins}`;
  if (open) return `${first} – ${say.untilNow}`;
  const sameDay = dateOf(from, reader) === dateOf(to, reader);
  return `${first} – ${sameDay ? ends : `${dayName(to, now, reader)} ${ends}`}`;
}
