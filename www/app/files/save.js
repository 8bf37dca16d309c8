// The problem: a file must be saved without a server. Method: a blob that the browser downloads.

/** How long a download may take to get hold of its blob, in milliseconds. */
const HOLD_MS = 60_000;

/** @param {string} name @param {string} type @param {BlobPart[]} parts */
export function save(name, type, parts) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), HOLD_MS);
}
