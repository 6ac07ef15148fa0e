import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { PickTexts } from '../../../locales/en/pages/common';
import { own } from '../../../src/common/own';
import { catalogueOf } from '../catalogue';
import { type Choice, type Find, useSearch } from './use-search';
import './search-field.css';

export const pickTextsIn = catalogueOf<PickTexts>(
  import.meta.glob('../../../locales/*/pages/common.ts', { eager: true, import: 'pick' }),
);

interface Props {
  id?: string;
  label: string;
  placeholder: string;
  text: string;
  type(text: string): void;
  find: Find;
  take(choice: Choice): void;
  /** What Enter does with words that no search finds; without it they are no choice. */
  keep?: (text: string) => void;
  words: PickTexts;
}

/** A field in which one searches and chooses: arrows go through what is found, Enter takes it, Escape leaves. */
export function SearchField({ id, label, placeholder, text, type, find, take, keep, words }: Props) {
  const { found, state, why } = useSearch(find, text);
  const list = useId();
  const choose = (choice: Choice) => {
    take(choice);
    type('');
  };
  const { active, onKeyDown } = useListKeys(found, {
    choose,
    enter: () => {
      if (keep && text.trim() !== '') keep(text);
      if (keep) type('');
    },
    leave: () => type(''),
  });
  const open = text.trim() !== '' && found.length > 0;
  const announcements = {
    idle: '',
    some: '',
    none: keep ? words.noneKept : words.none,
    lost: words.lost,
    refused: why,
  };
  return (
    <span className="search">
      <input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
      {open ? <Matches {...{ list, label, found, active, choose }} /> : null}
      <small className="subtle" role="status">
        {announcements[state]}
      </small>
    </span>
  );
}

interface Keys {
  choose(choice: Choice): void;
  /** Enter where nothing is found. */
  enter(): void;
  leave(): void;
}

function useListKeys(choices: Choice[], { choose, enter, leave }: Keys) {
  const [active, activate] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first again
  useEffect(() => activate(0), [choices]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = own({ ArrowDown: 1, ArrowUp: -1 }, event.key);
    const match = choices[active];
    if (by !== undefined && choices.length > 0) activate((active + by + choices.length) % choices.length);
    else if (event.key === 'Enter') match ? choose(match) : enter();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return { active, onKeyDown };
}

interface MatchesProps extends Pick<Keys, 'choose'> {
  list: string;
  label: string;
  found: Choice[];
  active: number;
}

function Matches({ list, label, found, active, choose }: MatchesProps) {
  return (
    <div role="listbox" id={list} aria-label={label} className="found">
      {found.map((choice, nth) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which points here
        <div
          key={choice.id}
          id={`${list}-${nth}`}
          role="option"
          aria-selected={nth === active}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(choice);
          }}
        >
          {choice.name}
          {choice.detail ? <small className="subtle"> {choice.detail}</small> : null}
        </div>
      ))}
    </div>
  );
}
