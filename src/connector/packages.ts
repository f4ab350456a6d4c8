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
  const program = first.slice(first.lastIndexOf("/") + 1);
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

/** Alpine packages whose Debian name differs; what is not listed has the same name in both. */
export const DEBIAN_NAMES: Readonly<Record<string, string>> = {
  "build-base": "build-essential",
  "bzip2-dev": "libbz2-dev",
  "curl-dev": "libcurl4-openssl-dev",
  "cyrus-sasl-dev": "libsasl2-dev",
  "expat-dev": "libexpat1-dev",
  "ffmpeg-dev": "libavcodec-dev",
  "freetds-dev": "freetds-dev",
  "freetype-dev": "libfreetype-dev",
  "g++": "g++",
  gdbm: "libgdbm6",
  "geos-dev": "libgeos-dev",
  "gmp-dev": "libgmp-dev",
  "jpeg-dev": "libjpeg-dev",
  "krb5-dev": "libkrb5-dev",
  "lcms2-dev": "liblcms2-dev",
  "libc-dev": "libc6-dev",
  "libc6-compat": "libc6",
  libffi: "libffi8",
  libgcc: "libgcc-s1",
  libgomp: "libgomp1",
  "libjpeg-turbo-dev": "libjpeg62-turbo-dev",
  libpq: "libpq5",
  "libpng-dev": "libpng-dev",
  librdkafka: "librdkafka1",
  libsasl: "libsasl2-2",
  libstdc: "libstdc++6",
  "libstdc++": "libstdc++6",
  "libxml2-dev": "libxml2-dev",
  "libxslt-dev": "libxslt1-dev",
  "linux-headers": "linux-libc-dev",
  "lz4-dev": "liblz4-dev",
  "mariadb-connector-c-dev": "libmariadb-dev",
  "mariadb-dev": "libmariadb-dev",
  "musl-dev": "libc6-dev",
  "ncurses-dev": "libncurses-dev",
  "openblas-dev": "libopenblas-dev",
  openjdk11: "openjdk-17-jre-headless",
  "openldap-dev": "libldap-dev",
  openssh: "openssh-client",
  "openssh-client-default": "openssh-client",
  "openssl-dev": "libssl-dev",
  "postgresql-client": "postgresql-client",
  "postgresql-dev": "libpq-dev",
  "poppler-utils": "poppler-utils",
  "py3-pip": "python3-pip",
  python3: "python3",
  "python3-dev": "python3-dev",
  "readline-dev": "libreadline-dev",
  "snappy-dev": "libsnappy-dev",
  sqlite: "sqlite3",
  "sqlite-dev": "libsqlite3-dev",
  "tesseract-ocr": "tesseract-ocr",
  "tiff-dev": "libtiff-dev",
  "unixodbc-dev": "unixodbc-dev",
  "xz-dev": "liblzma-dev",
  yaml: "libyaml-0-2",
  "yaml-dev": "libyaml-dev",
  "zlib-dev": "zlib1g-dev",
  "zstd-dev": "libzstd-dev",
};
