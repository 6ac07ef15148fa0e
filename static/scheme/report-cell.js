import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { idOf, severityName, useEditing, useWas } from './editing';
import { LengthField } from './length-field';
/** Whether a severity owes an incident report, and in how many business days; one figure serves them all. */
export function ReportCell({ severity, first }) {
  const { scheme, reader, say, set } = useEditing();
  const { report } = scheme;
  const place = ['report', 'severities'];
  const { changed } = useWas(place);
  if (!report) return _jsx('span', { children: say.notOwed });
  const owed = report.severities.includes(severity);
  const name = `${severityName({ scheme, reader }, severity)}, ${reader.words.clocks.report}`;
  const others = report.severities.filter((one) => one !== severity);
  const inOrder = (names) =>
    scheme.severities.map(({ name: one }) => one).filter((one) => names.includes(one));
  return _jsxs('div', {
    className: 'promise',
    children: [
      _jsxs('select', {
        id: first ? idOf(place) : undefined,
        className: `basis ${changed ? 'changed' : ''}`,
        value: owed ? 'owed' : 'not',
        'aria-label': name,
        onChange: ({ target }) =>
          set(place, target.value === 'owed' ? inOrder([...others, severity]) : others),
        children: [
          _jsx('option', { value: 'owed', children: say.owed }),
          _jsx('option', { value: 'not', disabled: others.length === 0, children: say.notOwed }),
        ],
      }),
      owed ? _jsx(Days, { name: name }) : null,
    ],
  });
}
function Days({ name }) {
  const { scheme, say } = useEditing();
  if (!scheme.report) return null;
  const from = { closing: say.afterClosing, restored: say.afterRestored, receipt: say.afterReceipt }[
    scheme.report.from
  ];
  return _jsx(LengthField, {
    path: ['report', 'businessDays'],
    value: scheme.report.businessDays,
    label: `${name}: ${say.units.days}, ${say.everywhere}`,
    note: from,
    units: ['days'],
    onUnit: () => undefined,
  });
}
