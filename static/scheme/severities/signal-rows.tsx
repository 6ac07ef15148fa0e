import { useState } from 'react';
import { own } from '../../../src/common/own';
import { focusLater, idOf, useEditing, useFormerValue } from '../draft/editing';
import type { SignalRowTexts } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';

export type Options = (readonly [string, string])[];

interface RowsProps {
  words: SignalRowTexts;
  options: Options;
}

interface Row {
  text: string;
  severity: string;
}

/** A label, a channel: each text stands for one severity. */
export function TableRows({ name, ...rest }: RowsProps & { name: 'labels' | 'channels' }) {
  const { scheme, set } = useEditing();
  const path = ['severityFrom', name];
  const rows = Object.entries(scheme.severityFrom[name]).map(([text, severity]) => ({ text, severity }));
  const change = (next: Row[]) =>
    set(path, Object.fromEntries(next.map(({ text, severity }) => [text, severity])));
  const has = (text: string) => own(scheme.severityFrom[name], text) !== undefined;
  return <Rows {...rest} path={path} rows={rows} change={change} has={has} />;
}

/** Words, floors: in their order, and a text may come back. */
export function ListRows({
  name,
  member,
  ...rest
}: RowsProps & ({ name: 'words'; member: 'text' } | { name: 'floors'; member: 'label' })) {
  const { scheme, set } = useEditing();
  const path = ['severityFrom', name];
  const entries = scheme.severityFrom[name] as Record<string, string>[];
  const rows = entries.map((entry) => ({ text: entry[member] ?? '', severity: entry.severity ?? '' }));
  const change = (next: Row[]) =>
    set(
      path,
      next.map(({ text, severity }) => ({ [member]: text, severity })),
    );
  return <Rows {...rest} path={path} rows={rows} change={change} has={() => false} />;
}

interface Props extends RowsProps {
  path: string[];
  rows: Row[];
  change(rows: Row[]): void;
  has(text: string): boolean;
}

/** What is there can be given another severity or taken away; a new one is typed with its severity beside. */
function Rows({ words, options, path, rows, change, has }: Props) {
  const { changed } = useFormerValue(path);
  const without = (nth: number) => rows.filter((_, place) => place !== nth);
  const withSeverity = (nth: number, severity: string) =>
    rows.map((row, place) => (place === nth ? { ...row, severity } : row));
  return (
    <fieldset className={changed ? 'choices changed' : 'choices'} id={idOf(path)} tabIndex={-1}>
      <legend>{words.legend}</legend>
      {rows.map(({ text, severity }, nth) => (
        <label key={text}>
          <span>{text}</span>
          <Pick
            label={words.severityOf(text)}
            value={severity}
            options={options}
            pick={(next) => change(withSeverity(nth, next))}
          />
          <button
            type="button"
            className="subtle icon"
            aria-label={words.remove(text)}
            onClick={() => {
              change(without(nth));
              focusLater(path);
            }}
          >
            ×
          </button>
        </label>
      ))}
      <NewRow words={words} options={options} has={has} add={(row) => change([...rows, row])} />
      <FieldProblem path={path} />
    </fieldset>
  );
}

function NewRow({ words, options, has, add }: RowsProps & Pick<Props, 'has'> & { add(row: Row): void }) {
  const [text, type] = useState('');
  const [severity, pick] = useState(options[0]?.[0] ?? '');
  const isTaken = has(text.trim());
  const submit = () => {
    add({ text: text.trim(), severity });
    type('');
  };
  return (
    <span className="row">
      <input
        value={text}
        aria-label={words.fresh}
        placeholder={words.fresh}
        onChange={({ target }) => type(target.value)}
      />
      <Pick label={words.severityOf(words.fresh)} value={severity} options={options} pick={pick} />
      <button type="button" disabled={text.trim() === '' || isTaken} onClick={submit}>
        {words.add}
      </button>
    </span>
  );
}

interface PickProps {
  label: string;
  value: string;
  options: Options;
  pick(severity: string): void;
}

function Pick({ label, value, options, pick }: PickProps) {
  return (
    <select aria-label={label} value={value} onChange={({ target }) => pick(target.value)}>
      {options.map(([name, words]) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </select>
  );
}
