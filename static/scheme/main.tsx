import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import type { Reader } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { schemeTextsIn } from './draft/texts';
import { invoke } from './draft/use-checks';
import { Page } from './page';
import '../shared/page.css';
import './scheme.css';
import './frame/frame.css';

function SchemePage({ reader }: { reader: Reader }) {
  const say = schemeTextsIn(reader.language);
  const query = useAnswer(() => invoke('showScheme'));
  return (
    <Answered {...query} reader={reader} loading={say.loading}>
      {(answer) => <Page answer={answer} reader={reader} say={say} reload={query.again} />}
    </Answered>
  );
}

void renderPage((reader) => <SchemePage reader={reader} />);
