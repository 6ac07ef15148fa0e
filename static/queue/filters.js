import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { groupNames, noFilters } from './entries';
/** What narrows the queue. A choice that narrows is drawn as chosen. */
export function FilterBar({ rows, severities, filters, reader, say, first, change }) {
  const inFrench = reader.locale.startsWith('fr');
  const clocks = [...new Set(rows.flatMap((row) => row.clocks.map(({ clock }) => clock)))];
  const options = {
    severity: severities.map(({ name, fr }) => [name, inFrench ? fr : name]),
    clock: clocks.map((clock) => [clock, reader.words.clocks[clock]]),
    assignee: assigneesOf(rows, say),
    client: clientsOf(rows, say),
    state: groupNames.map((group) => [group, say.groups[group]]),
  };
  const narrows = Object.values(filters).some((value) => value !== '');
  const shown = (name) =>
    name !== 'client' || filters.client !== '' || rows.some(({ client }) => client !== null);
  return _jsxs('search', {
    className: 'filters',
    children: [
      _jsx('input', {
        ref: first,
        type: 'search',
        value: filters.text,
        placeholder: say.search,
        'aria-label': say.search,
        onChange: ({ target }) => change({ text: target.value }),
      }),
      Object.keys(options)
        .filter(shown)
        .map((name) =>
          _jsxs(
            'select',
            {
              'aria-label': say.filters[name],
              className: filters[name] === '' ? '' : 'on',
              value: filters[name],
              onChange: ({ target }) => change({ [name]: target.value }),
              children: [
                _jsx('option', { value: '', children: say.everything[name] }),
                options[name].map(([value, words]) =>
                  _jsx('option', { value: value, children: say.chosen(say.filters[name], words) }, value),
                ),
              ],
            },
            name,
          ),
        ),
      narrows
        ? _jsx('button', {
            type: 'button',
            className: 'link',
            onClick: () => change(noFilters),
            children: say.clear,
          })
        : null,
    ],
  });
}
function assigneesOf(rows, say) {
  const people = new Map(rows.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee.name]] : [])));
  const named = [...people].sort(([, a], [, b]) => a.localeCompare(b));
  return rows.some(({ assignee }) => assignee === null) ? [...named, ['none', say.unassigned]] : named;
}
function clientsOf(rows, say) {
  const clients = new Map(rows.flatMap(({ client }) => (client ? [[client.id, client.name]] : [])));
  const named = [...clients].sort(([, a], [, b]) => a.localeCompare(b));
  return rows.some(({ client }) => client === null) ? [...named, ['none', say.noClient]] : named;
}
