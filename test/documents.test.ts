/**
 * Holds the documents to the project: every command in them runs, every link leads somewhere, every test that they name
 * exists.
 *
 * The info string of a block of commands says where they run:
 *
 *     console                        in a bare copy of the project: what git has, and nothing installed
 *     console in a clone             in the sample monorepo that `demo --keep` leaves, on the branch of its pull request
 *     console …, exit 1              and end with this code; 0 otherwise
 *     console not run: <the reason>  only shown
 *
 * `gate` and `path/to/base-image-gate` stand for the copy's program. Each block runs in one shell and a new place.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "./fixtures/git.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const inFolder = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => posix.join(folder, name));
/** Those whose commands are run. What a rule's page shows is about a connector that it makes up. */
const GUIDES = [...inFolder("."), ...inFolder("docs"), ...inFolder("docs/workflows")];
const PAGES = [...GUIDES, ...inFolder("docs/rules")];
const text = (page: string) => readFileSync(join(ROOT, page), "utf8");

interface Block {
  page: string;
  line: number;
  place: "copy" | "clone" | "tools";
  exit: number;
  script: string;
}

const PLACES = { "": "copy", "in a clone": "clone", "with tools": "tools" } as const;
const COMMANDS = new Set(["console", "bash", "sh", "shell"]);

/** The commands of a page; throws where a block does not say how they run. */
function commandsOf(page: string): Block[] {
  return new MarkdownIt().parse(text(page), {}).flatMap(({ type, info, content, map }) => {
    const [, language = "", how = ""] = /^(\S*) ?(.*)$/.exec(info) ?? [];
    if (type !== "fence" || !COMMANDS.has(language)) return [];
    if (/^not run: \S/.test(how)) return [];
    const [, where = "", exit = "0"] = /^(.*?)(?:,? ?exit (\d))?$/.exec(how) ?? [];
    const place = Object.hasOwn(PLACES, where) ? PLACES[where as keyof typeof PLACES] : undefined;
    if (place === undefined) throw new Error(`${page}: "${info}" does not say where its commands run`);
    const lines = content.trimEnd().split("\n");
    const wrong = lines.filter((line) => !line.startsWith("$ "));
    if (wrong.length > 0) throw new Error(`${page}: "${wrong[0]}" does not begin with "$ "`);
    const script = lines.map((line) => line.slice(2)).join("\n");
    return [{ page, line: (map?.[0] ?? 0) + 1, place, exit: Number(exit), script }];
  });
}

/** What a clone of the project has, and nothing installed; `tools` lends it what `npm ci` installs. */
function copyOf(tools: boolean): string {
  const copy = temporaryFolder(onTestFinished);
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
  for (const path of listed.toString().split("\0").filter(Boolean))
    if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(copy, path));
  if (tools) symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Runs a program as a newcomer would, with an environment of its own. */
function run(cwd: string, command: string, ...args: string[]) {
  const home = temporaryFolder(onTestFinished);
  const who = { GIT_AUTHOR_NAME: "T", GIT_AUTHOR_EMAIL: "t@example.org" };
  const committer = { GIT_COMMITTER_NAME: "T", GIT_COMMITTER_EMAIL: "t@example.org" };
  const env = { PATH: process.env.PATH, HOME: home, CI: "true", ...who, ...committer };
  return spawnSync(command, args, { cwd, env, encoding: "utf8" });
}

const BLOCKS = GUIDES.flatMap(commandsOf);

test.each(BLOCKS.map((block) => [`${block.page}:${block.line}`, block] as const))(
  "the commands at %s",
  (_, { place, exit, script }) => {
    const copy = copyOf(place === "tools");
    const program = join(copy, "dist/cli/index.js");
    let cwd = copy;
    if (place === "clone") {
      cwd = join(temporaryFolder(onTestFinished), "sample");
      expect(run(copy, process.execPath, program, "demo", "--keep", cwd).status).toBe(0);
    }
    const gate = `gate() { node "${program}" "$@"; }\n`;
    const { status, stdout, stderr } = run(
      cwd,
      "bash",
      "-ec",
      gate + script.replaceAll("path/to/base-image-gate", copy),
    );
    expect(status, stdout + stderr).toBe(exit);
  },
  120_000,
);

