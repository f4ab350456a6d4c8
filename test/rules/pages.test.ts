/**
 * Runs the examples on the pages in docs/rules.
 *
 * A page's examples are its fenced code blocks under "Failing example" and "Passing example". Together they are one
 * change of the connector source-demo. The info string of a block says which file it is:
 *
 *     <language> <path>           the file stands there before and after the change
 *     <language> <path> before    only before it; after it the file is the fixture's, or absent
 *     <language> <path> after     only after it; before it the file is the fixture's, or absent
 *
 * A path is relative to the connector's folder; below `docs/`, `.github/` and the library's folders to the repository's root. A
 * block that says only `(deleted)` takes the file away. Files that no block names are those of `upgrade()` in
 * fixtures/monorepo.ts, an upgrade to the latest image that is done right, so that an example shows only what it is about.
 * `text approved-by` is no file: each of its lines is the login of someone entitled who has approved the change. Nor is
 * `text checks`: each of its lines is the state of a check on the head commit and its name.
 *
 * Blocks for the policy under "How to configure" are not part of an example: each must be a valid policy, and one that
 * names the page's rule must change what the failing example gets. Blocks in other sections are only read by people.
 */
import { readdirSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { CheckState, Lookups } from "../../src/model/lookups.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { POLICY_PATH } from "../../src/policy/policy.ts";
import type { MemoryFiles } from "../../src/repository/memory.ts";
import { RULE_IDS, RULES } from "../../src/rules/index.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Rule } from "../../src/rules/rule.ts";
import { FOLDER, findingsOf, type JudgeOptions, judge, upgrade } from "../fixtures/monorepo.ts";

const PAGES = new URL("../../docs/rules/", import.meta.url);
const SECTIONS = [
  "What it checks",
  "Why",
  "Failing example",
  "Passing example",
  "How to fix",
  "How to configure",
] as const;

test("every rule has a page, and every page a rule", () => {
  const pages = readdirSync(PAGES).filter((name) => name !== "README.md");
  expect(pages.sort()).toEqual(RULE_IDS.map((id) => `${id}.md`).sort());
});

describe.each(RULES)("the page of $id", (rule) => {
  test("says what the source says", () => {
    const { headings, text } = pageOf(rule);
    expect(headings).toEqual([`h1 ${rule.id}`, ...SECTIONS.map((title) => `h2 ${title}`)]);
    const facts = `**Criterion:** ${rule.criterion} · **Default severity:** ${rule.severity}`;
    expect(text.split("\n\n").slice(0, 3)).toEqual([`# ${rule.id}`, `> ${rule.summary}`, facts]);
  });

  test("shows a change that the rule, and no other, holds back", async () => {
    const { findings } = await judge(exampleIn(rule, "Failing example"));
    const counted = findings.filter(({ effect }) => effect !== "notice");
    // A rule that is a notice by default shows what its own settings make of it.
    const effect = rule.severity === "notice" ? expect.any(String) : rule.severity;
    expect(counted).toContainEqual(expect.objectContaining({ rule: rule.id, effect }));
    expect(counted.filter((finding) => finding.rule !== rule.id)).toEqual([]);
  });

  test("shows a change that passes", async () => {
    const check = vi.spyOn(rule as ConnectorRule, "check");
    onTestFinished(() => check.mockRestore());
    const report = await judge(exampleIn(rule, "Passing example"));
    expect(findingsOf(report, rule.id).filter(({ effect }) => effect !== "notice")).toEqual([]);
    expect(report.outcome).toBe("pass");
    const answers = await Promise.all(check.mock.results.map(({ value }) => value));
    expect(answers.some((answer) => answer !== NOT_APPLICABLE)).toBe(true);
  });

  test("shows policies that are valid and do something", async () => {
    const policies = blocksIn(rule, "How to configure").filter(({ path }) => path === POLICY_PATH);
    for (const { content } of policies) {
      const loaded = await loadPolicy(content, RULE_IDS);
      expect(loaded).toMatchObject({ ok: true });
      if (!loaded.ok || !namesRule(loaded.policy, rule.id)) continue;
      const example = exampleIn(rule, "Failing example");
      const usual = await judge(example);
      const configured = await judge(withPolicy(example, content));
      expect(effectsOf(configured, rule.id)).not.toEqual(effectsOf(usual, rule.id));
    }
  });
});

type Section = (typeof SECTIONS)[number];

interface Block {
  section: string;
  /** From the repository's root; empty for a block that names no file. */
  path: string;
  sides: ("before" | "after")[];
  content: string;
}

interface Page {
  text: string;
  /** `h1 <text>`, `h2 <text>`, in their order. */
  headings: string[];
  blocks: Block[];
}

function pageOf({ id }: Rule): Page {
  const text = readFileSync(new URL(`${id}.md`, PAGES), "utf8");
  const page: Page = { text, headings: [], blocks: [] };
  let section = "";
  const tokens = new MarkdownIt().parse(text, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      section = tokens[index + 1]?.content ?? "";
      page.headings.push(`${token.tag} ${section}`);
    }
    if (token.type === "fence") page.blocks.push(blockOf(section, token.info, token.content));
  }
  return page;
}

