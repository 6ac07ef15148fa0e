import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Choice, CLOCKS, TARGETS } from '../figures/filter-bar';
import { monthAt } from '../figures/months';
import { useFigures } from '../figures/use-figures';
import { figureWords } from '../figures/words';

const invoke = makeInvoke();
const MONTHS = [1, 3, 6, 12, 24];
/** What a gadget is to show; saved with the dashboard. */
export function Edit({ reader, before, save }) {
  const say = figureWords(reader.locale);
  const [settings, set] = useState(before);
  const [answer, setAnswer] = useState(null);
  useEffect(() => {
    invoke('figureProjects').then(setAnswer, () => setAnswer(null));
  }, []);
  if (answer?.kind === 'refused') return _jsx('p', { role: 'status', children: answer.say });
  if (!answer) return _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  if (answer.projects.length === 0) return _jsx('p', { role: 'status', children: say.noProject });
  const change = (next) => set({ ...settings, ...next });
  return _jsxs('form', {
    className: 'figure-filters edit',
    onSubmit: (event) => {
      event.preventDefault();
      save(settings);
    },
    children: [
      _jsx(Choice, {
        word: say.filters.project,
        value: settings.projectId,
        options: [['', say.chooseProject], ...answer.projects.map(({ id, name }) => [id, name])],
        choose: (projectId) => change({ projectId, client: '' }),
      }),
      _jsx(Choices, { reader: reader, say: say, settings: settings, change: change }),
      _jsx('button', {
        type: 'submit',
        className: 'primary',
        disabled: settings.projectId === '',
        children: say.save,
      }),
    ],
  });
}
function Choices({ reader, say, settings, change }) {
  const clocks = CLOCKS.map((clock) => [clock, reader.words.clocks[clock]]);
  const percent = new Intl.NumberFormat(reader.locale, { style: 'percent' });
  const targets = TARGETS.map((share) => [share, percent.format(Number(share))]);
  return _jsxs(_Fragment, {
    children: [
      settings.projectId
        ? _jsx(ClientChoice, { reader: reader, say: say, settings: settings, change: change })
        : null,
      _jsx(Choice, {
        word: say.filters.months,
        value: String(settings.months),
        options: MONTHS.map((count) => [String(count), say.lastMonths(count)]),
        choose: (count) => change({ months: Number(count) }),
      }),
      _jsx(Choice, {
        word: say.filters.clock,
        value: settings.clock,
        options: [['', say.everyClock], ...clocks],
        choose: (clock) => change({ clock: clock }),
      }),
      _jsx(Choice, {
        word: say.filters.target,
        value: String(settings.target || ''),
        options: [['', say.noTarget], ...targets],
        choose: (share) => change({ target: Number(share) }),
      }),
    ],
  });
}
/** The clients of the chosen project. */
function ClientChoice({ reader, say, settings, change }) {
  const month = monthAt(Date.now(), reader);
  const { figures } = useFigures({ projectId: settings.projectId, from: month, to: month, client: null });
  const clients = (figures?.clients ?? []).map(({ id, name }) => [id, name]);
  return _jsx(Choice, {
    word: say.filters.client,
    value: settings.client,
    options: [['', say.everyClient], ...clients],
    choose: (client) => change({ client }),
  });
}
