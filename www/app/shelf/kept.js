// The problem: a library that the reader wants kept must be there on the next visit, whole, also
// where two tabs have it open, the disk is full, or the browser is closed in the middle.
//
// Method: IndexedDB, one transaction a write, so that it happens or does not. The articles are the
// truth; the index of the engine is kept beside them with the revision it belongs to, and is made
// anew from the articles where another tab wrote since. An article of the same name but with another
// text gets a name of its own: no tab overwrites what it has not seen. Tabs tell each other.
// No wrapper library: the best known would save `answered` and `finished`, twenty lines, for 2.9 kB of
// brotli in every first visit; what is hard here, two tabs and names, it does not do.

/** @typedef {import("../files/open-file.js").Kept} Article */

const NAME = "copydesk";
const VERSION = 1;
const ARTICLES = "articles";
const INDEX = "index";
/** The one record of the store of the index. */
const ONE = "library";

/** News of another tab are here by then, in milliseconds. */
const NEWS_MS = 1000;

/** @typedef {{ revision: number, bytes: Uint8Array | null, made: number }} Index `made`: the revision that the bytes are of */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // A full disk comes as an abort, at the end.
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Opens what is kept, or makes the place for it.
 * @param {(news: "changed" | "forgotten" | "gone") => void} other told what another tab did, or the browser */
export async function openKept(other) {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ARTICLES, { keyPath: "id" });
    opening.result.createObjectStore(INDEX);
  };
  const base = await answered(opening);
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => other(data === "forgotten" ? "forgotten" : "changed");
  let closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  // What is closed has no news any more: another connection may be the reader's by then.
  const close = () => {
    closed = true;
    clearTimeout(waiting);
    channel.close();
    base.close();
  };
  // Another tab forgets everything: it must not wait for this one, and says so itself, perhaps later.
  // Or the browser was told to clear it, and nobody says anything.
  const gone = () => {
    closed = true;
    base.close();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      close();
      other("gone");
    }, NEWS_MS);
  };
  base.onversionchange = gone;
  base.onclose = gone;

  /** @param {IDBTransaction} writing @returns {Promise<Index>} */
  const indexOf = async (writing) => (await answered(writing.objectStore(INDEX).get(ONE))) ?? { revision: 0, bytes: null, made: -1 };

  return {
    close,

    /** True from the moment at which nothing can be read or written here, before it is told. */
    get closed() {
      return closed;
    },

    /** All that is kept, of one moment. */
    async load() {
      const reading = base.transaction([ARTICLES, INDEX]);
      const index = await indexOf(reading);
      const articles = /** @type {Article[]} */ (await answered(reading.objectStore(ARTICLES).getAll()));
      return { articles, bytes: index.made === index.revision ? index.bytes : null, revision: index.revision };
    },

    /** Writes articles and takes others away, all or none; the name under which each is kept.
     * @param {readonly Article[]} articles @param {readonly string[]} gone @param {ReadonlySet<Article>} own those that are kept under their names already */
    async write(articles, gone, own) {
      const writing = base.transaction([ARTICLES, INDEX], "readwrite");
      const done = finished(writing);
      const store = writing.objectStore(ARTICLES);
      /** @type {Map<Article, string>} */
      const names = new Map();
      try {
        const index = await indexOf(writing);
        for (const article of articles) {
          let id = article.id;
          for (let copy = 2; !own.has(article); copy++) {
            const there = /** @type {Article | undefined} */ (await answered(store.get(id)));
            if (!there || there.text === article.text) break;
            id = `${article.id} (${copy})`;
          }
          names.set(article, id);
          store.put({ ...article, id });
        }
        // What goes from here may be what comes here: the same text, under another name.
        const taken = new Set(names.values());
        for (const id of gone) if (!taken.has(id)) store.delete(id);
        writing.objectStore(INDEX).put({ ...index, revision: index.revision + 1 }, ONE);
        await done;
        channel.postMessage("changed");
        return { names, revision: index.revision + 1 };
      } catch (error) {
        await done.catch(() => {});
        throw error;
      }
    },

    /** Keeps the index of what is kept, unless somebody wrote since. @param {Uint8Array} bytes @param {number} revision */
    async writeIndex(bytes, revision) {
      const writing = base.transaction([INDEX], "readwrite");
      const done = finished(writing);
      const index = await indexOf(writing);
      if (index.revision === revision) writing.objectStore(INDEX).put({ revision, made: revision, bytes }, ONE);
      await done;
    },

    /** Forgets everything, here and in the other tabs. */
    async forget() {
      channel.postMessage("forgotten");
      close();
      await answered(indexedDB.deleteDatabase(NAME));
    },
  };
}

/** Bytes that the browser holds for this page; null where it does not say. */
export async function usage() {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}
