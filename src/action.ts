import { dirname, join } from "node:path";
import { readInputs, type Settings } from "./github/inputs.ts";
import { workflowLog } from "./github/log.ts";
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
  const [{ runAction }, { setOutput, summary }] = await Promise.all([
    import("./github/main.ts"),
    import("@actions/core"),
  ]);
  const code = await runAction(settings, {
    environment: env,
    write,
    setOutput: env.GITHUB_OUTPUT ? setOutput : () => {},
    addSummary: async (markdown) => void (env.GITHUB_STEP_SUMMARY && (await summary.addRaw(markdown).write())),
    folder: join(dirname(argv[1] ?? ""), ".."),
  });
  // Requests that a deadline has left behind do not hold the job up.
  stdout.write("", () => process.exit(code));
}
