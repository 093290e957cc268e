/** ECDSA over P-256: the one curve every browser signs with, and half as long as any RSA. */
export const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

export const algorithm = { name: "ECDSA", hash: "SHA-256" } as const;
