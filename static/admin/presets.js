import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke, useAdminDeed, useAsking } from './asking';
import { Field } from './field';
import { Removal } from './removal';
import { startWords } from './start-words';
/** What projects may start from: the shipped schemes, and those made of a project's own. */
export function Presets() {
  const { site, reader } = useAsking();
  const say = startWords(reader.locale);
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'presets',
    children: [
      _jsx('h2', { id: 'presets', children: say.presets }),
      _jsx('p', { className: 'subtle small', children: say.presetsNote }),
      _jsx('ul', {
        className: 'plain rows',
        children: site.presets.map((preset) => _jsx(Preset, { preset: preset }, preset.id)),
      }),
      site.projects.length > 0 ? _jsx(Make, {}) : null,
    ],
  });
}
function Preset({ preset: { id, name, source, severities, own } }) {
  const { reader } = useAsking();
  const say = startWords(reader.locale);
  const { busy, trouble, run } = useAdminDeed();
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  return _jsxs('li', {
    children: [
      _jsxs('span', {
        className: 'line',
        children: [
          _jsx('b', { children: name[language] }),
          _jsxs('small', {
            className: 'subtle',
            children: [
              own ? say.own : say.shipped,
              '. ',
              severities.map((severity) => severity[language]).join(', '),
              '.',
              source ? ` ${say.source} ${source}.` : '',
            ],
          }),
        ],
      }),
      own
        ? _jsx(Removal, { busy: busy, remove: () => void run(() => invoke('removePreset', { id })) })
        : null,
      _jsx('p', { role: 'status', className: 'error', children: trouble }),
    ],
  });
}
function Make() {
  const { site, reader } = useAsking();
  const say = startWords(reader.locale);
  const { busy, trouble, run } = useAdminDeed();
  const [projectId, setProjectId] = useState(site.projects[0]?.id ?? '');
  const [name, setName] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    if (await run(() => invoke('savePreset', { projectId, name }))) setName('');
  };
  return _jsxs('form', {
    className: 'form',
    'aria-label': say.form,
    onSubmit: (event) => void submit(event),
    children: [
      _jsx(Field, {
        name: say.from,
        children: _jsx('select', {
          value: projectId,
          onChange: ({ target }) => setProjectId(target.value),
          children: site.projects.map((project) =>
            _jsx('option', { value: project.id, children: `${project.name} (${project.key})` }, project.id),
          ),
        }),
      }),
      _jsx(Field, {
        name: say.name,
        children: _jsx('input', {
          value: name,
          required: true,
          maxLength: 60,
          onChange: ({ target }) => setName(target.value),
        }),
      }),
      _jsx('button', { type: 'submit', disabled: busy, children: say.make }),
      _jsx('p', { role: 'alert', className: 'error', children: trouble }),
    ],
  });
}
