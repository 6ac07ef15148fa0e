import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { agreedClocks, hasWhen } from './draft';
import { Either, Moment, Note, Select, Text } from './fields';
/** The fields that a kind of record needs. */
export function Fields({ kind, draft, change, problem, say, answer, words }) {
  const { forms } = say;
  const channels = Object.entries(forms.channels);
  return _jsxs('div', {
    className: 'fields',
    children: [
      kind === 'contact'
        ? _jsxs(_Fragment, {
            children: [
              _jsx(Select, {
                label: forms.channel,
                value: draft.channel,
                options: channels,
                choose: (channel) => change({ channel }),
              }),
              _jsx(Either, {
                label: forms.outcome,
                value: draft.reached,
                yes: forms.reached,
                no: forms.attempted,
                choose: (reached) => change({ reached }),
              }),
            ],
          })
        : null,
      kind === 'agreed-date' || kind === 'correction'
        ? _jsx(Select, {
            label: say.clock,
            value: draft.clock,
            options: clocksFor(kind, answer, words),
            choose: (clock) => change({ clock }),
          })
        : null,
      kind === 'agreed-date'
        ? _jsx(Moment, {
            label: forms.agreedAt,
            value: draft.agreedAt,
            problem: problem('agreedAt'),
            change: (agreedAt) => change({ agreedAt }),
          })
        : null,
      kind === 'correction' ? _jsx(Dispute, { draft, change, problem, say }) : null,
      kind === 'deferred'
        ? _jsx(Text, {
            label: forms.release,
            value: draft.release,
            problem: problem('release'),
            change: (release) => change({ release }),
          })
        : null,
      kind === 'estimate'
        ? _jsxs(_Fragment, {
            children: [
              _jsx(Text, {
                label: forms.hours,
                value: draft.hours,
                problem: problem('hours'),
                change: (hours) => change({ hours }),
              }),
              _jsx(Text, {
                label: forms.budget,
                value: draft.budget,
                problem: problem('budget'),
                change: (budget) => change({ budget }),
              }),
            ],
          })
        : null,
      kind === 'out-of-scope'
        ? _jsx(Either, {
            label: forms.scope,
            value: draft.billable,
            yes: forms.billable,
            no: forms.bestEffort,
            choose: (billable) => change({ billable }),
          })
        : null,
      hasWhen(kind)
        ? _jsx(Moment, {
            label: forms.when,
            value: draft.at,
            problem: problem('at'),
            change: (at) => change({ at }),
          })
        : null,
      kind === 'correction'
        ? null
        : _jsx(Note, {
            label: forms.note,
            value: draft.note,
            problem: problem('note'),
            change: (note) => change({ note }),
          }),
    ],
  });
}
function Dispute({ draft, change, problem, say: { forms } }) {
  return _jsxs(_Fragment, {
    children: [
      _jsx(Moment, {
        label: forms.from,
        value: draft.from,
        problem: problem('from'),
        change: (from) => change({ from }),
      }),
      _jsx(Moment, {
        label: forms.to,
        value: draft.to,
        problem: problem('to'),
        change: (to) => change({ to }),
      }),
      _jsx(Either, {
        label: forms.counts,
        value: draft.counts,
        yes: forms.doesCount,
        no: forms.doesNotCount,
        choose: (counts) => change({ counts }),
      }),
      _jsx(Note, {
        label: forms.why,
        value: draft.why,
        problem: problem('why'),
        change: (why) => change({ why }),
      }),
    ],
  });
}
function clocksFor(kind, { clocks }, words) {
  const named = clocks.filter(
    ({ clock, cycle }) => cycle > 0 && (kind === 'correction' || agreedClocks.some((one) => one === clock)),
  );
  return named.map(({ clock }) => [clock, words.clocks[clock]]);
}
