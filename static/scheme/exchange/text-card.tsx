import { AnyFileButton } from '../../shared/form/file-button';
import { exchangeTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { Card } from '../fields/card';
import { Doubts } from './doubts';
import { Figures } from './figures';
import { Highlighted } from './highlighted';
import { useReading } from './use-reading';
import './exchange.css';

/** A scheme out of a page of text: each figure beside its words, and what the text leaves open. */
export function TextCard({ page }: { page: PageState }) {
  const say = exchangeTextsIn(page.reader.language).text;
  const { text, setText, proposal, choices, state, trouble, read, open, choose, use } = useReading(page);
  return (
    <Card id="from-text" title={say.title}>
      <p className="subtle">{say.note}</p>
      <label className="pasted">
        <span>{say.label}</span>
        <textarea rows={8} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p className="row">
        <button
          type="button"
          disabled={text.trim() === '' || state === 'busy'}
          onClick={() => void read(text, {})}
        >
          {say.read}
        </button>
        <AnyFileButton
          words={say.file}
          accept=".pdf,.docx,.html,.htm,.txt,.md,application/pdf,text/html,text/plain"
          take={(file) => void open(file)}
        />
        <span role="status" className="subtle">
          {state === 'busy' ? say.reading : ''}
        </span>
      </p>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {proposal ? (
        <>
          <Figures proposal={proposal} say={say} reader={page.reader} />
          <Doubts proposal={proposal} choices={choices} say={say} reader={page.reader} choose={choose} />
          <Highlighted proposal={proposal} say={say} />
          <p className="row">
            <button type="button" className="primary" onClick={use}>
              {say.use}
            </button>
            <span role="status">{state === 'used' ? say.used : ''}</span>
          </p>
        </>
      ) : null}
    </Card>
  );
}
