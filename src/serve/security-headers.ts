import { windowPolicy } from '#host/content-policy.ts';

/** Headers of every response; the policy is the window's unless another replaces it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': windowPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};
