import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import type { Node } from '../../domain/document/node';
import { blocksOf } from './blocks';
import { inlineOf } from './inline';

const ORDERED = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => ({
  level,
  format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}));

/** A document of Word with this title over these parts; its bytes. */
export function createWordDocument(title: string, nodes: readonly Node[]): Promise<Uint8Array> {
  const head = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: inlineOf([{ type: 'text', text: title }]),
  });
  const document = new Document({
    title,
    creator: 'Sablier',
    styles: {
      default: { document: { run: { font: 'Calibri', size: 21 }, paragraph: { spacing: { after: 100 } } } },
    },
    numbering: { config: [{ reference: 'ordered', levels: ORDERED }] },
    sections: [{ children: [head, ...blocksOf(nodes)] }],
  });
  return Packer.toBuffer(document);
}
