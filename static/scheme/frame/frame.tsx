import type { ReactNode } from 'react';
import { textIn } from '../../../src/common/local-text';
import { useFrameHeight } from '../../shared/frame-height';
import { formatShortMoment } from '../../shared/time/moments';
import type { PageState } from '../draft/use-page';

interface Props {
  page: PageState;
  /** Where one is, and where one may go. */
  side: ReactNode;
  /** What stays in sight below. */
  bar: ReactNode;
  children: ReactNode;
}

/** The page in its frame's own height: its head and the bar with Save stay in sight, and what is between them scrolls. */
export function Frame({ page, side, bar, children }: Props) {
  const { frame, height } = useFrameHeight();
  return (
    <div className="frame" ref={frame} style={{ height }}>
      <Head {...page} />
      {side}
      <div className="scrolled">{children}</div>
      {bar}
    </div>
  );
}

function Head({ answer, draft, reader, say }: PageState) {
  const version = answer.current?.version ?? 0;
  return (
    <header className="head">
      <h1>{draft.scheme ? textIn(draft.scheme.name, reader.language) : say.untitled}</h1>
      <span className="status">
        {draft.changed ? (
          <span className="lozenge discovery">{say.draftOf(version + 1)}</span>
        ) : version > 0 ? (
          <span className="lozenge met">{say.inForce(version)}</span>
        ) : null}
        {draft.changed && draft.savedAt !== null ? (
          <small className="subtle">
            {say.kept(formatShortMoment(draft.savedAt, draft.savedAt, reader))}
          </small>
        ) : null}
      </span>
    </header>
  );
}
