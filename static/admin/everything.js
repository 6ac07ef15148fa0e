import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
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
    const records = {};
    let from = null;
    do {
      const asked = from;
      const page = await run(() => invoke('exportRecords', { from: asked }));
      if (!page) return setTold('');
      Object.assign(records, page.records);
      setTold(say.exporting(Object.keys(records).length));
      from = page.next;
    } while (from !== null);
    const file = { format, at: new Date(site.now).toISOString(), records };
    saveFile('sablier.json', 'application/json', [JSON.stringify(file, null, 2)]);
  };
  const importAll = async (text) => {
    const stretches = stretchesOf(text);
    if (!stretches) return setTold(say.wrongFile);
    const sum = { written: 0, kept: 0, refused: [] };
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
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'everything',
    children: [
      _jsx('h2', { id: 'everything', children: say.everything }),
      _jsx('p', { className: 'subtle small', children: say.everythingNote }),
      _jsxs('p', {
        className: 'row',
        children: [
          _jsx('button', {
            type: 'button',
            disabled: busy,
            onClick: () => void exportAll(),
            children: say.export,
          }),
          _jsx(FileButton, {
            words: say.import,
            accept: '.json,application/json',
            take: (text) => void importAll(text),
          }),
        ],
      }),
      _jsx('p', { role: 'status', className: told ? 'subtle' : 'error', children: told || trouble }),
    ],
  });
}
/** The records of a file in stretches that fit a request; null when the file is another. */
function stretchesOf(text) {
  const records = recordsIn(text);
  if (!records) return null;
  const stretches = [{}];
  let bytes = 0;
  for (const [key, value] of Object.entries(records)) {
    const size = JSON.stringify(value).length * 2;
    if (bytes + size > stretchBytes && bytes > 0) {
      stretches.push({});
      bytes = 0;
    }
    Object.assign(stretches.at(-1), { [key]: value });
    bytes += size;
  }
  return stretches;
}
function recordsIn(text) {
  try {
    const file = JSON.parse(text);
    return file.format === format && typeof file.records === 'object' ? file.records : null;
  } catch {
    return null;
  }
}
