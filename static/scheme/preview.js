import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useEditing } from './editing';
import { ChangeTable, Turn } from './preview-changes';
/** What the draft would have changed for the project's last issues, growing as they are judged. */
export function PreviewCard({ preview, first, changed, problems, stop }) {
  const { say } = useEditing();
  const { state, issues } = preview;
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'preview-title',
    'aria-busy': state === 'running',
    children: [
      _jsxs('header', {
        children: [
          _jsx('h2', { id: 'preview-title', children: say.preview }),
          _jsx('small', {
            className: 'subtle',
            role: 'status',
            children: useLead({ preview, changed, problems }),
          }),
        ],
      }),
      state === 'running'
        ? _jsxs('p', {
            className: 'running',
            children: [
              _jsx('progress', { max: 200, value: issues, 'aria-label': say.preview }),
              _jsx('button', { type: 'button', onClick: stop, children: say.stop }),
            ],
          })
        : null,
      first && state === 'done' && issues > 0
        ? _jsx('p', { children: say.previewFirst(issues, preview.breachedInDraft) })
        : null,
      !first && issues > 0 ? _jsx(Changes, { preview: preview }) : null,
    ],
  });
}
function useLead({ preview, changed, problems }) {
  const { say, reader } = useEditing();
  const { state, issues, oldest } = preview;
  if (problems > 0) return say.previewWrong;
  if (!changed) return say.previewNothing;
  if (state === 'running') return say.previewRunning(issues);
  if (state === 'failed') return preview.say || say.previewFailed;
  if (state === 'stopped') return say.previewFailed;
  if (state !== 'done') return say.previewWaits;
  if (issues === 0 || oldest === null) return say.previewNone;
  const day = new Intl.DateTimeFormat(reader.locale, {
    day: 'numeric',
    month: 'short',
    timeZone: reader.timeZone,
  });
  return say.previewDone(issues, day.format(oldest));
}
const kinds = [
  ['met', 'breached'],
  ['breached', 'met'],
];
function Changes({ preview: { unchanged, changes } }) {
  const { say } = useEditing();
  const [most, setMost] = useState(5);
  const counts = kinds.map(
    ([from, to]) => changes.filter((one) => one.from === from && one.to === to).length,
  );
  const alone = changes.length - counts.reduce((sum, count) => sum + count, 0);
  const total = Math.max(1, unchanged + changes.length);
  const widths = [unchanged, ...counts, alone].map((count) => `${(count / total) * 100}%`);
  return _jsxs(_Fragment, {
    children: [
      _jsx('div', {
        className: 'share',
        'aria-hidden': 'true',
        children: ['same', 'worse', 'better', 'alone'].map((face, index) =>
          _jsx('i', { className: face, style: { width: widths[index] } }, face),
        ),
      }),
      _jsxs('p', {
        className: 'counts',
        children: [
          _jsxs('span', { children: [_jsx('b', { children: unchanged }), ' ', say.unchanged] }),
          kinds.map(([from, to], index) =>
            _jsxs(
              'span',
              { children: [_jsx('b', { children: counts[index] }), ' ', _jsx(Turn, { from: from, to: to })] },
              from,
            ),
          ),
          alone > 0
            ? _jsxs('span', { children: [_jsx('b', { children: alone }), ' ', say.judgedInOne] })
            : null,
        ],
      }),
      changes.length > 0 ? _jsx(ChangeTable, { changes: changes.slice(0, most) }) : null,
      changes.length > most
        ? _jsx('button', {
            type: 'button',
            className: 'link',
            onClick: () => setMost(most < 50 ? 50 : most + 50),
            children: most < 50 ? say.showAll(changes.length) : say.showMore,
          })
        : null,
    ],
  });
}
