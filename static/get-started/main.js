import { useCallback, useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { Unanswered } from '../shared/unanswered';
import { invoke } from './asking';
import { FieldsStep } from './fields-step';
import { PanelStep } from './panel-step';
import { PresetStep, Step, TicketStep } from './steps';
import { useMarks } from './use-marks';
import { startWords } from './words';
import '../shared/page.css';
import './start.css';
function StartPage({ reader }) {
  const say = startWords(reader.locale);
  const [projectId, setProjectId] = useState(null);
  const [answer, setAnswer] = useState(null);
  const look = useCallback(() => {
    invoke('showStart', { projectId })
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, [projectId]);
  useEffect(look, [look]);
  useEffect(() => {
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);
  if (answer === null)
    return _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  if (answer === 'lost' || answer.kind === 'refused')
    return _jsxs(_Fragment, {
      children: [
        _jsx(Unanswered, { answer: answer, reader: reader, again: look }),
        answer !== 'lost' && answer.code === 'not-allowed'
          ? _jsx(Request, { text: say.request(null), say: say })
          : null,
      ],
    });
  return _jsxs(_Fragment, {
    children: [
      _jsx('h1', { children: say.title }),
      _jsx('p', { className: 'subtle', children: answer.project ? say.lead : say.noProject }),
      answer.project
        ? _jsxs(_Fragment, {
            children: [
              _jsxs('label', {
                className: 'row',
                children: [
                  _jsx('span', { children: say.project }),
                  _jsx('select', {
                    value: answer.project.id,
                    onChange: ({ target }) => setProjectId(target.value),
                    children: answer.projects.map(({ id, key, name }) =>
                      _jsx('option', { value: id, children: `${name} (${key})` }, id),
                    ),
                  }),
                ],
              }),
              _jsx(
                Steps,
                {
                  project: answer.project,
                  presets: answer.presets,
                  say: say,
                  lost: reader.words.lostAtOnce,
                  look: look,
                },
                answer.project.id,
              ),
            ],
          })
        : null,
    ],
  });
}
function Steps({ project, presets, say, lost, look }) {
  const { marks, mark } = useMarks(project.id);
  const [shown, setShown] = useState(false);
  const named = project.scheme !== null && (project.unnamed.length === 0 || marks.includes('priorities'));
  const done = [
    project.scheme !== null,
    named,
    project.pinned || marks.includes('panel'),
    shown || marks.includes('fields'),
    project.followed !== null,
  ];
  const choose = async (preset) => {
    const saved = await invoke('choosePreset', { projectId: project.id, preset }).catch(() => null);
    look();
    return saved?.kind === 'saved' ? '' : (saved?.say ?? lost);
  };
  return _jsxs(_Fragment, {
    children: [
      _jsxs('p', {
        className: 'row',
        children: [
          _jsx('progress', { max: 5, value: done.filter(Boolean).length, 'aria-label': say.title }),
          _jsx('span', { role: 'status', children: say.progress(done.filter(Boolean).length) }),
        ],
      }),
      _jsxs('ol', {
        className: 'steps',
        children: [
          _jsx(PresetStep, { project: project, presets: presets, say: say, choose: choose }),
          _jsx(Step, {
            number: 2,
            title: say.priorities.title,
            text: say.priorities.text,
            done: named,
            say: say,
            children:
              project.scheme === null
                ? null
                : project.unnamed.length === 0
                  ? _jsx('p', { children: say.priorities.done })
                  : _jsxs('p', {
                      children: [
                        say.priorities.missing(project.unnamed.join(', ')),
                        ' ',
                        named
                          ? null
                          : _jsx('button', {
                              type: 'button',
                              className: 'link',
                              onClick: () => mark('priorities', true),
                              children: say.priorities.enough,
                            }),
                      ],
                    }),
          }),
          _jsx(PanelStep, {
            project: project,
            marked: marks.includes('panel'),
            mark: (on) => mark('panel', on),
            say: say,
            lost: lost,
            look: look,
          }),
          _jsx(
            FieldsStep,
            {
              project: project,
              marked: marks.includes('fields'),
              mark: (on) => mark('fields', on),
              say: say,
              lost: lost,
              told: setShown,
            },
            project.scheme,
          ),
          _jsx(TicketStep, { project: project, say: say, look: look }),
        ],
      }),
      _jsx(Request, { text: say.request(project.key), say: say }),
    ],
  });
}
function Request({ text, say }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    setCopied(true);
  };
  return _jsxs('section', {
    className: 'request',
    children: [
      _jsx('p', { children: say.noRights }),
      _jsx('textarea', { readOnly: true, rows: 4, value: text, 'aria-label': say.noRights }),
      _jsx('button', {
        type: 'button',
        onClick: () => void copy(),
        children: copied ? say.copied : say.copy,
      }),
    ],
  });
}
void show((reader) => _jsx(StartPage, { reader: reader }));
