import type { FindingView } from '../../../src/contract/scheme';
import { ConditionFields } from '../clocks/condition';
import { useClockName } from '../clocks/use-clock-name';
import { useConditionText } from '../clocks/use-condition-text';
import { ContractCredits } from '../credits/credits';
import type { Path } from '../draft/draft';
import { severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import { type ContractEditTexts, contractEditTextsIn } from '../draft/texts';
import type { Contract } from '../draft/use-contract-name';
import { useContractName } from '../draft/use-contract-name';
import { DateField, FieldProblem, TextField } from '../fields/automation-fields';
import { OwnTextFields } from '../fields/own-text-fields';
import { PickOne } from '../fields/pick-one';
import { ContractGoals } from '../goals/contract-goals';
import { useGoalText } from '../goals/use-goal-text';
import { formatInstants } from '../preview/instants';
import { ownGoalsOf } from './contract-edits';
import { ContractHours } from './contract-hours';
import { ContractReport } from './contract-report';

interface Props {
  contract: Contract;
  nth: number;
  findings: FindingView[];
  isOpen: boolean;
  toggle(isOpen: boolean): void;
}

/** A contract in sentences; opened, each of its terms can be changed. */
export function ContractBody({ contract, nth, findings, isOpen, toggle }: Props) {
  const { reader } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const { text } = useConditionText();
  const dates = datesOf(contract, words);
  const path = ['contracts', nth];
  return (
    <>
      <p>
        {words.forWhom(text(contract.when))}
        <FieldProblem path={[...path, 'when']} />
      </p>
      {dates ? <p>{dates}</p> : null}
      {contract.clause ? <p className="subtle">“{contract.clause}”</p> : null}
      <Differences contract={contract} />
      {findings.map(({ code, path: place, say }) => (
        <p key={code + place} className="note warning">
          {formatInstants(say, reader)}
        </p>
      ))}
      <FieldProblem path={path} />
      <details open={isOpen} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
        <summary>{words.edit(useContractName()(contract))}</summary>
        {isOpen ? <ContractFields contract={contract} path={path} /> : null}
      </details>
    </>
  );
}

function datesOf(
  { from, until }: Contract,
  { dates }: ReturnType<typeof contractEditTextsIn>,
): string | null {
  if (from && until) return dates.both(from, until);
  return from ? dates.from(from) : until ? dates.until(until) : null;
}

/** The goals that differ, each beside the scheme's own. */
function Differences({ contract }: { contract: Contract }) {
  const editing = useEditing();
  const words = contractEditTextsIn(editing.reader.language);
  const [goalText, clockName] = [useGoalText(), useClockName()];
  const goals = ownGoalsOf(contract, editing.scheme);
  const others = otherTermsOf(contract, words, clockName, editing.reader.locale);
  if (goals.length + others.length === 0) return null;
  return (
    <ul>
      {goals.map(({ severity, clock, rule, ofScheme }) => {
        const names = [severityNameOf(editing, severity), clockName(clock)] as const;
        return (
          <li key={`${severity} ${clock}`}>
            {ofScheme
              ? words.differs(...names, goalText(rule), goalText(ofScheme))
              : words.differsFromNone(...names, goalText(rule))}
          </li>
        );
      })}
      {others.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What else a contract says of its own: shares to be met, hours, a report. */
function otherTermsOf(
  { targets = {}, calendars = {}, report, credits }: Contract,
  words: ContractEditTexts,
  clockName: (clock: string) => string,
  locale: string,
): string[] {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
  return [
    ...Object.entries(targets).flatMap(([clock, share]) =>
      typeof share === 'number' ? [words.differsTarget(clockName(clock), percent.format(share))] : [],
    ),
    ...Object.keys(calendars).map(words.differsHours),
    ...(report ? [words.differsReport] : []),
    ...(credits ? [words.differsCredits] : []),
  ];
}

function ContractFields({ contract, path }: { contract: Contract; path: Path }) {
  const { reader, base, say } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const isSaved = base?.contracts.some(({ id }) => id === contract.id) ?? false;
  const { changed } = useFormerValue([...path, 'when']);
  return (
    <div className="act">
      {isSaved ? null : (
        <>
          <TextField label={words.id} path={[...path, 'id']} empty="" />
          <p className="subtle small">{words.idNote}</p>
        </>
      )}
      <OwnTextFields path={[...path, 'name']} labelIn={words.nameIn} />
      <FieldProblem path={[...path, 'name']} />
      <fieldset className={changed ? 'changed' : ''}>
        <legend>{words.who}</legend>
        <ConditionFields condition={contract.when} path={[...path, 'when']} statesOnly />
      </fieldset>
      <DateField label={words.from} path={[...path, 'from']} optional />
      <DateField label={words.until} path={[...path, 'until']} optional />
      <TextField label={words.clause} path={[...path, 'clause']} empty="" />
      <ContractGoals path={path} />
      <FieldProblem path={[...path, 'goals']} />
      <PickOne
        label={say.onChange}
        path={[...path, 'onSeverityChange']}
        options={Object.entries(say.onChangeWords)}
        nothing={words.unsetGoal}
      />
      <ContractHours contract={contract} path={path} />
      <ContractReport contract={contract} path={path} />
      <ContractCredits contract={contract} path={path} />
    </div>
  );
}
