/** The check of a statement as a page of its own: the same code as `sla verify`, in whichever browser a client has. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { languageOf, textsIn } from '../../../locales/languages';
import { CheckSummary, lineOfCheck } from '../../../src/application/statement/document/check-line';
import { isStatementFile } from '../../../src/domain/statement/file';
import { verifyStatement } from '../../../src/domain/statement/verify';
import { unpack } from './unpack';

const digestOf = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

const texts = textsIn(languageOf(navigator.language));
const { verifyPage } = texts;
const find = <Element extends HTMLElement>(id: string) => document.getElementById(id) as Element;
const input = find<HTMLInputElement>('file');
const digest = find<HTMLInputElement>('digest');
const result = find('result');
let handed: Uint8Array | null = null;

function write(): void {
  document.documentElement.lang = texts.meta.code;
  document.title = verifyPage.title;
  for (const [id, text] of Object.entries({
    title: verifyPage.title,
    lead: verifyPage.lead,
    drop: verifyPage.drop,
  }))
    find(id).textContent = text;
  find('digest-label').textContent = verifyPage.digest;
  input.setAttribute('aria-label', verifyPage.file);
}

/** More than anybody reads, and than a page should hold. */
const MOST_LINES = 20_000;

/** Lines before others: what disagrees, then the rest in a part that is opened. */
async function check(): Promise<void> {
  if (!handed) return;
  say([verifyPage.checking]);
  await new Promise((resolve) => setTimeout(resolve));
  const stated = digest.value.trim().toLowerCase();
  if (stated !== '' && !/^[0-9a-f]{64}$/.test(stated)) return say([verifyPage.wrongDigest], 'bad');
  const unpacked = unpack(handed);
  if (unpacked.isWhole && !isStatementFile(unpacked.bytes)) return say([verifyPage.other], 'bad');
  const published = stated === '' ? null : { stated, computed: digestOf(handed) };
  const summary = new CheckSummary(texts, published !== null);
  const lines: string[] = [];
  const checks = verifyStatement(unpacked, { sha256: digestOf, published, timeZones: '?' });
  for (const line of checks) {
    summary.add(line);
    if (lines.length < MOST_LINES) lines.push(lineOfCheck(line, texts));
  }
  say(summary.sentences(), summary.agrees ? 'good' : 'bad');
  result.append(listOf(lines));
}

function say(sentences: string[], verdict = ''): void {
  result.className = verdict;
  result.replaceChildren(
    ...sentences.map((sentence) => Object.assign(document.createElement('p'), { textContent: sentence })),
  );
}

function listOf(lines: string[]): HTMLElement {
  const details = document.createElement('details');
  const summary = Object.assign(document.createElement('summary'), {
    textContent: verifyPage.lines(lines.length),
  });
  details.append(summary, Object.assign(document.createElement('pre'), { textContent: lines.join('\n') }));
  return details;
}

async function take(file: File | undefined): Promise<void> {
  if (!file) return;
  handed = new Uint8Array(await file.arrayBuffer());
  await check();
}

write();
input.addEventListener('change', () => void take(input.files?.[0]));
digest.addEventListener('change', () => void check());
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files[0]);
});
