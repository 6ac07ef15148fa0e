import { useEffect, useRef, useState } from 'react';
import { Editable } from '../draft/editable';
import { showPlace } from '../draft/editing';
import { sectionTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { FileCard } from '../exchange/file-card';
import { ImportCard } from '../exchange/import-card';
import { TextCard } from '../exchange/text-card';
import { Frame } from '../frame/frame';
import { SaveBar } from '../saving/save-bar';
import { StartFrom } from '../versions/start-from';
import { StepNav } from './step-nav';
import { STEPS } from './steps';

/** The way to a first scheme: what one promises, when one works, who answers, and what it would have said of the last issues. */
export function FirstScheme({ page, leave }: { page: PageState; leave(): void }) {
  const { nth, go, heading } = useStep();
  const { scheme, reader } = page;
  const { path: say } = sectionTextsIn(reader.language);
  const { id, Body } = STEPS[nth] as (typeof STEPS)[number];
  const isLast = nth === STEPS.length - 1;
  return (
    <Frame
      page={page}
      side={<StepNav nth={nth} isStarted={scheme !== null} say={say} go={go} leave={leave} />}
      bar={
        <Editable page={page} show={showPlace}>
          <SaveBar
            page={page}
            seePreview={isLast ? null : () => go(STEPS.length - 1)}
            step={{ nth, isLast, go, say }}
          />
        </Editable>
      }
    >
      <section className="section" aria-labelledby="section-title">
        <h2 id="section-title" ref={heading} tabIndex={-1}>
          {say.step(nth + 1, STEPS.length, say[id])}
        </h2>
        <p>{scheme ? say.notes[id] : say.start}</p>
        {nth === 0 ? <StartFrom {...page} /> : null}
        <Editable page={page} show={showPlace}>
          <Body {...page} />
        </Editable>
        {nth === 0 ? <OtherBeginnings page={page} /> : null}
      </section>
    </Frame>
  );
}

/** Below what ships and the goals of what was chosen: a first scheme may come from a file, a text or another system as well. */
function OtherBeginnings({ page }: { page: PageState }) {
  return (
    <>
      <FileCard page={page} />
      <TextCard page={page} />
      <ImportCard page={page} />
    </>
  );
}

/** Going to another step brings its heading to hand. */
function useStep() {
  const [nth, go] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(0);
  useEffect(() => {
    if (shown.current !== nth) heading.current?.focus();
    shown.current = nth;
  }, [nth]);
  return { nth, go, heading };
}
