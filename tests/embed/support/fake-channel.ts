/** A message port that delivers at once, so that tests need not wait. */
export class FakePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly sent: unknown[] = [];
  isClosed = false;
  other: FakePort | undefined;

  postMessage(data: unknown): void {
    if (this.isClosed || this.other?.isClosed) return;
    this.sent.push(data);
    this.other?.onmessage?.({ data });
  }

  close(): void {
    this.isClosed = true;
  }
}

/** Two fake ports that speak to each other. */
export class FakeChannel {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
