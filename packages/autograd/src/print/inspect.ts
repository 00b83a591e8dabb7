/** The name under which Node's `console.log` and debuggers ask an object how to show it. */
export const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;
