import { useEffect, useRef } from 'react';
import { useEditing } from '../draft/editing';
import { newerVersionTextsIn, type SectionTexts, sectionTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { Acknowledgement, useAcknowledgement } from './acknowledgement';
import { ForWhomChoice } from './for-whom-choice';
import { PreviewLine } from './preview-line';
import { useSave } from './use-save';

interface StepProps {
  nth: number;
  isLast: boolean;
  go(nth: number): void;
  say: SectionTexts['path'];
}

interface Props {
  page: PageState;
  /** Goes to the whole preview; null where it is shown. */
  seePreview: (() => void) | null;
  /** The step of a first scheme. */
  step?: StepProps;
}

/** Always in sight: what the draft would change, whom it is for, and Save; what fails keeps the draft and says why. */
export function SaveBar({ page, seePreview, step }: Props) {
  const { draft, checked, preview, isReady, forWhom, reader, say, saved } = page;
  const unread = useAcknowledgement(checked?.findings ?? []);
  const { isBusy, trouble, save } = useSave(page, unread.codes);
  const maySave = isReady && !isBusy && !draft.overtaken && unread.isRead;
  const isPreviewed = preview.state === 'done';
  const next = (page.answer.current?.version ?? 0) + 1;
  return (
    <section className="savebar" aria-label={sectionTextsIn(reader.language).saveBar}>
      <div className="questions">
        <Saved version={saved} />
        {saved === null ? <PreviewLine page={page} see={seePreview} /> : null}
        {draft.changed && !isPreviewed ? (
          <button type="button" className="link" disabled={!maySave} onClick={() => void save()}>
            {say.saveUnseen}
          </button>
        ) : null}
        <ForWhomChoice {...forWhom} />
        {draft.overtaken ? <small>{newerVersionTextsIn(reader.language).first}</small> : null}
        {draft.changed ? <Acknowledgement {...unread} /> : null}
        {trouble ? (
          <p className="error" role="alert">
            {trouble}
          </p>
        ) : null}
      </div>
      <p className="buttons">
        {draft.changed ? (
          <button type="button" className="subtle" onClick={draft.discard}>
            {say.discard}
          </button>
        ) : null}
        {step ? <StepButtons {...step} isStarted={draft.scheme !== null} /> : null}
        <button
          type="button"
          className={step && !step.isLast ? '' : 'primary'}
          disabled={!maySave || !isPreviewed}
          onClick={() => void save()}
        >
          {isBusy ? say.saving : say.saveAs(next)}
        </button>
      </p>
    </section>
  );
}

function StepButtons({ nth, isLast, isStarted, go, say }: StepProps & { isStarted: boolean }) {
  return (
    <>
      {nth > 0 ? (
        <button type="button" onClick={() => go(nth - 1)}>
          {say.back}
        </button>
      ) : null}
      {isLast ? null : (
        <button type="button" className="primary" disabled={!isStarted} onClick={() => go(nth + 1)}>
          {say.next}
        </button>
      )}
    </>
  );
}

function Saved({ version }: { version: number | null }) {
  const { say } = useEditing();
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
