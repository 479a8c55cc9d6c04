import type { DocumentFile, ReadDocument } from './read-document';
import type { DocumentKind } from './recognise';

/** Reads all stories of a file: one, unless it is a feed. Fails as a `DocumentReader` does. */
type StoriesReader = (file: DocumentFile) => Promise<readonly ReadDocument[]>;

/** The reader of each kind; what it needs is loaded when it is used for the first time. */
export const readers: Readonly<Record<DocumentKind, StoriesReader>> = {
  html: async (file) => [(await import('./html')).readHtml(file)],
  docx: async (file) => [(await import('./docx')).readDocx(file)],
  pdf: async (file) => [await (await import('./pdf')).readPdf(file)],
  ninjs: async (file) => [(await import('./ninjs')).readNinjs(file)],
  newsml: async (file) => [(await import('./newsml')).readNewsml(file)],
  nitf: async (file) => [(await import('./nitf')).readNitf(file)],
  feed: async (file) => (await import('./feed')).readFeed(file),
};
