import { dirname, join } from "node:path";
import { readInputs, type Settings } from "./github/inputs.ts";
import { stepFiles, workflowLog } from "./github/log.ts";
import { UserError } from "./model/errors.ts";

const { argv, env, stdout } = process;

const write = (text: string) => void stdout.write(text);
let settings: Settings | undefined;
try {
  settings = readInputs(env);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  workflowLog(write).error(error.message);
  process.exitCode = 1;
}
if (settings) {
  // Loaded only now, so that a wrong input is told at once.
  const { runAction } = await import("./github/main.ts");
  const folder = join(dirname(argv[1] ?? ""), "..");
  const code = await runAction(settings, { environment: env, write, files: stepFiles(env), folder });
  // Requests that a deadline has left behind do not hold the job up.
  stdout.write("", () => process.exit(code));
}
