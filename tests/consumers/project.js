/**
 * An empty project of somebody else, outside this repository, into which the tarball is installed.
 * It sees only what the package holds: no file of this repository, no other package.
 */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** @type {Record<string, string>} */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/**
 * @param {string} tarball path of the packed package
 * @returns {Promise<string>} the folder of the project
 */
export async function createProject(tarball) {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-consumer-"));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const windows = process.platform === "win32";
  const install = ["install", "--offline", "--no-audit", "--no-fund", tarball];
  await run(windows ? "npm.cmd" : "npm", install, { cwd: folder, shell: windows });
  return folder;
}

/** @param {string} folder */
export async function removeProject(folder) {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Runs code as a module of the project.
 * @param {string} folder
 * @param {string} code
 * @returns {Promise<string>} what it printed
 */
export async function runInNode(folder, code) {
  const file = join(folder, "main.mjs");
  await writeFile(file, code);
  const { stdout } = await run(process.execPath, [file], { cwd: folder, timeout: 60_000 });
  return stdout.trim();
}

/**
 * Serves the project as it lies there, as any static file server would.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    try {
      if (!path.startsWith(folder + sep)) throw new Error("outside the project");
      const body = await readFile(path);
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
