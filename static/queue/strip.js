import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { noFilters } from './entries';
import { dueText } from './figures';
/** Four figures of today; each is the filter that shows what it counts. */
export function Strip(props) {
  const { say, filters, change } = props;
  return _jsx('ul', {
    className: 'strip',
    children: figuresOf(props).map(({ name, count, note, filter }) => {
      const on = filters.state === (filter.state ?? '') && filters.clock === (filter.clock ?? '');
      return _jsx(
        'li',
        {
          children: _jsxs('button', {
            type: 'button',
            className: `figure ${name}`,
            'aria-pressed': on,
            onClick: () => change(on ? noFilters : { ...noFilters, ...filter }),
            children: [
              _jsx('b', { children: say.count(count) }),
              _jsxs('span', {
                children: [
                  _jsx('strong', { children: say.strip[name] }),
                  _jsx('small', { className: 'subtle', children: note }),
                ],
              }),
            ],
          }),
        },
        name,
      );
    }),
  });
}
function figuresOf({ entries, reports, now, reader, say }) {
  const of = (group) => entries.filter((entry) => entry.group === group);
  const [soon, breached, held] = [of('soon'), of('breached'), of('held')];
  const late = breached.filter(({ clock }) => clock.clock === 'report').length;
  const due = (at, words) =>
    at === null || at === undefined ? say.nothing : words(dueText(at, now, reader, say));
  return [
    {
      name: 'soon',
      count: soon.length,
      note: due(soon[0]?.clock.dueAt, say.nextAt),
      filter: { state: 'soon' },
    },
    {
      name: 'breached',
      count: breached.length,
      note: breached.length === 0 ? say.nothing : say.issuesAndReports(breached.length - late, late),
      filter: { state: 'breached' },
    },
    {
      name: 'held',
      count: held.length,
      note: due(held[0]?.clock.heldAt, say.since),
      filter: { state: 'held' },
    },
    {
      name: 'reports',
      count: reports.length,
      note: reportNote(reports, due, say),
      filter: { clock: 'report' },
    },
  ];
}
function reportNote(reports, due, say) {
  const late = reports.filter(({ group }) => group === 'breached').length;
  const open = reports.filter(({ group }) => group === 'soon' || group === 'later');
  if (reports.length === 0) return say.nothing;
  const next = open.length > 0 ? due(open[0]?.clock.dueAt, (moment) => say.dueOn(open.length, moment)) : '';
  return [late > 0 ? say.breachedAnd(late) : '', next].filter(Boolean).join(', ');
}
