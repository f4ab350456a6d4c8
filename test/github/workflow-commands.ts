/** A workflow command that the Action printed (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). */
export interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** Commands that the runner knows (https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs). */
const KNOWN =
  "add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output warning";
const OLD = new RegExp(`##\\[(${KNOWN.replaceAll(" ", "|")})(?: ([^\\]]*))?\\](.*)$`);

/**
 * The commands in an output, as the runner takes them: `::name key=value::text` where a line begins with it, be it
 * indented, and the old form `##[name]text` anywhere in a line.
 */
export function commandsIn(output: string): Command[] {
  const commands: Command[] = [];
  let stopped: string | undefined;
  for (const line of output.split(/\r?\n/)) {
    const found = /^\s*::([\w-]+)(?: ((?:[^:]|:(?!:))*))?::(.*)$/.exec(line) ?? OLD.exec(line);
    const [, name, properties = "", message = ""] = found ?? [];
    if (name === undefined) continue;
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
    } else if (name === "stop-commands") stopped = message;
    else commands.push({ name, properties: propertiesOf(properties), message: unescaped(message) });
  }
  return commands;
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      return [
        pair.slice(0, equals).trim(),
        unescaped(pair.slice(equals + 1))
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ","),
      ];
    }),
  );
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
