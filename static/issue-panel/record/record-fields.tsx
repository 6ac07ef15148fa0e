import type { ReactElement } from 'react';
import { clockNameIn } from '../../../src/common/clock-names';
import type { ClockName, ClocksAnswer } from '../../../src/contract/clocks';
import { SelectField } from '../../shared/form/select-field';
import type { Reader } from '../../shared/reader';
import type { Kind } from '../clocks/record-kinds';
import type { DetailTexts } from '../clocks/texts';
import { agreedClocks, type Draft, hasWhen } from './draft';
import { Moment, Note, Text, YesNo } from './fields';

interface FieldsProps {
  kind: Kind;
  draft: Draft;
  change(part: Partial<Draft>): void;
  problem(field: keyof Draft): string | undefined;
  say: DetailTexts;
  answer: ClocksAnswer;
  words: Reader['words'];
}

/** The fields that a kind of record needs. */
export function Fields(props: FieldsProps) {
  const { kind, draft, change, problem, say } = props;
  const { forms } = say;
  const OwnFields = OWN_FIELDS[kind];
  return (
    <div className="fields">
      {OwnFields ? <OwnFields {...props} /> : null}
      {hasWhen(kind) ? (
        <Moment label={forms.when} value={draft.at} problem={problem('at')} change={(at) => change({ at })} />
      ) : null}
      {kind === 'correction' ? null : (
        <Note
          label={forms.note}
          value={draft.note}
          problem={problem('note')}
          change={(note) => change({ note })}
        />
      )}
    </div>
  );
}

/** What one kind asks beside when and why. */
const OWN_FIELDS: Partial<Record<Kind, (props: FieldsProps) => ReactElement>> = {
  contact: Contact,
  'agreed-date': AgreedDate,
  correction: Correction,
  deferred: Release,
  estimate: Estimate,
  'out-of-scope': Scope,
};

function Contact({ draft, change, say: { forms } }: FieldsProps) {
  const channels = Object.entries(forms.channels) as [Draft['channel'], string][];
  return (
    <>
      <SelectField
        label={forms.channel}
        value={draft.channel}
        options={channels}
        choose={(channel) => change({ channel })}
      />
      <YesNo
        label={forms.outcome}
        value={draft.reached}
        yes={forms.reached}
        no={forms.attempted}
        choose={(reached) => change({ reached })}
      />
    </>
  );
}

function ClockChoice({ kind, draft, change, say, answer, words }: FieldsProps) {
  return (
    <SelectField
      label={say.clock}
      value={draft.clock}
      options={clockOptionsOf(kind, answer, words)}
      choose={(clock) => change({ clock })}
    />
  );
}

function AgreedDate(props: FieldsProps) {
  const { draft, change, problem, say } = props;
  return (
    <>
      <ClockChoice {...props} />
      <Moment
        label={say.forms.agreedAt}
        value={draft.agreedAt}
        problem={problem('agreedAt')}
        change={(agreedAt) => change({ agreedAt })}
      />
    </>
  );
}

function Correction(props: FieldsProps) {
  return (
    <>
      <ClockChoice {...props} />
      <Dispute {...props} />
    </>
  );
}

function Release({ draft, change, problem, say }: FieldsProps) {
  return (
    <Text
      label={say.forms.release}
      value={draft.release}
      problem={problem('release')}
      change={(release) => change({ release })}
    />
  );
}

function Estimate({ draft, change, problem, say: { forms } }: FieldsProps) {
  return (
    <>
      <Text
        label={forms.hours}
        value={draft.hours}
        problem={problem('hours')}
        change={(hours) => change({ hours })}
      />
      <Text
        label={forms.budget}
        value={draft.budget}
        problem={problem('budget')}
        change={(budget) => change({ budget })}
      />
    </>
  );
}

function Scope({ draft, change, say: { forms } }: FieldsProps) {
  return (
    <>
      <p className="subtle">{forms.scopeNote}</p>
      <YesNo
        label={forms.scope}
        value={draft.billable}
        yes={forms.billable}
        no={forms.bestEffort}
        choose={(billable) => change({ billable })}
      />
    </>
  );
}

function Dispute({
  draft,
  change,
  problem,
  say: { forms },
}: Pick<FieldsProps, 'draft' | 'change' | 'problem' | 'say'>) {
  return (
    <>
      <Moment
        label={forms.from}
        value={draft.from}
        problem={problem('from')}
        change={(from) => change({ from })}
      />
      <Moment label={forms.to} value={draft.to} problem={problem('to')} change={(to) => change({ to })} />
      <YesNo
        label={forms.counts}
        value={draft.counts}
        yes={forms.doesCount}
        no={forms.doesNotCount}
        choose={(counts) => change({ counts })}
      />
      <Note label={forms.why} value={draft.why} problem={problem('why')} change={(why) => change({ why })} />
    </>
  );
}

function clockOptionsOf(kind: Kind, { clocks }: ClocksAnswer, words: Reader['words']): [ClockName, string][] {
  const named = clocks.filter(
    ({ clock, cycle }) =>
      cycle > 0 && (kind === 'correction' || agreedClocks.some((candidate) => candidate === clock)),
  );
  return named.map(({ clock }) => [clock, clockNameIn(words.clocks, clock)]);
}
