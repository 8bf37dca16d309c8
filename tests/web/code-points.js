// JavaScript counts in UTF-16, other programs in code points. This counts anew, as JavaScript reads a
// string, and shares nothing with the engine's own counting: options to UTF-16, answers from it.

/** @typedef {{ start: number, end: number }} Span */

/** How many code points begin before each unit. @param {string} text */
function counted(text) {
  const out = new Uint32Array(text.length + 1);
  let at = 0;
  let count = 0;
  for (const sign of text) {
    for (let unit = 0; unit < sign.length; unit += 1) out[at++] = count;
    count += 1;
  }
  out[at] = count;
  return out;
}

/** Turns spans and single offsets of one text, in place. @param {string} text */
function turner(text) {
  const counts = counted(text);
  const turned = (/** @type {number} */ unit) => counts[unit] ?? NaN;
  return {
    span(/** @type {Span | undefined} */ span) {
      if (span) [span.start, span.end] = [turned(span.start), turned(span.end)];
    },
    /** @param {any} holder */
    at(holder) {
      holder.at = turned(holder.at);
    },
  };
}

/** A report, in place. @param {any} report it must hold its page */
export function reportInCodePoints(report) {
  const input = turner(report.page);
  const removed = (/** @type {any} */ one, /** @type {ReturnType<typeof turner>} */ body) => {
    input.span(one.input);
    input.span(one.duplicateOf);
    body.at(one);
  };
  report.input.length = [...report.page].length;
  for (const one of report.removed) removed(one, turner(""));
  for (const article of report.articles) {
    const body = turner(article.body);
    const fields = { body, title: turner(article.title ?? ""), credit: turner(article.credit?.text ?? "") };
    const captions = article.captions.map((/** @type {{ text: string }} */ { text }) => turner(text));
    for (const span of [...article.paragraphs, ...article.sentences]) body.span(span);
    for (const one of article.removed) removed(one, body);
    for (const source of article.source) {
      body.span(source.body);
      input.span(source.input);
    }
    for (const repair of article.repairs) {
      input.span(repair.input);
      body.at(repair);
    }
    for (const { mentions } of article.entities) {
      for (const mention of mentions) {
        const where = /** @type {keyof typeof fields | "caption"} */ (mention.where);
        (where === "caption" ? captions[mention.caption] : fields[where]).span(mention);
      }
    }
  }
}

/** An overlap of two bodies, in place. @param {any} overlap @param {string} a @param {string} b */
export function overlapInCodePoints(overlap, a, b) {
  const [inA, inB] = [turner(a), turner(b)];
  const pair = (/** @type {{ a?: Span, b?: Span }} */ one) => {
    inA.span(one.a);
    inB.span(one.b);
  };
  overlap.passages.forEach((/** @type {any} */ passage) => [passage, ...passage.edits].forEach(pair));
  [...overlap.sentences, ...overlap.conflicts].forEach(pair);
  overlap.inferred.forEach((/** @type {any} */ { evidence }) => evidence.forEach(pair));
  for (const only of overlap.onlyA) inA.span(only.sentence);
  for (const only of overlap.onlyB) inB.span(only.sentence);
}

/** Options whose spans count code points of a text, in units of UTF-16. @param {any} options @param {string} text */
export function optionsInUnits(options, text) {
  /** Where each code point begins, and the end. */
  const starts = [0];
  for (const sign of text) starts.push(/** @type {number} */ (starts.at(-1)) + sign.length);
  const turned = (/** @type {number} */ point) => starts[point] ?? point - starts.length + 1 + text.length;
  const spans = (/** @type {Span[]} */ all) => all.map(({ start, end }) => ({ start: turned(start), end: turned(end) }));
  const of = /** @type {const} */ (["keep", "drop", "split", "join", "unrepair"]);
  return { ...options, ...Object.fromEntries(of.map((name) => [name, spans(options[name])])) };
}
