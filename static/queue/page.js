import { router } from '@forge/bridge';
import { useMemo, useRef } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Foot, Nothing } from './around';
import { entriesOf, narrowed, noFilters } from './entries';
import { saveAsFile } from './export';
import { dueText, format } from './figures';
import { FilterBar } from './filters';
import { Strip } from './strip';
import { Table } from './table';
import { useFilters } from './use-filters';
import { useKeys } from './use-keys';
import { useNow, useQueue } from './use-queue';
/** A project's followed issues by what falls due next. */
export function QueuePage({ reader, say }) {
  const queue = useQueue();
  const { loaded, other, reading, lost } = queue;
  if (other?.kind === 'no-scheme')
    return _jsx(Sentence, {
      title: say.noScheme,
      text: other.canAdminister ? say.noSchemeAdmin : say.noSchemeOther,
    });
  if (other && !loaded)
    return _jsx(Sentence, {
      title: other.say,
      text: other.id ? reader.words.errorId(other.id) : '',
      again: queue.refresh,
      reader: reader,
    });
  if (!loaded && lost)
    return _jsx(Sentence, { title: reader.words.lostAtOnce, text: '', again: queue.refresh, reader: reader });
  if (!loaded)
    return _jsx('div', {
      className: 'loading',
      role: 'status',
      'aria-label': say.loading,
      children: reading ? _jsx('p', { className: 'subtle', children: say.reading(reading) }) : null,
    });
  return _jsx(Shown, { queue: queue, loaded: loaded, reader: reader, say: say });
}
function Sentence({ title, text, again, reader }) {
  return _jsxs('div', {
    className: 'sentence',
    role: 'status',
    children: [
      _jsx('h1', { children: title }),
      _jsx('p', { className: 'subtle', children: text }),
      again && reader
        ? _jsx('button', { type: 'button', onClick: again, children: reader.words.tryAgain })
        : null,
    ],
  });
}
function Shown({ queue, loaded, reader, say }) {
  const now = useNow(loaded);
  const { filters, change } = useFilters();
  const first = useRef(null);
  const everything = useMemo(() => entriesOf(loaded.rows, '', now), [loaded, now]);
  const reports = useMemo(() => entriesOf(loaded.rows, 'report', now), [loaded, now]);
  const entries = useMemo(
    () => narrowed(entriesOf(loaded.rows, filters.clock, now), filters),
    [loaded, filters, now],
  );
  const { selected, select } = useKeys(entries, first, openIssue);
  const parts = { reader, say, filters, change, now };
  return _jsxs(_Fragment, {
    children: [
      _jsxs('header', {
        className: 'title',
        children: [
          _jsxs('div', {
            children: [
              _jsx('h1', { children: say.title }),
              _jsx('p', { className: 'subtle', children: say.lead(loaded.rows.length, today(now, reader)) }),
            ],
          }),
          queue.fresh
            ? _jsx('button', {
                type: 'button',
                className: 'fresh',
                onClick: queue.show,
                children: say.fresh(queue.fresh.rows.length - loaded.rows.length),
              })
            : null,
          _jsx('button', {
            type: 'button',
            disabled: entries.length === 0,
            onClick: () => saveAsFile(entries, reader, say),
            children: say.export,
          }),
        ],
      }),
      queue.lost
        ? _jsx('p', { className: 'message', children: say.asOf(dueText(loaded.now, now, reader, say)) })
        : null,
      _jsx(Strip, { ...parts, entries: everything, reports: reports }),
      _jsx(FilterBar, { ...parts, rows: loaded.rows, severities: loaded.severities, first: first }),
      _jsx('p', { className: 'hidden', role: 'status', children: say.matches(entries.length) }),
      entries.length === 0
        ? _jsx(Nothing, {
            opening: loaded.opensAt === null ? null : dueText(loaded.opensAt, now, reader, say),
            any: loaded.rows.length > 0,
            clear: () => change(noFilters),
            say: say,
          })
        : _jsx(Table, {
            ...parts,
            entries: entries,
            severities: loaded.severities,
            withClients: loaded.rows.some(({ client }) => client !== null),
            selected: selected,
            select: select,
            open: openIssue,
          }),
      _jsx(Foot, { ...parts }),
    ],
  });
}
const openIssue = (key) => void router.navigate(`/browse/${key}`);
function today(now, { locale, timeZone }) {
  const style = { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23', timeZone };
  const text = format(now, locale, style);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
