import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { minutesText } from '../shared/lengths';
import { Satisfaction } from '../shared/satisfaction';
import { accountWords } from './account-words';

const invoke = makeInvoke();
/** What is accounted for to the project's clients, each part only where the scheme or a client's terms use it. */
export function ProjectAccounts({ asked: { from, to, client }, reader }) {
  const [answer, setAnswer] = useState(null);
  useEffect(() => {
    let stands = true;
    invoke('showProjectAccounts', { from, to, client })
      .then((told) => stands && setAnswer(told.kind === 'project-accounts' ? told : 'lost'))
      .catch(() => stands && setAnswer('lost'));
    return () => {
      stands = false;
    };
  }, [from, to, client]);
  if (answer === null) return null;
  if (answer === 'lost') return _jsx('p', { className: 'message', children: reader.words.lostAtOnce });
  const rows = answer.clients.filter(({ bank, availability }) => bank?.hasBank || availability);
  return _jsxs(_Fragment, {
    children: [
      answer.satisfaction ? _jsx(Satisfaction, { view: answer.satisfaction, reader: reader }) : null,
      rows.length > 0 ? _jsx(Clients, { rows: rows, reader: reader }) : null,
    ],
  });
}
function Clients({ rows, reader }) {
  const say = accountWords(reader.locale);
  const heads = [say.client, say.bank, say.note, say.rolling, say.month, say.promised];
  return _jsxs('section', {
    className: 'chart card',
    'aria-label': say.title,
    children: [
      _jsx('header', { children: _jsx('h2', { children: say.title }) }),
      _jsx('div', {
        className: 'scroll',
        children: _jsxs('table', {
          children: [
            _jsx('thead', {
              children: _jsx('tr', {
                children: heads.map((name) => _jsx('th', { scope: 'col', children: name }, name)),
              }),
            }),
            _jsx('tbody', {
              children: rows.map((row) => _jsx(ClientRow, { row: row, reader: reader }, row.id)),
            }),
          ],
        }),
      }),
    ],
  });
}
function ClientRow({ row: { name, bank, availability }, reader }) {
  const say = accountWords(reader.locale);
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const style = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const percent = (hundredths) =>
    `${new Intl.NumberFormat(reader.locale, style).format(hundredths / 100)}\u00a0%`;
  const verdict = (measure) =>
    !measure
      ? '–'
      : measure.share === null
        ? say.noData
        : `${percent(measure.share)} (${measure.met ? say.kept : say.missed})`;
  const note = bank?.balance.warning ?? bank?.forecast?.say;
  return _jsxs('tr', {
    children: [
      _jsx('th', { scope: 'row', children: name }),
      _jsx('td', { children: bank?.hasBank ? minutesText(bank.balance.minutes) : '–' }),
      _jsx('td', { children: bank?.hasBank ? (note?.[language] ?? '') : '' }),
      _jsx('td', { children: verdict(availability?.rolling) }),
      _jsx('td', { children: verdict(availability?.month) }),
      _jsx('td', {
        children: availability ? say.over(percent(availability.promised), availability.windowDays) : '–',
      }),
    ],
  });
}
