import { textIn } from '../../../src/common/local-text';
import { inEachLanguage } from '../../shared/languages';
import type { Path } from '../draft/draft';
import { focusLater, idOf, useEditing } from '../draft/editing';
import { rulesTextsIn, stageEditTextsIn } from '../draft/texts';
import { FieldProblem, NamesField, TextField, Tick } from '../fields/automation-fields';
import { PickOne } from '../fields/pick-one';
import { OwnTextField } from './own-text-field';
import { StageLengthField } from './stage-length-field';
import { createStage, type Stage } from './stage-lengths';

const stagesPath: Path = ['report', 'stages'];

/** The stages of a desk's own report: each with its length, what it counts from, its recipients and alerts. */
export function StageEditor({ stages }: { stages: Stage[] }) {
  const { reader, set } = useEditing();
  const words = stageEditTextsIn(reader.language);
  const add = () => {
    const name = inEachLanguage((language) => stageEditTextsIn(language).newName);
    set(stagesPath, [...stages, createStage(stages, name)]);
    focusLater([...stagesPath, stages.length]);
  };
  return (
    <>
      <ol className="template" id={idOf(stagesPath)} tabIndex={-1} aria-label={words.title}>
        {stages.map((stage, nth) => (
          <StageItem key={stage.id} stages={stages} nth={nth} />
        ))}
      </ol>
      <FieldProblem path={stagesPath} />
      <button type="button" disabled={stages.length === 8} onClick={add}>
        {words.add}
      </button>
      <p className="subtle small">{words.last}</p>
    </>
  );
}

function StageItem({ stages, nth }: { stages: Stage[]; nth: number }) {
  const { reader } = useEditing();
  const words = stageEditTextsIn(reader.language);
  const stage = stages[nth] as Stage;
  const path: Path = [...stagesPath, nth];
  const name = words.stage(nth + 1, nameOf(stage, reader.language) || words.unnamed);
  return (
    <li id={idOf(path)} tabIndex={-1}>
      <details>
        <summary>{name}</summary>
        <StageFields stages={stages} nth={nth} path={path} />
      </details>
      <FieldProblem path={[...path, 'id']} />
      <FieldProblem path={[...path, 'from']} />
      <Order stages={stages} nth={nth} name={name} />
    </li>
  );
}

const nameOf = ({ id, name }: Stage, language: string) => (name && textIn(name, language)) || id;

function StageFields({ stages, nth, path }: { stages: Stage[]; nth: number; path: Path }) {
  const { scheme, reader } = useEditing();
  const words = stageEditTextsIn(reader.language);
  const { origins } = rulesTextsIn(reader.language).report;
  const before = stages.slice(0, nth);
  const froms = [
    ...Object.entries(origins),
    ...before.map((stage) => [stage.id, words.sent(nameOf(stage, reader.language))] as const),
  ];
  const calendars = Object.keys(scheme.calendars).map((name) => [name, name] as const);
  const [calendar = ''] = Object.keys(scheme.calendars);
  const stage = stages[nth] as Stage;
  return (
    <>
      <OwnTextField label={words.name} path={[...path, 'name']} />
      <PickOne label={words.from} path={[...path, 'from']} options={froms} />
      <StageLengthField path={[...path, 'length']} />
      <Tick label={words.second} path={[...path, 'atMost']} on={{ from: 'aware', length: 'PT24H' }} />
      {stage.atMost ? (
        <>
          <PickOne label={words.secondFrom} path={[...path, 'atMost', 'from']} options={froms} />
          <StageLengthField path={[...path, 'atMost', 'length']} />
        </>
      ) : null}
      <Tick label={words.putOff} path={[...path, 'ifClosed']} on={{ calendar, at: '12:00' }} />
      {stage.ifClosed ? (
        <>
          <PickOne
            label={words.putOffCalendar}
            path={[...path, 'ifClosed', 'calendar']}
            options={calendars}
          />
          <TextField label={words.putOffAt} path={[...path, 'ifClosed', 'at']} empty="" />
        </>
      ) : null}
      <TextField label={words.to} path={[...path, 'to']} />
      <NamesField label={words.alerts} path={[...path, 'alerts']} optional />
      <TextField label={words.clause} path={[...path, 'clause']} empty="" />
    </>
  );
}

function Order({ stages, nth, name }: { stages: Stage[]; nth: number; name: string }) {
  const { reader, set } = useEditing();
  const words = stageEditTextsIn(reader.language);
  const swap = (to: number) => {
    set(stagesPath, stages.with(nth, stages[to] as Stage).with(to, stages[nth] as Stage));
    focusLater([...stagesPath, to]);
  };
  return (
    <span className="actions">
      <button type="button" disabled={nth === 0} aria-label={words.up(name)} onClick={() => swap(nth - 1)}>
        ↑
      </button>
      <button
        type="button"
        disabled={nth === stages.length - 1}
        aria-label={words.down(name)}
        onClick={() => swap(nth + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        disabled={stages.length === 1}
        aria-label={words.remove(name)}
        onClick={() => set(stagesPath, stages.toSpliced(nth, 1))}
      >
        ×
      </button>
    </span>
  );
}
