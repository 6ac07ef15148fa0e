/** What the site's Confluence keeps. */

export interface Space {
  id: string;
  key: string;
  name: string;
  /** Account ids of those who may see it. */
  members: string[];
  /** Whether people who are not signed in may see it. */
  anonymous?: boolean;
  /** Kept to be read: nothing is written in it until it is restored. */
  archived?: boolean;
  /** Whether the app may read there but not write yet, as for a while in a new space. */
  appReadsOnly?: boolean;
}

/** The people and groups to whom something is kept. */
export interface Restriction {
  users: string[];
  groups: string[];
}

export interface Body {
  representation: 'atlas_doc_format' | 'storage';
  value: string;
}

export interface Page {
  id: string;
  spaceId: string;
  parentId: string | null;
  title: string;
  status: 'current' | 'draft' | 'trashed';
  body: Body;
  version: number;
  message: string;
  authorId: string;
  ownerId: string;
  createdAt: number;
  updatedAt: number;
  updatedBy: string;
  /** Null is everybody who sees the space. */
  readers: Restriction | null;
  editors: Restriction | null;
  labels: string[];
}
