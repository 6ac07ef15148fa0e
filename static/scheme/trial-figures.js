import { router } from '@forge/bridge';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Lozenge } from '../shared/lozenge';
import { useEditing } from './editing';

/** How many clocks are listed; the counts tell of all. */
const LISTED = 10;
const figures = ['rewritten', 'unchanged', 'unfollowed', 'breached'];
/** What a look would change, in counts, and the first clocks it would tell otherwise. */
export function TrialFigures({ trial: { state, sum }, words }) {
  const lead = state === 'running' ? words.trying(sum.issues, sum.total) : words.tried(sum.issues, sum.total);
  const left = sum.changes.length - LISTED;
  return _jsxs('div', {
    'aria-busy': state === 'running',
    children: [
      _jsx('p', { role: 'status', children: sum.issues > 0 ? lead : state === 'done' ? words.nothing : '' }),
      sum.issues > 0
        ? _jsx('p', {
            className: 'counts',
            children: figures.map((figure) =>
              _jsxs('span', { children: [_jsx('b', { children: sum[figure] }), ' ', words[figure]] }, figure),
            ),
          })
        : null,
      sum.changes.length > 0 ? _jsx('p', { children: words.changes(sum.changes.length) }) : null,
      _jsx('ul', {
        className: 'trial',
        children: sum.changes
          .slice(0, LISTED)
          .map((change) => _jsx(Change, { change: change, words: words }, `${change.key} ${change.clock}`)),
      }),
      left > 0 ? _jsx('small', { className: 'subtle', children: words.more(left) }) : null,
    ],
  });
}
function Change({ change: { key, clock, from, to }, words }) {
  const { reader } = useEditing();
  const verdict = (one) =>
    one
      ? _jsx(Lozenge, { face: one, word: reader.words.states[one] })
      : _jsx('span', { className: 'subtle', children: words.none });
  return _jsxs('li', {
    children: [
      _jsx('button', {
        type: 'button',
        className: 'link',
        onClick: () => void router.open(`/browse/${key}`),
        children: key,
      }),
      ' ',
      reader.words.clocks[clock],
      ' ',
      verdict(from),
      ' ',
      _jsx('span', { 'aria-hidden': 'true', children: '\u203A' }),
      ' ',
      verdict(to),
    ],
  });
}
