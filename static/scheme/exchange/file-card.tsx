import { useState } from 'react';
import type { FileFormat, FitsAnswer } from '../../../src/contract/exchange';
import { SizedFileButton } from '../../shared/form/file-button';
import { saveFile } from '../../shared/save-file';
import { type ExchangePageTexts, exchangeTextsIn } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { Card } from '../fields/card';
import { ask } from './ask';
import { Asks } from './asks';
import { ChooseScheme } from './choose-scheme';
import { useUpload } from './use-upload';
import './exchange.css';

/** An export of a whole site may be large; a scheme is small. */
const MOST_BYTES = 20_000_000;

/** The draft as a file, and a file as the draft. */
export function FileCard({ page }: { page: PageState }) {
  const say = exchangeTextsIn(page.reader.language);
  const { upload, taken, trouble, setTrouble, open, send, cancel } = useUpload(page);
  const refuse = (bytes: number) => setTrouble(say.file.tooLarge(Math.ceil(bytes / 1_000_000)));
  return (
    <Card id="scheme-file" title={say.file.title}>
      <p className="subtle">{page.scheme ? say.file.note : say.file.first}</p>
      <p className="row">
        {page.scheme ? <Downloads page={page} words={say.file} fail={setTrouble} /> : null}
        <SizedFileButton
          words={say.file.upload}
          accept=".yaml,.yml,.json,application/json,application/yaml,text/yaml"
          most={MOST_BYTES}
          refuse={refuse}
          take={open}
        />
      </p>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {taken ? <Taken taken={taken} words={say} undo={page.draft.undo} /> : null}
      {upload?.schemes ? (
        <ChooseScheme schemes={upload.schemes} words={say} take={(text) => void send(text)} cancel={cancel} />
      ) : null}
      {upload?.asks ? (
        <Asks
          key={upload.text}
          asks={upload.asks}
          words={say.asks}
          take={(answers) => void send(upload.text, answers)}
          cancel={cancel}
        />
      ) : null}
    </Card>
  );
}

interface DownloadProps {
  page: PageState;
  words: ExchangePageTexts['file'];
  fail(sentence: string): void;
}

function Downloads({ page: { scheme, reader }, words, fail }: DownloadProps) {
  const [isBusy, setBusy] = useState(false);
  const download = async (format: FileFormat) => {
    setBusy(true);
    const answer = await ask('writeSchemeFile', { scheme, format }).catch(() => null);
    setBusy(false);
    if (answer?.kind !== 'file') return fail(answer?.say ?? reader.words.lostOnce);
    saveFile(answer.name, format === 'json' ? 'application/json' : 'application/yaml', [answer.text]);
    fail('');
  };
  return (['yaml', 'json'] as const).map((format) => (
    <button key={format} type="button" disabled={isBusy} onClick={() => void download(format)}>
      {words[format]}
    </button>
  ));
}

function Taken({ taken, words, undo }: { taken: FitsAnswer; words: ExchangePageTexts; undo(): void }) {
  const { file, asks } = words;
  const unknown = taken.unknown.map(({ kind, value }) => `${asks.kinds[kind]} ${value}`).join(', ');
  return (
    <p className="message" role="status">
      {taken.from ? file.taken(taken.from.name) : file.takenFile} {unknown ? file.unknown(unknown) : ''}{' '}
      <button type="button" className="link" onClick={undo}>
        {file.undo}
      </button>
    </p>
  );
}
