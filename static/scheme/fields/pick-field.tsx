import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { own } from '../../../src/common/own';
import { type Path, valueAt } from '../draft/draft';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { pickTextsIn } from '../draft/texts';
import { useTyped } from '../draft/use-typed';
import { FieldProblem } from './automation-fields';
import { type Choice, useNames, usePeopleSearch } from './use-people';
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
          <span key={id} className="chip">
            {names.of(id)}
            <button
              type="button"
              className="subtle icon"
              aria-label={words.remove(names.of(id))}
              onClick={() => storeIds(ids.filter((selectedId) => selectedId !== id))}
            >
              ×
            </button>
          </span>
        ))}
        {single && ids.length > 0 ? null : (
          <Search path={path} kind={kind} label={label} typed={typed} add={add} words={words} />
        )}
      </span>
      <FieldProblem path={path} />
    </div>
  );
}

interface SearchProps extends Required<Pick<Props, 'path' | 'kind' | 'label' | 'typed'>> {
  words: ReturnType<typeof pickTextsIn>;
  add(choices: Choice[]): void;
}

const toTypedChoices = (text: string): Choice[] =>
  text.split(',').flatMap((part) => (part.trim() ? [{ id: part.trim(), name: part.trim() }] : []));

function Search({ path, kind, label, typed, words, add }: SearchProps) {
  const [text, type] = useTyped(path);
  const { found: matches, state } = usePeopleSearch(kind, text);
  const list = useId();
  const take = (choices: Choice[]) => {
    add(choices);
    type('');
  };
  const { active, onKeyDown } = useListKeys(matches, {
    take,
    enter: () => (typed ? take(toTypedChoices(text)) : undefined),
    leave: () => type(''),
  });
  const open = text.trim() !== '' && matches.length > 0;
  return (
    <span className="search">
      <input
        id={idOf(path)}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={kind === 'person' ? words.person : words.group}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      {open ? <Matches {...{ list, label, matches, active, take }} /> : null}
      <small className="subtle" role="status">
        {state === 'none' ? (typed ? words.noneKept : words.none) : state === 'lost' ? words.lost : ''}
      </small>
    </span>
  );
}

interface Keys {
  take(choices: Choice[]): void;
  /** Enter where nothing is found. */
  enter(): void;
  leave(): void;
}

/** Arrows go through what is found, Enter takes it. */
function useListKeys(matches: Choice[], { take, enter, leave }: Keys) {
  const [active, activate] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first again
  useEffect(() => activate(0), [matches]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = own({ ArrowDown: 1, ArrowUp: -1 }, event.key);
    const match = matches[active];
    if (by !== undefined && matches.length > 0) activate((active + by + matches.length) % matches.length);
    else if (event.key === 'Enter') match ? take([match]) : enter();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return { active, onKeyDown };
}

interface MatchesProps extends Pick<Keys, 'take'> {
  list: string;
  label: string;
  matches: Choice[];
  active: number;
}

function Matches({ list, label, matches, active, take }: MatchesProps) {
  return (
    <div role="listbox" id={list} aria-label={label} className="found">
      {matches.map((choice, nth) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which points here
        <div
          key={choice.id}
          id={`${list}-${nth}`}
          role="option"
          aria-selected={nth === active}
          onMouseDown={(event) => {
            event.preventDefault();
            take([choice]);
          }}
        >
          {choice.name}
        </div>
      ))}
    </div>
  );
}
