// The problem: the page needs a server for its modules and its wasm, and a test must know all that
// was asked of it. Method: a static server of one folder on a free port; nothing outside the folder.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The page, or another build of it that $COPYDESK_WWW names. */
export const WWW = process.env.COPYDESK_WWW ?? fileURLToPath(new URL("../../www/", import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** The file that an address names, or null where it points outside the folder.
 * @param {string} root @param {string} address */
export function fileOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}

/**
 * @param {string} [root]
 * @param {string} [tag] says of every file but the service worker that it is this version of it, whatever it holds
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(root = WWW, tag = "") {
  const server = createServer(async (request, response) => {
    const file = fileOf(root, request.url ?? "/");
    const found = file ? await stat(file).catch(() => null) : null;
    if (!file || !found?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
      return;
    }
    const tagged = tag !== "" && !file.endsWith("sw.js");
    if (tagged && request.headers["if-none-match"] === tag) {
      response.writeHead(304, { etag: tag }).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": found.size,
      ...(tagged ? { etag: tag } : { "cache-control": "no-store" }),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
