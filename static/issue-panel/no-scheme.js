import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke } from './use-clocks';
/** No scheme yet: somebody who may administer the project chooses one here, anybody else learns whom to ask. */
export function NoScheme({ answer, done, ...reader }) {
  const { words } = reader;
  const { projectName, canAdminister, presets } = answer;
  return _jsxs('section', {
    'aria-labelledby': 'no-scheme',
    children: [
      _jsx('h2', { id: 'no-scheme', children: words.noScheme }),
      _jsx('p', {
        className: 'subtle',
        children: canAdminister ? words.chooseOne(projectName) : words.askAdmin(projectName),
      }),
      canAdminister ? _jsx(Chooser, { presets: presets, done: done, ...reader }) : null,
    ],
  });
}
function Chooser({ presets, done, words }) {
  const [preset, setPreset] = useState(presets[0]?.id ?? '');
  const { busy, problem, choose } = useChoice(done, words.lostAtOnce);
  const submit = (event) => {
    event.preventDefault();
    void choose(preset);
  };
  return _jsxs('form', {
    className: 'chooser',
    onSubmit: submit,
    children: [
      _jsx('label', { htmlFor: 'preset', children: words.preset }),
      _jsx('select', {
        id: 'preset',
        value: preset,
        onChange: ({ target }) => setPreset(target.value),
        children: presets.map(({ id, name }) => _jsx('option', { value: id, children: name }, id)),
      }),
      _jsx('button', { type: 'submit', className: 'primary', disabled: busy, children: words.use }),
      _jsx('p', { role: 'alert', children: problem }),
    ],
  });
}
function useChoice(done, lost) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const choose = async (preset) => {
    setBusy(true);
    const saved = await invoke('useScheme', { preset }).catch(() => null);
    setBusy(false);
    if (saved?.kind === 'saved') done();
    else setProblem(saved?.say ?? lost);
  };
  return { busy, problem, choose };
}
