import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Heads } from './heads';
import { lengthText } from './lengths';
import { dateText } from './moments';
import { Scroll } from './scroll';
import { stripWords } from './strip-words';
import './availability.css';
/** How available a service was: the promise, the last days drawn one by one, and the same as a table. */
export function Availability({ view, reader }) {
  const say = stripWords(reader.locale);
  const { rolling, month, promised, windowDays, strip, upcoming, reading } = view;
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const verdict = (measure) =>
    measure.share === null
      ? say.noData
      : `${shareText(measure.share, reader)} (${measure.met ? say.met : say.missed})`;
  return _jsxs(_Fragment, {
    children: [
      _jsx('dl', {
        className: 'figures',
        children: [
          [say.rolling(windowDays), verdict(rolling)],
          [say.month, verdict(month)],
          [say.promised, shareText(promised, reader)],
        ].map(([name, value]) =>
          _jsxs('div', { children: [_jsx('dt', { children: name }), _jsx('dd', { children: value })] }, name),
        ),
      }),
      _jsx('p', { className: 'small subtle', children: say.reading[reading] }),
      _jsx(Strip, { days: strip, reader: reader }),
      _jsxs('details', {
        children: [_jsx('summary', { children: say.asTable }), _jsx(Days, { days: strip, reader: reader })],
      }),
      upcoming.map(({ id, notice, cancelled }) =>
        _jsxs(
          'p',
          {
            className: 'message',
            children: [
              _jsx('strong', { children: notice[language].subject }),
              cancelled ? ` (${say.cancelled})` : '',
              _jsx('br', {}),
              _jsx('span', { className: 'lines', children: notice[language].body }),
            ],
          },
          id,
        ),
      ),
    ],
  });
}
/** Hundredths of a percent, cut down: what misses never reads as if it met. */
function shareText(hundredths, { locale }) {
  const style = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${new Intl.NumberFormat(locale, style).format(hundredths / 100)}\u00a0%`;
}
function Strip({ days, reader }) {
  const say = stripWords(reader.locale);
  const slot = 10;
  return _jsx('svg', {
    className: 'strip-days',
    viewBox: `0 0 ${days.length * slot} 40`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': say.strip(days.length),
    children: days.map(({ on, state }, place) =>
      _jsx(
        'rect',
        {
          className: state,
          x: place * slot + 1,
          y: state === 'up' || state === 'unknown' ? 12 : 0,
          width: slot - 2,
          height: state === 'up' || state === 'unknown' ? 28 : 40,
          rx: '1',
          children: _jsx('title', { children: `${dateText(on, reader)}, ${say.states[state]}` }),
        },
        on,
      ),
    ),
  });
}
function Days({ days, reader }) {
  const say = stripWords(reader.locale);
  const length = (ms) => (ms === 0 ? '–' : lengthText(ms, reader.words));
  return _jsx(Scroll, {
    name: say.asTable,
    children: _jsxs('table', {
      children: [
        _jsx(Heads, {
          columns: [
            say.on,
            say.state,
            { figures: say.down },
            { figures: say.planned },
            { figures: say.share },
            say.incidents,
          ],
        }),
        _jsx('tbody', {
          children: [...days].reverse().map(({ on, state, down, planned, share, keys }) =>
            _jsxs(
              'tr',
              {
                children: [
                  _jsx('th', { scope: 'row', children: dateText(on, reader) }),
                  _jsx('td', { children: say.states[state] }),
                  _jsx('td', { className: 'number', children: length(down) }),
                  _jsx('td', { className: 'number', children: length(planned) }),
                  _jsx('td', {
                    className: 'number',
                    children: share === null ? '–' : shareText(share, reader),
                  }),
                  _jsx('td', { children: keys.join(', ') || '–' }),
                ],
              },
              on,
            ),
          ),
        }),
      ],
    }),
  });
}
