import { useState } from 'react';
import type { Answer, AnswerTo, Asked, AsksAnswer, Named } from '../../../src/contract/exchange';
import { Table } from '../../shared/table';
import type { ExchangePageTexts } from '../draft/texts';

type Words = ExchangePageTexts['asks'];

interface Props {
  asks: AsksAnswer;
  words: Words;
  take(answers: Answer[]): void;
  cancel(): void;
}

const keyOf = ({ kind, value }: Pick<Asked, 'kind' | 'value'>) => `${kind} ${value}`;

/** What a file names that has no counterpart here: a choice each, and nothing is taken before the last one. */
export function Asks({ asks, words, take, cancel }: Props) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Answer>>(new Map());
  const choose = (question: Asked, to: AnswerTo | null) => {
    const next = new Map(chosen);
    if (to) next.set(keyOf(question), { kind: question.kind, value: question.value, to });
    else next.delete(keyOf(question));
    setChosen(next);
  };
  const left = asks.asked.filter((question) => !chosen.has(keyOf(question))).length;
  return (
    <section className="asks" aria-label={words.title(asks.asked.length)}>
      <h4>{words.title(asks.asked.length)}</h4>
      <p className="subtle">
        {asks.from && asks.site ? words.from(asks.from.name, asks.site) : ''} {words.note}{' '}
        {words.fits(asks.fits)}
      </p>
      <Table caption={words.title(asks.asked.length)} columns={['', words.inFile, words.here]}>
        {asks.asked.map((question) => (
          <tr key={keyOf(question)}>
            <td>{words.kinds[question.kind]}</td>
            <th scope="row">
              {question.name === question.value ? question.name : `${question.name} (${question.value})`}
            </th>
            <td>
              <Choice
                asked={question}
                named={asks.here[question.kind] ?? []}
                words={words}
                choose={(to) => choose(question, to)}
              />
            </td>
          </tr>
        ))}
      </Table>
      <p className="row">
        <button type="button" disabled={left > 0} onClick={() => take([...chosen.values()])}>
          {words.take}
        </button>
        <button type="button" className="subtle" onClick={cancel}>
          {words.cancel}
        </button>
        <span role="status" className="subtle">
          {left > 0 ? words.left(left) : ''}
        </span>
      </p>
    </section>
  );
}

interface ChoiceProps {
  asked: Asked;
  named: Named[];
  words: Words;
  choose(to: AnswerTo | null): void;
}

function Choice({ asked, named, words, choose }: ChoiceProps) {
  const [typed, type] = useState('');
  const isTyped = asked.kind === 'person' || asked.kind === 'group';
  const label = `${words.kinds[asked.kind]} ${asked.name}`;
  const select = (value: string) => {
    type('');
    if (value === '') choose(null);
    else if (value === ':kept' || value === ':left-out') choose({ by: value.slice(1) as 'kept' });
    else choose({ by: 'id', id: value.slice(3) });
  };
  return (
    <span className="row">
      <select aria-label={label} defaultValue="" onChange={({ target }) => select(target.value)}>
        <option value="">{words.choose}</option>
        {named.map(({ id, name }) => (
          <option key={id} value={`id:${id}`}>
            {name}
          </option>
        ))}
        {asked.mayBeLeftOut ? <option value=":left-out">{words.leaveOut}</option> : null}
        <option value=":kept">{words.keep}</option>
      </select>
      {isTyped ? (
        <input
          value={typed}
          aria-label={`${label}, ${asked.kind === 'group' ? words.group : words.typed}`}
          placeholder={asked.kind === 'group' ? words.group : words.typed}
          onChange={({ target }) => {
            type(target.value);
            choose(target.value.trim() === '' ? null : { by: 'id', id: target.value.trim() });
          }}
        />
      ) : null}
    </span>
  );
}
