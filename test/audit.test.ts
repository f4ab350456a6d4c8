import { beforeAll, describe, expect, test } from "vitest";
import type { Audit, AuditedConnector } from "../src/model/audit.ts";
import { audited, EVERY_STANDING } from "./fixtures/audit.ts";
import { CONNECTORS, connector, DAY, digestOf, MANIFEST, PYTHON, pinned } from "./fixtures/monorepo.ts";

const one = (audit: Audit, name = "source-demo"): AuditedConnector => {
  const found = audit.connectors.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

describe("where a connector stands", () => {
  let all: Audit;
  beforeAll(async () => {
    all = await audited(EVERY_STANDING);
  });

  test.each<[string, Partial<AuditedConnector>]>([
    [
      "source-current",
      {
        standing: "current",
        why: null,
        migrated: true,
        pinned: true,
        behind: 0,
        age: 34,
        newest: "4.0.2",
        inScope: true,
      },
    ],
    [
      "source-grace",
      { standing: "outdated", behind: 5, age: 14, outdatedSince: "2025-08-02", acceptedUntil: "2025-08-16" },
    ],
    [
      "source-outdated",
      {
        standing: "outdated",
        behind: 5,
        age: 401,
        outdatedSince: "2024-11-22",
        acceptedUntil: null,
        hooks: ["build_customization.py"],
      },
    ],
    [
      "source-unpinned",
      { standing: "wrong", why: "the value is not pinned: it has no digest", migrated: true, pinned: false, behind: 0 },
    ],
    [
      "source-foreign",
      { standing: "wrong", why: `its repository is not ${PYTHON}`, pinned: true, behind: null, age: null },
    ],
    ["source-digest", { standing: "wrong", why: "the embedded catalog has another digest for 4.0.2", pinned: true }],
    ["source-garbled", { standing: "wrong", why: "the value has white space in it", pinned: false, image: null }],
    [
      "source-newer",
      {
        standing: "unknown",
        why: "the embedded catalog does not know the version 9.9.9",
        behind: null,
        newest: "4.0.2",
      },
    ],
    [
      "source-candidate",
      { standing: "unknown", why: "2.0.0-rc.2 is no stable release", behind: null, language: "java" },
    ],
    [
      "source-rust",
      { standing: "not-migrated", why: "the policy names no base image for rust", migrated: false, pinned: null },
    ],
    ["source-old", { standing: "not-migrated", why: null, dockerfile: true, newest: "4.0.2", baseImage: null }],
    [
      "source-broken",
      { standing: "unreadable", why: expect.stringMatching(/metadata\.yaml is not valid YAML/), migrated: null },
    ],
    ["source-link", { standing: "unreadable", why: expect.stringMatching(/source-link is a symbolic link$/) }],
  ])("%s", (name, expected) => {
    expect(one(all, name)).toMatchObject(expected);
  });

  test("the images in use, the newest first", () => {
    expect(
      all.images.map(({ repository, ...image }) => [repository.split("/").at(-1), ...Object.values(image)]),
    ).toEqual([
      ["java-connector-base", "2.0.0-rc.2", 1, "2024-12-23", "unknown"],
      ["python-connector-base", "9.9.9", 1, null, "unknown"],
      ["python-connector-base", "4.0.2", 3, "2025-07-12", "newest"],
      ["python-connector-base", "4.0.1", 1, "2025-05-22", "older"],
      ["python-connector-base", "2.0.0", 1, "2024-07-10", "older"],
      ["source-declarative-manifest", "6.60.3", 1, "2025-08-01", "older"],
      ["python-connector-base", "4.0.2", 1, null, "unknown"],
    ]);
  });
});

describe("the newest that fits", () => {
  const now = new Date("2026-01-15T00:00:00Z");

  test.each([
    ["^3.10,<3.12", "4.0.2", "current", 0],
    ["^3.10,<3.14", "4.1.0", "outdated", 1],
    ["no constraint at all", "4.1.0", "outdated", 1],
  ])("for Python %s", async (python, newest, standing, behind) => {
    const audit = await audited(connector({ image: pinned("4.0.2"), python }), { now });
    expect(one(audit)).toMatchObject({ newest, standing, behind });
  });

  test("an image whose Python the connector excludes is wrong", async () => {
    const audit = await audited(connector({ image: pinned("4.1.0"), python: "^3.10,<3.12" }), { now });
    expect(one(audit)).toMatchObject({
      standing: "wrong",
      why: expect.stringMatching(/^it has Python 3\.13.*excludes$/),
    });
  });

  test("is not asked for where the policy does not mind", async () => {
    const audit = await audited(connector({ image: pinned("4.1.0"), python: "^3.10,<3.12" }), {
      now,
      policy: "latest: { compatible: false }\n",
    });
    expect(one(audit)).toMatchObject({ standing: "current" });
  });
});

describe("what the catalog does not tell is not judged", () => {
  const image = `${PYTHON}:1.0.0@${digestOf("1.0.0")}`;

  test("a publish day", async () => {
    const catalog = { [PYTHON]: ["1.0.0", "1.1.0"].map((version) => ({ version, digest: digestOf(version) })) };
    const audit = await audited(connector({ image }), { catalog });
    expect(one(audit)).toMatchObject({ standing: "outdated", behind: 1, age: null, outdatedSince: null });
    expect(audit.images[0]).toMatchObject({ published: null, state: "older" });
  });

  test("a repository", async () => {
    const audit = await audited(connector({ image }), { catalog: {} });
    expect(one(audit)).toMatchObject({
      standing: "unknown",
      why: `the embedded catalog has no image ${PYTHON}`,
      newest: null,
    });
  });
});

describe("the policy", () => {
  const POLICY = `enforce: { languages: [python, cobol], support-levels: [certified] }
exemptions:
  - { connector: source-demo, rules: [base-image-latest], until: 2025-08-15, reason: today is the last day }
  - { connector: source-demo, rules: [version-bump, changelog-entry], until: 2025-08-14, reason: yesterday was }
  - { connector: source-demon, rules: [base-image-latest], until: 2027-01-01, reason: misspelt }
  - { connector: somebody-else, rules: [base-image-latest], until: 2020-01-01, reason: gone }
`;

  test("its exemptions are told with their days", async () => {
    const audit = await audited(connector({ image: pinned("4.0.2") }), { policy: POLICY });
    expect(audit.exemptions.map(({ state }) => state)).toEqual(["active", "expired", "no-connector", "no-connector"]);
    expect(one(audit).exemptions.map(({ until, state }) => [until, state])).toEqual([
      ["2025-08-15", "active"],
      ["2025-08-14", "expired"],
    ]);
    expect(audit.notes).toEqual([
      "The policy enforces base images for cobol connectors and names none for that language.",
      "The exemption of source-demo from version-bump, changelog-entry ran out on 2025-08-14 (yesterday was). Renew it in the policy, or remove it there.",
      "The exemption of source-demon from base-image-latest is for no connector. The nearest is source-demo.",
      "The exemption of somebody-else from base-image-latest is for no connector. Remove it from the policy.",
    ]);
  });

  test("that is not valid is told, and the built-in one counts", async () => {
    const audit = await audited(connector({ image: pinned("4.0.2") }), { policy: "enforce: 3\n" });
    expect(audit.notes).toEqual([
      expect.stringMatching(/^The policy at the commit is not valid, so the built-in one counts: "enforce" is wrong/),
    ]);
    expect(one(audit).inScope).toBe(true);
  });

  test("names other folders and images", async () => {
    const policy = `connectors: plugins/source-*\nbase-images: { python: "${MANIFEST}" }\n`;
    const files = Object.fromEntries(
      Object.entries({ ...connector(), ...connector({ name: "destination-x" }) }).map(([path, file]) => [
        path.replace(CONNECTORS, "plugins"),
        file,
      ]),
    );
    const audit = await audited(files, { policy });
    expect(audit.connectors).toHaveLength(1);
    expect(one(audit)).toMatchObject({ standing: "wrong", why: `its repository is not ${MANIFEST}` });
  });
});

test("a version that is published later does not exist yet", async () => {
  const audit = await audited(connector({ image: pinned("4.0.1") }), { now: new Date("2025-07-01T00:00:00Z") });
  expect(one(audit)).toMatchObject({ standing: "current", age: 40, newest: "4.0.1" });
  expect(audit.now).not.toEqual(DAY);
});

test("more folders than can be read are refused", async () => {
  const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${CONNECTORS}/source-${index}`, ""]));
  await expect(audited(files)).rejects.toThrow(/has 10001 entries; at most 10000 are read/);
});
