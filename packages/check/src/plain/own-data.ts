/** An own property's value, read from its descriptor, so that no getter runs; undefined when there is none. */
export function ownData(object: object, key: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, key);
  return descriptor !== undefined && 'value' in descriptor ? descriptor.value : undefined;
}
