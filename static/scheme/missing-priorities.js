import { useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useDeed } from '../shared/use-deed';
import { severityName, useEditing } from './editing';
import { invoke } from './use-checks';
import { useCounts } from './use-counts';
import { rulesWords } from './words-rules';
/** The severities no priority of the project names: created by a Jira administrator here, or asked of one by a text to send. */
export function MissingPriorities({ mapping, mayCreate, reload }) {
  const { scheme, project, reader, say } = useEditing();
  const { busy, trouble, run } = useDeed(reader, reload);
  const named = new Set(project.priorities.map(({ name }) => name.toLowerCase()));
  const missing = scheme.severities.filter(
    ({ name, fr, codes }) => ![name, fr, ...codes].some((word) => named.has(word.toLowerCase())),
  );
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name);
  return _jsxs('section', {
    'aria-labelledby': 'priorities-title',
    children: [
      _jsx('h2', { id: 'priorities-title', children: say.forAdmin }),
      _jsx('p', { className: 'subtle small', children: say.forAdminNote }),
      _jsx(Meanwhile, { mapping: mapping }),
      mayCreate
        ? _jsxs(_Fragment, {
            children: [
              _jsx('ul', {
                className: 'small',
                children: names.map((name) => _jsx('li', { children: say.willBe(name) }, name)),
              }),
              _jsx('button', {
                type: 'button',
                disabled: busy,
                onClick: () => void run(() => invoke('createPriorities', { names })),
                children: say.createPriorities(names.length),
              }),
              _jsx('p', { role: 'alert', className: 'error', children: trouble }),
            ],
          })
        : null,
      _jsx(Request, { text: say.request(names.join(', '), project.key) }),
    ],
  });
}
/** What each priority stands for before any is created, and about how many issues have it. */
function Meanwhile({ mapping }) {
  const editing = useEditing();
  const { locale } = editing.reader;
  const words = rulesWords(locale).severities;
  const counts = useCounts();
  const many = (count) => words.issues(count, new Intl.NumberFormat(locale).format(count));
  if (!mapping) return null;
  return _jsxs(_Fragment, {
    children: [
      _jsx('p', { className: 'small', children: words.meanwhile }),
      _jsx('ul', {
        className: 'small',
        children: mapping.map(({ priority, severity }) => {
          const count = counts.get(priority);
          const stands = `${priority} → ${severityName(editing, severity)}`;
          return _jsx(
            'li',
            { children: count === undefined ? stands : `${stands}, ${many(count)}` },
            priority,
          );
        }),
      }),
    ],
  });
}
/** A text for whoever may do it, ready to be copied. */
function Request({ text }) {
  const { say } = useEditing();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    setCopied(true);
  };
  return _jsxs(_Fragment, {
    children: [
      _jsx('textarea', { readOnly: true, rows: 4, value: text, 'aria-label': say.forAdmin }),
      _jsx('button', {
        type: 'button',
        onClick: () => void copy(),
        children: copied ? say.copied : say.copy,
      }),
    ],
  });
}
