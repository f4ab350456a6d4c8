import { Command, CommanderError, Option } from "commander";
import { UserError } from "../model/errors.ts";
import type { AuditArguments } from "./audit.ts";
import type { BacktestArguments } from "./backtest.ts";
import type { CatalogArguments } from "./catalog-arguments.ts";
import type { CheckArguments } from "./check.ts";
import type { FixArguments } from "./fix.ts";
import { addListCommands } from "./list-options.ts";
import type { Terminal } from "./terminal.ts";
import { version as packageVersion } from "./version.ts";

const CATALOG = "where published images are looked up: registry, embedded, or a catalog file";

/**
 * Runs the command line. Resolves with the exit code and never rejects: 0 pass, 1 fail, 2 wrong usage or policy,
 * 3 unknown, 4 review.
 * @param args without the program's own name
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = commandLine(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const debug = args.includes("--debug");
    terminal.err(errorText(error as Error, debug));
    return error instanceof UserError ? error.exitCode : 3;
  }
}

function errorText(error: Error, debug: boolean): string {
  if (debug) return `${error.stack ?? error.message}\n`;
  if (error instanceof UserError) return `error: ${error.message}\n`;
  return `error: Something went wrong in the gate itself: ${error.message}. Run it again with --debug and report what it prints.\n`;
}

function commandLine(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command("base-image-gate")
    .description("Checks that the connectors of a monorepo use its official base images.")
    .option("--debug", "print where an error came from")
    .version(packageVersion, "--version", "print the version")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, getOutHasColors: () => terminal.color })
    .addHelpText(
      "after",
      "\nExit codes: 0 pass, 1 fail, 2 wrong usage or policy, 3 could not be verified, 4 needs a review.",
    );

  program
    .command("demo")
    .description("build a small sample monorepo with a pull request and check it, offline")
    .option("--keep <folder>", "keep the sample in this new folder, to try the other commands on")
    .action(async (options: { keep?: string }) => {
      const { demoCommand } = await import("./demo.ts");
      done(await demoCommand(options, terminal));
    });

  program
    .command("check")
    .description("check what a branch changes, on a local clone")
    .option("--repo <folder>", "the clone; it may be bare", ".")
    .option("--base <revision>", "the branch to land on (default: the remote's default branch)")
    .option("--head <revision>", "what would land", "HEAD")
    .option("--pr <number>", "the pull request's number, for the changelog's links")
    .option("--policy <file>", "a policy instead of the one at the base")
    .option("--catalog <catalog>", CATALOG, "embedded")
    .option("--as-of <day>", "judge as on this day: what was published later does not exist yet")
    .option("--format <format>", "text, json, sarif, markdown, or github: annotations in a workflow's log", "text")
    .option("--output <file>", "write the report to a file")
    .action(async (options: CheckArguments) => {
      const { checkCommand } = await import("./check.ts");
      done(await checkCommand(options, terminal));
    });

  program
    .command("fix")
    .description("edit connectors in the work tree until the check has nothing left to say")
    .argument("[name...]", "connectors to bring up to date; without any, those that the branch touches are mended")
    .option("--all", "bring all connectors of the policy's scope up to date")
    .option("--repo <folder>", "the clone", ".")
    .option("--base <revision>", "the branch to land on (default: the remote's default branch)")
    .option("--pr <number>", "the pull request's number, for the changelog's links; can be filled in later")
    .option("--dry-run", "print what would change as a diff, and change nothing")
    .option("--head <revision>", "with --dry-run: a commit instead of the work tree")
    .option("--force", "edit files with uncommitted changes, too")
    .option("--policy <file>", "a policy instead of the one at the base")
    .option("--catalog <catalog>", "where published images are looked up: embedded, or a catalog file", "embedded")
    .option("--as-of <day>", "fix as on this day: what was published later does not exist yet")
    .action(async (names: string[], options: FixArguments) => {
      const { fixCommand } = await import("./fix.ts");
      done(await fixCommand(names, options, terminal));
    });

  program
    .command("backtest")
    .description("judge the merged history as if the gate had been on")
    .requiredOption("--since <day>", "the first day, such as 2026-01-01 (required)")
    .option("--until <day>", "the last day (default: today)")
    .option("--repo <folder>", "the clone; it may be bare", ".")
    .option("--head <revision>", "the branch whose merged changes are judged", "HEAD")
    .option("--policy <file>", "a policy instead of the one at each base")
    .option("--catalog <catalog>", CATALOG, "embedded")
    .option("--format <format>", "text, or json: one report a line", "text")
    .action(async (options: BacktestArguments) => {
      const { backtestCommand } = await import("./backtest.ts");
      done(await backtestCommand(options, terminal));
    });

  addListCommands(program, async (options) => {
    const { listCommand } = await import("./list.ts");
    done(await listCommand(options, terminal));
  });

  program
    .command("catalog")
    .description("list the published versions of base images, compare a catalog with the registry, or write one")
    .argument("[repository...]", "repositories, or languages of the policy (default: the policy's repositories)")
    .option("--catalog <catalog>", `${CATALOG} (default: embedded; with --write, registry)`)
    .option("--all", "list every version, not only the 10 newest")
    .option("--verify", "compare the catalog with the registry; exit code 1 where they differ")
    .option("--write <file>", "write a catalog file of every version, for where no registry can be asked")
    .option("--repo <folder>", "the clone whose default branch has the policy (default: the current folder)")
    .option("--policy <file>", "a policy instead of that one")
    .option("--format <format>", "text or json", "text")
    .action(async (repositories: string[], options: CatalogArguments) => {
      const { catalogCommand } = await import("./catalog.ts");
      done(await catalogCommand(repositories, options, terminal));
    });

  program
    .command("audit")
    .description("tell where every connector at a commit stands: migrated, pinned, how old its image is")
    .option("--repo <folder>", "the clone; it may be bare", ".")
    .option("--commit <revision>", "the commit that is audited (default: HEAD)")
    .option("--history <months>", "also count the migrated connectors at the end of so many months")
    .option("--policy <file>", "a policy instead of the one at the commit")
    .option("--catalog <catalog>", "where published images are looked up: embedded, or a catalog file", "embedded")
    .option("--as-of <day>", "tell ages as on this day (default: today, or with --commit that commit's day)")
    .addOption(
      new Option("--format <format>", "the form").choices(["text", "json", "markdown", "html"]).default("text"),
    )
    .option("--output <file>", "write the audit to a file")
    .addHelpText(
      "after",
      "\nExamples:\n  audit --format html --history 24 --output audit.html\n  audit --commit v1.0 --format json",
    )
    .action(async (options: AuditArguments) => {
      const { auditCommand } = await import("./audit.ts");
      done(await auditCommand(options, terminal));
    });

  program
    .command("explain")
    .description("print what a rule asks, why, and how to mend it")
    .argument("[rule]", "the rule's name; without it, all rules are listed")
    .action(async (rule: string | undefined) => {
      const { explainCommand } = await import("./explain.ts");
      done(await explainCommand(rule, terminal));
    });

  for (const command of program.commands) command.option("--debug", "print where an error came from");
  return program;
}
