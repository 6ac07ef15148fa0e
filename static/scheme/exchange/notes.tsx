import { useEditing } from '../draft/editing';
import { exchangeTextsIn } from '../draft/texts';
import { Card } from '../fields/card';
import { usePlaceName } from '../preview/difference-table';

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
            <b>{placeOf(note.at)}</b> <span>{note.text}</span>{' '}
            <button type="button" className="link" onClick={() => set(['notes', nth], undefined)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const keysOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
