import { useState } from 'react';
import type { ImportedAnswer } from '../../../src/contract/exchange';
import { SizedFileButton } from '../../shared/form/file-button';
import { Table } from '../../shared/table';
import { useHeldIn } from '../draft/editing';
import { type ExchangePageTexts, exchangeTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { Card } from '../fields/card';
import { ask } from './ask';
import { serviceAddressesOf } from './service-addresses';
import './exchange.css';

const MOST_BYTES = 400_000;

type Words = ExchangePageTexts['imports'];

/** SLAs of Jira Service Management, or the table for other systems: what was taken, line by line, before it is the draft. */
export function ImportCard({ page }: { page: PageState }) {
  const say = exchangeTextsIn(page.reader.language);
  const words = say.imports;
  const [text, setText] = useHeldIn(page.held, 'import-text', '');
  const [imported, setImported] = useHeldIn<ImportedAnswer | null>(page.held, 'imported', null);
  const [trouble, setTrouble] = useState('');
  const [isUsed, setUsed] = useState(false);
  const read = async (source: string) => {
    setUsed(false);
    const answer = await ask('importConfiguration', { text: source }).catch(() => null);
    setImported(answer?.kind === 'imported' ? answer : null);
    setTrouble(answer?.kind === 'imported' ? '' : (answer?.say ?? page.reader.words.lostOnce));
  };
  const open = (source: string) => {
    setText(source);
    void read(source);
  };
  const use = () => {
    if (imported) page.draft.replace(imported.scheme);
    setUsed(true);
  };
  return (
    <Card id="from-elsewhere" title={words.title}>
      <p className="subtle">{words.note}</p>
      <Addresses projectKey={page.answer.project.key} words={words} />
      <label className="pasted">
        <span>{words.label}</span>
        <textarea rows={6} value={text} spellCheck={false} onChange={({ target }) => setText(target.value)} />
      </label>
      <p className="row">
        <button type="button" disabled={text.trim() === ''} onClick={() => void read(text)}>
          {words.read}
        </button>
        <SizedFileButton
          words={words.file}
          accept=".json,.csv,.txt,application/json,text/csv"
          most={MOST_BYTES}
          refuse={() => setTrouble(words.tooLarge)}
          take={open}
        />
      </p>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {imported ? (
        <>
          <Lines lines={imported.lines} words={words} />
          <p className="row">
            <button type="button" className="primary" onClick={use}>
              {say.text.use}
            </button>
            <span role="status">{isUsed ? words.used : ''}</span>
          </p>
        </>
      ) : null}
    </Card>
  );
}

/** Where an administrator finds what to paste. */
function Addresses({ projectKey, words }: { projectKey: string; words: Words }) {
  return (
    <ul className="small pasted-from">
      {serviceAddressesOf(projectKey, words.serviceDesk).map((address) => (
        <li key={address}>
          <code>{address}</code>
        </li>
      ))}
    </ul>
  );
}

const OUTCOMES = ['none', 'approximated', 'taken'] as const;

/** What has no counterpart comes first: it is what somebody has to do something about. */
function Lines({ lines, words }: { lines: ImportedAnswer['lines']; words: Words }) {
  const ordered = OUTCOMES.flatMap((outcome) => lines.filter((line) => line.outcome === outcome));
  const { of, part, term, outcome } = words.heads;
  return (
    <Table caption={words.found(lines.length)} columns={[outcome, of, part, term]}>
      {ordered.map((line, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a configuration may say the same thing twice
        <tr key={nth}>
          <td>
            {words.outcomes[line.outcome]} {line.how ? <small className="subtle">{line.how}</small> : null}
          </td>
          <td>{line.of}</td>
          <td>{line.part}</td>
          <th scope="row">{line.term}</th>
        </tr>
      ))}
    </Table>
  );
}
