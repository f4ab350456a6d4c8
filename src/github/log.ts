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

/** What a step hands on beside its log. */
export interface StepFiles {
  /** Sets outputs; values may hold anything. */
  setOutputs(outputs: Record<string, string>): Promise<void>;
  /** Adds markdown to the job's summary. */
  addSummary(markdown: string): Promise<void>;
}

/** The files of this process's step; what the runner does not ask for is not written. */
export function stepFiles({ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }: NodeJS.ProcessEnv): StepFiles {
  // The toolkit finds the files itself, in the environment of the process.
  const core = () => import("@actions/core");
  return {
    async setOutputs(outputs) {
      if (!output) return;
      const { setOutput } = await core();
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    },
    async addSummary(markdown) {
      if (summary) await (await core()).summary.addRaw(markdown).write();
    },
  };
}
