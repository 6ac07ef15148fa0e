import { useEffect, useRef, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Note, Select, Text } from '../record/fields';
import { invoke } from '../use-clocks';
import { conductWords } from './words';
import '../record/record.css';
/** The ticket for a third party: in which project, for whom, and what it says. A second try opens no second ticket. */
export function ThirdPartyForm({ end, locale }) {
  const say = conductWords(locale);
  const id = useRef(crypto.randomUUID());
  const [projects, setProjects] = useState([]);
  const [projectId, choose] = useState('');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    invoke('listProjects')
      .then((answer) => {
        if (answer.kind !== 'projects') return setRefused(answer.say);
        setProjects(answer.projects);
        choose(answer.projects[0]?.id ?? '');
      })
      .catch(() => setRefused(say.lost));
  }, [say]);
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    const answer = await invoke('askThirdParty', { id: id.current, projectId, name, note }).catch(() => null);
    setBusy(false);
    if (answer?.kind === 'asked') end(true);
    else setRefused(answer?.say ?? say.lost);
  };
  const options = projects.map((one) => [one.id, `${one.name} (${one.key})`]);
  return _jsxs('form', {
    className: 'record',
    'aria-label': say.askThirdParty,
    onSubmit: (event) => void submit(event),
    children: [
      _jsx('h3', { children: say.askThirdParty }),
      _jsxs('div', {
        className: 'fields',
        children: [
          _jsx(Select, { label: say.inProject, value: projectId, options: options, choose: choose }),
          _jsx(Text, { label: say.whom, value: name, problem: undefined, change: setName }),
          _jsx(Note, { label: say.message, value: note, problem: undefined, change: setNote }),
        ],
      }),
      _jsx('p', { role: 'alert', className: 'problem', children: refused }),
      _jsxs('div', {
        className: 'buttons',
        children: [
          _jsx('button', {
            type: 'submit',
            className: 'primary',
            disabled: busy || projectId === '',
            children: say.openTicket,
          }),
          _jsx('button', { type: 'button', onClick: () => end(false), children: say.cancel }),
        ],
      }),
    ],
  });
}
