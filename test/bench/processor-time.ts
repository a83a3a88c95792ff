/** Milliseconds that this process has computed: on one thread the time that a quiet machine would take, however busy this one is. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
