import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { fieldOf, isAmount, lengthOf } from './draft';
import { idOf, useEditing, useWas } from './editing';
/** A length with its unit in the field; a changed one is outlined and says what it was, a wrong one says what would be right. */
export function LengthField({ path, value, label, note, units, wrong, onUnit }) {
  const { say, set, wrong: told } = useEditing();
  const { changed, was } = useWas(path);
  const { text, unit } = fieldOf(value);
  const id = idOf(path);
  const sentence = isAmount(text) ? (wrong ?? told.get(path.join('.')) ?? null) : say.wrongAmount;
  return _jsxs('div', {
    className: `length ${changed ? 'changed' : ''} ${sentence ? 'wrong' : ''}`,
    children: [
      _jsxs('span', {
        className: 'pair',
        children: [
          _jsx('input', {
            id: id,
            inputMode: 'numeric',
            size: 3,
            value: text,
            'aria-label': label,
            'aria-invalid': sentence !== null,
            'aria-describedby': `${id}-note`,
            onChange: ({ target }) => set(path, lengthOf(target.value.trim(), unit)),
          }),
          _jsx(UnitChoice, { unit: unit, units: units, label: `${label}: ${say.unit}`, onUnit: onUnit }),
        ],
      }),
      note ? _jsx('small', { className: 'subtle', children: note }) : null,
      _jsxs('small', {
        id: `${id}-note`,
        className: 'told',
        children: [
          sentence ? _jsx('span', { className: 'error', children: sentence }) : null,
          changed
            ? _jsx('span', {
                className: 'was',
                children: was === undefined ? say.added : say.was(lengthWords(was)),
              })
            : null,
        ],
      }),
    ],
  });
  function lengthWords(length) {
    if (typeof length !== 'string' && typeof length !== 'number') return say.none;
    const field = fieldOf(length);
    return say.amount(field.text, say.units[field.unit]);
  }
}
function UnitChoice({ unit, units, label, onUnit }) {
  const { say } = useEditing();
  if (units.length === 1) return _jsx('span', { className: 'unit', children: say.units[unit] });
  return _jsx('select', {
    value: unit,
    'aria-label': label,
    onChange: ({ target }) => onUnit(target.value),
    children: units.map((one) => _jsx('option', { value: one, children: say.units[one] }, one)),
  });
}
