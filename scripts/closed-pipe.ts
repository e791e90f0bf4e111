// Owns what a program does when whoever reads its output has gone, as `head` does after ten lines.

/** Ends the process quietly when nobody reads `output` any more; every other fault of it is thrown. */
export const endWithReader = (output: NodeJS.WriteStream): void => {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
};
