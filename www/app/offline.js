// The problem: the page should open without a network, and a new version must never take a page
// away from under a reader. Method: a service worker keeps one version whole (see sw.js); the page
// is told when another one is ready, and the reader says when to change.

/** @typedef {import("./store.js").Dispatch} Dispatch */

/** @type {ServiceWorker | null} */
let waiting = null;

/** @param {Dispatch} dispatch */
export async function startOffline(dispatch) {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  let controlled = navigator.serviceWorker.controller !== null;
  let old = false;
  // A version that was taken in another tab answers here too: this page must be loaded anew.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    old = controlled;
    if (old) dispatch({ type: "offline-known", offline: "new" });
    controlled = true;
  });
  try {
    const registration = await navigator.serviceWorker.register(new URL("../sw.js", import.meta.url), { updateViaCache: "none" });
    const look = () => {
      if (registration.waiting && navigator.serviceWorker.controller) {
        waiting = registration.waiting;
        dispatch({ type: "offline-known", offline: "new" });
      } else if (registration.active && !old) {
        void kept().then((there) => there && !old && dispatch({ type: "offline-known", offline: "ready" }));
      }
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    look();
    await navigator.serviceWorker.ready;
    look();
  } catch {
    // Refused, as in a private window: the page works, but only with a network.
  }
}

/** True where the page itself is kept. */
export async function kept() {
  return "caches" in window && (await caches.keys()).some((name) => name.startsWith(`copydesk ${new URL("../", import.meta.url).href} `));
}

/** Changes to the new version: the one moment at which the page loads itself anew. */
export function loadNewVersion() {
  // Another tab took it already.
  if (waiting?.state !== "installed") return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}
