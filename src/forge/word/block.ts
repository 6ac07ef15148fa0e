import type { Paragraph, Table } from 'docx';

export type Block = Paragraph | Table;
