import { fieldOf, lengthOf } from '../draft/draft';
import { severityNameOf, useEditing } from '../draft/editing';
import { type SignalTexts, signalsTextsIn } from '../draft/texts';
import { TextField } from '../fields/automation-fields';
import { LengthField } from '../fields/length-field';
import { PickOne } from '../fields/pick-one';
import { ListRows, type Options, TableRows } from './signal-rows';

/** What else tells a severity: a field and labels before the priority, channel and words after it, then what is read otherwise. */
export function Signals({ options }: { options: Options }) {
  const { reader } = useEditing();
  const words = signalsTextsIn(reader.language);
  return (
    <>
      <div className="pauses">
        <h4>{words.before}</h4>
        <TextField label={words.field} path={['severityFrom', 'field']} />
        <TableRows name="labels" words={words.rows.labels} options={options} />
      </div>
      <Channels words={words} options={options} />
      <div className="pauses">
        <h4>{words.words}</h4>
        <ListRows name="words" member="text" words={words.rows.words} options={options} />
      </div>
      <After words={words} options={options} />
    </>
  );
}

/** Which way an issue came, and how a rule of Jira Automation says so. */
function Channels({ words, options }: { words: SignalTexts; options: Options }) {
  const { scheme, set } = useEditing();
  const path = ['severityFrom', 'lateWithin'];
  const { lateWithin } = scheme.severityFrom;
  const { text } = fieldOf(lateWithin);
  return (
    <div className="pauses">
      <h4>{words.channels}</h4>
      <p className="subtle small">{words.channelsNote}</p>
      <details>
        <summary>{words.rule}</summary>
        <ol className="small">
          {words.ruleSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <TextField label={words.channelField} path={['severityFrom', 'channelField']} />
      <TableRows name="channels" words={words.rows.channels} options={options} />
      <div className="within">
        <span>{words.late}</span>
        <LengthField
          path={path}
          value={lateWithin}
          label={words.late}
          note={words.lateNote}
          units={['min', 'h']}
          onUnit={(unit) => set(path, lengthOf(text, unit))}
        />
      </div>
    </div>
  );
}

function After({ words, options }: { words: SignalTexts; options: Options }) {
  const editing = useEditing();
  return (
    <div className="pauses">
      <h4>{words.after}</h4>
      {editing.scheme.severities.map(({ name }) => (
        <PickOne
          key={name}
          label={words.readAs(severityNameOf(editing, name))}
          path={['severityFrom', 'remap', name]}
          options={options.filter(([other]) => other !== name)}
          nothing={words.asItself}
        />
      ))}
      <ListRows name="floors" member="label" words={words.rows.floors} options={options} />
    </div>
  );
}
