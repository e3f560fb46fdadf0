"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type DoneAct, lookUp, newKey, type Outcome, sendAct, takeBack } from "@/components/inventory/scan-client";
import {
  actOf,
  addCode,
  type Answer,
  emptySession,
  finish,
  isStale,
  refusedItem,
  type ScanPlace,
  type Session,
  settle,
} from "@/components/inventory/scan-session";
import { keptStore } from "@/components/inventory/scan-store";
import { useOneAtATime, useRetries } from "@/components/inventory/use-retries";
import { playSound } from "@/components/scan/sound";
import type { Problem } from "@/lib/core/result";
import type { Candidate } from "@/lib/inventory/scan/schema";

interface Told {
  answer: Answer | null;
  /** Why the server refused the act, or a code. */
  problem: Problem | null;
  /** The thing that the act was refused for. */
  refusedId: string | null;
  isAway: boolean;
}

const nothingTold: Told = { answer: null, problem: null, refusedId: null, isAway: false };

const oldestWaiting = (session: Session) => session.entries.findLast((entry) => entry.outcome === "waiting");

/** Looks up what waits, the oldest first. */
function useLookups(session: Session, found: (id: string, outcome: Outcome<{ candidates: Candidate[] }>) => void) {
  const alone = useOneAtATime();
  const told = useRef(found);
  useEffect(() => {
    told.current = found;
  });
  const waiting = oldestWaiting(session);
  const id = waiting?.id;
  const code = waiting?.code;
  const look = useCallback(() => {
    if (id && code)
      void alone(
        () => lookUp(code),
        (outcome) => told.current(id, outcome),
      );
  }, [alone, id, code]);
  useEffect(look, [look]);
  useRetries(id !== undefined, look);
}

/** Sends the act that is on its way until there is an answer. */
function useSending({ attempt }: Session, answered: (outcome: Outcome<DoneAct>) => void) {
  const alone = useOneAtATime();
  const told = useRef(answered);
  useEffect(() => {
    told.current = answered;
  });
  const send = useCallback(() => {
    if (attempt && !isStale(attempt, Date.now()))
      void alone(
        () => sendAct(attempt.key, attempt.body),
        (outcome) => told.current(outcome),
      );
  }, [alone, attempt]);
  useEffect(send, [send]);
  useRetries(attempt !== null, send);
}

/** A scan session: its lines, what the last scan was answered with, and what is still on its way. */
export function useScanSession(userId: string, places: readonly ScanPlace[]) {
  const store = keptStore(`session.${userId}`, emptySession);
  const session = useSyncExternalStore(store.watch, store.get, () => emptySession);
  const [told, setTold] = useState<Told>(nothingTold);
  const say = (answer: Answer | null) => {
    if (answer) playSound(answer.sound);
    setTold({ ...nothingTold, answer });
  };
  const refuse = (outcome: Outcome<unknown>) =>
    setTold((last) => (outcome.kind === "refused" ? { ...last, problem: outcome.problem, isAway: false } : { ...last, isAway: true }));

  useLookups(session, (id, outcome) => {
    const isNonsense = outcome.kind === "refused" && outcome.status === 422;
    if (outcome.kind !== "done" && !isNonsense) return refuse(outcome);
    const settled = settle(store.get(), id, outcome.kind === "done" ? outcome.data.candidates : [], places);
    store.set(settled.session);
    say(settled.answer);
  });
  useSending(session, (outcome) => {
    if (outcome.kind === "done") {
      store.set(finish(store.get(), outcome.data));
      return setTold(nothingTold);
    }
    refuse(outcome);
    if (outcome.kind === "refused" && outcome.status !== 401) {
      playSound("wrong");
      const refusedId = refusedItem(outcome.problem, store.get().attempt?.body);
      setTold((last) => ({ ...last, refusedId }));
      store.set({ ...store.get(), attempt: null });
    }
  });

  return {
    session,
    ...told,
    change: (next: Session) => store.set(next),
    scan: (code: string) => store.set(addCode({ ...store.get(), done: null }, code, newKey())),
    say,
    send() {
      const body = actOf(session, places);
      if (!body || session.attempt) return;
      setTold(nothingTold);
      store.set({ ...session, attempt: { key: newKey(), at: Date.now(), body }, done: null });
    },
    async undo() {
      const { done } = session;
      if (!done) return;
      // The act names the key: pressed twice, it is taken back once.
      const outcome = await takeBack(`undo-${done.batchId}`, done.batchId);
      if (outcome.kind !== "done") return refuse(outcome);
      store.set({ ...store.get(), done: null });
      setTold(nothingTold);
    },
  };
}
