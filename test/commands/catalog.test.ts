import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { EMBEDDED_CATALOG } from "../../src/image/catalog.ts";
import { type CliOptions, type CliResult, runCli } from "../fixtures/cli.ts";
import { commit, git, repository, temporaryFolder } from "../fixtures/git.ts";
import { digestOf, JAVA, MANIFEST, PYTHON, upgrade } from "../fixtures/monorepo.ts";
import { type Image, type ImageSpec, push } from "../registry/images.ts";
import { type Listening, listen, serveEmbedded, startRegistry, status, type TestRegistry } from "../registry/server.ts";

const POLICY = ".github/base-image-policy.yml";
let folder: string;
let registry: TestRegistry;
beforeEach(async () => {
  folder = temporaryFolder(onTestFinished);
  registry = await startRegistry();
});
afterEach(() => registry[Symbol.asyncDispose]());

const env = () => ({
  HOME: folder,
  BASE_IMAGE_GATE_REGISTRY_MIRRORS: `docker.io=${registry.host}`,
  BASE_IMAGE_GATE_INSECURE_REGISTRIES: registry.host,
});
const catalog = (args: string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(folder, ["catalog", ...args], { env: env(), ...options });
const json = async (...args: string[]) => JSON.parse((await catalog([...args, "--format", "json"])).out);

async function put(tag: string, spec: ImageSpec = {}, name = PYTHON): Promise<Image> {
  const image = await push(registry.base, name.replace("docker.io/", ""), tag, {
    salt: tag,
    created: "2025-01-02T03:04:05Z",
    ...spec,
  });
  registry.seen.length = 0;
  return image;
}
const short = () =>
  registry.lines().map((line) => line.replace(/\/v2\/airbyte\/[^/]+\//, "").replace(/sha256:\w+|\?.*/, ""));
const versionLines = (out: string) => out.split("\n").filter((line) => /^ {2}\d/.test(line));

describe("a listing of the embedded catalog", () => {
  test("has the policy's repositories, the newest versions first, and asks no registry", async () => {
    const { code, out, err } = await catalog([]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.match(/^docker\.io.*$/gm)).toEqual([JAVA, PYTHON, MANIFEST]);
    const python = out.split("\n\n").find((block) => block.startsWith(PYTHON)) ?? "";
    expect(versionLines(python).map((line) => line.trim().split(/ +/)[0])).toEqual([
      ...["4.1.0", "4.0.2", "4.0.1", "4.0.1-rc.1", "4.0.0"],
      ...["4.0.0-rc.1", "3.0.2", "3.0.1-rc.1", "3.0.0", "3.0.0-rc.1"],
    ]);
    expect(python).toMatch(/^ {2}4\.1\.0 +2025-10-27 +\d+ +3\.13\.9 +\? +sha256:1d1a\w+ {2}latest$/m);
    expect(python).toMatch(/^ {2}4\.0\.1-rc\.1 .* pre-release$/m);
    expect(python).toMatch(/^ {2}4\.0\.2 .*[0-9a-f]$/m);
    expect(python).toContain("  and 9 older versions with --all");
    expect(out).toMatch(
      /From the embedded catalog, which ends 2026-02-25\. `--catalog registry` asks the registry itself\.\n$/,
    );
    expect(registry.seen).toEqual([]);
  });

  test("can have every version", async () => {
    const { out } = await catalog(["python", "--all"]);
    expect(versionLines(out)).toHaveLength(EMBEDDED_CATALOG[PYTHON]?.length ?? 0);
    expect(out).not.toContain("--all");
  });

  test("never has a pre-release as the latest", async () => {
    const [{ latest, versions }] = (await json("java")).repositories;
    expect(latest).toBe("2.0.4");
    expect(versions[0]).toEqual({
      version: "2.1.0-test-1",
      digest: digestOf("2.1.0-test-1", JAVA),
      published: "2025-07-11",
      ageDays: expect.any(Number),
      platforms: null,
      python: null,
      latest: false,
      prerelease: true,
    });
    expect(versions.filter((version: { latest: boolean }) => version.latest)).toHaveLength(1);
    const age = Math.floor(Date.now() / 86_400_000) - Date.parse("2025-07-11") / 86_400_000;
    expect(Math.abs(versions[0].ageDays - age)).toBeLessThanOrEqual(1);
  });

  test.each([
    [[PYTHON], [PYTHON]],
    [["airbyte/java-connector-base"], [JAVA]],
    [["manifest-only", "source-declarative-manifest"], [MANIFEST]],
    [
      ["python", "low-code", "java"],
      [PYTHON, JAVA],
    ],
  ])("%j are %j", async (names, expected) => {
    const { repositories } = await json(...names);
    expect(repositories.map((listed: { repository: string }) => listed.repository)).toEqual(expected);
  });
});

describe("whose policy", () => {
  const policy = (name: string) => `base-images: { python: docker.io/own/${name} }\n`;
  const named = async (...args: string[]) => {
    const { out, err, code } = await catalog(args);
    return out + err + code;
  };
  let stranger: Listening;
  beforeEach(async () => {
    stranger = await listen();
    repository(folder);
    commit(folder, { ...upgrade().before, [POLICY]: policy("of-main") });
    git(folder, "checkout", "--quiet", "-b", "change");
    commit(folder, { ...upgrade().after, [POLICY]: `base-images: { python: ${stranger.host}/x }\n` });
  });
  afterEach(() => stranger[Symbol.asyncDispose]());

  test("that of the default branch, not what is checked out", async () => {
    expect(await named()).toContain(
      "the embedded catalog has no image docker.io/own/of-main; --catalog registry asks its registry.\n3",
    );
    const careless = { ...env(), BASE_IMAGE_GATE_INSECURE_REGISTRIES: `${registry.host},${stranger.host}` };
    await catalog(["--catalog", "registry"], { env: careless });
    expect(short()).toEqual(["GET /v2/own/of-main/tags/list"]);
    expect(stranger.seen).toEqual([]);
  });

  test("that of --policy, and of another clone", async () => {
    writeFileSync(join(folder, "mine.yml"), policy("mine"));
    expect(await named("--policy", "mine.yml")).toContain("no image docker.io/own/mine");
    const elsewhere = await runCli(temporaryFolder(onTestFinished), ["catalog", "--repo", folder]);
    expect(elsewhere.err).toContain("no image docker.io/own/of-main");
  });

  test("one that is not valid is told", async () => {
    git(folder, "checkout", "--quiet", "main");
    commit(folder, { [POLICY]: "latest: { platform: [] }\n" });
    expect(await named()).toMatch(
      /^error: The policy on refs\/heads\/main is not valid\. Mend it, or name another with --policy:\n {2}\.github\/base-image-policy\.yml:1:11 "latest › platform" is no key/,
    );
  });

  test("the required platforms decide what is the latest", async () => {
    writeFileSync(join(folder, "amd.yml"), "latest: { platforms: [linux/amd64] }\n");
    await put("1.0.0");
    await put("2.0.0", { platforms: ["linux/amd64"] });
    const args = ["--catalog", "registry", PYTHON];
    expect((await catalog([...args, "--policy", "amd.yml"])).out).toMatch(/^ {2}2\.0\.0 .* latest$/m);
    writeFileSync(join(folder, "both.yml"), "{}\n");
    const { out } = await catalog([...args, "--policy", "both.yml"]);
    expect(out).toMatch(/^ {2}2\.0\.0 .* not for linux\/arm64$/m);
    expect(out).toMatch(/^ {2}1\.0\.0 .* latest$/m);
  });
});

describe("a listing of a registry", () => {
  const LIST = ["--catalog", "registry", PYTHON];

  test("has digest, date, age, platforms and Python of each version", async () => {
    const image = await put("5.0.0", { python: "3.13.9" });
    for (const tag of ["5.1.0-rc.1", "latest", "nightly"]) await put(tag);
    const { code, out } = await catalog(LIST);
    expect(code).toBe(0);
    expect(versionLines(out)).toEqual([
      expect.stringMatching(/^ {2}5\.1\.0-rc\.1 .* pre-release$/),
      expect.stringMatching(
        new RegExp(`^ {2}5\\.0\\.0 +2025-01-02 +\\d+ +3\\.13\\.9 +linux/amd64 linux/arm64 +${image.digest} {2}latest$`),
      ),
    ]);
    expect(out).toContain("  and 2 tags that are no version\n");
    expect(out).toMatch(/From the registry 127\.0\.0\.1:\d+, asked on \d{4}-\d\d-\d\d at \d\d:\d\d UTC\.\n$/);
  });

  test("looks at the newest only, unless all are asked for; what was described once is kept", async () => {
    for (const tag of ["4.0.2", ...Array.from({ length: 13 }, (_, patch) => `5.0.${patch}`)])
      await put(tag, { python: "3.11.13" });
    const { out } = await catalog(LIST);
    expect(versionLines(out)).toHaveLength(10);
    expect(out).toContain("  and 4 older versions with --all\n");
    registry.seen.length = 0;
    const [{ versions, older }] = (await json(...LIST, "--all")).repositories;
    expect([versions.length, older]).toEqual([14, 0]);
    expect(versions.map(({ platforms }: { platforms: unknown }) => platforms !== null)).toEqual([
      ...Array(10).fill(true),
      ...Array(4).fill(false),
    ]);
    const lines = short();
    expect(lines.filter((line) => line.startsWith("GET")).sort()).toEqual(["GET tags/list"]);
    expect(lines.filter((line) => line.startsWith("HEAD"))).toHaveLength(14);
  });

  test("one repository that fails is told, the others are listed", async () => {
    await put("2.0.4", {}, JAVA);
    const { code, out, err } = await catalog(["--catalog", "registry", "java", "docker.io/no/such"]);
    expect([code, versionLines(out).length]).toEqual([3, 1]);
    expect(err).toMatch(
      /^error: \S+ answered HTTP 404 \(NAME_UNKNOWN\) when asked for the tags of docker\.io\/no\/such \(1 attempt\)\.\n$/,
    );
    expect((await json("--catalog", "registry", "docker.io/no/such")).problems).toHaveLength(1);
  });

  test("shows on a watched terminal how far it is, and nothing else where nobody watches", async () => {
    for (let patch = 0; patch < 5; patch++) await put(`5.0.${patch}`);
    const watched = await catalog(LIST, { interactive: true });
    expect(watched.err).toMatch(
      /^\r\u001b\[KAsking the registry \S+ for the tags of docker\.io\/airbyte\/python-connector-base …/,
    );
    expect(watched.err).toMatch(/\r\u001b\[K$/);
    expect((await catalog(LIST)).err).toBe("");
  });
});

describe("--verify", () => {
  test("says that they agree", async () => {
    serveEmbedded(registry);
    const { code, out } = await catalog(["--verify"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/with the registry \S+, asked on .*\.\nThey agree\.\n$/)]);
    expect(out).toContain(`${EMBEDDED_CATALOG[PYTHON]?.length} versions compared, 0 differences\n`);
    const versions = Object.values(EMBEDDED_CATALOG).flat().length;
    expect(short().filter((line) => line.startsWith("HEAD"))).toHaveLength(versions);
    expect(short().filter((line) => line.startsWith("GET"))).toEqual(Array(3).fill("GET tags/list"));
  });

  const FAKE = `sha256:${"0".repeat(64)}`;
  async function differing(): Promise<Record<string, Image>> {
    const images: Record<string, Image> = {};
    for (const tag of ["1.0.0", "1.1.0", "1.2.0"]) images[tag] = await put(tag);
    images.before = images["1.1.0"] as Image;
    images["1.1.0"] = await put("1.1.0", { salt: "moved" });
    images["1.3.0"] = await put("1.3.0");
    for (const tag of ["0.9.0", "1.2.1-rc.1", "latest"]) await put(tag);
    const known = [
      { version: "0.9.9", digest: FAKE },
      { version: "1.0.0", digest: images["1.0.0"]?.digest },
      { version: "1.1.0", digest: images.before.digest },
      { version: "1.2.0", digest: FAKE },
    ];
    writeFileSync(join(folder, "known.json"), JSON.stringify({ [PYTHON]: known }));
    return images;
  }

  test("names what is missing, moved, different and new, one a line", async () => {
    const images = await differing();
    const { code, out } = await catalog(["--verify", "--catalog", "known.json", "python"]);
    expect(code).toBe(1);
    expect(out.split("\n").slice(0, 6)).toEqual([
      PYTHON,
      `  new             1.3.0: the catalog lacks it; the registry has ${images["1.3.0"]?.digest}`,
      `  digest differs  1.2.0: the registry has ${images["1.2.0"]?.digest}, and not the catalog's ${FAKE}`,
      `  moved           1.1.0: the tag had ${images.before?.digest} and now has ${images["1.1.0"]?.digest}`,
      `  missing         0.9.9: the registry has no such tag; the catalog has ${FAKE}`,
      "  4 versions compared, 4 differences; 2 more versions in the registry, on which nothing turns",
    ]);
    expect(out).toMatch(/Compared the catalog known\.json, with the registry .*\n4 differences\.\n$/);
  });

  test("for programs", async () => {
    const images = await differing();
    const {
      catalog,
      registry: asked,
      repositories,
      problems,
    } = await json("--verify", "--catalog", "known.json", "python");
    expect([catalog.kind, asked.kind, problems]).toEqual(["file", "registry", []]);
    expect(repositories).toEqual([
      {
        repository: PYTHON,
        compared: 4,
        differences: expect.arrayContaining([
          { version: "1.3.0", kind: "new", catalog: null, registry: images["1.3.0"]?.digest },
          { version: "0.9.9", kind: "missing", catalog: FAKE, registry: null },
        ]),
        otherVersions: 2,
      },
    ]);
  });

  test("a registry that does not answer is no difference and no agreement", async () => {
    registry.fail(/./, status(403));
    const { code, out, err } = await catalog(["--verify", "python"]);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(
      /^error: \S+ answered HTTP 403, as for a repository that does not exist or needs a login, when asked for/,
    );
  });
});

describe("--write", () => {
  test("makes a catalog that checks without a network agree with those that ask", async () => {
    const latest = await put("4.0.3", { python: "3.11.13" });
    for (let patch = 0; patch < 12; patch++) await put(`5.0.${patch}`, { python: "3.13.9" });
    await put("7.10.1", {}, MANIFEST);
    await put("2.0.4", {}, JAVA);
    const { code, out, err } = await catalog(["--write", "images.json"]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe(`images.json has 15 versions of ${JAVA}, ${PYTHON}, ${MANIFEST}.\n`);
    expect(readdirSync(folder).filter((name) => name.includes("images.json"))).toEqual(["images.json"]);
    const written = JSON.parse(readFileSync(join(folder, "images.json"), "utf8"));
    expect(written[PYTHON][0]).toEqual({
      version: "4.0.3",
      digest: latest.digest,
      published: "2025-01-02T03:04:05.000Z",
      platforms: ["linux/amd64", "linux/arm64"],
      python: "3.11.13",
    });
    const clone = repository(join(folder, "clone"));
    commit(clone, upgrade().before);
    git(clone, "checkout", "--quiet", "-b", "change");
    commit(clone, upgrade({ image: `${PYTHON}:4.0.3@${latest.digest}` }).after);
    for (const from of ["registry", "../images.json"])
      expect((await runCli(clone, ["check", "--catalog", from], { env: env() })).out).toContain(
        "\npass (1 connector)\n",
      );
    expect((await runCli(clone, ["catalog", "--catalog", "../images.json", "python"])).out).toMatch(
      /5\.0\.11 .* latest\n/,
    );
  });

  test("can be made of the embedded catalog", async () => {
    expect((await catalog(["--write", "images.json", "--catalog", "embedded"])).code).toBe(0);
    const written = JSON.parse(readFileSync(join(folder, "images.json"), "utf8"));
    expect(Object.keys(written).sort()).toEqual(Object.keys(EMBEDDED_CATALOG).sort());
    expect(written[PYTHON]).toEqual(expect.arrayContaining(EMBEDDED_CATALOG[PYTHON] ?? []));
    expect(registry.seen).toEqual([]);
  });

  test("leaves what was there when a repository fails", async () => {
    writeFileSync(join(folder, "images.json"), "old");
    await put("4.0.2");
    const { code, err } = await catalog(["--write", "images.json"]);
    expect([code, err]).toEqual([3, expect.stringContaining("error: images.json was not written.\n")]);
    expect(readFileSync(join(folder, "images.json"), "utf8")).toBe("old");
  });

  test("Ctrl-C ends it at once and leaves what was there", async () => {
    writeFileSync(join(folder, "images.json"), "old");
    await put("4.0.2");
    let interrupt = () => {};
    registry.fail(/^HEAD/, () => interrupt());
    const { code, out, err } = await catalog(["--write", "images.json", "python"], {
      onInterrupt: (callback) => {
        interrupt = callback;
      },
    });
    expect([code, out, err]).toEqual([130, "", "Interrupted; nothing was written.\n"]);
    expect(readdirSync(folder).filter((name) => name.includes("images.json"))).toEqual(["images.json"]);
    expect(readFileSync(join(folder, "images.json"), "utf8")).toBe("old");
  });

  test("a place that cannot be written", async () => {
    const { code, err } = await catalog(["--write", "no/such/images.json", "--catalog", "embedded"]);
    expect([code, err]).toEqual([
      2,
      "error: --write no/such/images.json cannot be written: its folder does not exist.\n",
    ]);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });
});

describe("bad input", () => {
  test.each([
    [
      ["nonsense"],
      /^error: "nonsense" is neither a language nor a base image of the policy\. Expected: one of python, /,
    ],
    [
      [`${PYTHON}:4.0.2`],
      /has a tag or a digest\. Expected: a repository, here docker\.io\/airbyte\/python-connector-base\.$/m,
    ],
    [["docker.io/UPPER/x"], /^error: The repository "docker\.io\/UPPER\/x" has upper-case letters in its path/],
    [["__proto__"], /^error: "__proto__" is neither/],
    [["--format", "xml"], /^error: --format is "xml"\. Expected: one of text, json\.$/m],
    [["--verify", "--write", "x"], /^error: --verify and --write exclude each other/],
    [["--verify", "--catalog", "registry"], /^error: --verify compares a catalog with the registry/],
    [
      ["--catalog", "nowhere.json"],
      /nowhere\.json does not exist\. Expected: a catalog file, or the word embedded or registry\.$/m,
    ],
    [["--policy", "nowhere.yml"], /--policy \S+nowhere\.yml does not exist\./],
    [["--repo", "nowhere"], /is not a git repository\./],
  ])("%j", async (args, message) => {
    const { code, out, err } = await catalog(args);
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(message)]);
  });
});
