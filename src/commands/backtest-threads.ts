import { availableParallelism } from "node:os";
import { type MessagePort, Worker } from "node:worker_threads";
import { UserError } from "../model/errors.ts";
import { type BacktestTask, type JudgedLine, judgeHistory } from "./judge-history.ts";

/** More threads than this find too little in common between the parts of history that they judge. */
const MAX_THREADS = 4;
/** A thread takes about as long to get going as to judge so many changes. */
const MIN_CHANGES = 500;
/** How many changes that follow each other one thread judges; most of what they have in common is read once. */
const MAX_BLOCK = 2000;
/** Changes that a thread sends at once, and how many such pieces it may be ahead of what was written. */
const PIECE = 50;
const MAX_AHEAD = (2 * MAX_BLOCK) / PIECE;

/** What a thread sends: judged changes, that there are no more, or why it had to stop. */
type Message = { judged: JudgedLine[] } | { end: true } | { message: string; exitCode?: 2 | 3 };

/** How many threads judge a number of changes; `wanted` is the user's word. */
export function threadsFor(changes: number, wanted?: number): number {
  return wanted ?? Math.max(1, Math.min(availableParallelism(), MAX_THREADS, Math.floor(changes / MIN_CHANGES)));
}

/**
 * Judges like {@link judgeHistory}, in several threads that run `script` again. They take blocks of changes in turns and
 * stay close to each other, so that what waits for its turn stays small. @throws UserError
 */
export async function* judgeInThreads(
  task: BacktestTask,
  threads: number,
  script: string,
  signal: AbortSignal,
): AsyncGenerator<JudgedLine> {
  const { changes } = task;
  const rounds = Math.ceil(changes.length / threads / MAX_BLOCK);
  const size = Math.ceil(changes.length / threads / rounds);
  const blocks = Array.from({ length: threads * rounds }, (_, block) =>
    changes.slice(block * size, (block + 1) * size),
  );
  const own = (thread: number) => blocks.filter((_, block) => block % threads === thread).flat();
  const running = Array.from(
    { length: threads },
    (_, thread) => new Thread(new Worker(script, { workerData: { ...task, changes: own(thread) } })),
  );
  try {
    for (const [block, { length }] of blocks.entries()) {
      const thread = running[block % threads] as Thread;
      for (let done = 0; done < length && !signal.aborted; done++) yield await thread.next();
    }
  } finally {
    await Promise.all(running.map((thread) => thread.stop()));
  }
}

/** The body of a thread: judges its part of history and sends it, piece by piece. */
export async function runThread(task: BacktestTask, port: MessagePort): Promise<void> {
  const send = (message: Message) => port.postMessage(message);
  let ahead = 0;
  let goOn = () => {};
  port.on("message", () => {
    ahead--;
    goOn();
  });
  let judged: JudgedLine[] = [];
  const flush = async () => {
    send({ judged });
    judged = [];
    if (++ahead >= MAX_AHEAD)
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
  };
  try {
    for await (const change of judgeHistory(task)) if (judged.push(change) >= PIECE) await flush();
    if (judged.length > 0) await flush();
    send({ end: true });
  } catch (error) {
    const { message, exitCode } = error as UserError;
    send({ message, ...(error instanceof UserError && { exitCode }) });
  }
  port.close();
}

/** A thread, as the one sees it that waits for its judgements. */
class Thread {
  readonly #worker: Worker;
  readonly #messages: Message[] = [];
  #judged: JudgedLine[] = [];
  #wake = () => {};

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: Message) => this.#receive(message));
    worker.on("error", ({ message }) => this.#receive({ message }));
    worker.on("exit", () => this.#receive({ message: "a thread stopped before it was done" }));
  }

  /** The next judgement. @throws what stopped the thread */
  async next(): Promise<JudgedLine> {
    while (this.#judged.length === 0) {
      const message = this.#messages.shift();
      if (!message)
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      else if ("judged" in message) {
        this.#judged = message.judged.reverse();
        this.#worker.postMessage("taken");
      } else if ("end" in message) throw new Error("a thread judged too few changes");
      else throw message.exitCode ? new UserError(message.message, message.exitCode) : new Error(message.message);
    }
    return this.#judged.pop() as JudgedLine;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(message: Message): void {
    this.#messages.push(message);
    this.#wake();
  }
}
