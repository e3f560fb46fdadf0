import { Archive, CalendarDays, ChartNoAxesColumn, Drama, FileText, MoonStar, Plus, Settings, SquareCheck, Upload } from "lucide-react";
import { ListGallery } from "@/app/dev/components/list-gallery";
import { PageHead } from "@/components/layout/page-head";
import { Shell } from "@/components/layout/shell";
import { Button } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs";

const nav = [
  { href: "/tonight", label: "Сегодня", icon: <MoonStar /> },
  { href: "/schedule", label: "Расписание", icon: <CalendarDays /> },
  { href: "/performances", label: "Спектакли", icon: <Drama /> },
  { href: "/dev/components", label: "Инвентарь", icon: <Archive /> },
  { href: "/tasks", label: "Задачи", icon: <SquareCheck /> },
  { href: "/documents", label: "Документы", icon: <FileText /> },
  { href: "/reports", label: "Отчёты", icon: <ChartNoAxesColumn /> },
];

export function ShellGallery() {
  return (
    <Shell
      theatre={{ name: "АртМеханика", accent_h: 196, accent_c: 0.085 }}
      nav={nav}
      settings={{ href: "/admin", label: "Настройки", icon: <Settings /> }}
      user={{ name: "Мария Лунёва", note: "Завпост", profile_href: "/profile" }}
      signOut="/api/auth/signout"
      search={{ action: "/inventory", label: "Найти" }}
    >
      <PageHead
        title="Инвентарь"
        count="612 единиц"
        crumbs={[{ href: "/", label: "Главная" }]}
        actions={
          <>
            <Button>
              <Upload />
              Импорт
            </Button>
            <Button look="primary">
              <Plus />
              Добавить
            </Button>
          </>
        }
      />
      <Tabs
        label="Виды"
        items={[
          { href: "?part=shell", label: "Всё", count: 612, current: true },
          { href: "?part=shell&v=2", label: "Мой цех", count: 148, current: false },
        ]}
      />
      <ListGallery />
    </Shell>
  );
}
