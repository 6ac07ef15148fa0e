import { getDocumentProxy } from 'unpdf';

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

interface Piece {
  x: number;
  y: number;
  end: number;
  size: number;
  text: string;
}

/** Enough pages for any contract. */
const MOST_PAGES = 300;

/** The text of a PDF, line by line as it stands on the pages; a wide gap parts the cells of a table. Empty for pictures of pages. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let nth = 1; nth <= Math.min(pdf.numPages, MOST_PAGES); nth += 1) {
    const page = await pdf.getPage(nth);
    const { items } = await page.getTextContent();
    pages.push(
      textOfPage(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? toPiece(item) : []))),
    );
  }
  return pages.join('\n\n');
}

function toPiece({ str, transform, width, height }: Item): Piece {
  const [x = 0, y = 0] = transform.slice(4, 6);
  return { x, y, end: x + width, size: height || 10, text: str };
}

function textOfPage(pieces: Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && Math.abs(first.y - piece.y) <= piece.size / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => textOfLine(line.sort((a, b) => a.x - b.x))).join('\n');
}

function textOfLine(pieces: Piece[]): string {
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end;
    text += gap > piece.size * 1.5 ? ' | ' : gap > piece.size * 0.15 ? ' ' : '';
    text += piece.text;
    end = piece.end;
  }
  return text;
}
