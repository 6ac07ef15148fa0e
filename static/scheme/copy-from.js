import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { language } from './editing';
import { invoke } from './use-checks';

const words = {
  en: {
    ask: 'Copy another project’s scheme',
    project: 'Project to copy from',
    choose: 'Choose a project',
    none: 'No other project that you administer has a scheme.',
  },
  fr: {
    ask: 'Copier le barème d’un autre projet',
    project: 'Projet à copier',
    choose: 'Choisissez un projet',
    none: 'Aucun autre projet que vous administrez n’a de barème.',
  },
};
/** A draft may begin as a copy of another project's scheme; neither follows the other from then on. */
export function CopyFrom({ reader, copied }) {
  const say = words[language(reader)];
  const [projects, setProjects] = useState(null);
  const [trouble, setTrouble] = useState('');
  const list = async () => {
    const answer = await invoke('listCopies').catch(() => null);
    if (answer?.kind === 'copies') setProjects(answer.projects);
    setTrouble(answer?.kind === 'copies' ? '' : (answer?.say ?? reader.words.lostAtOnce));
  };
  const copy = async (from) => {
    const answer = await invoke('copyScheme', { from }).catch(() => null);
    if (answer?.kind === 'copied') copied(answer.scheme);
    setTrouble(answer?.kind === 'copied' ? '' : (answer?.say ?? reader.words.lostAtOnce));
  };
  return _jsxs('div', {
    className: 'copy-from',
    children: [
      projects === null
        ? _jsx('button', { type: 'button', className: 'link', onClick: () => void list(), children: say.ask })
        : _jsx(Choose, { projects: projects, say: say, choose: (from) => void copy(from) }),
      trouble ? _jsx('p', { role: 'alert', children: trouble }) : null,
    ],
  });
}
function Choose({ projects, say, choose }) {
  if (projects.length === 0) return _jsx('p', { role: 'status', children: say.none });
  return _jsxs('label', {
    children: [
      _jsx('span', { children: say.project }),
      ' ',
      _jsxs('select', {
        defaultValue: '',
        onChange: ({ target }) => target.value && choose(target.value),
        children: [
          _jsx('option', { value: '', children: say.choose }),
          projects.map(({ id, key, name }) =>
            _jsx('option', { value: id, children: `${name} (${key})` }, id),
          ),
        ],
      }),
    ],
  });
}
