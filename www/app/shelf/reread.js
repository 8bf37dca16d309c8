// The problem: an article of the shelf is to be read in full, with its evidence. Method: its source
// is read again on a desk; of an article that was kept there is the body, under its title.

/** @typedef {import("../state.js").Slot} Slot */

/** @param {Pick<ReturnType<typeof import("../store.js").createStore>, "state" | "dispatch">} store
 * @param {Map<string, import("../files/open-file.js").Kept>} articles @param {string} id @param {Slot} slot
 * @param {boolean} [alone] as A it is read, and not seen beside what was compared last */
export function openRow({ state, dispatch }, articles, id, slot, alone = false) {
  const row = state().shelf.rows.find((one) => one.id === id);
  if (!row) return;
  if (alone && slot === "a" && state().b) dispatch({ type: "second-closed" });
  if (slot === "b") dispatch({ type: "second-opened" });
  else dispatch({ type: "view-chosen", view: "body" });
  /** @param {Partial<import("../state.js").Given>} given */
  const give = (given) =>
    dispatch({ type: "given", slot, article: row.article, given: { name: row.name, plain: null, html: null, file: null, form: "plain", ...given } });
  const { source } = row;
  if (!source) give({ plain: [row.title, articles.get(id)?.text].filter(Boolean).join("\n\n") });
  else if ("file" in source) give({ file: source.file });
  else if (source.kind === "html") give({ html: source.input, form: "rich" });
  else give({ plain: source.input });
}
