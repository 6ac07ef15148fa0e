import { router } from '@forge/bridge';
import { useId, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
/** A chart with its title, the same figures as a table, and the search behind both. */
export function Figure({ title, nothing, jql, say, chart, table }) {
  const [tabular, setTabular] = useState(false);
  const id = useId();
  return _jsxs('section', {
    className: 'chart card',
    'aria-labelledby': id,
    children: [
      _jsxs('header', {
        children: [
          _jsx('h2', { id: id, children: title }),
          nothing
            ? null
            : _jsxs(_Fragment, {
                children: [
                  _jsxs('button', {
                    type: 'button',
                    className: 'link',
                    'aria-pressed': tabular,
                    onClick: () => setTabular(!tabular),
                    children: [
                      tabular ? say.asChart : say.asTable,
                      _jsx('span', { className: 'hidden', children: `: ${title}` }),
                    ],
                  }),
                  _jsxs('button', {
                    type: 'button',
                    className: 'link',
                    onClick: () => openSearch(jql),
                    children: [say.openSearch, _jsx('span', { className: 'hidden', children: `: ${title}` })],
                  }),
                ],
              }),
        ],
      }),
      nothing
        ? _jsx('p', { className: 'subtle', children: nothing })
        : tabular
          ? _jsx('div', { className: 'scroll', children: table })
          : chart,
    ],
  });
}
/** A part of a drawing that opens its issues. */
export function Opening({ jql, title, children }) {
  const follow = (event) => {
    event.preventDefault();
    openSearch(jql);
  };
  return _jsxs('a', {
    href: addressOf(jql),
    className: 'bar',
    'aria-label': title,
    onClick: follow,
    children: [_jsx('title', { children: title }), children],
  });
}
const addressOf = (jql) => `/issues/?jql=${encodeURIComponent(jql)}`;
/** Jira's search with the issues behind a figure. */
export function openSearch(jql) {
  void router.navigate(addressOf(jql));
}
/** A figure in a table that opens its issues; nought opens nothing. */
export function Opens({ count, what, jql, say }) {
  if (count === 0) return _jsx(_Fragment, { children: '0' });
  return _jsxs('button', {
    type: 'button',
    className: 'link',
    onClick: () => openSearch(jql),
    children: [count, _jsx('span', { className: 'hidden', children: ` ${say.openThese(what)}` })],
  });
}
