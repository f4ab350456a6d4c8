import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditHtml } from "../../src/report/audit-html.ts";
import { audited, EVERY_STANDING, HISTORY, HOSTILE_POLICY } from "../fixtures/audit.ts";
import { Browser, CHROMIUM } from "../fixtures/chromium.ts";
import { temporaryFolder } from "../fixtures/git.ts";

// Pictures of the page are left in the folder that AUDIT_PICTURES names, for looking at.

const program = CHROMIUM;
if (program !== undefined) describe("the audit's page in a browser", () => inBrowser(program));
else {
  const message = "chromium is not installed (apt-get install chromium), so the audit's page was not rendered";
  test.skip(message, () => {});
  // The default reporter counts what is skipped and does not name it.
  process.stderr.write(`SKIPPED: ${message}\n`);
}

/** The names in the table that are to be seen, in their order. */
const NAMES = `[...document.querySelectorAll("#connectors tbody tr")].filter((row) => row.checkVisibility())
  .map((row) => row.cells[0].textContent)`;
const STATUS = `document.getElementById("count").textContent`;

/** The least contrast of any text that is to be seen with what is behind it, and where it is. */
const CONTRAST = `(() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (node) => { for (let at = node; at; at = at.parentElement) {
    const color = rgb(getComputedStyle(at).backgroundColor); if (color.length === 3 || color[3] > 0) return color; } return [255, 255, 255]; };
  let worst = { ratio: 99 };
  for (const node of document.querySelectorAll("body *")) {
    if (node.closest("script, select") || !node.checkVisibility()) continue;
    if (![...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim())) continue;
    const style = getComputedStyle(node);
    const [a, b] = [light(rgb(node.closest("svg") ? style.fill : style.color)), light(behind(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst.ratio) worst = { ratio, text: node.textContent.slice(0, 40) };
  }
  return worst;
})()`;

function inBrowser(program: string): void {
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const audit = { ...(await audited(EVERY_STANDING, { policy: HOSTILE_POLICY })), history: HISTORY };
    const file = join(temporaryFolder(afterAll), "audit.html");
    writeFileSync(file, auditHtml(audit));
    url = pathToFileURL(file).href;
    browser = await Browser.start(program);
  });
  afterAll(async () => browser?.[Symbol.asyncDispose]());

  const picture = async (name: string) => {
    const folder = process.env.AUDIT_PICTURES;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), await browser.screenshot());
  };

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ])("%s, %i pixels wide: readable, nothing sticks out, nothing is loaded, no complaint", async (scheme, width) => {
    await browser.open(url, { scheme, width });
    await picture(`${scheme}-${width}`);
    expect(browser.trouble).toEqual({ console: [], requests: [] });
    expect(await browser.evaluate("document.documentElement.scrollWidth")).toBe(width);
    const worst = await browser.evaluate<{ ratio: number }>(CONTRAST);
    expect(worst.ratio, JSON.stringify(worst)).toBeGreaterThan(4.5);
    expect(await browser.evaluate("document.querySelectorAll('svg').length")).toBe(6);
    const outside = `[...document.querySelectorAll("svg")].filter((svg) => [...svg.querySelectorAll("text, rect")].some((part) => {
      const [inner, outer] = [part.getBoundingClientRect(), svg.getBoundingClientRect()];
      return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 2;
    })).length`;
    expect(await browser.evaluate(outside)).toBe(0);
  });

  test("columns are sorted by a click or a key, numbers as numbers, what is unknown last", async () => {
    await browser.open(url);
    const days = `[...document.querySelectorAll("#connectors tbody tr")].map((row) => row.cells[8].textContent)`;
    const button = (column: number) => `document.querySelectorAll("#connectors th button")[${column}]`;
    const original = await browser.evaluate<string[]>(NAMES);
    await browser.evaluate(`${button(8)}.click()`);
    expect(await browser.evaluate(days)).toEqual([
      "14",
      "34",
      "34",
      "34",
      "85",
      "235",
      "401",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
    ]);
    expect(await browser.evaluate(`${button(8)}.parentElement.getAttribute("aria-sort")`)).toBe("ascending");
    await browser.evaluate(`${button(8)}.focus()`);
    for (const type of ["keyDown", "keyUp"])
      await browser.send("Input.dispatchKeyEvent", {
        type,
        key: "Enter",
        code: "Enter",
        text: "\r",
        windowsVirtualKeyCode: 13,
      });
    expect(await browser.evaluate(days)).toEqual([
      "401",
      "235",
      "85",
      "34",
      "34",
      "34",
      "14",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
    ]);
    expect(await browser.evaluate(`${button(8)}.parentElement.getAttribute("aria-sort")`)).toBe("descending");
    await browser.evaluate(`${button(0)}.click()`);
    expect(await browser.evaluate(NAMES)).toEqual(original);
    await browser.evaluate(`${button(1)}.click()`);
    expect((await browser.evaluate<string[]>(NAMES)).slice(0, 2)).toEqual(["source-broken", "source-link"]);
  });

  test("rows are filtered, counted aloud, and come back", async () => {
    await browser.open(url);
    const choose = (name: string, value: string) =>
      browser.evaluate(`(() => { const field = document.forms[0].elements.namedItem("${name}");
        if (field.type === "checkbox") field.checked = ${JSON.stringify(value)} === "on"; else field.value = ${JSON.stringify(value)};
        field.dispatchEvent(new Event("input", { bubbles: true })); })()`);
    expect(await browser.evaluate(STATUS)).toBe("14 connectors");
    await choose("standing", "wrong");
    expect(await browser.evaluate(NAMES)).toEqual([
      "source-digest",
      "source-foreign",
      "source-garbled",
      "source-unpinned",
    ]);
    expect(await browser.evaluate(STATUS)).toBe("4 of 14 connectors");
    await choose("text", "GHCR repository");
    expect(await browser.evaluate(NAMES)).toEqual(["source-foreign"]);
    await browser.evaluate(`document.forms[0].querySelector("button").click()`);
    await browser.evaluate("new Promise((resolve) => setTimeout(resolve))");
    expect(await browser.evaluate(STATUS)).toBe("14 connectors");
    await choose("language", "python");
    await choose("level", "certified");
    await choose("scope", "on");
    expect(await browser.evaluate(STATUS)).toBe("8 of 14 connectors");
    expect(browser.trouble).toEqual({ console: [], requests: [] });
  });

  test("it is complete without scripts", async () => {
    await browser.open(url, { scripts: false });
    await picture("without-scripts");
    expect(browser.trouble).toEqual({ console: [], requests: [] });
    await browser.send("Emulation.setScriptExecutionDisabled", { value: false });
    expect(await browser.evaluate<string[]>(NAMES)).toHaveLength(14);
    expect(
      await browser.evaluate("[document.forms[0].checkVisibility(), document.querySelectorAll('button').length]"),
    ).toEqual([false, 1]);
  });

  test("printed, nothing is cut off and nothing is there only to be clicked", async () => {
    await browser.open(url, { media: "print", width: 1030, scheme: "dark" });
    await picture("printed");
    expect(await browser.evaluate("document.forms[0].checkVisibility()")).toBe(false);
    expect(await browser.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    const cut = `[...document.querySelectorAll(".scroll")].filter((box) => 
      box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1).length`;
    expect(await browser.evaluate(cut)).toBe(0);
  });
}
