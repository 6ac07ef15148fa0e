import { type SectionTexts, sectionTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';

interface Props {
  page: PageState;
  /** Goes to the whole preview; null where it is shown. */
  see: (() => void) | null;
}

/** What the draft would change, in one line that leads to the preview. */
export function PreviewLine({ page, see }: Props) {
  const text = lineOf(page, sectionTextsIn(page.reader.language));
  return (
    <p className="preview-line" role="status">
      {see && page.draft.changed ? (
        <button type="button" className="link" onClick={see}>
          {text}
        </button>
      ) : (
        <span className="subtle">{text}</span>
      )}
    </p>
  );
}

function lineOf({ answer, draft, wrong, preview }: PageState, say: SectionTexts): string {
  if (!draft.changed) return say.noChange;
  if (wrong.size > 0) return say.errors(wrong.size);
  const { state, issues, changes, open, breachedInDraft } = preview;
  if (state === 'running') return say.running(issues);
  if (state === 'failed' || state === 'stopped') return say.failed;
  if (state !== 'done') return say.waits;
  if (issues === 0) return say.noIssue;
  return answer.current
    ? say.wouldChange(changes.length + open.changes.length, issues)
    : say.wouldBreach(breachedInDraft, issues);
}
