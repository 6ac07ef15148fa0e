import { useState } from 'react';
import type { ImportedDaysTexts } from '../../../locales/en/pages/common';
import type { Language } from '../../../locales/languages';
import { textIn } from '../../../src/common/local-text';
import type { HolidaysAnswer, ImportedEntryView } from '../../../src/contract/scheme';
import { daysOf, listTags, usualLines, withTag } from './choice';

interface Props {
  answer: HolidaysAnswer;
  language: Language;
  texts: ImportedDaysTexts;
  /** With the lines that are taken, or null for none. */
  end(lines: ReadonlySet<number> | null): void;
}

/** Each entry with its line, its days and why it would be left out; a tick takes it. */
export function Review({ answer, language, texts, end }: Props) {
  const [lines, setLines] = useState<ReadonlySet<number>>(() => usualLines(answer));
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const toggleTag = (tag: string, isTaken: boolean) => {
    setTaken(toggled(taken, tag, isTaken));
    setLines(withTag(answer, lines, tag, isTaken));
  };
  const tags = listTags(answer);
  return (
    <fieldset className="review">
      <legend>{texts.title}</legend>
      {tags.length > 0 ? (
        <>
          <p className="small">{texts.only}</p>
          {tags.map((tag) => (
            <label key={tag} className="tag">
              <input
                type="checkbox"
                checked={taken.has(tag)}
                onChange={({ target }) => toggleTag(tag, target.checked)}
              />{' '}
              {tag}
            </label>
          ))}
        </>
      ) : null}
      <ul className="small entries">
        {answer.entries.map((entry) => (
          <li key={entry.line}>
            <Entry
              {...{ entry, language, texts }}
              isTaken={lines.has(entry.line)}
              toggle={(isTaken) => setLines(toggled(lines, entry.line, isTaken))}
            />
          </li>
        ))}
      </ul>
      {answer.broken.length > 0 ? <p className="small">{texts.broken}</p> : null}
      <ul className="small subtle">
        {answer.broken.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={() => end(lines)}>
        {texts.take(daysOf(answer, lines).length)}
      </button>{' '}
      <button type="button" onClick={() => end(null)}>
        {texts.leave}
      </button>
    </fieldset>
  );
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item, isIn: boolean): Set<Item> {
  const next = new Set(items);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
}

interface EntryProps {
  entry: ImportedEntryView;
  language: Language;
  texts: ImportedDaysTexts;
  isTaken: boolean;
  toggle(isTaken: boolean): void;
}

function Entry({ entry: { line, name, tags, days, why }, language, texts, isTaken, toggle }: EntryProps) {
  const text = name ? textIn(name, language) : texts.unnamed;
  const details = [
    texts.days(days.length, days[0]?.date ?? '', days.at(-1)?.date ?? ''),
    ...tags,
    why ?? texts.entry(line),
  ];
  return (
    <label>
      <input
        type="checkbox"
        checked={isTaken}
        disabled={days.length === 0}
        onChange={({ target }) => toggle(target.checked)}
      />{' '}
      {text} <span className="subtle">{details.join(', ')}</span>
    </label>
  );
}
