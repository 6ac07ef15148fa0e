import { router } from '@forge/bridge';
import { lazy, useEffect, useRef, useState } from 'react';
import type { ReportView } from '../../../src/contract/clocks';
import type { ReportPart, ReportStatus } from '../../../src/contract/report';
import { LoadedLater } from '../../shared/answers/loaded-later';
import type { Reader } from '../../shared/reader';
import { nextBlankOf, primaryActionOf } from './primary-action';
import { ReportBlank } from './report-blank';
import { ReportParts } from './report-parts';
import { ReportProgress } from './report-progress';
import { ReportStep, Step } from './report-step';
import { cardTextsIn } from './texts';
import { useReportStatus } from './use-report-status';
import { WordFile } from './word-file';
import './report.css';

const ReportAction = lazy(() => import('./report-action'));
const ReportContents = lazy(() => import('./report-contents'));

interface Props extends Reader {
  report: ReportView;
  canWork: boolean;
  now: number;
  done(): void;
}

/** What is open below the steps: an answer being written, a corrective action, or what a reviewer has to know. */
type Opened = { part: ReportPart } | 'action' | 'contents' | null;

/** The incident report: its four steps, what people still have to write, and one thing to do next. */
export default function ReportCard({ report, canWork, now, done, ...reader }: Props) {
  const say = cardTextsIn(reader.language);
  const isDraft = canWork && ['drafted', 'in-review', 'approved'].includes(report.state);
  const status = useReportStatus(isDraft, report.state, reader.words);
  const [opened, open] = useState<Opened>(null);
  const [saved, setSaved] = useState('');
  const body = useRef<HTMLElement>(null);
  const refocus = useRefocus(body, opened);
  const close = () => {
    refocus();
    open(null);
  };
  const reload = () => {
    status.load();
    done();
  };
  const answered = (answer: ReportStatus, heading: string) => {
    setSaved(say.saved(heading));
    status.set(answer);
    close();
    done();
  };
  const writing = opened !== null && typeof opened === 'object' ? opened.part : null;
  return (
    <section className="report" aria-label={say.title} ref={body} data-state={report.state}>
      <ReportProgress {...reader} report={report} status={status.report} now={now} />
      <p role="status" className="hidden">
        {saved}
      </p>
      {status.trouble ? <p role="alert">{status.trouble}</p> : null}
      {isDraft && !status.report && !status.trouble ? <p className="subtle">{say.reading}</p> : null}
      {status.report && writing === null ? (
        <ReportParts {...reader} report={status.report} open={(part) => open({ part })} />
      ) : null}
      {writing ? (
        <ReportBlank
          key={writing.id}
          {...reader}
          part={writing}
          approved={report.state === 'approved'}
          {...{ close, answered }}
        />
      ) : null}
      {opened === 'action' ? (
        <LoadedLater words={reader.words} place={null}>
          <ReportAction
            {...reader}
            end={(created) => {
              close();
              if (created) reload();
            }}
          />
        </LoadedLater>
      ) : null}
      {opened === null || opened === 'contents' ? (
        <Actions {...reader} {...{ report, canWork, open, opened }} status={status} done={reload} />
      ) : null}
      {opened === 'contents' && status.report ? (
        <LoadedLater words={reader.words} place={null}>
          <ReportContents {...reader} report={status.report} close={close} />
        </LoadedLater>
      ) : null}
      {report.note && canWork ? <p className="subtle">{report.note}</p> : null}
    </section>
  );
}

interface ActionsProps extends Reader {
  report: ReportView;
  canWork: boolean;
  status: ReturnType<typeof useReportStatus>;
  opened: Opened;
  open(what: Opened): void;
  done(): void;
}

/** What can be done now; one of it stands out. */
function Actions({ report, canWork, status, opened, open, done, ...reader }: ActionsProps) {
  const { words } = reader;
  const say = cardTextsIn(reader.language);
  const { state, url, lost } = report;
  const primary = primaryActionOf(report, canWork, status);
  const blank = nextBlankOf(status.report);
  const isDraft = status.report !== null && state !== 'published';
  const fileOnly = report.onIssue && !report.mayBePage;
  const showsStep = canWork && (state === 'published' || isDraft);
  return (
    <div className="buttons">
      {primary === 'reread' ? (
        <button type="button" className="primary" onClick={status.load}>
          {words.tryAgain}
        </button>
      ) : null}
      {primary === 'fill' && blank ? (
        <button type="button" className="primary" onClick={() => open({ part: blank })}>
          {say.fillNext}
        </button>
      ) : null}
      {state === 'blocked' && canWork ? (
        <Step
          {...reader}
          step={{ step: 'retry' }}
          label={words.tryAgain}
          primary={primary === 'retry'}
          done={done}
        />
      ) : null}
      {lost && canWork ? (
        <Step
          {...reader}
          step={{ step: 'redraft' }}
          label={words.redraft}
          primary={primary === 'redraft'}
          done={done}
        />
      ) : null}
      {showsStep ? (
        <ReportStep {...reader} {...{ state, fileOnly, done }} primary={primary === 'step'} />
      ) : null}
      {url ? (
        <button
          type="button"
          className={primary === 'open' ? 'primary' : ''}
          onClick={() => void router.open(url)}
        >
          {words.openReport}
        </button>
      ) : null}
      {canWork && report.onIssue && state !== 'owed' && state !== 'blocked' ? <WordFile {...reader} /> : null}
      {isDraft ? (
        <>
          <button type="button" onClick={() => open('action')}>
            {words.action.add}
          </button>
          <button
            type="button"
            aria-expanded={opened === 'contents'}
            onClick={() => open(opened === 'contents' ? null : 'contents')}
          >
            {say.contents}
          </button>
        </>
      ) : null}
    </div>
  );
}

/** Puts the focus on what is to be done next, once what was open is closed. */
function useRefocus(body: { current: HTMLElement | null }, opened: Opened): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current || opened !== null) return;
    wanted.current = false;
    body.current?.querySelector<HTMLElement>('button.primary, .buttons button')?.focus();
  }, [opened, body]);
  return () => {
    wanted.current = true;
  };
}
