/** The counter between the first wish to pay and the disk: who comes meanwhile finds it taken. */
export function oneAtATime() {
  let taken = false;
  return {
    isTaken: () => taken,
    async occupied<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
      taken = true;
      try {
        return await work();
      } finally {
        taken = false;
      }
    },
  };
}
