// The problem: the reader is on a page with an article, and only there may it be read whole. Method:
// a bookmark that copies the page's markup as text, which the engine knows for HTML. It sends
// nothing and changes nothing.

/** @param {string} done what it says after copying @param {string} failed */
export function bookmarklet(done, failed) {
  const code = `(()=>{navigator.clipboard.writeText(document.documentElement.outerHTML).then(()=>alert(${JSON.stringify(done)}),()=>alert(${JSON.stringify(failed)}))})()`;
  return `javascript:${encodeURIComponent(code)}`;
}
