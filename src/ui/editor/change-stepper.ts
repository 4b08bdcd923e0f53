type Step = (by: 1 | -1) => void;

let stepper: Step | null = null;

/** Lets the commands go from change to change in the comparison that is shown, until the returned function is called. */
export function setChangeStepper(step: Step): () => void {
  stepper = step;
  return () => {
    if (stepper === step) stepper = null;
  };
}

/** Whether two texts are being compared. */
export function isComparing(): boolean {
  return stepper !== null;
}

/** Goes to the next or the previous change. */
export function stepChange(by: 1 | -1): void {
  stepper?.(by);
}
