import { compareTags } from "../image/version.ts";
import { START_OF_FILE } from "../model/location.ts";
import { childrenOf, type PythonFile, type SyntaxNode, stringValue } from "../text/python.ts";
import { type ChangelogEntry, isChangelogFile, parseEntries, repositoryOf } from "./changelogs.ts";
import type { LibraryProblem } from "./class-changes.ts";
import { sanityChecks } from "./classes.ts";
import type { LibraryChange, LibraryFiles } from "./library.ts";
import { definitionOf, type Module, type Modules, undecorated } from "./modules.ts";

/**
 * What is wrong with the classes that stand for a language's image in the second form of the library: they say other than
 * the newest version in the generated changelog, or a new version checks less than the one before it.
 */
export function imageProblems({ before, after }: LibraryChange, old: Modules, now: Modules): LibraryProblem[] {
  const images = imageClasses(now);
  const oldImages = imageClasses(old);
  const problems: LibraryProblem[] = [];
  for (const [path] of after) {
    if (!isChangelogFile(path)) continue;
    const repository = repositoryOf(path);
    const newest = newestIn(path, after);
    const image = images.get(repository);
    if (!newest || !image) continue;
    const was = { newest: newestIn(path, before), image: oldImages.get(repository) };
    const disagrees = disagreement(newest.dockerfile, image.root);
    if (disagrees && disagrees !== (was.newest && disagreement(was.newest.dockerfile, was.image?.root)))
      problems.push({
        message: `${newest.version} of ${repository} ${disagrees}. Expected: the files that \`poetry run generate-release\` writes.`,
        at: { path, range: newest.range },
      });
    if (was.newest?.version === newest.version) continue;
    const dropped = [...(was.image?.checks ?? [])].filter((check) => !image.checks.has(check));
    if (dropped.length > 0)
      problems.push({
        effect: "warning",
        message: `${newest.version} of ${repository} is no longer checked with ${dropped.join(", ")}, which ${was.newest?.version} was.`,
        at: { path: image.path, range: image.range ?? START_OF_FILE },
      });
  }
  return problems;
}

function newestIn(path: string, files: LibraryFiles): ChangelogEntry | undefined {
  const entry = files.get(path);
  const parsed = entry?.kind === "file" ? parseEntries(entry.text) : undefined;
  return parsed?.ok ? [...parsed.entries].sort((a, b) => compareTags(b.version, a.version))[0] : undefined;
}

function disagreement(dockerfile: string, root: string | undefined): string | undefined {
  const from = /^FROM (\S+)/.exec(dockerfile)?.[1];
  return from === undefined || root === undefined || from === root
    ? undefined
    : `is documented as built from ${from}, but its class is built from ${root}`;
}

/** What a class says of its image. */
interface ImageClass {
  path: string;
  range?: ReturnType<PythonFile["range"]>;
  /** The address of the image that it is built from, where that can be read. */
  root?: string;
  checks: Set<string>;
}

/** The classes with an attribute `repository`, by its text. */
function imageClasses(all: Modules): Map<string, ImageClass> {
  const checks = sanityChecks(all);
  const images = new Map<string, ImageClass>();
  for (const module of all.modules.values())
    for (const [name, statements] of module.definitions) {
      const node = undecorated(statements.at(-1) as SyntaxNode);
      if (node.name !== "ClassDefinition") continue;
      const attributes = attributesOf(node, module.python);
      const repository = textOf(attributes.get("repository"), module.python);
      if (repository === undefined) continue;
      const root = rootOf(attributes.get("root_image"), module, all.modules);
      const range = module.python.range(node.getChild("VariableName") ?? node);
      images.set(repository, {
        path: module.path,
        range,
        checks: checks.get(name) ?? new Set(),
        ...(root && { root }),
      });
    }
  return images;
}

function attributesOf(node: SyntaxNode, { text }: PythonFile): Map<string, SyntaxNode> {
  const assignments = node.getChild("Body")?.getChildren("AssignStatement") ?? [];
  return new Map(
    assignments.flatMap((one) => {
      const [target, ...rest] = childrenOf(one);
      const value = rest.at(-1);
      return target?.name === "VariableName" && value ? [[text(target), value] as const] : [];
    }),
  );
}

/** `PublishedImage(registry=…, repository=…, tag=…, sha=…)` behind a name, as an address. */
function rootOf(value: SyntaxNode | undefined, module: Module, modules: Modules["modules"]): string | undefined {
  const place =
    value?.name === "VariableName" ? definitionOf({ module, name: module.python.text(value) }, modules) : undefined;
  const assignment = place?.module.definitions.get(place.name)?.at(-1);
  const call = assignment && childrenOf(assignment).at(-1);
  const list = call?.name === "CallExpression" ? call.getChild("ArgList") : null;
  if (!place || !list) return undefined;
  const python = place.module.python;
  const given = new Map<string, string>();
  for (const name of list.getChildren("VariableName")) {
    const argument = name.nextSibling?.name === "AssignOp" ? name.nextSibling.nextSibling : null;
    const text = textOf(argument ?? undefined, python);
    if (text !== undefined) given.set(python.text(name), text);
  }
  const [registry, repository, tag, sha] = ["registry", "repository", "tag", "sha"].map((key) => given.get(key));
  return [registry, repository, tag, sha].includes(undefined)
    ? undefined
    : `${registry}/${repository}:${tag}@sha256:${sha}`;
}

function textOf(node: SyntaxNode | undefined, python: PythonFile): string | undefined {
  return node?.name === "String" ? stringValue(python, node, () => "") : undefined;
}
