/** What a message holds under one number: bytes, or the number of a varint. */
export type ProtoValue = Uint8Array | number;

/**
 * The fields of a protobuf message by their number, in their order. Only what packages hold is read: varints up to 2^53,
 * and bytes; fixed numbers are passed over. @throws RangeError where the message ends too soon
 */
export function readMessage(bytes: Uint8Array): ReadonlyMap<number, readonly ProtoValue[]> {
  const fields = new Map<number, ProtoValue[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined || shift > 63) throw new RangeError('A message ends amid a number.');
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const skip = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new RangeError('A message ends too soon.');
    at += count;
    return bytes.subarray(at - count, at);
  };
  while (at < bytes.length) {
    const key = varint();
    const [number, kind] = [Math.floor(key / 8), key % 8];
    const value = kind === 0 ? varint() : kind === 2 ? skip(varint()) : undefined;
    if (kind === 1) skip(8);
    else if (kind === 5) skip(4);
    else if (value === undefined) throw new RangeError('A message holds what none may hold.');
    if (value === undefined) continue;
    const values = fields.get(number);
    if (values === undefined) fields.set(number, [value]);
    else values.push(value);
  }
  return fields;
}

/** The text of a field, '' where it is missing. */
export function textOf(message: ReadonlyMap<number, readonly ProtoValue[]>, number: number): string {
  const value = message.get(number)?.at(-1);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

/** The number of a field, 0 where it is missing. */
export function numberOf(message: ReadonlyMap<number, readonly ProtoValue[]>, number: number): number {
  const value = message.get(number)?.at(-1);
  return typeof value === 'number' ? value : 0;
}
