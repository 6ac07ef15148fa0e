import { own } from '../../../src/common/own';
import { factParts, peoplesParts } from '../../../src/common/report-parts';
import { LANGUAGES } from '../../shared/languages';
import type { Path } from '../draft/draft';
import { focusLater, idOf, useEditing } from '../draft/editing';
import { letterTextsIn, templateTextsIn } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';
import { OwnTextField } from './own-text-field';
import { partNameOf, type Section, sectionsPath } from './template-sections';

/** A part of the template: its words, and its place among the others. */
export function TemplatePart({ sections, nth }: { sections: Section[]; nth: number }) {
  const { reader } = useEditing();
  const words = templateTextsIn(reader.language);
  const section = sections[nth] as Section;
  const path: Path = [...sectionsPath, nth];
  const name = words.part(nth + 1, partNameOf(section, reader.language));
  return (
    <li id={idOf(path)} tabIndex={-1}>
      <details>
        <summary>{name}</summary>
        <Words section={section} path={path} />
      </details>
      <FieldProblem path={[...path, 'id']} />
      <Order sections={sections} nth={nth} name={name} />
    </li>
  );
}

const isOneOf = (parts: readonly string[], id: string) => parts.includes(id);

function Words({ section, path }: { section: Section; path: Path }) {
  const { reader } = useEditing();
  const words = templateTextsIn(reader.language);
  const isFacts = isOneOf(factParts, section.id);
  return (
    <>
      {isFacts ? <p className="subtle small">{words.fromWorkItem}</p> : null}
      {section.id === 'outcome' ? null : (
        <OwnTextField
          label={words.heading}
          path={[...path, 'heading']}
          shipped={shippedOf(section.id, 'heading')}
        />
      )}
      <OwnTextField label={words.text} path={[...path, 'text']} isLong />
      {isFacts ? null : (
        <>
          <OwnTextField
            label={words.prompt}
            path={[...path, 'prompt']}
            shipped={shippedOf(section.id, 'prompt')}
            isLong
          />
          <OwnTextField
            label={words.example}
            path={[...path, 'example']}
            shipped={shippedOf(section.id, 'example')}
            isLong
          />
        </>
      )}
    </>
  );
}

/** The shipped words of a part, in every language. */
function shippedOf(id: string, place: 'heading' | 'prompt' | 'example'): Record<string, string> {
  if (!isOneOf([...factParts, ...peoplesParts], id) || id === 'outcome') return {};
  const entries = LANGUAGES.map((language) => {
    const parts = letterTextsIn(language).parts as Record<string, Partial<Record<typeof place, string>>>;
    return [language, own(parts, id)?.[place] ?? ''];
  });
  return Object.fromEntries(entries);
}

function Order({ sections, nth, name }: { sections: Section[]; nth: number; name: string }) {
  const { reader, set } = useEditing();
  const words = templateTextsIn(reader.language);
  const swap = (to: number) => {
    const moved = sections.with(nth, sections[to] as Section).with(to, sections[nth] as Section);
    set(sectionsPath, moved);
    focusLater([...sectionsPath, to]);
  };
  return (
    <span className="actions">
      <button type="button" disabled={nth === 0} aria-label={words.up(name)} onClick={() => swap(nth - 1)}>
        ↑
      </button>
      <button
        type="button"
        disabled={nth === sections.length - 1}
        aria-label={words.down(name)}
        onClick={() => swap(nth + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        disabled={sections.length === 1}
        aria-label={words.remove(name)}
        onClick={() => set(sectionsPath, sections.toSpliced(nth, 1))}
      >
        ×
      </button>
    </span>
  );
}
