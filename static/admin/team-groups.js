import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke, useAdminDeed, useAsking } from './asking';
import { Field } from './field';
import { Removal } from './removal';
import { startWords } from './start-words';
/** The groups whose members are of the team in every project. */
export function TeamGroups() {
  const { site, reader } = useAsking();
  const say = startWords(reader.locale);
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'team-groups',
    children: [
      _jsx('h2', { id: 'team-groups', children: say.groups }),
      _jsx('p', { className: 'subtle small', children: say.groupsNote }),
      site.teamGroups.length === 0 ? _jsx('p', { children: say.noGroup }) : null,
      _jsx('ul', {
        className: 'plain rows',
        children: site.teamGroups.map((group) => _jsx(Group, { group: group }, group.name)),
      }),
      _jsx(Add, {}),
    ],
  });
}
function Group({ group: { name, people } }) {
  const { reader } = useAsking();
  const say = startWords(reader.locale);
  const { busy, trouble, run } = useAdminDeed();
  return _jsxs('li', {
    children: [
      _jsxs('span', {
        className: 'line',
        children: [
          _jsx('b', { children: name }),
          _jsx('small', {
            className: people === null ? 'error' : 'subtle',
            children: people === null ? say.gone : say.people(people),
          }),
        ],
      }),
      _jsx(Removal, { busy: busy, remove: () => void run(() => invoke('removeTeamGroup', { name })) }),
      _jsx('p', { role: 'status', className: 'error', children: trouble }),
    ],
  });
}
function Add() {
  const { reader } = useAsking();
  const say = startWords(reader.locale);
  const { busy, trouble, run } = useAdminDeed();
  const [name, setName] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    if (await run(() => invoke('addTeamGroup', { name }))) setName('');
  };
  return _jsxs('form', {
    className: 'form',
    'aria-label': say.add,
    onSubmit: (event) => void submit(event),
    children: [
      _jsx(Field, {
        name: say.group,
        children: _jsx('input', {
          value: name,
          required: true,
          maxLength: 255,
          onChange: ({ target }) => setName(target.value),
        }),
      }),
      _jsx('button', { type: 'submit', disabled: busy, children: say.add }),
      _jsx('p', { role: 'alert', className: 'error', children: trouble }),
    ],
  });
}
