import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useTelling } from './use-telling';
import { conductWords } from './words';
import './conduct.css';
/** What a client may ask of the ladder: somebody higher. */
export default function Demand({ done, locale }) {
  const say = conductWords(locale);
  const [asked, setAsked] = useState(false);
  const { busy, refused, tell } = useTelling(say.lost, () => {
    setAsked(true);
    done();
  });
  return _jsxs('section', {
    className: 'conduct',
    'aria-label': say.title,
    children: [
      asked
        ? _jsx('p', { role: 'status', children: say.asked })
        : _jsx('button', {
            type: 'button',
            disabled: busy,
            onClick: () => void tell({ kind: 'own-demand' }),
            children: say.demand,
          }),
      _jsx('span', { role: 'alert', children: refused }),
    ],
  });
}
