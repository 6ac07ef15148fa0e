import { showFlag } from '@forge/bridge';
import { lazy, useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Announcer } from './announcer';
import { ClockRow } from './clock-row';
import { drawnClocks, firstChosen, heightOf } from './drawing/height';
import { Header } from './header';
import { LoadedLater } from './loaded-later';
import { NoScheme } from './no-scheme';
import { isOpen } from './record-kinds';
import { ReportRow } from './report-row';
import { Lost, Refused, Skeleton } from './states';
import { tellOthers, useClocks } from './use-clocks';
import { useNarrow } from './use-compact';

const Detail = lazy(() => import('./why/detail'));
const Conduct = lazy(() => import('./conduct/conduct'));
const Demand = lazy(() => import('./conduct/demand'));
const RecordForm = lazy(() => import('./record/record-form'));
/** The issue panel: one line a clock, or why there is none. In the right column of an issue it is compact. */
export function Panel({ aside, ...reader }) {
  const clocks = useClocks();
  const narrow = useNarrow();
  const compact = aside || narrow;
  return _jsx('div', {
    className: compact ? 'compact' : 'wide',
    children: _jsx(Shown, { ...reader, ...clocks, compact: compact }),
  });
}
function Shown({ answer, refresh, compact, ...rest }) {
  if (!answer) return rest.lost ? _jsx(Lost, { ...rest, refresh: refresh }) : _jsx(Skeleton, { ...rest });
  if (answer.kind === 'refused') return _jsx(Refused, { ...rest, answer: answer, refresh: refresh });
  if (answer.kind === 'no-scheme') return _jsx(NoScheme, { ...rest, answer: answer, done: refresh });
  return _jsx(ClockList, { ...rest, refresh: refresh, answer: answer, compact: compact });
}
function ClockList({ answer, now, lost, refresh, compact, ...reader }) {
  const { words } = reader;
  const [recording, record] = useState(null);
  const opener = useRef(null);
  const begin = (next) => {
    opener.current = document.activeElement;
    record(next);
  };
  const done = () => {
    refresh();
    tellOthers();
  };
  const end = (recorded) => {
    record(null);
    if (recorded) {
      done();
      showFlag({ id: 'recorded', title: words.recorded, type: 'success', isAutoDismiss: true });
    }
    requestAnimationFrame(() => focusAfter(opener.current));
  };
  const dispute = (clock, from, to) => begin({ kind: 'correction', about: { clock, from, to } });
  const place = _jsx('div', {
    className: 'place',
    style: { height: placeHeight(answer, compact) },
    'aria-hidden': 'true',
  });
  return _jsxs('section', {
    'aria-label': words.title,
    children: [
      _jsx(Header, { answer, now, compact, lost, ...reader, record: (kind) => begin({ kind }) }),
      recording
        ? _jsx(LoadedLater, {
            words: words,
            place: null,
            children: _jsx(RecordForm, { ...recording, answer, now, end, ...reader }, keyOf(recording)),
          })
        : null,
      _jsx('ul', {
        className: 'clocks',
        children: inOrder(answer, compact).map((view) =>
          _jsx(
            ClockRow,
            { view, now, calendars: answer.calendars, since: now - answer.now, ...reader },
            view.clock,
          ),
        ),
      }),
      _jsx(ReportRow, { ...reader, report: answer.report, canWork: answer.canWork, done: done }),
      answer.conduct
        ? _jsx(LoadedLater, {
            words: words,
            place: null,
            children: _jsx(Conduct, { answer, now, ...reader, done: done }),
          })
        : null,
      !answer.canWork && answer.mayDemand
        ? _jsx(LoadedLater, { words: words, place: null, children: _jsx(Demand, { ...reader, done: done }) })
        : null,
      _jsx(LoadedLater, {
        words: words,
        place: place,
        children: _jsx(Detail, {
          answer,
          now,
          compact,
          place,
          ...reader,
          dispute: answer.canWork ? dispute : null,
        }),
      }),
      _jsx(Announcer, { ...reader, answer: answer }),
    ],
  });
}
const keyOf = ({ kind, about }) => `${kind}${about?.clock ?? ''}${about?.from ?? ''}`;
/** Where it was, or on the menu that led there. */
function focusAfter(opener) {
  const back = opener?.isConnected ? opener : document.querySelector('.actions button');
  back?.focus();
}
/** The order is fixed; where it is narrow what runs comes before what has ended. */
function inOrder({ clocks }, compact) {
  return compact ? [...clocks.filter(isOpen), ...clocks.filter((view) => !isOpen(view))] : clocks;
}
/** The room the drawing and "Why?" will take. */
function placeHeight({ clocks }, compact) {
  const lanes = drawnClocks(clocks, firstChosen(clocks), compact).length;
  return lanes === 0 ? 0 : heightOf(lanes, compact) + (compact ? 0 : 24) + 66;
}
