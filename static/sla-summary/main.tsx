import { useState } from 'react';
import { type Reader, readerOf } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { SummaryPage } from './page';
import { summaryTextsIn } from './texts';
import '../shared/page.css';
import './summary.css';

/** The page in the reader's language, or in the one he chooses for the people beside him. */
function SummaryRoot({ first }: { first: Reader }) {
  const [reader, setReader] = useState(first);
  const choose = (locale: string) => {
    const chosen = readerOf({ locale, timezone: first.timeZone });
    document.documentElement.lang = chosen.locale;
    setReader(chosen);
  };
  return <SummaryPage reader={reader} say={summaryTextsIn(reader.language)} choose={choose} />;
}

void renderPage((reader) => <SummaryRoot first={reader} />);
