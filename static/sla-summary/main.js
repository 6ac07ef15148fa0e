import { useState } from 'react';
import { jsx as _jsx } from 'react/jsx-runtime';
import { readerOf } from '../shared/reader';
import { show } from '../shared/show';
import { SummaryPage } from './page';
import { summaryWords } from './words';
import '../shared/page.css';
import './summary.css';
/** The page in the reader's language, or in the one he chooses for the people beside him. */
function Shown({ first }) {
  const [reader, setReader] = useState(first);
  const choose = (locale) => {
    document.documentElement.lang = locale;
    setReader(readerOf({ locale, timezone: first.timeZone }));
  };
  return _jsx(SummaryPage, { reader: reader, say: summaryWords(reader.locale), choose: choose });
}
void show((reader) => _jsx(Shown, { first: reader }));
