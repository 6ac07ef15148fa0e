import { useState } from 'react';
import type { ImportedDaysTexts } from '../../../locales/en/pages/common';
import type { HolidaysAnswer } from '../../../src/contract/scheme';
import { catalogueOf } from '../catalogue';
import { FileButton } from '../form/file-button';
import type { Reader } from '../reader';
import { Review } from './review';
import './import-days.css';

const textsIn = catalogueOf<ImportedDaysTexts>(
  import.meta.glob('../../../locales/*/pages/common.ts', { eager: true, import: 'importedDays' }),
);

interface Props {
  reader: Reader;
  /** What the button for a file says. */
  words: string;
  /** Reads a text; null when it cannot be read, which is told elsewhere. */
  read(text: string): Promise<HolidaysAnswer | null>;
  take(answer: HolidaysAnswer, lines: ReadonlySet<number>, text: string): void;
}

/** Days from a file or from a box to paste them in, to choose from before anything is taken. */
export function ImportDays({ reader, words, read, take }: Props) {
  const texts = textsIn(reader.language);
  const [imported, setFound] = useState<{ answer: HolidaysAnswer; text: string } | null>(null);
  const open = async (text: string) => {
    const answer = await read(text);
    setFound(answer && { answer, text });
  };
  const end = (lines: ReadonlySet<number> | null) => {
    if (imported && lines) take(imported.answer, lines, imported.text);
    setFound(null);
  };
  return (
    <div className="importdays">
      <FileButton
        words={words}
        accept=".ics,.csv,.txt,.json,text/calendar,text/csv,text/plain,application/json"
        take={(text) => void open(text)}
      />
      <Paste texts={texts} open={open} />
      {imported ? (
        <Review
          key={imported.text}
          answer={imported.answer}
          language={reader.language}
          texts={texts}
          end={end}
        />
      ) : null}
    </div>
  );
}

function Paste({ texts, open }: { texts: ImportedDaysTexts; open(text: string): Promise<void> }) {
  const [text, type] = useState('');
  return (
    <details>
      <summary>{texts.paste}</summary>
      <textarea
        rows={4}
        value={text}
        aria-label={texts.paste}
        placeholder={texts.pasteHint}
        onChange={({ target }) => type(target.value)}
      />
      <button type="button" disabled={text.trim() === ''} onClick={() => void open(text)}>
        {texts.read}
      </button>
    </details>
  );
}
