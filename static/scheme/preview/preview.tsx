import { useState } from 'react';
import type { Verdict } from '../../../src/contract/preview';
import { Progress } from '../../shared/progress';
import { useEditing } from '../draft/editing';
import { forWhomTextsIn } from '../draft/texts';
import type { Preview } from '../draft/use-checks';
import { ContractPreview } from './contract-preview';
import { ChangeTable, VerdictChange } from './preview-changes';
import { OpenPreview } from './preview-open';

interface Props {
  preview: Preview;
  first: boolean;
  changed: boolean;
  problems: number;
  now: number;
  stop(): void;
}

/** What the draft would have changed for the project's last issues, growing as they are judged. */
export function PreviewCard({ preview, first, changed, problems, now, stop }: Props) {
  const { say, reader } = useEditing();
  const { state, issues } = preview;
  return (
    <section className="card" aria-labelledby="preview-title" aria-busy={state === 'running'}>
      <header>
        <h3 id="preview-title">{say.preview}</h3>
        <small className="subtle" role="status">
          {useLead({ preview, changed, problems })}
        </small>
      </header>
      {state === 'running' ? (
        <Progress label={say.preview} max={200} value={issues}>
          <button type="button" onClick={stop}>
            {say.stop}
          </button>
        </Progress>
      ) : null}
      {first && state === 'done' && issues > 0 ? (
        <p>{say.previewFirst(issues, preview.breachedInDraft)}</p>
      ) : null}
      <ContractPreview judged={preview.judged} />
      {!first && issues > 0 ? (
        <>
          <h4>{forWhomTextsIn(reader.language).previewFromNow}</h4>
          <Changes preview={preview} />
          <OpenPreview open={preview.open} now={now} />
        </>
      ) : null}
    </section>
  );
}

function useLead({ preview, changed, problems }: Pick<Props, 'preview' | 'changed' | 'problems'>): string {
  const { say, reader } = useEditing();
  const { state, issues, oldest } = preview;
  if (problems > 0) return say.previewWrong;
  if (!changed) return say.previewNothing;
  if (state === 'running') return say.previewRunning(issues);
  if (state === 'failed') return preview.say || say.previewFailed;
  if (state === 'stopped') return say.previewFailed;
  if (state !== 'done') return say.previewWaits;
  if (issues === 0 || oldest === null) return say.previewNone;
  const day = new Intl.DateTimeFormat(reader.locale, {
    day: 'numeric',
    month: 'short',
    timeZone: reader.timeZone,
  });
  return say.previewDone(issues, day.format(oldest));
}

const kinds: [Verdict, Verdict][] = [
  ['met', 'breached'],
  ['breached', 'met'],
];

function Changes({ preview: { unchanged, changes } }: { preview: Preview }) {
  const { say } = useEditing();
  const [shownCount, setShownCount] = useState(5);
  const counts = kinds.map(
    ([from, to]) => changes.filter((change) => change.from === from && change.to === to).length,
  );
  const otherCount = changes.length - counts.reduce((sum, count) => sum + count, 0);
  const total = Math.max(1, unchanged + changes.length);
  const widths = [unchanged, ...counts, otherCount].map((count) => `${(count / total) * 100}%`);
  return (
    <>
      <div className="share" aria-hidden="true">
        {['same', 'worse', 'better', 'alone'].map((face, index) => (
          <i key={face} className={face} style={{ width: widths[index] }} />
        ))}
      </div>
      <p className="counts">
        <span>
          <b>{unchanged}</b> {say.unchanged}
        </span>
        {kinds.map(([from, to], index) => (
          <span key={from}>
            <b>{counts[index]}</b> <VerdictChange from={from} to={to} />
          </span>
        ))}
        {otherCount > 0 ? (
          <span>
            <b>{otherCount}</b> {say.judgedInOne}
          </span>
        ) : null}
      </p>
      {changes.length > 0 ? <ChangeTable changes={changes.slice(0, shownCount)} /> : null}
      {changes.length > shownCount ? (
        <button
          type="button"
          className="link"
          onClick={() => setShownCount(shownCount < 50 ? 50 : shownCount + 50)}
        >
          {shownCount < 50 ? say.showAll(changes.length) : say.showMore}
        </button>
      ) : null}
    </>
  );
}
