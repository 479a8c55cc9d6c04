/** Endings of the files that articles are read from, as dialogs offer them. What a file is, its content tells. */
export const articleExtensions = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'docx', 'pdf', 'json', 'claimdesk', 'xml', 'nitf', 'rss', 'atom'] as const;
