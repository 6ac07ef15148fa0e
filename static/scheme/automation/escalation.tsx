import { textIn } from '../../../src/common/local-text';
import { inEachLanguage, LANGUAGES } from '../../shared/languages';
import { idOf, severityNameOf, useEditing } from '../draft/editing';
import { type AutomationTexts, automationTextsIn } from '../draft/texts';
import { NamesField, Tick } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { PickOne } from '../fields/pick-one';
import { EscalationStep } from './escalation-step';

const path = ['automation', 'ladder'];
const demandWords = LANGUAGES.flatMap((language) => automationTextsIn(language).firstDemandWords);
const firstName = inEachLanguage((language) => automationTextsIn(language).firstStep);
const firstStep = { key: 'support', name: firstName, people: [], onDemand: false };

/** The steps of an escalation, the lowest first: who gets the issue, after how long, and whether a client's request leads there. */
export function EscalationSettings() {
  const { scheme, reader } = useEditing();
  const words = automationTextsIn(reader.language);
  return (
    <Card id="escalation" title={words.ladder}>
      <Tick label={words.hasLadder} path={path} on={{ steps: [firstStep], demandWords, clause: '' }} />
      {scheme.automation?.ladder ? (
        <>
          <Steps words={words} />
          <AddStep words={words} />
          <PickOne
            label={words.begins}
            path={[...path, 'begins']}
            options={scheme.automation.ladder.steps.map(
              ({ key, name }) => [key, textIn(name, reader.language)] as const,
            )}
            nothing={words.beginsFirst}
          />
          <NamesField label={words.demandWords} path={[...path, 'demandWords']} />
        </>
      ) : null}
    </Card>
  );
}

function Steps({ words }: { words: AutomationTexts }) {
  const editing = useEditing();
  const { severities, automation } = editing.scheme;
  const steps = automation?.ladder?.steps ?? [];
  return (
    <table className="ladder" id={idOf([...path, 'steps'])}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.name}
          </th>
          <th scope="col" rowSpan={2}>
            {words.stands}
          </th>
          <th scope="colgroup" colSpan={severities.length + 1}>
            {words.after}
          </th>
          <th scope="col" rowSpan={2}>
            {words.onDemand}
          </th>
          <td rowSpan={2} />
        </tr>
        <tr>
          <th scope="col">{words.afterForAll}</th>
          {severities.map(({ name }) => (
            <th key={name} scope="col">
              {severityNameOf(editing, name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ key }, nth) => (
          <EscalationStep key={key} nth={nth} isOnly={steps.length === 1} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function AddStep({ words }: { words: AutomationTexts }) {
  const { scheme, set } = useEditing();
  const steps = scheme.automation?.ladder?.steps ?? [];
  const addStep = () => {
    const number = Math.max(0, ...steps.map(({ key }) => Number(/^step-(\d+)$/.exec(key)?.[1] ?? 0))) + 1;
    const name = inEachLanguage((language) => automationTextsIn(language).step(steps.length + 1));
    set([...path, 'steps'], [...steps, { key: `step-${number}`, name, people: [], onDemand: true }]);
  };
  return (
    <p>
      <button type="button" onClick={addStep}>
        {words.addStep}
      </button>
    </p>
  );
}
