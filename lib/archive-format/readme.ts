/** What stands in the ZIP for whoever opens it, in thirty years perhaps and without Dateline. */
export const readme = `This is an archive of news articles, written by Dateline, a browser extension.

Everything in it can be read without Dateline: the files are JSON and HTML, text in UTF-8.

archive.json        What is in here: when it was written, how much there is, and the SHA-256 of every file.
articles/           One file an article, named by its id: each version with its text, the facts that were read from
                    it, correction notes, highlights, tags and notes of the reader.
images/             Pictures that were kept, named by the SHA-256 of their bytes.
pages/              Pages as the reader saw them. Open one in a browser: it needs no network, and nothing in it runs.
collections.json    Collections that articles are in.
saved-reading.json  Links that were kept to be read later.
settings.json       What the reader has set.
requests.json       What the extension has asked the network for.
article.schema.json The shape of the files in articles/, as a JSON Schema.

Times are milliseconds since 1 January 1970, UTC. Every field is explained in docs/archive-format.md of Dateline's
source. Dateline reads this file back: choose "Import" in its library.

The texts belong to those who wrote them. Tags, notes and highlights are the reader's own: look before you pass this on.
`;
