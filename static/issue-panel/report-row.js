import { router } from '@forge/bridge';
import { lazy, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { LoadedLater } from './loaded-later';
import { ReportStep, Step } from './report-step';

const ReportAction = lazy(() => import('./report-action'));
const ReportDetail = lazy(() => import('./report-detail'));
/** The incident report: on its way, drafted with the way to it and its next step, or blocked with the way out. */
export function ReportRow({ report, canWork, done, ...reader }) {
  const { state, url, problem, lost, takenBack } = report;
  if (state === 'not-owed') return null;
  const { words } = reader;
  if (state === 'blocked')
    return _jsxs('div', {
      className: 'message',
      children: [
        _jsx('p', { role: 'alert', children: problem }),
        canWork
          ? _jsx(Step, { ...reader, step: { step: 'retry' }, label: words.tryAgain, done: done })
          : null,
        lost && canWork
          ? _jsx(Step, { ...reader, step: { step: 'redraft' }, label: words.redraft, done: done })
          : null,
      ],
    });
  const open = canWork && state !== 'owed' && state !== 'published';
  return _jsxs('div', {
    className: 'report',
    children: [
      _jsx('span', { className: 'subtle', children: takenBack ? words.takenBack : words.reports[state] }),
      url
        ? _jsx('button', { type: 'button', onClick: () => void router.open(url), children: words.openReport })
        : null,
      canWork ? _jsx(ReportStep, { ...reader, state: state, onIssue: report.onIssue, done: done }) : null,
      open ? _jsx(Actions, { ...reader, done: done }) : null,
      canWork && state !== 'owed' ? _jsx(Detail, { ...reader, done: done }) : null,
    ],
  });
}
/** What a reviewer has to know; loaded when it is asked for. */
function Detail({ done, ...reader }) {
  const { words } = reader;
  const [open, show] = useState(false);
  const close = () => {
    show(false);
    done();
  };
  if (!open)
    return _jsx('button', { type: 'button', onClick: () => show(true), children: words.reportDetail });
  return _jsx(LoadedLater, {
    words: words,
    place: null,
    children: _jsx(ReportDetail, { ...reader, close: close }),
  });
}
/** What is to be done so that it does not happen again; the form is loaded when it is asked for. */
function Actions({ done, ...reader }) {
  const { words } = reader;
  const [adding, add] = useState(false);
  const end = (created) => {
    add(false);
    if (created) done();
  };
  if (!adding)
    return _jsx('button', { type: 'button', onClick: () => add(true), children: words.action.add });
  return _jsx(LoadedLater, {
    words: words,
    place: null,
    children: _jsx(ReportAction, { ...reader, end: end }),
  });
}
