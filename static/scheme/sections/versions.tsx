import type { PageState } from '../draft/use-page';
import { Source } from '../preview/checks';
import { StartFrom } from '../versions/start-from';
import { Versions } from '../versions/versions';

/** Every version saved, another scheme to start from, and the text that the scheme comes from. */
export function VersionSection({ answer, draft, reader, say }: PageState) {
  return (
    <>
      <Versions answer={answer} restore={draft.replace} />
      <StartFrom answer={answer} draft={draft} reader={reader} say={say} />
      <Source />
    </>
  );
}
