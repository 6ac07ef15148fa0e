import type { Node } from '../../../domain/document/node';

/** What one audience alone is told of a month, by where it stands in the document. */
export interface AudienceParts {
  lead: string;
  /** What became of the goals, after how many were met. */
  goals: Node[];
  accounts: Node[];
  end: Node[];
}
