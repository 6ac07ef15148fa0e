import { useState } from 'react';
import type { ExportAnswer } from '../../src/contract/admin';
import { FileButton } from '../shared/form/file-button';
import { saveFile } from '../shared/save-file';
import { invoke, useAdmin, useAdminMutation } from './fields/admin-context';

const format = 'sablier-export-1';
/** A request holds at most 500 KB. */
const maxBatchBytes = 300_000;

/** Every record that nothing makes again, as one JSON; and back. */
export function Everything() {
  const { site, say } = useAdmin();
  const { busy, trouble, run } = useAdminMutation();
  const [message, setMessage] = useState('');
  const exportAll = async () => {
    const records: Record<string, unknown> = {};
    let from: string | null = null;
    do {
      const cursor: string | null = from;
      const page: ExportAnswer | null = await run(() => invoke('exportRecords', { from: cursor }));
      if (!page) return setMessage('');
      Object.assign(records, page.records);
      setMessage(say.exporting(Object.keys(records).length));
      from = page.next;
    } while (from !== null);
    const projects = Object.fromEntries(site.projects.map(({ id, key }) => [id, key]));
    const file = { format, at: new Date(site.now).toISOString(), projects, records };
    saveFile('sablier.json', 'application/json', [JSON.stringify(file, null, 2)]);
  };
  const importAll = async (text: string) => {
    const exported = parseExport(text);
    if (!exported) return setMessage(say.wrongFile);
    const { projects } = exported;
    const sum = { written: 0, kept: 0, refused: [] as string[] };
    for (const records of batchesOf(exported.records)) {
      const outcome = await run(() => invoke('importRecords', { records, projects }));
      if (!outcome) return setMessage('');
      sum.written += outcome.written;
      sum.kept += outcome.kept;
      sum.refused.push(...outcome.refused.map(({ key, say: why }) => `${key}: ${why}`));
      setMessage(
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
      <p role="status" className={message ? 'subtle' : 'error'}>
        {message || trouble}
      </p>
    </section>
  );
}

/** The records of a file in stretches that fit a request. */
function batchesOf(records: Record<string, unknown>): Record<string, unknown>[] {
  const batches: Record<string, unknown>[] = [{}];
  let bytes = 0;
  for (const [key, value] of Object.entries(records)) {
    const size = JSON.stringify(value).length * 2;
    if (bytes + size > maxBatchBytes && bytes > 0) {
      batches.push({});
      bytes = 0;
    }
    Object.assign(batches.at(-1) as object, { [key]: value });
    bytes += size;
  }
  return batches;
}

interface ExportedFile {
  records: Record<string, unknown>;
  projects: Record<string, string>;
}

/** Null when the file is another. */
function parseExport(text: string): ExportedFile | null {
  try {
    const file = JSON.parse(text) as Partial<ExportedFile> & { format?: unknown };
    return file.format === format && typeof file.records === 'object' && file.records !== null
      ? { records: file.records, projects: file.projects ?? {} }
      : null;
  } catch {
    return null;
  }
}
