import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Glyph } from './events';

const looks = ['counted', 'met', 'late', 'over', 'waiting', 'closed', 'left'];
const signs = ['team', 'client', 'status', 'told'];
/** The signs that are drawn, and no others. */
export function Legend({ say, looks: drawn, signs: marked }) {
  return _jsxs('figcaption', {
    className: 'legend',
    children: [
      looks
        .filter((look) => drawn.has(look))
        .map((look) =>
          _jsxs('span', { children: [_jsx('i', { className: `swatch ${look}` }), say.legend[look]] }, look),
        ),
      signs
        .filter((sign) => marked.has(sign))
        .map((sign) =>
          _jsxs(
            'span',
            {
              children: [
                _jsx('svg', {
                  width: '12',
                  height: '12',
                  viewBox: '-6 -6 12 12',
                  'aria-hidden': 'true',
                  children: _jsx(Glyph, { sign: sign }),
                }),
                say.legend[sign],
              ],
            },
            sign,
          ),
        ),
    ],
  });
}
