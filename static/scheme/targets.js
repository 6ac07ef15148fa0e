import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Wrong } from './conduct-fields';
import { idOf, useEditing, useWas } from './editing';
import { severityWords } from './words-severities';
/** The share of a clock’s runs that is promised to be met, the same for every severity; or none, in words. */
export function Target({ clock }) {
  const { scheme, set, reader } = useEditing();
  const words = severityWords(reader.locale);
  const path = ['targets', clock];
  const name = words.targetOf(reader.words.clocks[clock]);
  const { changed } = useWas(path);
  const target = scheme.targets[clock];
  if (target === undefined)
    return _jsxs('div', {
      className: changed ? 'nothing changed' : 'nothing',
      children: [
        _jsx('span', { children: words.noTarget }),
        _jsxs('button', {
          type: 'button',
          className: 'link',
          id: idOf(path),
          onClick: () => set(path, 0.95),
          children: [words.addTarget, _jsxs('span', { className: 'hidden', children: [' ', name] })],
        }),
      ],
    });
  return _jsxs('div', {
    className: 'promise',
    children: [
      _jsx(Share, { target: target, path: path, name: name }),
      _jsxs('button', {
        type: 'button',
        className: 'link small',
        onClick: () => set(path, undefined),
        children: [words.removeTarget, _jsxs('span', { className: 'hidden', children: [' ', name] })],
      }),
    ],
  });
}
const whole = (share) => Math.round(share * 1_000_000) / 10_000;
/** A share as a percentage with the reader's own decimal sign; what is none stays as it was typed. */
function Share({ target, path, name }) {
  const { say, set, reader } = useEditing();
  const words = severityWords(reader.locale);
  const { changed, was } = useWas(path);
  const [typed, type] = useState(null);
  const shown = (share) =>
    typeof share === 'number'
      ? new Intl.NumberFormat(reader.locale, { maximumFractionDigits: 4, useGrouping: false }).format(
          whole(share),
        )
      : String(share ?? '');
  const wrong = !(typeof target === 'number' && target > 0 && target <= 1);
  const read = (text) => (/^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) / 100 : text);
  return _jsxs('div', {
    className: `length ${changed ? 'changed' : ''} ${wrong ? 'wrong' : ''}`,
    children: [
      _jsxs('span', {
        className: 'pair',
        children: [
          _jsx('input', {
            id: idOf(path),
            inputMode: 'decimal',
            size: 4,
            value: typed ?? shown(target),
            'aria-label': name,
            'aria-invalid': wrong,
            onChange: ({ target: { value } }) => {
              type(value);
              set(path, read(value.trim()));
            },
            onBlur: () => type(null),
          }),
          _jsx('span', { className: 'unit', children: words.percent }),
        ],
      }),
      _jsxs('small', {
        className: 'told',
        children: [
          wrong
            ? _jsx('span', { className: 'error', children: words.wrongTarget })
            : _jsx(Wrong, { path: path }),
          changed
            ? _jsx('span', {
                className: 'was',
                children: was === undefined ? say.added : say.was(`${shown(was)} %`),
              })
            : null,
        ],
      }),
    ],
  });
}
