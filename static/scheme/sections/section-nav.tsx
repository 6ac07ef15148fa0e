import { useNarrow } from '../../shared/size/use-narrow';
import { useEditing } from '../draft/editing';
import { type SectionTexts, sectionTextsIn } from '../draft/texts';
import { SECTIONS, type SectionId } from './section-list';
import type { SectionState } from './section-of';

interface Props {
  chosen: SectionId;
  states: ReadonlyMap<SectionId, SectionState> | null;
  go(id: SectionId): void;
}

/** The sections with what is to be seen of each from outside; a choice where the page is narrow. */
export function SectionNav(props: Props) {
  const say = sectionTextsIn(useEditing().reader.language);
  return useNarrow(NARROW) ? <SectionChoice {...props} say={say} /> : <SectionList {...props} say={say} />;
}

const NARROW = 720;

function SectionList({ chosen, states, go, say }: Props & { say: SectionTexts }) {
  return (
    <nav className="sections" aria-label={say.label}>
      <ul>
        {SECTIONS.map(({ id }) => (
          <li key={id}>
            <button type="button" aria-current={id === chosen ? 'page' : undefined} onClick={() => go(id)}>
              <span>{say.titles[id]}</span>
              <Marks state={states?.get(id)} say={say} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SectionChoice({ chosen, states, go, say }: Props & { say: SectionTexts }) {
  return (
    <nav className="sections narrow" aria-label={say.label}>
      <select aria-label={say.label} value={chosen} onChange={({ target }) => go(target.value as SectionId)}>
        {SECTIONS.map(({ id }) => (
          <option key={id} value={id}>
            {[say.titles[id], ...markTexts(states?.get(id), say)].join(', ')}
          </option>
        ))}
      </select>
    </nav>
  );
}

function markTexts(state: SectionState | undefined, say: SectionTexts): string[] {
  if (!state) return [];
  const { problems, findings, isChanged } = state;
  return [
    ...(problems > 0 ? [say.problems(problems)] : []),
    ...(findings > 0 ? [say.notes(findings)] : []),
    ...(isChanged ? [say.changed] : []),
  ];
}

/** A number with its sign for what was found, a dot for what is changed; their words for whoever hears the page. */
function Marks({ state, say }: { state: SectionState | undefined; say: SectionTexts }) {
  const words = markTexts(state, say);
  if (!state || words.length === 0) return null;
  const count = state.problems + state.findings;
  return (
    <span className="marks" title={words.join(', ')}>
      {count > 0 ? (
        <span className={state.problems > 0 ? 'mark danger' : 'mark'} aria-hidden="true">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M6 1.4 11.2 10.6H.8ZM6 4.9v2.4M6 8.9v.2" />
          </svg>
          {count}
        </span>
      ) : null}
      {state.isChanged ? <span className="dot" aria-hidden="true" /> : null}
      <span className="hidden">{words.join(', ')}</span>
    </span>
  );
}