test("the README and CONTRIBUTING have commands that run, in every place", () => {
  const pages = new Set(BLOCKS.map(({ page }) => page));
  expect([...pages]).toEqual(expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/images.md"]));
  expect(new Set(BLOCKS.map(({ place }) => place))).toEqual(new Set(["copy", "clone", "tools"]));
});

/** The links of a page, with their texts. */
function linksOf(page: string): { href: string; words: string }[] {
  const inline = new MarkdownIt().parse(text(page), {}).flatMap(({ children }) => children ?? []);
  return inline.flatMap((token, index) => {
    if (token.type === "image") return [{ href: `${token.attrGet("src")}`, words: token.content }];
    if (token.type !== "link_open") return [];
    const end = inline.findIndex(({ type }, at) => at > index && type === "link_close");
    const words = inline
      .slice(index + 1, end)
      .map(({ content }) => content)
      .join("");
    return [{ href: `${token.attrGet("href")}`, words }];
  });
}

/** The anchors that GitHub gives to a page's headings. */
function anchorsOf(page: string): string[] {
  const tokens = new MarkdownIt().parse(text(page), {});
  const headings = tokens.flatMap(({ type }, index) =>
    type === "heading_open" ? [tokens[index + 1]?.content ?? ""] : [],
  );
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe.each(PAGES)("%s", (page) => {
  test("its links lead to files and headings that are there", () => {
    const lost = linksOf(page).filter(({ href }) => {
      if (/^https?:/.test(href)) return false;
      const [path = "", anchor] = decodeURI(href).split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      if (target.startsWith("..") || !existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  test("the tests that it names are there, by their titles", () => {
    const named = linksOf(page).filter(({ href }) => href.endsWith(".test.ts"));
    const lost = named.filter(({ href, words }) => {
      const source = text(posix.join(posix.dirname(page), href));
      return !['"', "'", "`"].some((quote) => source.includes(`${quote}${words}${quote}`));
    });
    expect(lost).toEqual([]);
  });
});

test("SECURITY.md names a test for each of its claims", () => {
  const [, claims = ""] = text("SECURITY.md").split(/^## Claims.*$/m);
  const bullets = claims.split(/^## /m)[0]?.split(/^- /m).slice(1) ?? [];
  const bare = bullets.filter((bullet) => !/\]\(test\/\S+\.test\.ts\)/.test(bullet));
  expect(bare).toEqual([]);
});

test("findings lead to the rules' pages: SARIF, markdown and explain alike", async () => {
  const copy = copyOf(false);
  const program = join(copy, "dist/cli/index.js");
  const sample = join(temporaryFolder(onTestFinished), "sample");
  run(copy, process.execPath, program, "demo", "--keep", sample);
  const report = (format: string) => run(sample, process.execPath, program, "check", "--format", format).stdout;
  const { version } = JSON.parse(text("package.json")) as { version: string };
  const web = `https://github.com/base-image-gate/base-image-gate/blob/v${version}/`;
  const page = (rule: string) => `${web}docs/rules/${rule}.md`;

  const { rules } = JSON.parse(report("sarif")).runs[0].tool.driver as { rules: Descriptor[] };
  expect(rules.map(({ helpUri }) => helpUri)).toEqual(rules.map(({ id }) => page(id)));
  const targets = rules.flatMap(({ help }) =>
    [...help.markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target),
  );
  const lost = targets.filter((target) => {
    if (!target.startsWith(web)) return !/^https?:/.test(target);
    return !existsSync(join(ROOT, target.slice(web.length).split("#")[0] ?? ""));
  });
  expect(targets.some((target) => target.startsWith(web))).toBe(true);
  expect(lost).toEqual([]);

  expect(report("markdown")).toContain(`](${page("version-bump")})`);
  const { stdout } = run(copy, process.execPath, program, "explain", "version-bump");
  expect(stdout.split("\n").at(-2)).toBe(`On the web: ${page("version-bump")}`);
});

interface Descriptor {
  id: string;
  helpUri: string;
  help: { markdown: string };
}
