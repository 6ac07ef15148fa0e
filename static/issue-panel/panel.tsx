import { showFlag } from '@forge/bridge';
import { lazy, useRef, useState } from 'react';
import type { ClockName, ClocksAnswer } from '../../src/contract/clocks';
import { LoadedLater } from '../shared/answers/loaded-later';
import { type Reader, withClockNames } from '../shared/reader';
import { Announcer } from './announcer';
import { ClockRow } from './clock-row';
import { Doubts } from './clocks/doubts';
import { isOpen, type Kind } from './clocks/record-kinds';
import { type Clocks, notifyOthers, useClocks } from './clocks/use-clocks';
import { Closing } from './closing';
import { ContextLine } from './context-line';
import { drawnClocksOf, heightOf, initialClockOf } from './drawing/height';
import { Header } from './header';
import { NoScheme } from './no-scheme';
import { Lost, Refused, Skeleton } from './states';
import { useNarrow } from './use-compact';

const Detail = lazy(() => import('./why/detail'));
const Automation = lazy(() => import('./automation/automation'));
const ClientButtons = lazy(() => import('./automation/client-buttons'));
const ReportCard = lazy(() => import('./report/report-card'));
const Stages = lazy(() => import('./report/stages'));
const About = lazy(() => import('./about/about'));
const RecordForm = lazy(() => import('./record/record-form'));

/** What is being recorded; a dispute may begin from a line. */
interface Recording {
  kind: Kind;
  about?: { clock: ClockName; from: number; to: number };
}

/** The issue panel: one line a clock, or why there is none. In the right column of an issue it is compact. */
export function Panel({ aside, ...reader }: Reader & { aside: boolean }) {
  const clocks = useClocks();
  const narrow = useNarrow();
  const compact = aside || narrow;
  return (
    <div className={compact ? 'compact' : 'wide'}>
      <PanelBody {...reader} {...clocks} compact={compact} aside={aside} />
    </div>
  );
}

type BodyProps = Reader & Clocks & { compact: boolean; aside: boolean };

function PanelBody({ answer, refresh, compact, aside, ...rest }: BodyProps) {
  if (!answer) return rest.lost ? <Lost {...rest} refresh={refresh} /> : <Skeleton {...rest} />;
  if (answer.kind === 'refused') return <Refused {...rest} answer={answer} refresh={refresh} />;
  if (answer.kind === 'no-scheme') return <NoScheme {...rest} answer={answer} />;
  const named = withClockNames(rest, answer.clockNames);
  if (aside && answer.hasPanel) return <ContextLine {...named} answer={answer} />;
  return <ClockList {...named} refresh={refresh} answer={answer} compact={compact} />;
}

type ListProps = Reader & Clocks & { answer: ClocksAnswer; compact: boolean };

function ClockList({ answer, now, lost, refresh, compact, ...reader }: ListProps) {
  const { words } = reader;
  const [recording, record] = useState<Recording | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const startRecording = (next: Recording) => {
    opener.current = document.activeElement as HTMLElement | null;
    record(next);
  };
  const done = () => {
    refresh();
    notifyOthers();
  };
  const end = (recorded: boolean) => {
    record(null);
    if (recorded) {
      done();
      showFlag({ id: 'recorded', title: words.recorded, type: 'success', isAutoDismiss: true });
    }
    requestAnimationFrame(() => focusAfter(opener.current));
  };
  const startDispute = (clock: ClockName, from: number, to: number) =>
    startRecording({ kind: 'correction', about: { clock, from, to } });
  const place = (
    <div className="place" style={{ height: placeHeightOf(answer, compact) }} aria-hidden="true" />
  );
  return (
    <section aria-label={words.title}>
      <Header {...{ answer, now, compact, lost, ...reader }} record={(kind) => startRecording({ kind })} />
      <Closing {...reader} closing={answer.closing} now={now} />
      <Doubts doubts={answer.doubts} />
      {recording ? (
        <LoadedLater words={words} place={null}>
          <RecordForm key={keyOf(recording)} {...recording} {...{ answer, now, end, ...reader }} />
        </LoadedLater>
      ) : null}
      <ul className="clocks">
        {sortClocks(answer, compact).map((view) => (
          <ClockRow
            key={view.clock}
            {...{ view, now, calendars: answer.calendars, since: now - answer.now, ...reader }}
          />
        ))}
      </ul>
      {answer.report.state === 'not-owed' ? null : (
        <LoadedLater words={words} place={null}>
          <ReportCard {...reader} report={answer.report} canWork={answer.canWork} {...{ now, done }} />
        </LoadedLater>
      )}
      {answer.stages ? (
        <LoadedLater words={words} place={null}>
          <Stages {...reader} view={answer.stages} {...{ now, done }} />
        </LoadedLater>
      ) : null}
      {answer.automation ? (
        <LoadedLater words={words} place={null}>
          <Automation
            {...{ answer, now, ...reader }}
            done={done}
            giveEstimate={() => startRecording({ kind: 'estimate' })}
          />
        </LoadedLater>
      ) : null}
      {!answer.canWork && (answer.mayDemand || answer.given.length > 0 || answer.ladder.length > 0) ? (
        <LoadedLater words={words} place={null}>
          <ClientButtons {...reader} {...{ answer, now, done }} />
        </LoadedLater>
      ) : null}
      <LoadedLater words={words} place={place}>
        <Detail
          {...{ answer, now, compact, place, ...reader }}
          dispute={answer.canWork ? startDispute : null}
        />
      </LoadedLater>
      <LoadedLater words={words} place={null}>
        <About {...reader} answer={answer} />
      </LoadedLater>
      <Announcer {...reader} answer={answer} />
    </section>
  );
}

const keyOf = ({ kind, about }: Recording) => `${kind}${about?.clock ?? ''}${about?.from ?? ''}`;

/** Where it was, or on the menu that led there. */
function focusAfter(opener: HTMLElement | null): void {
  const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('.actions button');
  back?.focus();
}

/** What is not owed has no line. The order is fixed; where it is narrow what runs comes before what has ended. */
function sortClocks(answer: ClocksAnswer, compact: boolean): ClocksAnswer['clocks'] {
  const clocks = answer.clocks.filter(({ isOwed }) => isOwed);
  return compact ? [...clocks.filter(isOpen), ...clocks.filter((view) => !isOpen(view))] : clocks;
}

/** The room the drawing, its legend and "Why?" will take. */
function placeHeightOf({ clocks }: ClocksAnswer, compact: boolean): number | string {
  const lanes = drawnClocksOf(clocks, initialClockOf(clocks), compact).length;
  if (lanes === 0) return 0;
  const height = heightOf(lanes, compact) + 66;
  return compact ? height : `calc(${height}px + var(--legend-height) + 4px)`;
}
