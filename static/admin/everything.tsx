import { useState } from 'react';
import type { ExportAnswer } from '../../src/contract/admin';
import { FileButton } from '../shared/file-button';
import { saveFile } from '../shared/save-file';
import { invoke, useAdminDeed, useAsking } from './asking';

const format = 'sablier-export-1';
/** A request holds at most 500 KB. */
const stretchBytes = 300_000;

/** Every record that nothing makes again, as one JSON; and back. */
export function Everything() {
  const { site, say } = useAsking();
  const { busy, trouble, run } = useAdminDeed();
  const [told, setTold] = useState('');
  const exportAll = async () => {
    const records: Record<string, unknown> = {};
    let from: string | null = null;
    do {
      const asked: string | null = from;
      const page: ExportAnswer | null = await run(() => invoke('exportRecords', { from: asked }));
      if (!page) return setTold('');
      Object.assign(records, page.records);
      setTold(say.exporting(Object.keys(records).length));
      from = page.next;
    } while (from !== null);
    const file = { format, at: new Date(site.now).toISOString(), records };
    saveFile('sablier.json', 'application/json', [JSON.stringify(file, null, 2)]);
  };
  const importAll = async (text: string) => {
    const stretches = stretchesOf(text);
    if (!stretches) return setTold(say.wrongFile);
    const sum = { written: 0, kept: 0, refused: [] as string[] };
    for (const records of stretches) {
      const outcome = await run(() => invoke('importRecords', { records }));
      if (!outcome) return setTold('');
      sum.written += outcome.written;
      sum.kept += outcome.kept;
      sum.refused.push(...outcome.refused.map(({ key, say: why }) => `${key}: ${why}`));
      setTold(
        [say.imported(sum.written, sum.kept, sum.refused.length), ...sum.refused.slice(0, 5)].join(' '),
      );
    }
  };
  return (
    <section className="card" aria-labelledby="everything">
      <h2 id="everything">{say.everything}</h2>
      <p className="subtle small">{say.everythingNote}</p>
      <p className="row">
        <button type="button" disabled={busy} onClick={() => void exportAll()}>
          {say.export}
        </button>
        <FileButton
          words={say.import}
          accept=".json,application/json"
          take={(text) => void importAll(text)}
        />
      </p>
      <p role="status" className={told ? 'subtle' : 'error'}>
        {told || trouble}
      </p>
    </section>
  );
}

/** The records of a file in stretches that fit a request; null when the file is another. */
function stretchesOf(text: string): Record<string, unknown>[] | null {
  const records = recordsIn(text);
  if (!records) return null;
  const stretches: Record<string, unknown>[] = [{}];
  let bytes = 0;
  for (const [key, value] of Object.entries(records)) {
    const size = JSON.stringify(value).length * 2;
    if (bytes + size > stretchBytes && bytes > 0) {
      stretches.push({});
      bytes = 0;
    }
    Object.assign(stretches.at(-1) as object, { [key]: value });
    bytes += size;
  }
  return stretches;
}

function recordsIn(text: string): Record<string, unknown> | null {
  try {
    const file = JSON.parse(text) as { format?: unknown; records?: unknown };
    return file.format === format && typeof file.records === 'object'
      ? (file.records as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
