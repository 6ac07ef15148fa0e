export interface Comment {
  id: string;
  issueId: string;
  author: string;
  created: number;
  updated?: number;
  updateAuthor?: string;
  body: unknown;
  visibility: { type: 'role' | 'group'; value: string } | null;
  /** Kept from the clients of a service project. */
  internal?: boolean;
}
