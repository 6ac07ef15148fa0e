import { useState } from 'react';
import { own } from '../../../src/common/own';
import type { Scheme } from '../../../src/contract/scheme';
import { useClockName } from '../clocks/use-clock-name';
import { idOf, useEditing, useFormerValue } from '../draft/editing';
import { severitiesTextsIn } from '../draft/texts';
import { FieldProblem } from '../fields/automation-fields';

type Clock = keyof Scheme['clocks'];

/** The share of a clock’s runs that is promised to be met, the same for every severity; or what holds where none is set. */
export function Target({ clock, none }: { clock: Clock; none?: string }) {
  const { scheme, set, reader } = useEditing();
  const words = severitiesTextsIn(reader.language);
  const path = ['targets', clock];
  const name = words.targetOf(useClockName()(clock));
  const { changed } = useFormerValue(path);
  const target: unknown = own(scheme.targets, clock);
  if (target === undefined)
    return (
      <div className={changed ? 'nothing changed' : 'nothing'}>
        <span>{none ?? words.noTarget}</span>
        <button type="button" className="link" id={idOf(path)} onClick={() => set(path, 0.95)}>
          {words.addTarget}
          <span className="hidden"> {name}</span>
        </button>
      </div>
    );
  return (
    <div className="promise">
      <Share target={target} path={path} name={name} />
      <button type="button" className="link small" onClick={() => set(path, undefined)}>
        {words.removeTarget}
        <span className="hidden"> {name}</span>
      </button>
    </div>
  );
}

const toPercent = (share: number) => Math.round(share * 1_000_000) / 10_000;

/** A share as a percentage with the reader's own decimal sign; what is none stays as it was typed. */
function Share({ target, path, name }: { target: unknown; path: string[]; name: string }) {
  const { say, set, reader } = useEditing();
  const words = severitiesTextsIn(reader.language);
  const { changed, was } = useFormerValue(path);
  const [typed, type] = useState<string | null>(null);
  const formatShare = (share: unknown) =>
    typeof share === 'number'
      ? new Intl.NumberFormat(reader.locale, { maximumFractionDigits: 4, useGrouping: false }).format(
          toPercent(share),
        )
      : String(share ?? '');
  const wrong = !(typeof target === 'number' && target > 0 && target <= 1);
  const parseShare = (text: string) =>
    /^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) / 100 : text;
  return (
    <div className={`length ${changed ? 'changed' : ''} ${wrong ? 'wrong' : ''}`}>
      <span className="pair">
        <input
          id={idOf(path)}
          inputMode="decimal"
          size={4}
          value={typed ?? formatShare(target)}
          aria-label={name}
          aria-invalid={wrong}
          onChange={({ target: { value } }) => {
            type(value);
            set(path, parseShare(value.trim()));
          }}
          onBlur={() => type(null)}
        />
        <span className="unit">{words.percent}</span>
      </span>
      <small className="told">
        {wrong ? <span className="error">{words.wrongTarget}</span> : <FieldProblem path={path} />}
        {changed ? (
          <span className="was">{was === undefined ? say.added : say.was(`${formatShare(was)} %`)}</span>
        ) : null}
      </small>
    </div>
  );
}
