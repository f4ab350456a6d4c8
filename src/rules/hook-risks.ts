import {
  type Deed as CommandDeed,
  commandsOf,
  commandsOfArguments,
  deedsOf,
  nltkData,
  type Run,
} from "../connector/commands.ts";
import { isPinned, isUnknown } from "../connector/downloads.ts";
import { type Deed, type Effect, HOOK_NAMES, type HookName, PARAMETERS } from "../connector/hook-effects.ts";
import { type HookFile, parseHooks } from "../connector/hook-file.ts";
import { placeOf } from "../connector/hook-run.ts";
import { parametersOf } from "../connector/python/parameters.ts";
import { SECRET, waysOf } from "../connector/python/value.ts";
import { isSecretName, secretIn } from "../connector/secrets.ts";
import { type Range, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";
import { descendantsOf, HOLE, type SyntaxNode, stringValue } from "../text/python.ts";

/** Something in a hook that a reviewer should see. */
export interface Risk {
  effect: "error" | "warning" | "notice";
  message: string;
  range: Range;
}

const KEEP = "Expected: customize the container that the hook is given, and return that.";
const REPLACED = "so the connector would not be built on the base image of metadata.yaml";

/** The risks of a hook file in Python; `undefined` where it cannot be parsed. */
export function pythonRisks(text: string): Risk[] | undefined {
  const parsed = parseHooks(text);
  if (!parsed.ok) return undefined;
  const hooks = parsed.value;
  const at = (node: SyntaxNode) => hooks.file.range(placeOf(node));
  const runs = hooks.followed.effects.flatMap(({ deed, node }) =>
    deed.kind === "run"
      ? commandsOfArguments(deed.words).map((command): Run<Range> => ({ command, at: at(node) }))
      : [],
  );
  const risks = [
    ...replacements(hooks),
    ...hooks.followed.effects.flatMap((effect) =>
      effectRisks(effect).map((risk) => ({ ...risk, range: at(effect.node) })),
    ),
    ...commandRisks(deedsOf(runs)),
    ...incomplete(hooks),
  ];
  return distinct(risks);
}

/** The risks of a hook that is a shell script. */
export function shellRisks(text: string): Risk[] {
  const lines = new Lines(text);
  const runs = commandsOf(text).map((command) => ({ command, at: lines.range(command.start, command.end) }));
  return distinct(commandRisks(deedsOf(runs)));
}

/** Ways out of the container that the build hands to a hook. */
function replacements(hooks: HookFile): Risk[] {
  const { file, followed, definitions } = hooks;
  const range = (node: SyntaxNode) => file.range(placeOf(node));
  const ends = [...followed.endings].flatMap(([hook, endings]) =>
    endings.flatMap(({ value, node }) => waysOf(value).map((way) => ({ hook, node, way }))),
  );
  const keepsImage =
    followed.isComplete &&
    ends.length > 0 &&
    ends.every(({ way }) => way.kind === "container" && way.origin === "given");
  const images = followed.effects.filter(
    (effect): effect is Effect<Deed & { kind: "image" }> => effect.deed.kind === "image",
  );
  const risks = images.map(({ deed: { method, image, owner }, node }): Risk => {
    const which = image === "" || image.includes(HOLE) ? "another image" : `\`${image.slice(0, 200)}\``;
    if (owner === "other" && keepsImage) {
      const message = `${method}() brings in ${which} beside the base image. Expected: only what the connector needs of it, pinned by its digest.`;
      return { effect: image.includes("@sha256:") ? "notice" : "warning", message, range: range(node) };
    }
    const what = method.endsWith("directory")
      ? "lays a folder over the whole container"
      : `makes the container from ${which}`;
    return { effect: "error", message: `${method}() ${what}, ${REPLACED}. ${KEEP}`, range: range(node) };
  });
  if (!risks.some(({ effect }) => effect === "error"))
    for (const node of mentionsOfFrom(hooks)) {
      if (images.some((image) => image.node.from <= node.from && node.to <= image.node.to)) continue;
      const message = `\`from_\` stands here in a way that cannot be followed. It replaces the base image of metadata.yaml. ${KEEP}`;
      risks.push({ effect: "error", message, range: range(node) });
    }
  for (const hook of HOOK_NAMES) {
    const code = definitions.findLast(
      ({ name, kind, inside }) => name === hook && kind === "function" && inside === undefined,
    );
    const parameter = code && parametersOf(code.statement, file)[0]?.name;
    if (code && parameter !== undefined && !uses(hooks, code.statement, parameter)) {
      const message = `${hook} never uses ${parameter}, the container that it is given, ${REPLACED}. ${KEEP}`;
      risks.push({ effect: "error", message, range: file.range(code.node) });
    } else
      risks.push(
        ...endRisks(
          hook,
          ends.filter((end) => end.hook === hook),
          range,
        ),
      );
  }
  return risks;
}

function endRisks(
  hook: HookName,
  ends: readonly { way: ReturnType<typeof waysOf>[number]; node: SyntaxNode }[],
  range: (node: SyntaxNode) => Range,
): Risk[] {
  return ends.flatMap(({ way, node }): Risk[] => {
    if (way.kind === "container" && way.origin === "other") {
      const message = `${hook} returns a container that is not made from ${PARAMETERS[hook]}, ${REPLACED}. ${KEEP}`;
      return [{ effect: "error", message, range: range(node) }];
    }
    if (way.kind !== "unknown" && way.kind !== "member" && way.kind !== "reference" && way.kind !== "remote") return [];
    const what = way.kind === "unknown" && way.why !== "" ? way.why : "this value";
    const message = `${hook} returns what ${what} gives, which cannot be followed here. It could be another container; look that it is made from ${PARAMETERS[hook]}.`;
    return [{ effect: "notice", message, range: range(node) }];
  });
}

/** Places that name `from_`, in code or in a text. */
function mentionsOfFrom({ file }: HookFile): SyntaxNode[] {
  return [...descendantsOf(file.root)].filter(({ name, node }) => {
    if (name === "String") return stringValue(file, node, () => "") === "from_";
    return (name === "PropertyName" || name === "VariableName") && file.text(node).normalize("NFKC") === "from_";
  });
}

function uses({ file }: HookFile, code: SyntaxNode, parameter: string): boolean {
  const body = code.getChild("Body");
  return (
    body !== null &&
    [...descendantsOf(body)].some(
      (node) => node.name === "VariableName" && file.text(node).normalize("NFKC") === parameter,
    )
  );
}

function effectRisks({ deed }: Effect): Omit<Risk, "range">[] {
  const warning = (message: string) => [{ effect: "warning" as const, message }];
  const notice = (message: string) => [{ effect: "notice" as const, message }];
  switch (deed.kind) {
    case "run":
      return runRisks(deed.words);
    case "variable":
      return variableRisks(deed);
    case "file": {
      const data = nltkData(deed.contents);
      if (secretIn(deed.contents))
        return warning(
          `${deed.path} gets what looks like a secret, and everybody who has the image can read it. Expected: no secrets in the image.`,
        );
      return data.length > 0 ? warning(nltkMessage(data)) : [];
    }
    case "fetch":
      return deed.pinned || isPinned(deed.url) ? [] : warning(downloadMessage(deed.url));
    case "secret":
      return warning(`The hook ${deed.what}. Expected: no secrets in the image or in the hook.`);
    case "builder":
      return warning(
        `\`${deed.call}\` ${deed.what} on the builder, with its secrets, and not in the container. Expected: with_exec() of the container.`,
      );
    case "opens":
      return notice(
        `${deed.call} reads a file on the builder. Look that it is one of the connector's, and that what it says is wanted in the image.`,
      );
    case "unfollowed":
      return notice(
        `What ${deed.what} does cannot be followed. It could do anything to the container, and replace its image.`,
      );
    default:
      return [];
  }
}

function runRisks(words: readonly string[]): Omit<Risk, "range">[] {
  const line = words.join(" ");
  if (line.includes(SECRET) || secretIn(line))
    return [
      {
        effect: "warning",
        message:
          "A command is given a secret or a value of the builder's environment, which stays in the history of the image. Expected: no secrets in the image.",
      },
    ];
  const [program = "", option = "", script = ""] = words;
  const isOpen =
    program.includes(HOLE) ||
    (/^(\/bin\/)?(ba|da)?sh$/.test(program) && option.startsWith("-") && script.includes(HOLE));
  return isOpen
    ? [
        {
          effect: "notice",
          message: "This command has parts that are only known when the hook runs. Look what it can become.",
        },
      ]
    : [];
}

function variableRisks({ name, value, isSecret }: Deed & { kind: "variable" }): Omit<Risk, "range">[] {
  if (isSecret)
    return [
      {
        effect: "warning",
        message: `The secret ${name} is handed to the container, where every command of the build can read it. Expected: a hook that needs no secrets.`,
      },
    ];
  if (value.includes(SECRET))
    return [
      {
        effect: "warning",
        message: `${name} gets a value of the builder's environment, and everybody who has the image can read it. Expected: a value that stands in the hook.`,
      },
    ];
  return isSecretName(name, value) || secretIn(value)
    ? [
        {
          effect: "warning",
          message: `${name} looks like a secret, and everybody who has the image can read it. Expected: no secrets in the image; the connector gets them in its configuration.`,
        },
      ]
    : [];
}

/** What the commands bring in. Unpinned packages of the system are usual, so there is one notice for all of them. */
function commandRisks(deeds: readonly CommandDeed<Range>[]): Risk[] {
  const risks: Risk[] = [];
  const isSystem = (deed: CommandDeed<Range>) => deed.kind === "package" && /^(apt|apk|yum)$/.test(deed.manager);
  const packages = deeds.filter((deed) => deed.kind === "package" && !deed.pinned && !isUnknown(deed.name));
  const unpinned = packages.filter(isSystem);
  const [first] = unpinned;
  if (first) {
    const names = [...new Set(unpinned.map((deed) => (deed.kind === "package" ? deed.name : "")))];
    const message = `${listed(names)} ${names.length === 1 ? "is" : "are"} installed in whatever version is newest when the image is built.`;
    risks.push({ effect: "notice", message, range: first.at });
  }
  for (const deed of deeds) {
    const warn = (message: string) => risks.push({ effect: "warning", message, range: deed.at });
    if (deed.kind === "remote-script") warn(scriptMessage(deed.url));
    else if (deed.kind === "download" && !deed.pinned) warn(downloadMessage(deed.url));
    else if (deed.kind === "nltk") warn(nltkMessage([deed.name]));
    else if (deed.kind === "package" && packages.includes(deed) && !isSystem(deed))
      warn(
        `${deed.manager} installs ${shown(deed.spec)} in whatever version is newest when the image is built. Expected: one version, such as \`${exampleOf(deed.manager, deed.name)}\`.`,
      );
    else if (deed.kind === "package" && isUnknown(deed.name))
      risks.push({
        effect: "notice",
        message: `What ${deed.manager} installs here is only known when the hook runs.`,
        range: deed.at,
      });
  }
  return risks;
}

function exampleOf(manager: string, name: string): string {
  return `${name.slice(0, 100)}${manager === "npm" || manager === "go" || manager === "cargo" ? "@" : "=="}1.2.3`;
}

function scriptMessage(url: string): string {
  return `What is downloaded from ${shown(url)} is run as a script, so whoever can change it there decides what is in the image. Expected: packages of a fixed version, or a script that is compared with its checksum first.`;
}

function downloadMessage(url: string): string {
  return `${shown(url)} is downloaded without a version or a checksum. Expected: an address that names a version, or a checksum that is compared.`;
}

function nltkMessage(names: readonly string[]): string {
  return `nltk downloads ${listed(names)}, which has no versions, when the image is built. Newer base images may bring it; else copy it from a fixed place.`;
}

function shown(text: string): string {
  return /[\uFFFB\uFFFC]/.test(text) ? "an address that only the running hook knows" : `\`${text.slice(0, 200)}\``;
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 8).map((name) => name.slice(0, 60));
  return `${some.join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}`;
}

function incomplete({ followed }: HookFile): Risk[] {
  if (followed.isComplete) return [];
  const message =
    "The file does too much to be followed to its end, so what it does to the container is not known. Look at all of it.";
  return [{ effect: "notice", message, range: START_OF_FILE }];
}

/** What a helper does twice is told once. */
function distinct(risks: readonly Risk[]): Risk[] {
  const seen = new Map(risks.map((risk) => [`${risk.range.start.line} ${risk.message}`, risk]));
  return [...seen.values()];
}
