import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke, useAdminDeed, useAsking } from './asking';
import { ClientForm } from './client-form';
/** The desk's clients, with the four people at most who may call for each. */
export function Clients() {
  const { site, say } = useAsking();
  const [edited, setEdited] = useState(null);
  const close = () => setEdited(null);
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'clients',
    children: [
      _jsx('h2', { id: 'clients', children: say.clients }),
      _jsx('p', { className: 'subtle small', children: say.clientsNote }),
      site.clients.length === 0 ? _jsx('p', { children: say.noClient }) : null,
      _jsx('ul', {
        className: 'plain rows',
        children: site.clients.map((client) =>
          client.id === edited
            ? _jsx('li', { children: _jsx(ClientForm, { client: client, close: close }) }, client.id)
            : _jsx(Client, { client: client, edit: () => setEdited(client.id) }, client.id),
        ),
      }),
      edited === 'new'
        ? _jsx(ClientForm, { client: null, close: close })
        : _jsx('button', { type: 'button', onClick: () => setEdited('new'), children: say.addClient }),
    ],
  });
}
function Client({ client, edit }) {
  const { say } = useAsking();
  const { busy, trouble, run } = useAdminDeed();
  const [sure, setSure] = useState(false);
  const { id, name, language, timezone, projects, contacts } = client;
  const remove = () => (sure ? void run(() => invoke('removeClient', { id })) : setSure(true));
  return _jsxs('li', {
    children: [
      _jsxs('span', {
        className: 'line',
        children: [
          _jsx('b', { children: name }),
          _jsx('small', {
            className: 'subtle',
            children: [say.languages[language], timezone, projects.join(', ')].filter(Boolean).join(', '),
          }),
          _jsx('small', {
            className: 'subtle',
            children:
              contacts.length === 0
                ? say.nobody
                : `${say.contacts}: ${contacts.map((one) => one.name).join(', ')}`,
          }),
        ],
      }),
      _jsxs('button', {
        type: 'button',
        onClick: edit,
        children: [say.edit, _jsxs('span', { className: 'hidden', children: [' ', name] })],
      }),
      _jsxs('button', {
        type: 'button',
        className: 'subtle',
        disabled: busy,
        onClick: remove,
        onBlur: () => setSure(false),
        children: [
          sure ? say.confirmRemove : say.remove,
          _jsxs('span', { className: 'hidden', children: [' ', name] }),
        ],
      }),
      trouble ? _jsx('p', { role: 'alert', className: 'error', children: trouble }) : null,
    ],
  });
}
