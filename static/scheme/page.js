import { useEffect, useMemo, useRef, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { shortMoment } from '../shared/moments';
import { Alerts } from './alerts';
import { Calendars } from './calendars';
import { Checks, Source } from './checks';
import { Clients } from './clients';
import { ClockRules } from './clock-rules';
import { Conduct } from './conduct';
import { Contents } from './contents';
import { EditingContext, language } from './editing';
import { Goals } from './goals';
import { MissingPriorities } from './missing-priorities';
import { Overtaken } from './overtaken';
import { PreviewCard } from './preview';
import { Rebuild } from './rebuild';
import { ReportCard } from './report-card';
import { Rules } from './rules';
import { SaveBar } from './save-bar';
import { Severities } from './severities';
import { SeverityList } from './severity-list';
import { StartFrom } from './start-from';
import { useChecks, usePreview } from './use-checks';
import { useDraft } from './use-draft';
import { Versions } from './versions';
/** A project's scheme in its order of reading: where it starts, goals, calendars, rules, preview, save. */
export function Page({ answer, reader, say, reload }) {
  const draft = useDraft(answer);
  const { checked, trouble } = useChecks(draft.scheme);
  const shown = useRuleDays(draft.scheme, checked);
  const wrong = useMemo(
    () => new Map((checked?.problems ?? []).map((one) => [one.path, one.say])),
    [checked],
  );
  const [versions, setVersions] = useState(false);
  const [saved, setSaved] = useState(null);
  const ready = checked !== null && checked.problems.length === 0 && draft.changed;
  const { preview, stop } = usePreview(draft.scheme, ready);
  const mapping = checked && checked.problems.length === 0 ? checked.mapping : null;
  const start = _jsx(StartFrom, { answer: answer, draft: draft, reader: reader, say: say });
  const head = _jsx(Head, {
    answer: answer,
    draft: draft,
    reader: reader,
    say: say,
    toggle: () => setVersions(!versions),
  });
  if (!shown) return _jsxs(_Fragment, { children: [head, start] });
  const editing = {
    reader,
    say,
    project: answer.project,
    shared: answer.shared,
    scheme: shown,
    base: draft.base,
    wrong,
    set: draft.set,
  };
  const done = (version) => {
    draft.discard();
    setSaved(version);
    reload();
  };
  return _jsxs(EditingContext.Provider, {
    value: editing,
    children: [
      head,
      _jsx(Saved, { version: draft.changed ? null : saved, say: say }),
      _jsxs('div', {
        className: 'columns',
        children: [
          _jsxs('div', {
            className: 'main',
            children: [
              versions
                ? _jsx(Versions, { answer: answer, restore: draft.replace, close: () => setVersions(false) })
                : null,
              draft.overtaken ? _jsx(Overtaken, { answer: answer, draft: draft }) : null,
              start,
              _jsx(Goals, { mapping: mapping }),
              _jsx(SeverityList, {}),
              _jsx(Severities, { mapping: mapping }),
              _jsx(Calendars, { thisYear: new Date(answer.now).getUTCFullYear() }),
              _jsx(ClockRules, {}),
              _jsx(Rules, {}),
              _jsx(Alerts, {}),
              _jsx(Clients, { answer: answer }),
              _jsx(ReportCard, {}),
              _jsx(Conduct, {}),
              _jsx(PreviewCard, {
                preview: preview,
                first: answer.current === null,
                changed: draft.changed,
                problems: wrong.size,
                stop: stop,
              }),
              answer.current ? _jsx(Rebuild, {}, answer.current.version) : null,
              _jsx(SaveBar, {
                answer: answer,
                draft: draft,
                ready: ready,
                preview: preview,
                reload: reload,
                done: done,
              }),
            ],
          }),
          _jsxs('aside', {
            'aria-label': say.checks,
            children: [
              _jsx(Contents, {}),
              _jsx(Checks, { checked: checked, trouble: trouble }),
              _jsx(MissingPriorities, {
                mapping: mapping,
                mayCreate: answer.mayCreatePriorities,
                reload: reload,
              }),
              _jsx(Source, {}),
            ],
          }),
        ],
      }),
    ],
  });
}
function Head({ answer, draft, reader, say, toggle }) {
  const version = answer.current?.version ?? 0;
  return _jsxs('header', {
    className: 'head',
    children: [
      _jsxs('div', {
        children: [
          _jsx('small', { className: 'subtle', children: say.place }),
          _jsx('h1', { children: draft.scheme?.name[language(reader)] ?? say.untitled }),
        ],
      }),
      _jsxs('span', {
        className: 'status',
        children: [
          draft.changed
            ? _jsx('span', { className: 'lozenge discovery', children: say.draftOf(version + 1) })
            : version > 0
              ? _jsx('span', { className: 'lozenge met', children: say.inForce(version) })
              : null,
          draft.changed && draft.keptAt !== null
            ? _jsx('small', {
                className: 'subtle',
                children: say.kept(shortMoment(draft.keptAt, draft.keptAt, reader)),
              })
            : null,
        ],
      }),
      _jsx('button', { type: 'button', onClick: toggle, children: say.versions }),
    ],
  });
}
function Saved({ version, say }) {
  const place = useRef(null);
  useEffect(() => {
    if (version !== null) place.current?.focus();
  }, [version]);
  if (version === null) return null;
  return _jsx('p', {
    ref: place,
    tabIndex: -1,
    className: 'message success',
    role: 'status',
    children: say.saved(version),
  });
}
/** The draft as it is drawn: the holidays of a rule are the server's, as it last told them for that rule. */
function useRuleDays(scheme, checked) {
  const known = useRef(new Map());
  return useMemo(() => {
    if (!scheme) return null;
    for (const [name, days] of Object.entries(checked?.holidays ?? {}))
      known.current.set(
        keyOf(name, own(scheme.calendars, name)),
        days.map((day) => ({ ...day, from: 'rule' })),
      );
    const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
      const byRule = known.current.get(keyOf(name, calendar));
      const byHand = calendar.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
      return [name, byRule ? { ...calendar, holidays: [...byRule, ...byHand] } : calendar];
    });
    return { ...scheme, calendars: Object.fromEntries(calendars) };
  }, [scheme, checked]);
}
const keyOf = (name, calendar) => `${name} ${calendar?.holidayRule ?? ''}`;
