/**
 * The problem: the index of a library is in the engine's memory, its texts are with the caller, and
 * a question needs both, may be aborted, and must not meet a half-made change.
 *
 * Each call on a library has its turn. In its turn it takes small steps in the engine, and loads
 * only the texts that the next step needs. An abort ends a call between two steps, so that the
 * engine and the library go on. An index that is lost with its worker is built again from the bytes
 * it began with and the changes since.
 */
import { callOf, optionsOf, viewOf } from "./checks.js";
import { fault, orAborted } from "./protocol.js";

/**
 * @typedef {import("./index.js").LibraryOptions} LibraryOptions
 * @typedef {import("./index.js").CallOptions} CallOptions
 * @typedef {(method: string, args: unknown[]) => Promise<any>} Step
 * @typedef {() => void} Check throws where the call was aborted
 */

/** Candidates that are aligned for a question, where the caller does not say. */
const LIMIT = 10;

/**
 * @param {Step} step a step in the engine
 * @param {Uint8Array | undefined} given the bytes of an index
 * @param {LibraryOptions} [options]
 * @param {() => Promise<void>} release what to do with the engine in the end
 * @returns {Promise<import("./index.js").Library>}
 */
export async function library(step, given, options, release = async () => {}) {
  /** @type {LibraryOptions} */
  const { texts = new Map() } = optionsOf(options, "library()", ["texts", "signal"]);
  const { signal } = callOf({ signal: options?.signal }, "library()").call;
  if (given !== undefined && !(given instanceof Uint8Array)) {
    throw fault("bad-option", "The library is no Uint8Array; give the bytes that toBytes gave, or none.");
  }
  // Copied: the index may have to be built again, and the caller's bytes may then be gone.
  const bytes = given && viewOf(/** @type {any} */ (given), "the library").slice();
  /** Changes since the bytes: a date or "" for an article added, null for one removed. @type {Map<string, string | null>} */
  const changes = new Map();
  /** Articles in the index whose texts could not be kept: built again, it does without them until they are added again. */
  const unkept = new Set();
  let lost = false;
  /** How often the index was built again: a matrix of an earlier one is gone. */
  let rebuilt = 0;
  let closed = false;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /** @param {string} method @param {unknown[]} args */
  async function ask(method, ...args) {
    try {
      if (lost) {
        await rebuild();
      }
      return await step(method, args);
    } catch (error) {
      const code = /** @type {{ code?: string }} */ (error).code;
      lost ||= code === "bug" || code === "worker-lost";
      throw error;
    }
  }

  async function rebuild() {
    await step("open", [bytes]);
    for (const [id, published] of changes) {
      if (published === null) await step("remove", [id]);
      else if (!unkept.has(id) || (await texts.get(id)) !== undefined) await step("add", [id, await textOf(id), published || undefined]);
    }
    lost = false;
    rebuilt += 1;
  }

  /** @param {string} id */
  async function textOf(id) {
    const text = await texts.get(id);
    if (typeof text !== "string") {
      throw fault("bad-library", `There is no text of “${id}” beside the library; add the article again.`);
    }
    return text;
  }

  /**
   * Runs `work` after the calls before it. An abort rejects at once; the step that runs is finished
   * all the same, before the next call has its turn.
   * @template T
   * @param {CallOptions | undefined} given
   * @param {(check: Check) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function inTurn(given, work) {
    const { signal } = callOf(given, "a library’s call").call;
    const check = () => {
      if (closed) throw fault("aborted", "The library is closed; open it again from its bytes.");
      if (signal?.aborted) throw fault("aborted", "The call was aborted.");
    };
    const result = last.then(async () => {
      check();
      return work(check);
    });
    last = result.catch(() => {});
    return orAborted(result, signal);
  }

  /** @param {string} id @param {import("./index.js").Body} article @param {string} [published] */
  async function keep(id, article, published) {
    const text = bodyOf(article);
    if (typeof id !== "string") {
      throw fault("bad-option", "The id of the article is no string; give one.");
    }
    const date = published ?? (typeof article === "string" ? undefined : article.published?.iso);
    const changed = await ask("add", id, text, date);
    // Before the text is kept: where that fails, the index has the article all the same, and the next
    // `add` of it changes nothing there.
    if (changed) changes.set(id, date ?? "");
    unkept.add(id);
    // Also where the index has the article already: its text may have been lost.
    await texts.set(id, text);
    unkept.delete(id);
    return changed;
  }

  /** @param {import("./index.js").Body} article */
  function bodyOf(article) {
    const text = typeof article === "string" ? article : article?.body;
    if (typeof text !== "string") {
      throw fault("bad-option", "The article is neither a text nor an article of a report; give one of these.");
    }
    return text;
  }

  /**
   * Begins a matrix. It is lost with the index that it was begun in, and says so: its number may by
   * then be that of another.
   * @param {CallOptions} call
   */
  async function begin(call) {
    const [matrix, begun] = await inTurn(call, async () => [await ask("begin"), rebuilt]);
    const there = () => !lost && rebuilt === begun;
    return {
      /** @type {Step} */
      async step(method, args) {
        if (!there()) throw fault("worker-lost", "The background worker stopped while the library was compared. Ask for it again.");
        return ask(method, matrix, ...args);
      },
      async end() {
        if (!closed && there()) await inTurn({}, () => ask("end", matrix));
      },
    };
  }

  /**
   * The cells of a matrix. It gives its turn away after each, so that the caller may use the library
   * while it goes through them.
   * @param {Step} step a step of the matrix
   * @param {CallOptions} call
   */
  async function* cells(step, { signal, onProgress }) {
    const ids = await inTurn({ signal }, () => ask("ids"));
    for (const [done, id] of ids.entries()) {
      onProgress?.({ stage: "comparing", done, total: ids.length });
      const others = await inTurn({ signal }, async () => ((await ask("has", id)) ? step("row", [id, await textOf(id)]) : []));
      for (const other of others) {
        const cell = await inTurn({ signal }, async () =>
          (await ask("has", id)) && (await ask("has", other))
            ? step("cell", [id, await textOf(id), other, await textOf(other)])
            : undefined,
        );
        if (cell) yield cell;
      }
    }
  }

  await inTurn({ signal }, () => ask("open", bytes));
  const dispose = Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");
  return /** @type {any} */ ({
    /** @param {string} id @param {import("./index.js").Body} article @param {CallOptions & { published?: string }} [given] */
    async add(id, article, given) {
      const { call, options } = callOf(given, "add()", ["published"]);
      return inTurn(call, () => keep(id, article, options.published));
    },
    /** @param {string} id @param {CallOptions} [call] */
    remove: (id, call) =>
      inTurn(call, async () => {
        const removed = await ask("remove", id);
        if (removed) {
          changes.set(id, null);
          await texts.delete(id);
        }
        return removed;
      }),
    /** @param {string} id @param {CallOptions} [call] */
    has: (id, call) => inTurn(call, () => ask("has", id)),
    /** @param {string} id @param {CallOptions} [call] */
    get: (id, call) =>
      inTurn(call, async () => {
        if (!(await ask("has", id))) return undefined;
        const published = await ask("published", id);
        return { text: await textOf(id), ...(published && { published }) };
      }),
    /** @param {CallOptions} [call] */
    size: (call) => inTurn(call, () => ask("size")),
    /** @param {CallOptions} [call] */
    ids: (call) => inTurn(call, () => ask("ids")),
    /** @param {import("./index.js").Body} article @param {CallOptions & import("./index.js").Question} [given] */
    async similar(article, given) {
      const { call, options } = callOf(given, "similar()", ["limit", "passages"]);
      const { limit = LIMIT, passages = false } = options;
      return inTurn(call, async (check) => {
        const text = bodyOf(article);
        if (!Number.isInteger(limit) || limit < 0) {
          throw fault("bad-option", "“limit” is no whole number from 0 on; give one.");
        }
        if (typeof passages !== "boolean") {
          throw fault("bad-option", "“passages” is neither true nor false; give one of these.");
        }
        /** @type {string[]} */
        const ids = await ask("candidates", text, limit);
        const kept = [];
        for (const id of ids) {
          check();
          kept.push(await textOf(id));
        }
        return ask("verified", text, passages, ids, kept);
      });
    },
    /** @param {CallOptions} [given] */
    async *matrix(given) {
      const { call } = callOf(given, "matrix()", []);
      const matrix = await begin(call);
      try {
        yield* cells(matrix.step, call);
      } finally {
        await matrix.end();
      }
    },
    /** @param {CallOptions} [given] */
    async clusters(given) {
      const { call } = callOf(given, "clusters()", []);
      const matrix = await begin(call);
      try {
        for await (const _ of cells(matrix.step, call));
        const clusters = [];
        for (const { order, ...rest } of await inTurn(call, () => matrix.step("versions", []))) {
          const members = [];
          for (const [id, before] of order) {
            const member = await inTurn(call, async () => {
              const texts = [];
              for (const id of before) texts.push(await textOf(id));
              const published = await ask("published", id);
              return { id, ...(published && { published }), adds: await ask("adds", await textOf(id), texts) };
            });
            members.push(member);
          }
          clusters.push({ members, ...rest });
        }
        return clusters;
      } finally {
        await matrix.end();
      }
    },
    /** @param {import("./index.js").Library} other @param {CallOptions} [given] */
    async merge(other, given) {
      const { call } = callOf(given, "merge()", []);
      let added = 0;
      for (const id of await other.ids(call)) {
        const kept = await other.get(id, call);
        added += Number(kept !== undefined && (await inTurn(call, () => keep(id, kept.text, kept.published))));
      }
      return added;
    },
    /** @param {CallOptions} [call] */
    toBytes: (call) => inTurn(call, () => ask("toBytes")),
    async close() {
      if (closed) return;
      closed = true;
      await last;
      await step("close", []).catch(() => {});
      await release();
    },
    [dispose]() {
      return this.close();
    },
  });
}