function blockOf(section: string, info: string, content: string): Block {
  const [, name = "", side, ...rest] = info.trim().split(/\s+/);
  if (rest.length > 0 || (side !== undefined && side !== "before" && side !== "after"))
    throw new Error(`the block "${info}" is not "<language> <path> [before|after]"`);
  const atRoot =
    name === "" || [APPROVED_BY, CHECKS].includes(name) || /^(docs|\.github|airbyte-ci|docker-images)\//.test(name);
  return {
    section,
    path: atRoot ? name : `${FOLDER}/${name}`,
    sides: side === undefined ? ["before", "after"] : [side],
    content,
  };
}

const APPROVED_BY = "approved-by";
const CHECKS = "checks";

function blocksIn(rule: Rule, section: Section): Block[] {
  return pageOf(rule).blocks.filter((block) => block.section === section);
}

function exampleIn(rule: Rule, section: Section): JudgeOptions & { before: MemoryFiles } {
  const blocks = blocksIn(rule, section);
  if (blocks.length === 0) throw new Error(`"${section}" shows nothing`);
  const example: JudgeOptions & { before: MemoryFiles } = upgrade();
  for (const { path, sides, content } of blocks) {
    if (path === "") throw new Error(`a block under "${section}" does not say which file it is`);
    if (path === APPROVED_BY) example.approvals = { ok: true, value: linesOf(content).map((login) => ({ login })) };
    else if (path === CHECKS) example.lookups = { checks: checksIn(content) };
    else
      for (const side of sides) {
        if (content.trim() === "(deleted)") delete example[side][path];
        else example[side][path] = content;
      }
  }
  return example;
}

/** Answers with the states in a block; what is not in it is missing. */
function checksIn(content: string): Lookups["checks"] {
  const states = new Map(linesOf(content).map((line) => line.split(/ (.*)/).slice(0, 2).reverse() as [string, string]));
  return async (wanted) => ({
    ok: true,
    value: wanted.map(({ name }) => ({ name, state: (states.get(name) ?? "missing") as CheckState["state"] })),
  });
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function withPolicy({ before, after, ...rest }: JudgeOptions & { before: MemoryFiles }, policy: string): JudgeOptions {
  return { ...rest, before: { ...before, [POLICY_PATH]: policy }, after: { [POLICY_PATH]: policy, ...after } };
}

function namesRule({ rules, exemptions }: { rules: object; exemptions: { rules: string[] }[] }, id: string): boolean {
  return Object.hasOwn(rules, id) || exemptions.some((exemption) => exemption.rules.includes(id));
}

/** What a rule's findings count, and which of them an exemption lifts. */
function effectsOf({ findings }: Awaited<ReturnType<typeof judge>>, id: string): unknown[] {
  return findings.flatMap((one) => (one.rule === id ? [[one.effect, one.exemption?.connector]] : []));
}
