import { useEffect, useMemo, useRef, useState } from 'react';
import { textIn } from '../../src/common/local-text';
import { own } from '../../src/common/own';
import type { Calendar, Scheme, SchemeAnswer, SchemeCheckAnswer } from '../../src/contract/scheme';
import type { Reader } from '../shared/reader';
import { formatShortMoment } from '../shared/time/moments';
import { Alerts } from './automation/alerts';
import { AutomationSettings } from './automation/automation';
import { Calendars } from './calendars/calendars';
import { ClockRules } from './clocks/clock-rules';
import { Rules } from './clocks/rules';
import { Contents } from './contents';
import { type Editing, EditingContext } from './draft/editing';
import type { SchemeTexts } from './draft/texts';
import { useChecks, usePreview } from './draft/use-checks';
import { type Draft, useDraft } from './draft/use-draft';
import { Goals } from './goals/goals';
import { Clients } from './people/clients';
import { Checks, Source } from './preview/checks';
import { PreviewCard } from './preview/preview';
import { ReportCard } from './report-card';
import { NewerVersion } from './saving/newer-version';
import { SaveBar } from './saving/save-bar';
import { MissingPriorities } from './severities/missing-priorities';
import { Severities } from './severities/severities';
import { SeverityList } from './severities/severity-list';
import { ForWhomCard, useForWhom } from './versions/for-whom';
import { Rebuild } from './versions/rebuild';
import { StartFrom } from './versions/start-from';
import { Versions } from './versions/versions';

export interface PageProps {
  answer: SchemeAnswer;
  reader: Reader;
  say: SchemeTexts;
  reload(): void;
}

/** A project's scheme in its order of reading: where it starts, goals, calendars, rules, preview, save. */
export function Page({ answer, reader, say, reload }: PageProps) {
  const draft = useDraft(answer);
  const { checked, trouble } = useChecks(draft.scheme);
  const shown = useRuleDays(draft.scheme, checked);
  const wrong = useMemo(
    () => new Map((checked?.problems ?? []).map((problem) => [problem.path, problem.say])),
    [checked],
  );
  const [versions, setVersions] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  const ready = checked !== null && checked.problems.length === 0 && draft.changed;
  const forWhom = useForWhom(answer.current?.scheme ?? null, draft.scheme);
  const { preview, stop } = usePreview(draft.scheme, forWhom.forOpen, ready);
  const mapping = checked && checked.problems.length === 0 ? checked.mapping : null;
  const start = <StartFrom answer={answer} draft={draft} reader={reader} say={say} />;
  const head = (
    <Head answer={answer} draft={draft} reader={reader} say={say} toggle={() => setVersions(!versions)} />
  );
  if (!shown)
    return (
      <>
        {head}
        {start}
      </>
    );
  const editing: Editing = {
    reader,
    say,
    project: answer.project,
    shared: answer.shared,
    scheme: shown,
    base: draft.base,
    wrong,
    set: draft.set,
  };
  const done = (version: number) => {
    draft.discard();
    setSaved(version);
    reload();
  };
  return (
    <EditingContext.Provider value={editing}>
      {head}
      <Saved version={draft.changed ? null : saved} say={say} />
      <div className="columns">
        <div className="main">
          {versions ? (
            <Versions answer={answer} restore={draft.replace} close={() => setVersions(false)} />
          ) : null}
          {draft.overtaken ? <NewerVersion answer={answer} draft={draft} /> : null}
          {start}
          <Goals mapping={mapping} />
          <SeverityList />
          <Severities mapping={mapping} />
          <Calendars thisYear={new Date(answer.now).getUTCFullYear()} />
          <ClockRules />
          <Rules />
          <Alerts />
          <Clients answer={answer} />
          <ReportCard />
          <AutomationSettings />
          <ForWhomCard {...forWhom} />
          <PreviewCard
            preview={preview}
            first={answer.current === null}
            changed={draft.changed}
            problems={wrong.size}
            now={answer.now}
            stop={stop}
          />
          {answer.current ? <Rebuild key={answer.current.version} /> : null}
          <SaveBar
            answer={answer}
            draft={draft}
            ready={ready}
            preview={preview}
            forOpen={forWhom.forOpen}
            findings={checked?.findings ?? []}
            reload={reload}
            done={done}
          />
        </div>
        <aside aria-label={say.checks}>
          <Contents />
          <Checks checked={checked} trouble={trouble} />
          <MissingPriorities mapping={mapping} mayCreate={answer.mayCreatePriorities} reload={reload} />
          <Source />
        </aside>
      </div>
    </EditingContext.Provider>
  );
}

type HeadProps = Pick<PageProps, 'answer' | 'reader' | 'say'> & { draft: Draft; toggle(): void };

function Head({ answer, draft, reader, say, toggle }: HeadProps) {
  const version = answer.current?.version ?? 0;
  return (
    <header className="head">
      <div>
        <small className="subtle">{say.place}</small>
        <h1>{draft.scheme ? textIn(draft.scheme.name, reader.language) : say.untitled}</h1>
      </div>
      <span className="status">
        {draft.changed ? (
          <span className="lozenge discovery">{say.draftOf(version + 1)}</span>
        ) : version > 0 ? (
          <span className="lozenge met">{say.inForce(version)}</span>
        ) : null}
        {draft.changed && draft.keptAt !== null ? (
          <small className="subtle">{say.kept(formatShortMoment(draft.keptAt, draft.keptAt, reader))}</small>
        ) : null}
      </span>
      <button type="button" onClick={toggle}>
        {say.versions}
      </button>
    </header>
  );
}

function Saved({ version, say }: { version: number | null; say: SchemeTexts }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (version !== null) place.current?.focus();
  }, [version]);
  if (version === null) return null;
  return (
    <p ref={place} tabIndex={-1} className="message success" role="status">
      {say.saved(version)}
    </p>
  );
}

/** The draft as it is drawn: the holidays of a rule are the server's, as it last told them for that rule. */
function useRuleDays(scheme: Scheme | null, checked: SchemeCheckAnswer | null): Scheme | null {
  const ruleHolidays = useRef(new Map<string, Calendar['holidays']>());
  return useMemo(() => {
    if (!scheme) return null;
    for (const [name, days] of Object.entries(checked?.holidays ?? {}))
      ruleHolidays.current.set(
        keyOf(name, own(scheme.calendars, name)),
        days.map((day) => ({ ...day, from: 'rule' as const })),
      );
    const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
      const byRule = ruleHolidays.current.get(keyOf(name, calendar));
      const byHand = calendar.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
      return [name, byRule ? { ...calendar, holidays: [...byRule, ...byHand] } : calendar];
    });
    return { ...scheme, calendars: Object.fromEntries(calendars) };
  }, [scheme, checked]);
}

const keyOf = (name: string, calendar: Calendar | undefined) => `${name} ${calendar?.holidayRule ?? ''}`;
