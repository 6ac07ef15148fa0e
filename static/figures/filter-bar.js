import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { monthText } from '../shared/month-text';
import { plusMonths } from './months';
export const CLOCKS = ['acknowledge', 'response', 'update', 'workaround', 'resolution', 'report'];
export const TARGETS = ['0.99', '0.98', '0.95', '0.9', '0.85', '0.8'];
/** The period, the client, the clock and the target a report is of. */
export function FigureFilters({ figures, asked, reader, say, change }) {
  const months = Array.from({ length: 24 }, (_, back) => plusMonths(figures.month, -back));
  const options = months.map((month) => [month, monthText(month, reader)]);
  const clients = figures.clients.map(({ id, name }) => [id, name]);
  const clocks = CLOCKS.map((clock) => [clock, reader.words.clocks[clock]]);
  const percent = new Intl.NumberFormat(reader.locale, { style: 'percent' });
  const targets = TARGETS.map((share) => [share, percent.format(Number(share))]);
  return _jsxs('search', {
    className: 'figure-filters',
    children: [
      _jsx(Choice, {
        word: say.filters.from,
        value: asked.from,
        options: options,
        choose: (from) => change({ from, to: later(from, asked.to) }),
      }),
      _jsx(Choice, {
        word: say.filters.to,
        value: asked.to,
        options: options,
        choose: (to) => change({ to, from: earlier(asked.from, to) }),
      }),
      _jsx(Choice, {
        word: say.filters.client,
        value: asked.client ?? '',
        options: [['', say.everyClient], ...clients],
        choose: (id) => change({ client: id || null }),
      }),
      _jsx(Choice, {
        word: say.filters.clock,
        value: asked.clock,
        options: [['', say.everyClock], ...clocks],
        choose: (clock) => change({ clock: clock }),
      }),
      _jsx(Choice, {
        word: say.filters.target,
        value: String(asked.target ?? ''),
        options: [['', say.noTarget], ...targets],
        choose: (share) => change({ target: share === '' ? null : Number(share) }),
      }),
    ],
  });
}
const later = (from, to) => (to < from ? from : to);
const earlier = (from, to) => (from > to ? to : from);
export function Choice({ word, value, options, choose }) {
  return _jsxs('label', {
    children: [
      _jsx('span', { children: word }),
      _jsx('select', {
        value: value,
        onChange: ({ target }) => choose(target.value),
        children: options.map(([key, name]) => _jsx('option', { value: key, children: name }, key)),
      }),
    ],
  });
}
