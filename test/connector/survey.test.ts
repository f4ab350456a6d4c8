import { expect, test } from "vitest";
import { createReader } from "../../src/connector/read.ts";
import { type SurveyedConnector, survey } from "../../src/connector/survey.ts";
import type { Tree } from "../../src/model/tree.ts";
import { DEFAULT_POLICY } from "../../src/policy/policy.ts";
import { type MemoryFiles, memoryTree } from "../../src/repository/memory.ts";
import { EVERY_STANDING } from "../fixtures/audit.ts";
import { CONNECTORS, connector } from "../fixtures/monorepo.ts";

const FILES: MemoryFiles = {
  ...EVERY_STANDING,
  ...connector({ name: "source-low", language: "low-code" }),
  ...connector({ name: "source-manifest", language: "manifest-only" }),
  ...connector({ name: "destination-java", language: "java" }),
  ...connector({ name: "destination-kotlin", language: "rust", files: { "src/main/kotlin/x.kt": "" } }),
  ...connector({ name: "source-both", language: "java", files: { "setup.py": "", "pyproject.toml": "" } }),
  ...connector({
    name: "source-flow",
    files: { "metadata.yaml": "{data: {tags: [language:go], dockerImageTag: 1.0.0}}" },
  }),
  ...connector({ name: "source-unread", language: "rust", files: { "src/main": { unreadable: "the disk is gone" } } }),
  ...connector({
    name: "source-packed",
    language: "rust",
    files: { source_packed: { unreadable: "the disk is gone" } },
  }),
  [`${CONNECTORS}/tutorial/README.md`]: "none",
};
const inside = Object.keys(FILES).filter((path) => path.startsWith(`${CONNECTORS}/`));
const folders = [...new Set(inside.map((path) => path.split("/")[2] as string))].map((name) => ({
  name,
  path: `${CONNECTORS}/${name}`,
}));

test("a survey says of each connector what reading it in full says", async () => {
  const tree = memoryTree("a".repeat(40), FILES);
  const [full] = await createReader().read([tree], folders, DEFAULT_POLICY.docs);
  const known = (one: Pick<SurveyedConnector, "name" | "language" | "metadata" | "folder" | "unread"> | undefined) =>
    one && { name: one.name, language: one.language, metadata: one.metadata, folder: one.folder, unread: one.unread };
  const surveyed = await survey(tree, folders);
  expect(surveyed.length).toBe(folders.length - 1);
  for (const one of surveyed) expect(known(one)).toEqual(known(full?.connectors.get(one.path)));
});

test("two rounds of reading are enough, however many connectors there are", async () => {
  const tree = memoryTree("a".repeat(40), FILES);
  let rounds = 0;
  let asked = new Set<string>();
  const counting: Tree = {
    commit: tree.commit,
    read(paths) {
      rounds++;
      asked = new Set([...asked, ...paths]);
      return tree.read(paths);
    },
  };
  await survey(counting, folders);
  expect(rounds).toBe(2);
  const page = [...asked].filter((path) => path.startsWith("docs/") || path.endsWith("pyproject.toml"));
  expect(page).toEqual([]);
});

test("metadata that was read at one commit is not parsed again at the next", async () => {
  const known = new Map();
  const files = connector();
  await survey(memoryTree("a".repeat(40), files), [{ name: "source-demo", path: `${CONNECTORS}/source-demo` }], {
    known,
  });
  const [reading] = known.values();
  const [again] = await survey(
    memoryTree("b".repeat(40), files),
    [{ name: "source-demo", path: `${CONNECTORS}/source-demo` }],
    { known },
  );
  expect(again?.metadata).toBe(reading);
});

test("what could not be read once is asked for again", async () => {
  const folder = { name: "source-x", path: `${CONNECTORS}/source-x` };
  const files = connector({ name: "source-x", files: { "build_customization.py": "import os\n" } });
  const identity = {};
  const reader = createReader();
  const read = async (lost: string) => {
    const tree = memoryTree("a".repeat(40), {
      ...files,
      [`${folder.path}/${lost}`]: { unreadable: "the disk is gone" },
    });
    const [at] = await reader.read([{ ...tree, identity: () => identity }], [folder], DEFAULT_POLICY.docs);
    return at?.connectors.get(folder.path);
  };
  expect((await read("metadata.yaml"))?.metadata.kind).toBe("unreadable");
  expect((await read("build_customization.py"))?.hooks).toEqual([{ name: "build_customization.py" }]);
  const whole = await read("none");
  expect(whole?.metadata.kind).toBe("valid");
  expect(whole?.hooks).toEqual([{ name: "build_customization.py", text: "import os\n" }]);
});
