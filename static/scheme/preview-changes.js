import { router } from '@forge/bridge';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { lengthText } from '../shared/lengths';
import { Lozenge } from '../shared/lozenge';
import { severityName, useEditing } from './editing';
/** From one verdict to another. */
export function Turn({ from, to }) {
  const { say, reader } = useEditing();
  const one = (verdict) =>
    verdict
      ? _jsx(Lozenge, { face: verdict, word: reader.words.states[verdict] })
      : _jsx('span', { className: 'subtle', children: say.none });
  return _jsxs('span', {
    className: 'turn',
    children: [one(from), ' ', _jsx('span', { 'aria-hidden': 'true', children: '\u203A' }), ' ', one(to)],
  });
}
/** The clocks of past issues that the draft judges otherwise. */
export function ChangeTable({ changes }) {
  const { say, reader, scheme } = useEditing();
  const heads = [
    say.issue,
    say.severity,
    say.clock,
    say.countedTime,
    say.goalNow,
    say.goalDraft,
    say.verdict,
  ];
  return _jsxs('table', {
    className: 'changes',
    children: [
      _jsx('thead', {
        children: _jsx('tr', {
          children: heads.map((head, index) =>
            _jsx(
              'th',
              { scope: 'col', className: index > 2 && index < 6 ? 'number' : '', children: head },
              head,
            ),
          ),
        }),
      }),
      _jsx('tbody', {
        children: changes.map((change) =>
          _jsxs(
            'tr',
            {
              children: [
                _jsx('td', {
                  children: _jsx('button', {
                    type: 'button',
                    className: 'link',
                    onClick: () => void router.open(`/browse/${change.key}`),
                    children: change.key,
                  }),
                }),
                _jsx('td', { children: severityName({ scheme, reader }, change.severity) }),
                _jsx('td', { children: reader.words.clocks[change.clock] }),
                _jsx('td', { className: 'number', children: lengthText(change.countedMs, reader.words) }),
                _jsx('td', {
                  className: 'number subtle',
                  children: goalText(change.goalNow, { say, reader }),
                }),
                _jsx('td', {
                  className: 'number',
                  children: _jsx('b', { children: goalText(change.goalInDraft, { say, reader }) }),
                }),
                _jsx('td', { children: _jsx(Turn, { from: change.from, to: change.to }) }),
              ],
            },
            `${change.key} ${change.clock}`,
          ),
        ),
      }),
    ],
  });
}
function goalText(goal, { say, reader }) {
  if (!goal) return say.none;
  if (goal.businessDays !== null) return reader.words.businessDays(goal.businessDays);
  return goal.breachMs === null ? say.none : lengthText(goal.breachMs, reader.words);
}
