import { own } from '../../../src/common/own';
import type { Note } from '../../../src/contract/exchange';
import type { Reader } from '../../shared/reader';
import { useEditing } from '../draft/editing';
import { exchangeTextsIn } from '../draft/texts';
import { Card } from '../fields/card';
import { usePlaceName } from '../preview/difference-table';
import { doubtTextsIn } from './doubts';

/** What is remarked on the scheme: comments of its file, and readings that were chosen. */
export function Notes() {
  const { scheme, set, reader } = useEditing();
  const words = exchangeTextsIn(reader.language).notes;
  const nameOfPlace = usePlaceName();
  const notes = scheme.notes ?? [];
  const placeOf = (at: string) => (at === '' ? words.whole : nameOfPlace(keysOf(at)));
  return (
    <Card id="notes" title={words.title}>
      {notes.length === 0 ? <p className="subtle">{words.none}</p> : null}
      <ul className="notes">
        {notes.map((note, nth) => (
          <li key={`${note.at} ${note.doubt?.about ?? ''} ${note.text}`}>
            <b>{placeOf(note.at)}</b> <span>{note.text}</span> <ChosenReading note={note} reader={reader} />{' '}
            <button type="button" className="link" onClick={() => set(['notes', nth], undefined)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was open, how it is read here, and how else it could be. */
function ChosenReading({ note: { doubt }, reader }: { note: Note; reader: Reader }) {
  const words = exchangeTextsIn(reader.language).notes;
  if (!doubt) return null;
  const { question, readings } = doubtTextsIn(reader, doubt.about);
  const wordsOf = (name: string) => own(readings, name) ?? name;
  return (
    <span>
      {question} <b>{wordsOf(doubt.reading)}</b>{' '}
      <span className="subtle">{words.other(wordsOf(doubt.other))}</span>
    </span>
  );
}

const keysOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
