import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { attempt, type LoadPage } from "@/components/data-table/whole-list";

const page = { rows: ["a"], next: null };

describe("reading a page", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A server that answers as long as `open` says so. */
  function server() {
    const state = { isOpen: false, calls: 0, goOn: [] as (() => void)[], broken: new AbortController() };
    const load: LoadPage<string> = async () => {
      state.calls += 1;
      if (!state.isOpen) throw new Error("429");
      return page;
    };
    const read = attempt(load, "x", state.broken.signal, (goOn) => state.goOn.push(goOn));
    return { state, read };
  }

  it("is tried for half a minute, then once whenever it is asked for", async () => {
    const { state, read } = server();
    await vi.advanceTimersByTimeAsync(30_999);
    expect([state.calls, state.goOn.length]).toEqual([5, 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([state.calls, state.goOn.length]).toEqual([6, 1]);
    state.goOn[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([state.calls, state.goOn.length]).toEqual([7, 2]);
    state.isOpen = true;
    state.goOn[1]?.();
    expect(await read).toBe(page);
  });

  it("ends where the list is no longer wanted", async () => {
    const { state, read } = server();
    state.broken.abort();
    await Promise.all([expect(read).rejects.toThrow("429"), vi.advanceTimersByTimeAsync(1000)]);
    expect(state.goOn).toEqual([]);
  });
});
