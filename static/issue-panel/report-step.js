import { useId, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke } from './use-clocks';
/** The next step of a report: review, approval, publishing, and after that an amendment with its reason. */
export function ReportStep({ state, onIssue = false, done, ...reader }) {
  const { words } = reader;
  if (state === 'drafted')
    return _jsx(Step, {
      ...reader,
      step: { step: 'review' },
      label: words.sendForReview,
      meant: { step: { step: 'review', withBlanks: true }, label: words.sendAnyway },
      done: done,
    });
  if (state === 'in-review')
    return _jsx(Step, { ...reader, step: { step: 'approve' }, label: words.approve, done: done });
  if (state === 'approved') return _jsx(Publishing, { ...reader, onIssue: onIssue, done: done });
  return state === 'published' ? _jsx(Amend, { ...reader, done: done }) : null;
}
/** The page is shown to the client, or it stays the team's and the client has a file on the issue. */
function Publishing({ onIssue, done, ...reader }) {
  const { words } = reader;
  const throughJira = { step: 'publish', through: 'jira' };
  return _jsxs(_Fragment, {
    children: [
      _jsx(Step, { ...reader, step: { step: 'publish' }, label: words.publish, done: done }),
      onIssue ? null : _jsx(Step, { ...reader, step: throughJira, label: words.sendThroughJira, done: done }),
    ],
  });
}
/** A step and its button; a refusal says why. */
export function Step({ step, label, meant, disabled, done, words }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const asked = problem !== '' && meant ? meant : { step, label };
  const move = async () => {
    setBusy(true);
    const answer = await invoke('moveReport', asked.step).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'report') {
      setProblem('');
      done();
    } else setProblem(answer?.say ?? words.lostAtOnce);
  };
  return _jsxs(_Fragment, {
    children: [
      _jsx('button', {
        type: 'button',
        className: 'primary',
        disabled: busy || disabled,
        onClick: () => void move(),
        children: asked.label,
      }),
      _jsx('span', { role: 'alert', children: problem }),
    ],
  });
}
/** A published report changes only with a reason, which stands in its history. */
function Amend({ done, ...reader }) {
  const { words } = reader;
  const [why, setWhy] = useState('');
  const id = useId();
  return _jsxs(_Fragment, {
    children: [
      _jsx('label', { htmlFor: id, children: words.amendWhy }),
      _jsx('input', { id: id, value: why, maxLength: 500, onChange: ({ target }) => setWhy(target.value) }),
      _jsx(Step, {
        ...reader,
        step: { step: 'amend', why },
        label: words.amend,
        disabled: why.trim().length < 3,
        done: () => {
          setWhy('');
          done();
        },
      }),
    ],
  });
}
