import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useEditing } from './editing';
import { clientsWords } from './words-clients';
/** Whose the project's issues are: how an issue maps to a client, and how each client is spoken to. */
export function Clients({ answer }) {
  const { reader } = useEditing();
  const words = clientsWords(reader.locale);
  const { clients, mayCreatePriorities: administersSite } = answer;
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'clients-title',
    children: [
      _jsx('h2', { id: 'clients-title', children: words.title }),
      _jsx('p', { className: 'subtle small', children: clients.length > 0 ? words.note : words.none }),
      clients.length > 0 ? _jsx(Table, { clients: clients, words: words }) : null,
      _jsx('p', { className: 'subtle small', children: administersSite ? words.byAdmin : words.askAdmin }),
    ],
  });
}
function Table({ clients, words }) {
  const heads = Object.values(words.heads);
  return _jsxs('table', {
    className: 'changes',
    children: [
      _jsx('thead', {
        children: _jsx('tr', {
          children: heads.map((head) => _jsx('th', { scope: 'col', children: head }, head)),
        }),
      }),
      _jsx('tbody', {
        children: clients.map((client) =>
          _jsxs(
            'tr',
            {
              children: [
                _jsx('th', { scope: 'row', children: client.name }),
                _jsx('td', {
                  'data-column': words.heads.whose,
                  children: _jsx(Whose, { client: client, isOnly: clients.length === 1, words: words }),
                }),
                _jsx('td', {
                  'data-column': words.heads.language,
                  children: `${words.spoken[client.language]}, ${client.timezone}`,
                }),
                _jsx('td', {
                  'data-column': words.heads.reports,
                  children: placeText(client.reports, words),
                }),
                _jsx('td', { 'data-column': words.heads.manager, children: client.accountManager || '–' }),
              ],
            },
            client.id,
          ),
        ),
      }),
    ],
  });
}
/** The rules in the order in which they decide. */
function Whose({ client: { id, contacts, labels, components }, isOnly, words }) {
  const { reader } = useEditing();
  const or = new Intl.ListFormat(reader.locale, { type: 'disjunction' });
  const rules = [
    ...(contacts.length > 0 ? [words.reportedBy(or.format(contacts))] : []),
    words.labelled(or.format([`client:${id}`, ...labels])),
    ...(components.length > 0 ? [words.built(or.format(components))] : []),
    ...(isOnly ? [words.only] : []),
  ];
  return _jsx('ol', {
    className: 'plain',
    children: rules.map((rule) => _jsx('li', { children: rule }, rule)),
  });
}
function placeText({ space, parent, readers }, words) {
  const parts = [
    space ? words.space(space) : '',
    parent ? words.under(parent) : '',
    readers ? words.readBy(readers) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : words.usual;
}
