"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Select } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { updateSettingsAction } from "@/lib/notifications/actions";
import { areas, type ChannelName, modes } from "@/lib/notifications/constants";
import type { NotificationSettings } from "@/lib/notifications/settings/schema";

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** Which kinds come by which channel, the quiet hours and the hour of the daily letter. */
export function SettingsForm({ settings }: { settings: NotificationSettings }) {
  const t = useTranslations("notifications.settings");
  const toast = useToast();
  return (
    <ActionForm action={updateSettingsAction} onDone={() => toast({ text: t("saved") })} label={t("title")} className="flex flex-col gap-6">
      {areas.map((area) => (
        <AreaChoices key={area} area={area} settings={settings} />
      ))}
      <Section title={t("times")}>
        <div className="grid gap-4 pt-3 tablet:grid-cols-3">
          <TextField
            name="quiet_hours.from"
            type="time"
            label={t("quiet_from")}
            defaultValue={settings.quiet_hours?.from}
            hint={t("quiet_hint")}
          />
          <TextField name="quiet_hours.to" type="time" label={t("quiet_to")} defaultValue={settings.quiet_hours?.to} />
          <SelectField
            name="digest_hour"
            label={t("digest_hour")}
            options={hours}
            defaultValue={String(settings.digest_hour)}
            hint={t("digest_hint")}
          />
        </div>
      </Section>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function AreaChoices({ area, settings }: { area: (typeof areas)[number]; settings: NotificationSettings }) {
  const t = useTranslations("notifications");
  const kinds = settings.kinds.filter((one) => one.area === area);
  return (
    <Section title={t(`settings.area_${area}`)}>
      <table className="choices">
        <thead>
          <tr>
            <th scope="col">{t("settings.kind")}</th>
            {settings.channels.map((channel) => (
              <th key={channel} scope="col">
                {t(`settings.channel_${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, modes: chosen }) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}.name`)}</th>
              {settings.channels.map((channel) => (
                <td key={channel} data-channel={t(`settings.channel_${channel}`)}>
                  <ModeSelect kind={kind} channel={channel} mode={chosen[channel] ?? "off"} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** A daily letter is a letter: the other channels come at once or not at all. */
function ModeSelect({ kind, channel, mode }: { kind: NotificationSettings["kinds"][number]["kind"]; channel: ChannelName; mode: string }) {
  const t = useTranslations("notifications");
  const offered = channel === "email" ? modes : modes.filter((one) => one !== "digest");
  const label = `${t(`kinds.${kind}.name`)}: ${t(`settings.channel_${channel}`)}`;
  return (
    <Select name={`kinds.${kind}.${channel}`} defaultValue={mode} aria-label={label}>
      {offered.map((one) => (
        <option key={one} value={one}>
          {t(`settings.mode_${one}`)}
        </option>
      ))}
    </Select>
  );
}
