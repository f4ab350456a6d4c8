// What old Dockerfiles of connectors had in common, and what the build does for every connector. Data, no control flow.

/** What a build on Alpine needs for everything, in the stage that is thrown away: compilers, and the zone that it copies. */
const ALPINE_BUILD = new Set([
  "tzdata",
  "build-base",
  "binutils",
  "g++",
  "gcc",
  "libc-dev",
  "make",
  "musl-dev",
  "patch",
]);

/** What installs the connector. */
const INSTALLERS = new Set(["pip", "setuptools", "wheel", "poetry", "poetry-core", "uv", "virtualenv"]);

/** Whether a package is no customization: a shell for debugging, what installs the connector, what any Alpine build had. */
export function isUsualPackage(name: string, manager: string, isBuilder: boolean): boolean {
  if (manager === "pip") return INSTALLERS.has(name);
  return name === "bash" || (isBuilder && manager === "apk" && ALPINE_BUILD.has(name));
}

/** Commands that installed the connector itself or set what every base image sets. Matched against their words. */
const USUAL_COMMANDS = [
  /^(set|cd|true|:|export|rm|which|test|\[|ls|pwd|type|sleep|exit)( |$)/,
  /^(python[\d.]*|pip[\d.]*) (-V|--version)$/,
  /^python[\d.]* (-m ensurepip|setup\.py)\b/,
  /^(echo|cp|ln|printf)\b.*(\/etc\/timezone|\/etc\/localtime|zoneinfo)/,
  /^echo [^>]*$/,
  /^poetry (config|install|export|lock|self|--version)\b/,
  /^uv (sync|venv|pip sync)\b/,
  /^(addgroup|adduser|groupadd|useradd)\b.*\bairbyte\b/,
  /^chown\b.*\bairbyte\b/,
  /^mkdir( -\S+)* \/(airbyte\S*|install|secrets|config|tmp\S*|root\S*)( |$)/,
  /^chmod \S+ (\S*\/)?main\.py$/,
  /^tar x\S* \S*\.tar --strip-components=1$/,
];

/** Whether a command is no customization. `text` has its words and what it is redirected to. */
export function isUsualCommand(text: string): boolean {
  return USUAL_COMMANDS.some((pattern) => pattern.test(text));
}

const USUAL_VARIABLES = /^(AIRBYTE_ENTRYPOINT|APPLICATION|APPLICATION_VERSION|DEBIAN_FRONTEND|PIP_\w+|POETRY_\w+)$/;

/** Whether a variable is no customization: the build sets it, or only the Dockerfile's own commands read it. */
export function isUsualVariable(name: string, value: string): boolean {
  return USUAL_VARIABLES.test(name) || (name === "TZ" && /^(Etc\/)?UTC$/.test(value));
}

const USUAL_SOURCES = [
  /^(\.|\.\/|\*|)$/,
  /^(main\.py|setup\.py|setup\.cfg|pyproject\.toml|manifest\.yaml|metadata\.yaml)$/,
  /^(poetry\.lock\*?|poetry\.toml|uv\.lock|requirements[\w-]*\.txt|MANIFEST\.in|README\.md)$/i,
  /^(source|destination)[_-][\w-]+(\/.*)?$|^\w+_(source|destination)(\/.*)?$/,
  /^build\/(distributions|libs)\//,
];

/** Whether a file that is copied from the connector's folder is no customization: the build takes it along. */
export function isUsualSource(source: string): boolean {
  return USUAL_SOURCES.some((pattern) => pattern.test(source.replace(/^(\.\/)+|\/+$/g, "")));
}

/** Whether what is copied from another stage is no customization: installed packages and the time zone. */
export function isUsualOutput(source: string): boolean {
  return /^\/?(install|usr\/local|usr\/share\/zoneinfo|airbyte|root\/\.local|venv|opt\/venv)(\/|$)/.test(source);
}

/** Images that were a connector's way to Python or to the code that all connectors share. */
export function isUsualImage(image: string): boolean {
  return /^(docker\.io\/)?((library\/)?(python|debian|ubuntu|alpine|scratch)|airbyte\/(integration-base|python-connector-base)\S*)([:@]|$)/.test(
    image,
  );
}
