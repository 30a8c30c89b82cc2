/** Asking that ends with the program: what the hub leaves open (long polls) must not keep a terminal from stopping. */

export function fetchUntil(ending: AbortSignal): typeof globalThis.fetch {
  return (resource, init) => {
    const signal = init?.signal ? AbortSignal.any([init.signal, ending]) : ending;
    return fetch(resource, { ...init, signal });
  };
}
