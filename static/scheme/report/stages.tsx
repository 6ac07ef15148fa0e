import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { DutyView, Scheme } from '../../../src/contract/scheme';
import { Field } from '../../shared/form/field';
import { useEditing } from '../draft/editing';
import { rulesTextsIn } from '../draft/texts';
import { useFieldOf } from '../fields/automation-fields';
import { defaultReportOf } from './default-report';

type Report = NonNullable<Scheme['report']>;
type Stage = NonNullable<Report['stages']>[number];

const OWN = 'own';

/** Whether a report is due once, or in the stages of a law; those of one's own are shown and stay as they are. */
export function Stages() {
  const { scheme, duties, reader, set } = useEditing();
  const words = rulesTextsIn(reader.language).report;
  const { report } = scheme;
  const field = useFieldOf(['report', 'stages']);
  if (!report) return null;
  const { stages } = report;
  const duty = stages && duties.find((each) => JSON.stringify(each.stages) === JSON.stringify(stages));
  const choose = (id: string) => {
    const chosen = duties.find((each) => each.id === id);
    if (id !== OWN) set(['report'], chosen ? withStages(report, chosen.stages) : withDays(report, scheme));
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
            {stages && !duty ? <option value={OWN}>{words.ownStages}</option> : null}
            {duties.map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, reader.language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {stages ? <StageList stages={stages} duty={duty} /> : null}
    </>
  );
}

/** Each stage with its length and what it counts from, and where its words come from. */
function StageList({ stages, duty }: { stages: Stage[]; duty: DutyView | undefined }) {
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
      {duty?.sources.map(({ title, url }) => (
        <p key={url} className="subtle small">
          {words.lawSource} {title}, {url}
        </p>
      ))}
    </>
  );
}

function lengthOf(length: Stage['length'], words: ReturnType<typeof rulesTextsIn>['report']): string {
  if (typeof length !== 'string') return words.lengths.businessDays(length.businessDays);
  const [, hours] = /^PT(\d+)H$/.exec(length) ?? [];
  const [, days] = /^P(\d+)D$/.exec(length) ?? [];
  const [, months] = /^P(\d+)M$/.exec(length) ?? [];
  if (hours) return words.lengths.hours(Number(hours));
  if (days) return words.lengths.days(Number(days));
  return months ? words.lengths.months(Number(months)) : length;
}

function withStages(
  { from: _, businessDays: __, calendar: ___, ...report }: Report,
  stages: Stage[],
): Report {
  return { ...report, stages };
}

/** Back to business days: those of a desk that has not chosen yet. */
function withDays({ stages: _, ...report }: Report, scheme: Scheme): Report {
  const { from, businessDays, calendar } = defaultReportOf(scheme);
  return { ...report, from, businessDays, calendar };
}
