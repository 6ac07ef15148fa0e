import { Chip } from '../../shared/form/chip';
import { pickTextsIn, SearchField } from '../../shared/form/search-field';
import type { Choice } from '../../shared/form/use-search';
import { type Path, valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { useTyped } from '../draft/use-typed';
import { FieldProblem } from './automation-fields';
import { findPeople, useNames } from './use-people';
import './pick-field.css';

interface Props {
  label: string;
  path: Path;
  kind: 'person' | 'group';
  /** One account and not a list. */
  single?: boolean;
  /** Whether what no search finds may stand as it was typed: a full name, an address, a group one does not see. */
  typed?: boolean;
}

/** People or groups chosen by searching, shown by name; what the scheme keeps of a person is the account. */
export function PickField({ label, path, kind, single = false, typed = false }: Props) {
  const { scheme, set, reader } = useEditing();
  const { changed } = useFormerValue(path);
  const words = pickTextsIn(reader.language);
  const [text, type] = useTyped(path);
  const value = valueAt(scheme, path);
  const ids = Array.isArray(value)
    ? (value as string[])
    : typeof value === 'string' && value !== ''
      ? [value]
      : [];
  const names = useNames(kind === 'person' ? ids : []);
  const storeIds = (next: string[]) => set(path, single ? next.at(-1) : next);
  const add = (choices: Choice[]) => {
    for (const { id, name } of choices) names.tell(id, name);
    const fresh = choices.map(({ id }) => id).filter((id) => !ids.includes(id));
    if (fresh.length > 0) storeIds([...ids, ...fresh]);
  };
  return (
    <div className={`pick ${changed ? 'changed' : ''}`}>
      <span className="picklabel" id={`${idOf(path)}-label`}>
        {label}
      </span>
      <span className="picked">
        {ids.map((id) => (
          <Chip
            key={id}
            name={names.of(id)}
            remove={words.remove(names.of(id))}
            act={() => storeIds(ids.filter((selectedId) => selectedId !== id))}
          />
        ))}
        {single && ids.length > 0 ? null : (
          <SearchField
            id={idOf(path)}
            label={label}
            placeholder={words[kind]}
            text={text}
            type={type}
            find={(query) => findPeople(kind, query)}
            take={(choice) => add([choice])}
            {...(typed ? { keep: (typedText: string) => add(toTypedChoices(typedText)) } : {})}
            words={words}
          />
        )}
      </span>
      <FieldProblem path={path} />
    </div>
  );
}

/** Names divided by commas are so many choices. */
const toTypedChoices = (text: string): Choice[] =>
  text.split(',').flatMap((part) => (part.trim() ? [{ id: part.trim(), name: part.trim() }] : []));
