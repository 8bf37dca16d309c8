/**
 * A project that builds: copied out of this repository, the versions that its package.json names
 * installed, and ours from the tarball; so it sees what a stranger would. There are no lock files:
 * what npm writes of packages for other platforms, it does not read again.
 */
import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL(".", import.meta.url));
/** How long one command of a project may take; a busy machine takes five minutes for the slowest. */
const COMMAND_MS = 600_000;

/** @param {string} name a folder beside this file @param {string} tarball @returns {Promise<string>} the copy */
export async function install(name, tarball) {
  const folder = await mkdtemp(join(tmpdir(), `copydesk-${name}-`));
  await cp(join(HERE, name), folder, { recursive: true });
  await cp(join(HERE, "first-result.js"), join(folder, "first-result.js"));
  await call(folder, "npm", ["install", "--no-save", "--no-package-lock", "--prefer-offline", "--no-audit", "--no-fund", tarball]);
  return folder;
}

/** @param {string} folder @param {string} program @param {string[]} given @returns {Promise<{ output: string, seconds: number }>} */
export async function call(folder, program, given) {
  const started = performance.now();
  const windows = process.platform === "win32";
  const env = { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
  const { stdout } = await run(windows ? `${program}.cmd` : program, given, { cwd: folder, shell: windows, timeout: COMMAND_MS, env, maxBuffer: 1 << 26 });
  return { output: stdout.trim(), seconds: (performance.now() - started) / 1000 };
}

/**
 * Starts a server of the project, and waits until it names its address, but no longer than for a command.
 * @param {string} folder @param {string[]} given of npx
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function start(folder, given) {
  const server = spawn("npx", given, { cwd: folder, detached: true, env: { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" } });
  const close = () =>
    /** @type {Promise<void>} */ (
      new Promise((closed) => {
        server.once("close", () => closed());
        process.kill(-(/** @type {number} */ (server.pid))); // the group: npx starts a shell, the shell a server
      })
    );
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => {
      reject(new Error(`the server named no address in ${COMMAND_MS / 1000} s: ${said}`));
      void close();
    }, COMMAND_MS);
    const hear = (/** @type {Buffer} */ part) => {
      said += part;
      const [url] = /http:\/\/(localhost|127\.0\.0\.1):\d+/.exec(said) ?? [];
      if (!url) return;
      clearTimeout(late);
      resolve({ url, close });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", () => {
      clearTimeout(late);
      reject(new Error(`the server ended: ${said}`));
    });
  });
}

/** The bytes of the files in a folder. @param {string} folder @returns {Promise<number>} */
export async function bytesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** A row of the table that a run prints. @param {string} consumer @param {string} folder @param {string} of @param {{ built?: number, bytes?: number, first: number }} figures */
export async function row(consumer, folder, of, { built, bytes, first }) {
  const { version } = (await import(join(folder, "node_modules", of, "package.json"), { with: { type: "json" } })).default;
  const cells = [consumer, `${of} ${version}`, built === undefined ? "none" : `${built.toFixed(1)} s`, bytes === undefined ? "" : `${Math.round(bytes / 1000)} kB`, `${first} ms`];
  console.log(`| ${cells.join(" | ")} |`);
}
