import { useState } from 'react';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { DutyView, Scheme } from '../../../src/contract/scheme';
import { Field } from '../../shared/form/field';
import { inEachLanguage } from '../../shared/languages';
import { useEditing } from '../draft/editing';
import { rulesTextsIn, stageEditTextsIn } from '../draft/texts';
import { useFieldOf } from '../fields/automation-fields';
import { defaultReportOf } from './default-report';
import { StageEditor } from './stage-editor';
import { createStage, readStageLength, type Stage } from './stage-lengths';

type Report = NonNullable<Scheme['report']>;

const OWN = 'own';

/** Whether a report is due once, in the stages of a law, or in stages of one's own, which may begin as those of a law. */
export function Stages() {
  const { scheme, duties, reader, set } = useEditing();
  const words = rulesTextsIn(reader.language).report;
  const { report } = scheme;
  const field = useFieldOf(['report', 'stages']);
  const [adapting, adapt] = useState(false);
  if (!report) return null;
  const { stages } = report;
  const same = stages && duties.find((each) => JSON.stringify(each.stages) === JSON.stringify(stages));
  const duty = adapting ? undefined : same;
  const choose = (id: string) => {
    const chosen = duties.find((each) => each.id === id);
    adapt(id === OWN);
    if (id === OWN) set(['report'], withStages(report, stages ?? firstStages()));
    else set(['report'], chosen ? withStages(report, chosen.stages) : withDays(report, scheme));
  };
  return (
    <>
      <Field label={words.stages} note={duty ? textIn(duty.note, reader.language) : ''} {...field}>
        {(input) => (
          <select
            {...input}
            value={stages ? (duty?.id ?? OWN) : ''}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{words.oneStage}</option>
            {duties.map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, reader.language)}
              </option>
            ))}
            <option value={OWN}>{words.ownStages}</option>
          </select>
        )}
      </Field>
      {stages && duty ? <StageList stages={stages} duty={duty} /> : null}
      {stages && !duty ? <StageEditor stages={stages} /> : null}
    </>
  );
}

/** Each stage with its length and what it counts from, and where its words come from. */
function StageList({ stages, duty }: { stages: Stage[]; duty: DutyView }) {
  const { reader } = useEditing();
  const words = rulesTextsIn(reader.language).report;
  const nameOf = (id: string) => {
    const stage = stages.find((each) => each.id === id);
    return stage
      ? words.quoted(stage.name ? textIn(stage.name, reader.language) : id)
      : (own(words.origins, id) ?? id);
  };
  return (
    <>
      <ul className="stages">
        {stages.map((stage) => (
          <li key={stage.id}>
            {words.stage(
              stage.name ? textIn(stage.name, reader.language) : stage.id,
              lengthOf(stage.length, words),
              nameOf(stage.from),
            )}
            {stage.atMost
              ? ` ${words.atMost(lengthOf(stage.atMost.length, words), nameOf(stage.atMost.from))}`
              : ''}{' '}
            <small className="subtle">{stage.clause}</small>
          </li>
        ))}
      </ul>
      {duty.sources.map(({ title, url }) => (
        <p key={url} className="subtle small">
          {words.lawSource} {title}, {url}
        </p>
      ))}
    </>
  );
}

function lengthOf(length: Stage['length'], words: ReturnType<typeof rulesTextsIn>['report']): string {
  const read = readStageLength(length);
  return read ? words.lengths[read.unit](Number(read.count)) : String(length);
}

function withStages(
  { from: _, businessDays: __, calendar: ___, ...report }: Report,
  stages: Stage[],
): Report {
  return { ...report, stages };
}

/** What stages of one's own begin as: one to fill in. */
const firstStages = (): Stage[] => [
  createStage(
    [],
    inEachLanguage((language) => stageEditTextsIn(language).newName),
  ),
];

/** Back to business days: those of a desk that has not chosen yet. */
function withDays({ stages: _, ...report }: Report, scheme: Scheme): Report {
  const { from, businessDays, calendar } = defaultReportOf(scheme);
  return { ...report, from, businessDays, calendar };
}
