import { shippedParts } from '../../../src/common/report-parts';
import { inEachLanguage } from '../../shared/languages';
import { focusLater, idOf, useEditing } from '../draft/editing';
import { templateTextsIn } from '../draft/texts';
import { FieldProblem, Tick } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { PickOne } from '../fields/pick-one';
import { DocumentView } from './document-view';
import { TemplatePart } from './template-part';
import { partNameOf, type Section, sectionsPath, templatePath } from './template-sections';
import './template.css';
import { useExample } from './use-example';

const shipped = { sections: shippedParts.map((id) => ({ id })) };

/** Headings, order, questions and standing text of a desk's reports, beside an example that follows them. */
export function TemplateCard() {
  const { scheme, reader } = useEditing();
  const words = templateTextsIn(reader.language);
  if (!scheme.report) return null;
  return (
    <Card id="report-template" title={words.title}>
      <PickOne
        label={words.layout}
        path={['report', 'layout']}
        options={[['side-by-side', words.sideBySide]]}
        nothing={words.inTurn}
      />
      <PickOne
        label={words.comments}
        path={['report', 'comments']}
        options={[['full', words.fullText]]}
        nothing={words.firstSentence}
      />
      <Tick label={words.own} path={templatePath} on={shipped} />
      {scheme.report.template ? <Parts sections={scheme.report.template.sections} /> : null}
      <Example />
    </Card>
  );
}

function Parts({ sections }: { sections: Section[] }) {
  const { reader } = useEditing();
  const words = templateTextsIn(reader.language);
  return (
    <>
      <h4>{words.parts}</h4>
      <ol className="template" id={idOf(sectionsPath)} tabIndex={-1}>
        {sections.map(({ id }, nth) => (
          <TemplatePart key={id} sections={sections} nth={nth} />
        ))}
      </ol>
      <FieldProblem path={sectionsPath} />
      <Additions sections={sections} />
    </>
  );
}

function Additions({ sections }: { sections: Section[] }) {
  const { reader, set } = useEditing();
  const words = templateTextsIn(reader.language);
  const missing = shippedParts.filter((id) => !sections.some((section) => section.id === id));
  const add = (section: Section) => {
    const next = section.id === 'outcome' ? [section, ...sections] : [...sections, section];
    set(sectionsPath, next);
    focusLater([...sectionsPath, next.indexOf(section)]);
  };
  return (
    <p>
      <button type="button" onClick={() => add(createQuestion(sections))}>
        {words.add}
      </button>{' '}
      {missing.length === 0 ? null : (
        <label>
          <span>{words.restore}</span>
          <select value="" onChange={({ target }) => add({ id: target.value })}>
            <option value="" />
            {missing.map((id) => (
              <option key={id} value={id}>
                {partNameOf({ id }, reader.language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}

/** A question of the desk's own; each has words that no other has, for two alike could not be told apart. */
function createQuestion(sections: readonly Section[]): Section {
  const number = [1, ...sections.flatMap(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0) + 1)];
  const nth = Math.max(...number);
  const mark = nth === 1 ? '' : ` ${nth}`;
  return {
    id: `own-${nth}`,
    heading: inEachLanguage((language) => `${templateTextsIn(language).newHeading}${mark}`),
    prompt: inEachLanguage((language) => `${templateTextsIn(language).newPrompt}${mark}`),
  };
}

function Example() {
  const { scheme, reader } = useEditing();
  const words = templateTextsIn(reader.language);
  const example = useExample(scheme);
  return (
    <section className="example" aria-label={words.sample}>
      <h4>{words.sample}</h4>
      <p className="subtle small">{words.sampleNote}</p>
      {example?.kind === 'wrong' ? <p role="status">{words.sampleWrong}</p> : null}
      {example?.kind === 'example' ? (
        <div className="sheet">
          <p>
            <strong>{example.title}</strong>
          </p>
          <DocumentView nodes={example.nodes} />
        </div>
      ) : null}
    </section>
  );
}
