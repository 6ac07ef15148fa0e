import type { PageState } from '../draft/use-page';
import { CompareCard } from '../exchange/compare-card';
import { FileCard } from '../exchange/file-card';
import { ImportCard } from '../exchange/import-card';
import { Notes } from '../exchange/notes';
import { TextCard } from '../exchange/text-card';

/** The scheme as a file, and schemes that come from elsewhere. */
export function ExchangeSection(page: PageState) {
  return (
    <>
      <FileCard page={page} />
      <TextCard page={page} />
      <ImportCard page={page} />
      {page.answer.current ? <CompareCard page={page} /> : null}
      <Notes />
    </>
  );
}
