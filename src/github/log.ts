import { printable } from "../text/printable.ts";
import { workflowCommand } from "../text/workflow-command.ts";

/** What a run tells while it goes on. Texts are made safe for a workflow's log. */
export interface Log {
  info(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  error(text: string): void;
}

/** Writes to a workflow's log, annotations as workflow commands. */
export function workflowLog(write: (text: string) => void): Log {
  const command = (level: string) => (text: string) => write(`${workflowCommand(level, printable(text))}\n`);
  return {
    info: (text) => write(`${printable(text)}\n`),
    notice: command("notice"),
    warning: command("warning"),
    error: command("error"),
  };
}
