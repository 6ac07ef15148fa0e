import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** A page without its answer: refused, with the id of what went wrong, or lost on the way; one may try again. */
export function Unanswered({ answer, reader: { words }, again }) {
  const refused = answer === 'lost' ? null : answer;
  return _jsxs('div', {
    role: 'alert',
    children: [
      _jsxs('p', {
        className: 'message',
        children: [
          refused ? refused.say : words.lostAtOnce,
          ' ',
          refused?.id ? _jsx('code', { children: words.errorId(refused.id) }) : null,
        ],
      }),
      _jsx('button', { type: 'button', onClick: again, children: words.tryAgain }),
    ],
  });
}
