/** A file of a folder, and its path in it. */
export interface FileOfFolder {
  readonly file: File;
  readonly path: string;
}

/** Files that were dropped, and those of the folders among them. Must be called while the drop is handled: later the browser has forgotten it. */
export async function filesDropped(data: DataTransfer): Promise<{ files: File[]; ofFolders: FileOfFolder[] }> {
  const files: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of data.items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (entry?.isDirectory) folders.push(entry as FileSystemDirectoryEntry);
    else if (file) files.push(file);
  }
  return { files, ofFolders: (await Promise.all(folders.map((folder) => filesIn(folder, '')))).flat() };
}

async function filesIn(folder: FileSystemDirectoryEntry, above: string): Promise<FileOfFolder[]> {
  const within = `${above}${folder.name}/`;
  const found: FileOfFolder[] = [];
  for (const entry of (await entriesIn(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry, within)));
    else found.push({ file: await fileOf(entry as FileSystemFileEntry), path: `${within}${entry.name}` });
  }
  return found;
}

/** A browser gives the entries of a folder in portions, and an empty one at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
