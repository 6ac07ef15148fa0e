import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { invoke } from './asking';
import { Step } from './steps';
/** The panel on all issues of the project, put there with the administrator's rights; by hand where Jira refuses. */
export function PanelStep({ project, marked, mark, say: words, lost, look }) {
  const { busy, trouble, pin } = usePinning(project.id, lost, look);
  const { panel: say } = words;
  const done = project.pinned || marked;
  return _jsxs(Step, {
    number: 3,
    title: say.title,
    text: say.text,
    done: done,
    say: words,
    children: [
      project.pinned ? _jsx('p', { children: say.pinned }) : null,
      done
        ? null
        : _jsx('button', {
            type: 'button',
            disabled: busy,
            onClick: () => void pin(),
            children: busy ? say.pinning : say.pin(project.name),
          }),
      _jsx('p', { role: 'alert', className: 'error', children: trouble }),
      project.pinned
        ? null
        : _jsxs(_Fragment, {
            children: [
              _jsx('p', { className: 'subtle small', children: say.byHand }),
              _jsxs('label', {
                className: 'row',
                children: [
                  _jsx('input', {
                    type: 'checkbox',
                    checked: marked,
                    onChange: ({ target }) => mark(target.checked),
                  }),
                  say.mark,
                  _jsxs('span', { className: 'hidden', children: [' ', say.title] }),
                ],
              }),
            ],
          }),
    ],
  });
}
const every = 1_000;
/** Orders it, and asks after the task each second until it is done; leaving the page loses nothing. */
function usePinning(projectId, lost, look) {
  const [task, setTask] = useState(null);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const told = (answer) => {
    setTask(answer?.kind === 'pinning' ? answer.task : null);
    if (answer === null || answer.kind === 'refused') setTrouble(answer?.say ?? lost);
    if (answer?.kind === 'pinned') look();
  };
  const ask = (question) => question.catch(() => null).then(told);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another task is asked after
  useEffect(() => {
    if (task === null) return;
    const follow = () => void ask(invoke('followPin', { projectId, task }));
    follow();
    const timer = setInterval(follow, every);
    return () => clearInterval(timer);
  }, [task]);
  const pin = async () => {
    setTrouble('');
    setAsking(true);
    await ask(invoke('pinPanel', { projectId }));
    setAsking(false);
  };
  return { busy: asking || task !== null, trouble, pin };
}
