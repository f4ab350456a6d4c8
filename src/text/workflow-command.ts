/**
 * A workflow command for a step's log, such as `::error file=a.ts,line=1::text`, without a line end
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). What is `undefined` is left out.
 */
export function workflowCommand(
  name: string,
  text: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapedProperty(String(value))}`],
  );
  return `::${[name, written.join(",")].filter(Boolean).join(" ")}::${escapedData(text)}`;
}

/** As the runner unescapes them: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
