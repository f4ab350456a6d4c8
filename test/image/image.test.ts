import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogLookups, EMBEDDED_CATALOG, parseCatalog } from "../../src/image/catalog.ts";
import { candidates, graceEnds, standing, withinGrace } from "../../src/image/latest.ts";
import { parsePythonConstraint } from "../../src/image/python.ts";
import { parseReference } from "../../src/image/reference.ts";
import { areComparable, compareTags, isStable, parseVersion } from "../../src/image/version.ts";
import { isoDay } from "../../src/text/day.ts";

const HEX = "0123456789abcdef".repeat(4);

describe("references", () => {
  test.each([
    [
      `docker.io/airbyte/x:1.0@sha256:${HEX}`,
      { host: "docker.io", repository: "docker.io/airbyte/x", tag: "1.0", digest: `sha256:${HEX}` },
    ],
    ["airbyte/x:1.0", { repository: "docker.io/airbyte/x", tag: "1.0" }],
    ["python", { repository: "docker.io/library/python" }],
    ["docker.io/python:3", { host: "docker.io", repository: "docker.io/library/python", tag: "3" }],
    ["index.docker.io/airbyte/x", { host: "index.docker.io", repository: "docker.io/airbyte/x" }],
    ["localhost/x:1", { host: "localhost", repository: "localhost/x", tag: "1" }],
    ["127.0.0.1:5000/a/b_c__d-e.f:t", { host: "127.0.0.1:5000", repository: "127.0.0.1:5000/a/b_c__d-e.f", tag: "t" }],
    ["ghcr.io/a/b@sha256:".concat(HEX), { host: "ghcr.io", repository: "ghcr.io/a/b", digest: `sha256:${HEX}` }],
  ])("%s", (text, expected) => {
    expect(parseReference(text)).toEqual({ ok: true, value: { text, ...expected } });
  });

  test.each([
    ["", "is empty"],
    ["a b", "white space"],
    ["https://docker.io/a/b", "URL scheme"],
    ["docker.io/airbytе/x:1", "U+0435"],
    ["docker.io/a/b:1\u202e", "U+202E"],
    ["docker.io/Airbyte/x:1", "upper-case letters in its path"],
    ["docker.io/a/b:", "nothing after the `:`"],
    ["docker.io/a/b@", "nothing after the `@`"],
    ["docker.io/a//b:1", "empty part"],
    ["docker.io/a/-b:1", 'has "-b" in its path'],
    ["docker.io/a/b:.x", "characters that a tag cannot have"],
    ["docker.io/a/b:1@sha256:abc", "3 hexadecimal digits instead of 64"],
    [`docker.io/a/b:1@sha256:${HEX.toUpperCase()}`, "upper-case letters"],
    [`docker.io/a/b:1@sha512:${HEX}`, 'the algorithm "sha512"'],
    [`docker.io/a/b:1@${HEX}`, "without its algorithm"],
    [`docker.io/a/b:1@sha256:${HEX}@sha256:${HEX}`, "more than one `@`"],
    [`docker.io/a/b:1@sha256:${"g".repeat(64)}`, "no hexadecimal digits"],
    ["a".repeat(600), "600 characters long"],
    ["docker..io/a/b:1", "host"],
  ])("%j is told what is wrong with it", (text, problem) => {
    const parsed = parseReference(text);
    expect(parsed.ok ? "valid" : parsed.problem).toContain(problem);
  });
});

