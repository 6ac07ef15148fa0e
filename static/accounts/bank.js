import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { minutesText } from '../shared/lengths';
import { monthText } from '../shared/month-text';
import { EntryForm } from './entry-form';
import { StatementOf } from './statement';
/** A client's time bank: what is left, whether it is below zero, when it will be used up, and its months. */
export function Bank({ bank, reader, say, reload }) {
  const [month, setMonth] = useState(bank.months[0]?.month ?? '');
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const { balance, forecast, hasBank } = bank;
  const chosen = bank.months.find((one) => one.month === month) ?? bank.months[0];
  const id = `bank-${bank.client}`;
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': id,
    children: [
      _jsx('h2', { id: id, children: say.bankOf(bank.name) }),
      balance.warning
        ? _jsx('p', { className: 'message danger', role: 'alert', children: balance.warning[language] })
        : null,
      _jsxs('dl', {
        className: 'figures',
        children: [
          _jsxs('div', {
            children: [
              _jsx('dt', { children: say.balance }),
              _jsx('dd', {
                className: balance.minutes < 0 ? 'below' : '',
                children: minutesText(balance.minutes),
              }),
            ],
          }),
          _jsxs('div', {
            children: [
              _jsx('dt', { children: say.pace }),
              _jsx('dd', {
                className: 'text',
                children: hasBank ? (forecast?.say[language] ?? say.noForecast) : say.noBank,
              }),
            ],
          }),
        ],
      }),
      _jsx(EntryForm, { client: bank.client, reader: reader, say: say, done: reload }),
      _jsxs('label', {
        className: 'row',
        children: [
          _jsx('span', { children: say.month }),
          _jsx('select', {
            value: chosen?.month,
            onChange: ({ target }) => setMonth(target.value),
            children: bank.months.map((one) =>
              _jsx('option', { value: one.month, children: monthText(one.month, reader) }, one.month),
            ),
          }),
        ],
      }),
      chosen
        ? _jsx(
            StatementOf,
            { bank: bank, month: chosen, reader: reader, say: say, reload: reload },
            `${chosen.month} ${bank.balance.minutes} ${chosen.sentAt}`,
          )
        : null,
    ],
  });
}
