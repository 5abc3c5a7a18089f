/** Tells a person how far a run has come: a spinner on a terminal, about ten plain lines elsewhere. */
interface Progress {
  /** `done` of `total` documents; `name` is the one at hand. */
  step(done: number, total: number, name: string): void;
  stop(): void;
}

export async function createProgress(stream: NodeJS.WriteStream): Promise<Progress> {
  return stream.isTTY ? spinnerProgress(stream) : lineProgress(stream);
}

async function spinnerProgress(stream: NodeJS.WriteStream): Promise<Progress> {
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const spinner = yoctoSpinner({ stream, text: 'reading' }).start();
  return {
    step: (done, total, name) => {
      spinner.text = `${done}/${total} ${name}`;
    },
    stop: () => {
      spinner.stop();
    },
  };
}

const LINES = 10;

function lineProgress(stream: NodeJS.WriteStream): Progress {
  let next = 0;
  return {
    step: (done, total, name) => {
      if (done < next && done < total) return;
      next = done + total / LINES;
      stream.write(`presser: ${done}/${total} ${name}\n`);
    },
    stop: () => undefined,
  };
}
