import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Acts } from './acts';
import { Tick, Wrong } from './conduct-fields';
import { idOf, useEditing, useWas } from './editing';
import { OneOf } from './one-of';
import { PickField } from './pick-field';
import { rulesWords } from './words-rules';

const usual = {
  thresholds: [{ at: '75%' }, { at: '100%' }, { at: 'each-hour-after' }],
  to: { assignee: true, team: true, groups: [], people: [] },
  note: false,
  acts: [],
};
/** When somebody is told of a clock, whom, at which hours nobody is, and what is done by itself. */
export function Alerts() {
  const { scheme, set, reader } = useEditing();
  const words = rulesWords(reader.locale).alerts;
  const { alerts } = scheme;
  return _jsxs('section', {
    className: 'card rules conduct',
    'aria-labelledby': 'alerts-title',
    children: [
      _jsx('h2', { id: 'alerts-title', children: words.title }),
      alerts
        ? _jsx(Own, { alerts: alerts, words: words })
        : _jsx('p', { className: 'subtle', children: words.usual }),
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          id: idOf(['alerts']),
          className: 'link',
          onClick: () => set(['alerts'], alerts ? undefined : usual),
          children: alerts ? words.back : words.own,
        }),
      }),
    ],
  });
}
function Own({ alerts, words }) {
  const { scheme } = useEditing();
  const to = ['alerts', 'to'];
  return _jsxs(_Fragment, {
    children: [
      _jsx(Moments, { alerts: alerts, words: words }),
      _jsxs('fieldset', {
        className: 'choices',
        children: [
          _jsx('legend', { children: words.whom }),
          _jsx(Tick, { label: words.assignee, path: [...to, 'assignee'], on: true }),
          _jsx(Tick, { label: words.team, path: [...to, 'team'], on: true }),
        ],
      }),
      _jsx(PickField, { label: words.groups, path: [...to, 'groups'], kind: 'group', typed: true }),
      _jsx(PickField, { label: words.people, path: [...to, 'people'], kind: 'person' }),
      _jsx(Tick, { label: words.note, path: ['alerts', 'note'], on: true }),
      _jsx(OneOf, {
        label: words.quiet,
        path: ['alerts', 'quietOutside'],
        options: Object.keys(scheme.calendars).map((name) => [name, words.outside(name)]),
        nothing: words.never,
        note: words.quietNote,
      }),
      _jsx(Acts, { acts: alerts.acts, words: words }),
    ],
  });
}
function Moments({ alerts: { thresholds }, words }) {
  const { set, wrong } = useEditing();
  const path = ['alerts', 'thresholds'];
  const { changed } = useWas(path);
  const moments = Object.keys(words.moments);
  const ticked = thresholds.map(({ at }) => at);
  const toggle = (moment, on) => {
    const next = moments.filter((one) => (one === moment ? on : ticked.includes(one)));
    set(
      path,
      next.map((at) => ({ at })),
    );
  };
  return _jsxs('fieldset', {
    id: idOf(path),
    tabIndex: -1,
    className: changed ? 'choices changed' : 'choices',
    children: [
      _jsx('legend', { children: words.when }),
      moments.map((moment) =>
        _jsxs(
          'label',
          {
            className: 'tick',
            children: [
              _jsx('input', {
                type: 'checkbox',
                checked: ticked.includes(moment),
                onChange: ({ target }) => toggle(moment, target.checked),
              }),
              words.moments[moment],
            ],
          },
          moment,
        ),
      ),
      ticked.length === 0 && !wrong.has(path.join('.'))
        ? _jsx('small', { className: 'error', children: words.one })
        : _jsx(Wrong, { path: path }),
    ],
  });
}
