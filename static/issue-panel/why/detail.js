import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { firstChosen } from '../drawing/height';
import { Timeline } from '../drawing/timeline';
import { detailWords } from '../words';
import { useExplanation } from './use-explanation';
import { Why } from './why';
import './why.css';
/** The drawing, and behind "Why?" every line of it: loaded once the clocks are there. */
export default function Detail({ answer, now, compact, place, dispute, ...reader }) {
  const say = detailWords(reader.locale);
  const { explanation, failed, ask } = useExplanation(answer);
  const [picked, pick] = useState(null);
  const chosen = picked ?? firstChosen(answer.clocks);
  if (!chosen) return null;
  if (!explanation)
    return failed
      ? _jsxs('p', {
          className: 'message',
          children: [
            reader.words.lostAtOnce,
            ' ',
            _jsx('button', { type: 'button', onClick: ask, children: reader.words.tryAgain }),
          ],
        })
      : place;
  const shared = { say, answer, explanation, chosen, now, ...reader };
  return _jsxs(_Fragment, {
    children: [
      _jsx(Timeline, { ...shared, compact: compact }),
      _jsx(Why, { ...shared, pick: pick, dispute: dispute, opened: ask }),
    ],
  });
}
