import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../../shared/lengths';
import { shortMoment } from '../../shared/moments';
import { inSentence } from '../next-line';
/** What would become of the clocks if somebody acted now. */
export function WhatIf({ say, suppositions, at, ...reader }) {
  if (suppositions.length === 0) return null;
  return _jsxs('div', {
    className: 'whatif',
    children: [
      _jsxs('p', {
        children: [
          _jsx('strong', { children: say.whatIf }),
          ' ',
          _jsx('small', { children: say.asOf(shortMoment(at, at, reader)) }),
        ],
      }),
      _jsx('ul', {
        children: suppositions.map(({ what, severity, outcomes }) =>
          _jsxs(
            'li',
            {
              children: [
                what === 'severity' ? say.suppositions.severity(severity ?? '') : say.suppositions[what],
                say.colon,
                outcomes.map((outcome) => outcomeText(outcome, at, say, reader)).join(', '),
                '.',
              ],
            },
            `${what}${severity}`,
          ),
        ),
      }),
    ],
  });
}
function outcomeText({ clock, ended, open }, at, say, reader) {
  const { outcomes } = say;
  const name = inSentence(reader.words.clocks[clock]);
  const due = open?.dueAt == null ? null : shortMoment(open.dueAt, at, reader);
  const length = ended ? lengthText(ended.elapsedMs, reader.words) : '';
  const end =
    ended && (ended.state === 'cancelled' ? outcomes.cancelled(name) : outcomes[ended.state](name, length));
  if (open?.breached) return outcomes.breaches(name);
  if (!end) return due ? outcomes.due(name, due) : name;
  return due ? `${end}, ${outcomes.next(name, due)}` : end;
}
