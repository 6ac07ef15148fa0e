import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Scroll } from './scroll';

const words = {
  en: {
    title: 'Satisfaction',
    note: 'Votes from 1 to 5, given once an issue was closed; ± is the 95 % margin, from two votes on.',
    month: 'Month closed',
    average: 'Average',
  },
  fr: {
    title: 'Satisfaction',
    note: 'Des votes de 1 à 5, donnés une fois le ticket fermé\u00a0; ± est la marge à 95 %, dès deux votes.',
    month: 'Mois de fermeture',
    average: 'Moyenne',
  },
};
/** How satisfied clients were: the average of the period with its count and margin, and of each month. */
export function Satisfaction({ view, reader }) {
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const say = words[language];
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(reader.locale, style);
  const voted = view.months.filter(({ average }) => average.count > 0);
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'satisfaction',
    children: [
      _jsx('h2', { id: 'satisfaction', children: say.title }),
      _jsx('p', { children: _jsx('b', { children: view.whole.say[language] }) }),
      _jsx('p', { className: 'small subtle', children: say.note }),
      voted.length > 0
        ? _jsx(Scroll, {
            name: say.title,
            children: _jsxs('table', {
              children: [
                _jsx('thead', {
                  children: _jsxs('tr', {
                    children: [
                      _jsx('th', { scope: 'col', children: say.month }),
                      _jsx('th', { scope: 'col', children: say.average }),
                    ],
                  }),
                }),
                _jsx('tbody', {
                  children: voted.map(({ month, average }) =>
                    _jsxs(
                      'tr',
                      {
                        children: [
                          _jsx('th', {
                            scope: 'row',
                            children: format.format(Date.parse(`${month}-15T00:00:00Z`)),
                          }),
                          _jsx('td', { children: average.say[language] }),
                        ],
                      },
                      month,
                    ),
                  ),
                }),
              ],
            }),
          })
        : null,
    ],
  });
}
