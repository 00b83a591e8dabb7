/** Tensors that are made for looking at results only, and never take part in a derivative. */
import { fail } from './errors.ts';

/** The version of a storage that was made in inference mode: its changes are not counted. */
export const INFERENCE = -1;

let inferring = false;

/** Whether inference mode is on. Source: `torch.is_inference_mode_enabled` */
export function isInferring(): boolean {
  return inferring;
}

export function withInference<T>(fn: () => T): T {
  const before = inferring;
  inferring = true;
  try {
    return fn();
  } finally {
    inferring = before;
  }
}

const ADVICE = 'x.clone() gives one that may, and noGrad(() => …) makes none that may not.';

/** Throws for a version of an inference tensor. */
export function checkMaySave(version: number): void {
  if (version !== INFERENCE) return;
  throw fail(
    Error,
    'Inference tensors cannot be saved for backward. Please do not use Tensors created in inference mode in computation tracked by autograd. To work around this, you can make a clone to get a normal tensor and use it in autograd, or use `torch.no_grad()` instead of `torch.inference_mode()`.',
    `It was made in inferenceMode, so it may not take part in a derivative: ${ADVICE}`,
  );
}

/** Throws outside inference mode for a version of an inference tensor. */
export function checkMayOverwrite(version: number): void {
  if (version !== INFERENCE || inferring) return;
  throw fail(
    Error,
    'Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.',
    `It was made in inferenceMode, where changes are not counted: ${ADVICE}`,
  );
}

/** Throws outside inference mode for a version of an inference tensor. */
export function checkMayRequireGrad(version: number): void {
  if (version !== INFERENCE || inferring) return;
  throw fail(
    Error,
    'Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.',
    `It was made in inferenceMode, so it may not take part in a derivative: ${ADVICE}`,
  );
}

/** Throws for a version of an inference tensor. */
export function checkIsCounted(version: number): void {
  if (version !== INFERENCE) return;
  throw fail(
    Error,
    'Inference tensors do not track version counter.',
    `It was made in inferenceMode, where changes are not counted: ${ADVICE}`,
  );
}
