import { baseName } from "../text/paths.ts";

/** Who installs packages. `apt`, `apk` and `yum` install those of the system. */
export type Manager = "apt" | "apk" | "yum" | "pip" | "npm" | "gem" | "cargo" | "go" | "conda";

/** A package that a command installs. */
export interface Package {
  manager: Manager;
  /** Its name without version and extras. */
  name: string;
  /** As the command has it. */
  spec: string;
  /** Whether one version is asked for. */
  pinned: boolean;
}

interface Habits {
  manager: Manager;
  program: RegExp;
  /** What installs; all that is none of them leaves no package behind. */
  verb: RegExp;
  /** Options whose value is the next word. */
  takesValue: RegExp;
  /** Splits a specification: name, then the version where it is exactly one. */
  spec: RegExp;
}

const NONE = /^$/;
const HABITS: readonly Habits[] = [
  {
    manager: "apt",
    program: /^(apt-get|apt|aptitude)$/,
    verb: /^install$/,
    takesValue: /^(-t|-o|-c|--target-release|--option|--config-file)$/,
    spec: /^([^=/:]+)(?::\w+)?(?:\/\S+)?(?:=(.+))?$/,
  },
  {
    manager: "apk",
    program: /^apk$/,
    verb: /^add$/,
    takesValue: /^(-t|-X|-p|--virtual|--repository|--root)$/,
    spec: /^([^=<>~@]+)(?:@\w+)?(?:=(.+)|[<>~].*)?$/,
  },
  {
    manager: "yum",
    program: /^(yum|dnf|microdnf)$/,
    verb: /^(install|groupinstall|localinstall|reinstall)$/,
    takesValue: /^(-c|--config|--enablerepo|--disablerepo)$/,
    spec: /^(.+?)(?:-(\d[\w.:~^+-]*))?$/,
  },
  {
    manager: "pip",
    program: /^(pip[\d.]*|pipx|uv)$/,
    verb: /^(install|add)$/,
    takesValue:
      /^(-r|-c|-i|-f|-t|-e|--requirement|--constraint|--index-url|--extra-index-url|--find-links|--target|--prefix|--root|--editable|--python|--platform|--timeout|--trusted-host|--progress-bar|--no-binary|--only-binary|--src|--log|--cache-dir|--proxy|--retries|--group)$/,
    spec: /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(?:={2,3}\s*([^*,;\s]+)\s*(?:;.*)?$|[<>=!~@;,].*)?$/,
  },
  {
    manager: "npm",
    program: /^(npm|yarn|pnpm)$/,
    verb: /^(install|i|add)$/,
    takesValue: /^(--prefix|--registry)$/,
    spec: /^(@?[^@]+)(?:@v?(\d+\.\d+\.\d+\S*)|@.*)?$/,
  },
  { manager: "gem", program: /^gem$/, verb: /^install$/, takesValue: NONE, spec: /^([^:]+)(?::(\d.*))?$/ },
  {
    manager: "cargo",
    program: /^cargo$/,
    verb: /^install$/,
    takesValue: /^--(git|root)$/,
    spec: /^([^@]+)(?:@(\d.*))?$/,
  },
  { manager: "go", program: /^go$/, verb: /^install$/, takesValue: NONE, spec: /^([^@]+)(?:@(v\d.*)|@.*)?$/ },
  {
    manager: "conda",
    program: /^(conda|mamba|micromamba)$/,
    verb: /^install$/,
    takesValue: /^(-c|-n|-p|--channel|--name|--prefix)$/,
    spec: /^([^=<>]+)(?:={1,2}(\d.*)|[<>].*)?$/,
  },
];

/**
 * The packages that a command installs; none for one that installs only the connector itself or a list of its own, and
 * for other verbs of a package manager. `undefined` for a command that is no package manager's.
 */
export function packagesOf(words: readonly string[]): Package[] | undefined {
  const [first = "", ...rest] = isModule(words) ? words.slice(2) : words;
  const program = baseName(first);
  const habits = HABITS.find((one) => one.program.test(program));
  if (!habits) return undefined;
  const verb = rest.findIndex((word) => habits.verb.test(word));
  if (verb < 0) return [];
  const { manager, takesValue, spec } = habits;
  const asked = rest.findIndex((word) => /^(-v|--version)$/.test(word));
  const version = (manager === "gem" || manager === "cargo") && asked > 0 ? asked + 1 : -1;
  return rest.flatMap((word, index) => {
    if (index <= verb || index === version || word.startsWith("-") || takesValue.test(rest[index - 1] as string))
      return [];
    const name = /^\w[\w+]*:\/\//.test(word) ? word : (spec.exec(word)?.[1] ?? word);
    if (manager !== "go" && isLocal(word)) return [];
    const pinned =
      spec.exec(word)?.[2] !== undefined || version > 0 || /@v?\d+\.\d+|@[0-9a-f]{40}\b|#sha256=/.test(word);
    return [{ manager, name, spec: word, pinned }];
  });
}

/** `python -m pip …` */
function isModule(words: readonly string[]): boolean {
  return /^(.*\/)?python[\d.]*$/.test(words[0] ?? "") && words[1] === "-m";
}

/** A file or folder, which is the connector's own or was told about when it came. */
function isLocal(word: string): boolean {
  return (
    /^[./]/.test(word) ||
    (/\.(deb|rpm|whl|gem|tar\.gz|tgz)$/.test(word.split("#")[0] as string) && !word.includes("://"))
  );
}
