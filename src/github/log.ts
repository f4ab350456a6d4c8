import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { printable } from "../text/printable.ts";

/** What a run tells while it goes on. Texts are made safe for a workflow's log. */
export interface Log {
  info(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  error(text: string): void;
}

/**
 * Writes to a workflow's log, annotations as workflow commands
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
export function workflowLog(write: (text: string) => void): Log {
  const command = (level: string) => (text: string) => write(`::${level}::${escaped(printable(text))}\n`);
  return {
    info: (text) => write(`${printable(text)}\n`),
    notice: command("notice"),
    warning: command("warning"),
    error: command("error"),
  };
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Sets the step's outputs. Values may hold anything: the runner takes the file's lines up to a delimiter of chance. */
export async function setOutputs(file: string | undefined, outputs: Record<string, string>): Promise<void> {
  if (!file) return;
  const delimiter = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  await appendFile(file, lines.join(""));
}
