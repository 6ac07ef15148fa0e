import type { PageState } from '../draft/use-page';
import { Checks } from '../preview/checks';
import { PreviewCard } from '../preview/preview';
import { Rebuild } from '../versions/rebuild';

/** What is wrong with the draft, what it would change, and the issues that are there judged again. */
export function PreviewSection({ answer, draft, lastChecked, trouble, wrong, preview, stop }: PageState) {
  return (
    <>
      <Checks checked={lastChecked} trouble={trouble} />
      <PreviewCard
        preview={preview}
        first={answer.current === null}
        changed={draft.changed}
        problems={wrong.size}
        now={answer.now}
        stop={stop}
      />
      {answer.current ? <Rebuild key={answer.current.version} /> : null}
    </>
  );
}
