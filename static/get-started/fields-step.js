import { useCallback, useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke } from './asking';
import { Step } from './steps';
/** The app's fields on the screens a Jira administrator chooses, put there with that person's rights; by hand where Jira refuses. */
export function FieldsStep({ project, marked, mark, say, lost, told }) {
  const { screens, projects, busy, trouble, put } = useScreens(lost);
  const [chosen, setChosen] = useState(null);
  const lacking = screens?.filter(({ lacks }) => lacks.length > 0) ?? [];
  const own = projects.find(({ id }) => id === project.id)?.lacks;
  const whole = own ? own.length === 0 : (screens?.some(({ lacks }) => lacks.length === 0) ?? false);
  useEffect(() => told(whole), [whole, told]);
  const ticked = (chosen ?? usual(lacking, project.key)).filter((id) => lacking.some((one) => one.id === id));
  const toggle = (id, on) => setChosen(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  const { title, text } = say.fields;
  return _jsxs(Step, {
    number: 4,
    title: title,
    text: text,
    done: whole || marked,
    say: say,
    children: [
      projects.length > 0 ? _jsx(Followed, { projects: projects, say: say }) : null,
      screens ? _jsx(List, { screens: screens, ticked: ticked, toggle: toggle, say: say }) : null,
      lacking.length > 0
        ? _jsx('button', {
            type: 'button',
            disabled: busy || ticked.length === 0,
            onClick: () => void put(ticked),
            children: busy ? say.fields.busy : say.fields.put,
          })
        : null,
      trouble ? _jsx('p', { role: 'alert', className: 'error', children: trouble }) : null,
      whole
        ? null
        : _jsxs(_Fragment, {
            children: [
              _jsx('p', { className: 'subtle small', children: say.fields.byHand }),
              _jsxs('label', {
                className: 'row',
                children: [
                  _jsx('input', {
                    type: 'checkbox',
                    checked: marked,
                    onChange: ({ target }) => mark(target.checked),
                  }),
                  say.fields.mark,
                ],
              }),
            ],
          }),
    ],
  });
}
/** Which followed projects lack fields: on a board, in a search and by the app itself nothing depends on them. */
function Followed({ projects, say: { fields } }) {
  return _jsxs(_Fragment, {
    children: [
      _jsx('h3', { children: fields.projects }),
      _jsx('ul', {
        className: 'plain',
        'aria-label': fields.projects,
        children: projects.map(({ id, key, name, lacks }) =>
          _jsxs(
            'li',
            {
              title: lacks?.join(', '),
              children: [
                `${name} (${key})`,
                ' ',
                _jsx('span', {
                  className: 'subtle',
                  children:
                    lacks === null ? fields.untold : lacks.length === 0 ? fields.has : fields.lacks(lacks),
                }),
              ],
            },
            id,
          ),
        ),
      }),
    ],
  });
}
function List({ screens, ticked, toggle, say: { fields } }) {
  return _jsxs('fieldset', {
    className: 'screens',
    children: [
      _jsx('legend', { className: 'hidden', children: fields.screens }),
      screens.map(({ id, name, lacks }) =>
        _jsxs(
          'label',
          {
            className: 'row',
            title: lacks.join(', '),
            children: [
              _jsx('input', {
                type: 'checkbox',
                checked: lacks.length === 0 || ticked.includes(id),
                disabled: lacks.length === 0,
                onChange: ({ target }) => toggle(id, target.checked),
              }),
              name,
              ' ',
              _jsx('span', {
                className: 'subtle',
                children: lacks.length === 0 ? fields.has : fields.lacks(lacks),
              }),
            ],
          },
          id,
        ),
      ),
    ],
  });
}
/** Jira names a project's own screens after its key; the default screen serves the others. */
const usual = (screens, key) =>
  screens.filter(({ name }) => name.startsWith(`${key}:`) || name === 'Default Screen').map(({ id }) => id);
function useScreens(lost) {
  const [answer, setAnswer] = useState(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const look = useCallback(async () => {
    const told = await invoke('showScreens').catch(() => null);
    if (told?.kind === 'screens') setAnswer(told);
  }, []);
  useEffect(() => void look(), [look]);
  const put = async (ids) => {
    setBusy(true);
    const told = await invoke('putFields', { screens: ids }).catch(() => null);
    if (told?.kind === 'screens') setAnswer(told);
    setTrouble(told?.kind === 'screens' ? '' : (told?.say ?? lost));
    setBusy(false);
  };
  return { screens: answer?.screens ?? null, projects: answer?.projects ?? [], busy, trouble, put };
}
