import { execFileSync } from "node:child_process";

/**
 * The program of Node 24, the Action's own: this one, that of `ACTION_NODE` – which runs the Action in all tests –, or the
 * one that npm has cached (`npx -y -p node@24 node --version` fetches it). `undefined` where there is none.
 */
export const NODE24 = [() => process.execPath, () => process.env.ACTION_NODE, cached]
  .map((program) => program())
  .find((program) => program && is24(program));

function cached(): string | undefined {
  return output("npx", "--yes", "--offline", "--package", "node@24", "which", "node");
}

function is24(program: string): boolean {
  return output(program, "--version")?.startsWith("v24.") ?? false;
}

function output(program: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
