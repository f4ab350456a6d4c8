import { type CommandDeed, nltkData } from "../connector/commands.ts";
import { isPinned, isUnknown } from "../connector/downloads.ts";
import type { Deed } from "../connector/hook-effects.ts";
import { isKnown, SECRET } from "../connector/python/value.ts";
import { isSecretName, secretIn } from "../connector/secrets.ts";
import type { Range } from "../model/location.ts";
import { HOLE } from "../text/python.ts";

/** Something in a hook that a reviewer should see. */
export interface Risk {
  effect: "error" | "warning" | "notice";
  message: string;
  range: Range;
}

/** The risks of one thing that a hook does, without its place. */
export function deedRisks(deed: Deed): Omit<Risk, "range">[] {
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

/** The risks of what commands bring in. Unpinned packages of the system are usual, so there is one notice for all of them. */
export function commandRisks(deeds: readonly CommandDeed<Range>[]): Risk[] {
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
  return isKnown(text) ? `\`${text.slice(0, 200)}\`` : "an address that only the running hook knows";
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 8).map((name) => name.slice(0, 60));
  return `${some.join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}`;
}
