/** better-sqlite3 13 crashes the process below Node-API 10: say so instead. */
export default function checkNode(): void {
  if (Number(process.versions.napi) < 10) {
    throw new Error(
      `The tests need Node 22.18 or newer; this is ${process.version}. Use "npm test", which brings its own.`,
    );
  }
}
