import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke, useAdminDeed, useAsking } from './asking';
import { ClientLabels } from './client-labels';
import { Field } from './field';
import { LadderNames } from './ladder-names';
import { ReportPlace } from './report-place';

const most = 4;
/** One client, edited in its place; what is typed stays when it is refused. */
export function ClientForm({ client, close }) {
  const { reader, site, say } = useAsking();
  const { busy, trouble, run } = useAdminDeed();
  const [draft, setDraft] = useState(client ?? blank(reader.timeZone));
  const set = (part) => setDraft({ ...draft, ...part });
  const submit = async (event) => {
    event.preventDefault();
    const contacts = draft.contacts.filter(({ name, email }) => name !== '' || Boolean(email));
    const saved = await run(() => invoke('saveClient', { ...draft, id: client?.id ?? null, contacts }));
    if (saved) close();
  };
  return _jsxs('form', {
    className: 'form',
    'aria-label': client?.name ?? say.addClient,
    onSubmit: (event) => void submit(event),
    children: [
      _jsx(Field, {
        name: say.name,
        children: _jsx('input', {
          value: draft.name,
          required: true,
          maxLength: 100,
          onChange: ({ target }) => set({ name: target.value }),
        }),
      }),
      _jsx(Field, {
        name: say.language,
        children: _jsxs('select', {
          value: draft.language,
          onChange: ({ target }) => set({ language: target.value }),
          children: [
            _jsx('option', { value: 'en', children: say.languages.en }),
            _jsx('option', { value: 'fr', children: say.languages.fr }),
          ],
        }),
      }),
      _jsx(Field, {
        name: say.zone,
        children: _jsx('input', {
          value: draft.timezone,
          required: true,
          onChange: ({ target }) => set({ timezone: target.value }),
        }),
      }),
      _jsx(Field, {
        name: say.manager,
        children: _jsx('input', {
          value: draft.accountManager,
          maxLength: 200,
          onChange: ({ target }) => set({ accountManager: target.value }),
        }),
      }),
      _jsxs('fieldset', {
        children: [
          _jsx('legend', { children: say.forProjects }),
          site.projects.map(({ key }) =>
            _jsxs(
              'label',
              {
                className: 'tick',
                children: [
                  _jsx('input', {
                    type: 'checkbox',
                    checked: draft.projects.includes(key),
                    onChange: ({ target }) => set({ projects: toggled(draft.projects, key, target.checked) }),
                  }),
                  key,
                ],
              },
              key,
            ),
          ),
        ],
      }),
      _jsx(Contacts, { contacts: draft.contacts, change: (contacts) => set({ contacts }) }),
      _jsx(ClientLabels, { client: draft, change: set }),
      _jsx(ReportPlace, { place: draft.reports, change: (reports) => set({ reports }) }),
      _jsx(LadderNames, { draft: draft, change: (ladder) => set({ ladder }) }),
      _jsx('p', { role: 'alert', className: 'error', children: trouble }),
      _jsxs('span', {
        className: 'row',
        children: [
          _jsx('button', { type: 'submit', className: 'primary', disabled: busy, children: say.save }),
          _jsx('button', { type: 'button', className: 'subtle', onClick: close, children: say.cancel }),
        ],
      }),
    ],
  });
}
/** Four lines, for four people are the most. */
function Contacts({ contacts, change }) {
  const { say } = useAsking();
  const lines = Array.from({ length: most }, (_, place) => contacts[place] ?? { name: '' });
  const set = (place, part) => change(lines.map((line, at) => (at === place ? { ...line, ...part } : line)));
  return _jsxs('fieldset', {
    className: 'contacts',
    children: [
      _jsx('legend', { children: say.contacts }),
      lines.map((line, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the line's only name
        _jsxs(
          'span',
          {
            className: 'row',
            children: [
              _jsx('input', {
                value: line.name,
                'aria-label': say.contactName(place + 1),
                placeholder: say.name,
                onChange: ({ target }) => set(place, { name: target.value }),
              }),
              _jsx('input', {
                type: 'email',
                value: line.email ?? '',
                'aria-label': say.contactEmail(place + 1),
                placeholder: 'name@example.com',
                onChange: ({ target }) => set(place, { email: target.value }),
              }),
            ],
          },
          place,
        ),
      ),
      _jsx('small', { className: 'subtle', children: say.fourAtMost }),
    ],
  });
}
const toggled = (list, one, on) => (on ? [...list, one] : list.filter((other) => other !== one));
const blank = (timezone) => ({
  id: '',
  name: '',
  language: 'en',
  timezone,
  projects: [],
  accountManager: '',
  contacts: [],
  labels: [],
  components: [],
  ladder: {},
  reports: { space: '', parent: '', readers: '' },
});
