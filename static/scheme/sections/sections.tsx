import { useEffect, useMemo, useRef, useState } from 'react';
import { useHash } from '../../shared/use-hash';
import { Editable } from '../draft/editable';
import { showPlace } from '../draft/editing';
import { sectionTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { Frame } from '../frame/frame';
import { SectionChecks } from '../preview/checks';
import { NewerVersion } from '../saving/newer-version';
import { SaveBar } from '../saving/save-bar';
import { SECTIONS, type Section, type SectionId } from './section-list';
import { SectionNav } from './section-nav';
import { sectionOf, sectionStatesOf } from './section-of';

/** One section at a time, the list of them beside it, and Save below. */
export function Sections({ page }: { page: PageState }) {
  const { section, go, show, heading } = useSection();
  const { draft, scheme, lastChecked: checked, answer, reader } = page;
  const { base } = draft;
  const states = useMemo(
    () => (scheme ? sectionStatesOf(SECTIONS, { base, scheme }, checked) : null),
    [base, scheme, checked],
  );
  const { Body, id } = section;
  return (
    <Editable page={page} show={show}>
      <Frame
        page={page}
        side={<SectionNav chosen={id} states={states} go={go} />}
        bar={<SaveBar page={page} seePreview={id === 'preview' ? null : () => go('preview')} />}
      >
        {draft.overtaken ? <NewerVersion answer={answer} draft={draft} /> : null}
        <section key={id} className="section" id={`section-${id}`} aria-labelledby="section-title">
          <h2 id="section-title" ref={heading} tabIndex={-1}>
            {sectionTextsIn(reader.language).titles[id]}
          </h2>
          {id === 'preview' ? null : <SectionChecks checked={checked} isHere={isIn(id)} />}
          <Body {...page} />
        </section>
      </Frame>
    </Editable>
  );
}

const isIn = (id: SectionId) => (path: string) => sectionOf(SECTIONS, path) === id;

/** The section in the address; going to another one brings its heading to hand, and going to a field the field. A link takes nobody's hands off the page around. */
function useSection() {
  const [hash, go] = useHash();
  const [first] = SECTIONS;
  const section = SECTIONS.find(({ id }) => id === hash) ?? (first as Section);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section.id);
  const [field, setField] = useState<{ path: string } | null>(null);
  useEffect(() => {
    if (shown.current !== section.id && !field && document.hasFocus()) heading.current?.focus();
    shown.current = section.id;
    if (!field) return;
    showPlace(field.path);
    setField(null);
  }, [section.id, field]);
  const show = (path: string) => {
    go(sectionOf(SECTIONS, path));
    setField({ path });
  };
  return { section, heading, go: (id: SectionId) => go(id), show };
}
