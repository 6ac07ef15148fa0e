import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useEditing } from './editing';
import { rebuildWords } from './rebuild-words';
import { TrialFigures } from './trial-figures';
import { useRebuild } from './use-rebuild';
import { useTrial } from './use-trial';
/** The issues that are there already, all or those a search finds: what a look would change, and then the look itself. */
export function Rebuild() {
  const words = rebuildWords(useEditing().reader.locale);
  const { job, trouble, order } = useRebuild();
  const [jql, setJql] = useState('');
  const { trial, begin } = useTrial();
  const open = job?.state === 'running' || job?.state === 'paused';
  const shown = trial?.jql === jql ? trial : null;
  const ready = shown?.state === 'done' && shown.sum.total > 0;
  return _jsxs('section', {
    className: 'card rebuild',
    'aria-labelledby': 'rebuild',
    children: [
      _jsx('h2', { id: 'rebuild', children: words.title }),
      _jsx('p', { className: 'subtle', children: words.note }),
      job ? _jsx(Progress, { job: job, words: words }) : null,
      open ? null : _jsx(Search, { jql, words, trial: shown, type: setJql, begin: () => begin(jql) }),
      !open && shown && shown.state !== 'lost' ? _jsx(TrialFigures, { trial: shown, words: words }) : null,
      _jsxs('p', {
        className: 'row',
        children: [
          open
            ? _jsx(Orders, { state: job.state, words: words, order: order })
            : _jsx('button', {
                type: 'button',
                disabled: !ready,
                onClick: () => void order('start', jql),
                children: words.orders.start,
              }),
          _jsx('span', { role: 'alert', children: trouble }),
        ],
      }),
    ],
  });
}
function Progress({ job, words }) {
  return _jsxs('p', {
    className: 'row',
    children: [
      _jsx('progress', { max: Math.max(job.total, job.done, 1), value: job.done, 'aria-label': words.title }),
      _jsx('span', { role: 'status', children: words.states[job.state](job.done, job.total) }),
      job.jql === null ? null : _jsx('small', { className: 'subtle', children: words.of(job.jql) }),
    ],
  });
}
function Orders({ state, words, order }) {
  const offered = [state === 'running' ? 'pause' : 'resume', 'cancel'];
  return offered.map((word) =>
    _jsx('button', { type: 'button', onClick: () => void order(word), children: words.orders[word] }, word),
  );
}
/** What Jira says of a wrong search stands beside the search. */
function Search({ jql, words, trial, type, begin }) {
  const wrong = trial?.state === 'lost' ? trial.wrong || words.lost : '';
  return _jsxs('form', {
    className: 'search',
    onSubmit: (event) => {
      event.preventDefault();
      begin();
    },
    children: [
      _jsx('label', { htmlFor: 'rebuild-jql', children: words.search }),
      _jsxs('span', {
        className: 'row',
        children: [
          _jsx('input', {
            id: 'rebuild-jql',
            value: jql,
            maxLength: 2000,
            spellCheck: false,
            placeholder: 'status = Open AND priority = Fatal',
            'aria-invalid': wrong !== '',
            'aria-describedby': 'rebuild-jql-note',
            onChange: ({ target }) => type(target.value),
          }),
          _jsx('button', { type: 'submit', children: words.try }),
        ],
      }),
      _jsx('small', {
        id: 'rebuild-jql-note',
        className: wrong ? 'error' : 'subtle',
        role: wrong ? 'alert' : undefined,
        children: wrong || words.searchNote,
      }),
    ],
  });
}
