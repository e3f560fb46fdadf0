"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { When } from "@/components/ui/when";
import { createPushSubscriptionAction, deletePushSubscriptionAction } from "@/lib/notifications/push/actions";

interface Device {
  id: string;
  name: string;
  last_used_at: Date | null;
}

interface PushDevicesProps {
  publicKey: string;
  devices: readonly Device[];
  zone: string;
}

/** Which of the devices this browser is: the server tells a subscription's id, and nobody else needs it. */
const place = "flytower-push";

type State = "unknown" | "unsupported" | "denied" | "off" | "on";

async function readState(devices: readonly Device[]): Promise<State> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  const id = localStorage.getItem(place);
  return subscription && devices.some((device) => device.id === id) ? "on" : "off";
}

async function subscribe(publicKey: string): Promise<PushSubscriptionJSON> {
  const registration = await navigator.serviceWorker.register("/sw.js");
  await navigator.serviceWorker.ready;
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  return made.toJSON();
}

async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  localStorage.removeItem(place);
}

/** Joins this browser to web push, and lists the others of this person. */
export function PushDevices({ publicKey, devices, zone }: PushDevicesProps) {
  const t = useTranslations("push");
  return (
    <Section title={t("title")}>
      <div className="flex flex-col items-start gap-3 pt-3">
        <ThisDevice publicKey={publicKey} devices={devices} />
        {devices.length > 0 ? <DeviceList devices={devices} zone={zone} /> : null}
      </div>
    </Section>
  );
}

function ThisDevice({ publicKey, devices }: Omit<PushDevicesProps, "zone">) {
  const t = useTranslations("push");
  const toast = useToast();
  const [state, setState] = useState<State>("unknown");
  const [isAsking, setAsking] = useState(false);
  const made = useAction(createPushSubscriptionAction);
  const gone = useAction(deletePushSubscriptionAction);
  useEffect(() => void readState(devices).then(setState), [devices]);

  const fail = () => {
    setAsking(false);
    setState(Notification.permission === "denied" ? "denied" : "off");
    toast({ text: t(Notification.permission === "denied" ? "denied" : "failed") });
  };
  const enable = async () => {
    setAsking(true);
    const subscription = await subscribe(publicKey).catch(() => undefined);
    if (!subscription) return fail();
    setAsking(false);
    const { endpoint, keys } = subscription;
    made.run({ endpoint, keys }, ({ id }) => localStorage.setItem(place, id), fail);
  };
  const disable = async () => {
    const id = localStorage.getItem(place);
    await unsubscribe().catch(() => undefined);
    if (id) gone.run({ id });
  };

  if (state === "unknown") return null;
  if (state === "unsupported" || state === "denied") return <p className="t-13 i2">{t(state)}</p>;
  return state === "on" ? (
    <div className="row g3 flex-wrap">
      <span>{t("on")}</span>
      <Button busy={gone.pending} onClick={() => void disable()}>
        {t("disable")}
      </Button>
    </div>
  ) : (
    <Button busy={isAsking || made.pending} onClick={() => void enable()}>
      {t("enable")}
    </Button>
  );
}

function DeviceList({ devices, zone }: Omit<PushDevicesProps, "publicKey">) {
  const t = useTranslations("push");
  const toast = useToast();
  return (
    <ul aria-label={t("devices")} className="w-full">
      {devices.map((device) => (
        <li key={device.id} className="row between flex-wrap border-b border-line py-2">
          <span>{device.name}</span>
          <span className="row g3 t-13 i2">
            {device.last_used_at ? <When at={device.last_used_at} zone={zone} /> : t("never")}
            <ActionForm action={deletePushSubscriptionAction} onDone={() => toast({ text: t("forgotten") })}>
              <HiddenField name="id" value={device.id} />
              <SubmitButton look="quiet" aria-label={t("forget_named", { device: device.name })}>
                {t("forget")}
              </SubmitButton>
            </ActionForm>
          </span>
        </li>
      ))}
    </ul>
  );
}
