import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { severityName, useEditing } from './editing';
import { OneOf } from './one-of';
import { useCounts } from './use-counts';
import { rulesWords } from './words-rules';

const like = (a, b) => a.toLowerCase() === b.toLowerCase();
/** Which severity each of the project's priorities stands for. */
export function Severities({ mapping }) {
  const editing = useEditing();
  const { scheme, project, reader } = editing;
  const words = rulesWords(reader.locale).severities;
  const options = scheme.severities.map(({ name }) => [name, severityName(editing, name)]);
  const counts = useCounts();
  return _jsxs('section', {
    className: 'card rules conduct',
    'aria-labelledby': 'severities-title',
    children: [
      _jsx('h2', { id: 'severities-title', children: words.title }),
      _jsx('p', { className: 'subtle small', children: words.note }),
      project.priorities.map(({ id, name }) =>
        _jsx(
          Priority,
          { name: name, options: options, mapping: mapping, words: words, issues: counts.get(name) },
          id,
        ),
      ),
      _jsx(OneOf, { label: words.usual, path: ['severityFrom', 'default'], options: options }),
    ],
  });
}
function Priority({ name, options, mapping, words, issues }) {
  const editing = useEditing();
  const { scheme, set, reader } = editing;
  const many =
    issues === undefined ? '' : words.issues(issues, new Intl.NumberFormat(reader.locale).format(issues));
  const named = scheme.severities.find((one) => like(one.name, name) || like(one.fr, name));
  if (named)
    return _jsxs('p', {
      className: 'fixed',
      children: [
        _jsx('span', { children: words.priority(name) }),
        _jsxs('span', {
          children: [
            words.byName(severityName(editing, named.name)),
            ' ',
            _jsx('small', { className: 'subtle', children: many }),
          ],
        }),
      ],
    });
  const coded = scheme.severities.find(({ codes }) => codes.some((code) => like(code, name)));
  const found = mapping?.find(({ priority }) => priority === name);
  return _jsxs('label', {
    children: [
      _jsx('span', { children: words.priority(name) }),
      _jsxs('select', {
        value: coded?.name ?? '',
        onChange: ({ target }) => set(['severities'], coding(scheme, name, target.value)),
        children: [
          _jsx('option', { value: '', children: words.byRank }),
          options.map(([one, label]) => _jsx('option', { value: one, children: label }, one)),
        ],
      }),
      _jsx('small', {
        className: 'subtle',
        children: [found && !coded ? words.now(severityName(editing, found.severity)) : '', many]
          .filter((part) => part !== '')
          .join(', '),
      }),
    ],
  });
}
/** The severities with a priority's name among the codes of one of them, and of no other. */
function coding({ severities }, priority, to) {
  return severities.map((one) => {
    const others = one.codes.filter((code) => !like(code, priority));
    return { ...one, codes: one.name === to ? [...others, priority] : others };
  });
}