describe("versions", () => {
  const ordered = [
    "latest",
    "nightly",
    "1.0.0-rc.1",
    "1.0.0-rc.2",
    "1.0.0-rc.10",
    "1.0.0",
    "1.2.0",
    "1.10.0",
    "2.0.0-rc.2",
    "2.0.0",
    "2.1.0-test",
    "2.1.0-test-1",
    "7.4.2dev0",
    "7.4.2",
    "7.6.5",
    "7.6.5.post3.dev21398747886",
    "7.8.1",
    "7.8.1.post47.dev22360999857",
    "7.8.1.post50.dev22418146992",
    "7.9.2",
  ];

  test("the order of every kind of tag", () => {
    const shuffled = [...ordered].reverse().sort((a, b) => a.length - b.length);
    expect(shuffled.sort(compareTags)).toEqual(ordered);
  });

  test("the order is total over every tag of the embedded catalog and any other text", () => {
    const tag = fc.oneof(
      fc.constantFrom(...ordered, ...Object.values(EMBEDDED_CATALOG).flatMap((v) => v.map(({ version }) => version))),
      fc.string(),
    );
    fc.assert(
      fc.property(tag, tag, tag, (a, b, c) => {
        expect(Math.sign(compareTags(a, b))).toBe(-Math.sign(compareTags(b, a)) || 0);
        expect(compareTags(a, b) === 0).toBe(a === b);
        const [x, y, z] = [a, b, c].sort(compareTags) as [string, string, string];
        expect(compareTags(x, y) <= 0 && compareTags(y, z) <= 0 && compareTags(x, z) <= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["4.0.2", true],
    ["4.0.2-rc.1", false],
    ["2.1.0-test", false],
    ["7.4.2dev0", false],
    ["7.6.5.post3.dev21398747886", false],
    ["latest", false],
    ["01.2.3", false],
    ["99999999999999999999.0.0", false],
    ["1.2.3.4", false],
  ])("%s is stable: %s", (tag, stable) => {
    expect(isStable(tag)).toBe(stable);
  });

  test("newer and older mean something between semantic versions only", () => {
    expect(areComparable("1.0.0", "2.0.0-rc.1")).toBe(true);
    expect(areComparable("1.0.0", "7.4.2dev0")).toBe(false);
    expect(parseVersion("7.4.2dev0")).toMatchObject({ release: [7, 4, 2], dev: 0 });
  });
});

describe("Python constraints", () => {
  test.each([
    ["^3.9,<3.12", ["3.9.18", "3.11.13", "3.11"], ["3.13.9", "3.8.1", "3.12.0"]],
    ["^3.9", ["3.13.9"], ["4.0.0"]],
    ["~3.9", ["3.9.18"], ["3.10.0"]],
    ["~=3.9", ["3.13.9"], ["4.0.0"]],
    ["~3.9.1", ["3.9.18"], ["3.10.0", "3.9.0"]],
    [">=3.9 <3.12", ["3.11"], ["3.12"]],
    [">= 3.9, < 3.12", ["3.11"], ["3.12"]],
    ["3.10", ["3.10.4"], ["3.11.0"]],
    ["3.10.*", ["3.10"], ["3.11"]],
    ["==3.10.4", ["3.10.4"], ["3.10.5"]],
    ["*", ["3.13.9"], []],
    ["^3.9 || ^4.0", ["3.9.1", "4.2.0"], ["5.0.0"]],
    ["^0.2.3", ["0.2.9"], ["0.3.0"]],
    ["!=3.10.*,>=3.9", ["3.11"], ["3.10"]],
  ])("%s", (text, allowed, excluded) => {
    const allows = parsePythonConstraint(text);
    expect(allowed.filter((python) => !allows?.(python))).toEqual([]);
    expect(excluded.filter((python) => allows?.(python))).toEqual([]);
  });

  test.each(["", "python3", "^3.x", ">=three", "3.9 ||"])("%j is no constraint", (text) => {
    expect(parsePythonConstraint(text)).toBeUndefined();
  });
});

describe("latest", () => {
  const image = (version: string, more = {}) => ({ version, digest: `sha256:${HEX}`, ...more });

  test("pre-releases, other platforms and excluded Pythons are no candidates; what is not told is not held against one", () => {
    const published = [
      image("1.0.0"),
      image("4.1.0", { python: "3.13.9" }),
      image("4.0.0", { python: "3.11" }),
      image("5.0.0-rc.1"),
      image("3.0.0", { platforms: ["linux/amd64"] }),
      image("7.4.2dev0"),
    ];
    const python = parsePythonConstraint("<3.12");
    const found = candidates(published, { platforms: ["linux/amd64", "linux/arm64"], python });
    expect(found.map(({ version }) => version)).toEqual(["4.0.0", "1.0.0"]);
  });

  test("a version is outdated since the first newer one, in whatever order they were published", () => {
    const newest = candidates([
      image("1.0.0"),
      image("1.1.0", { published: "2025-03-01" }),
      image("2.0.0", { published: "2025-02-01" }),
    ]);
    const place = standing("1.0.0", newest);
    expect(place.kind === "outdated" && [place.latest.version, place.since && isoDay(place.since)]).toEqual([
      "2.0.0",
      "2025-02-01",
    ]);
    expect(standing("2.0.0", newest).kind).toBe("latest");
    expect(standing("1.0.0", candidates([...newest, image("1.0.1")]))).not.toHaveProperty("since");
  });

  test.each([
    ["2025-02-15T23:59:59Z", true],
    ["2025-02-16T00:00:00Z", false],
  ])("grace of 14 days from 2025-02-01T18:00Z, at %s: %s", (now, within) => {
    const since = new Date("2025-02-01T18:00:00Z");
    expect(withinGrace(since, 14, new Date(now))).toBe(within);
    expect(isoDay(graceEnds(since, 14))).toBe("2025-02-15");
  });
});

describe("catalogs", () => {
  test.each([
    ["nonsense", "is not JSON"],
    ["[]", "is wrong"],
    ['{"a/b": [{"version": "1.0.0"}]}', 'at "a/b › 0 › digest"'],
    [`{"a/b": [{"version": "1.0.0", "digest": "sha256:12"}]}`, "64 lower-case hexadecimal digits"],
    [`{"a/b": [{"version": "1.0.0", "digest": "sha256:${HEX}", "published": "soon"}]}`, "expected a day or a time"],
  ])("%s", async (text, message) => {
    await expect(parseCatalog(text, "c.json")).rejects.toThrow(message);
  });

  test("versions that were published later do not exist yet", async () => {
    const catalog = await parseCatalog(
      `{"a/b": [{"version": "1.0.0", "digest": "sha256:${HEX}", "published": "2025-02-01T20:00:00Z"}]}`,
      "c.json",
    );
    const at = (day: string) => catalogLookups(catalog, { kind: "file", name: "c.json" }, new Date(day));
    const reference = { repository: "a/b", tag: "1.0.0", digest: undefined };
    expect(await at("2025-01-31").published("a/b")).toEqual({ ok: true, value: [] });
    expect(await at("2025-01-31").image(reference)).toEqual({ ok: true, value: undefined });
    expect(await at("2025-02-01").image(reference)).toMatchObject({ ok: true, value: { version: "1.0.0" } });
    expect(await at("2025-02-01").published("a/c")).toEqual({ ok: false, why: "c.json has no image a/c" });
  });
});
