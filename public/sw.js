// Shows what the server pushes, and opens it. Nothing else: pages and data come from the server.
self.addEventListener("push", (event) => {
  const notice = event.data?.json() ?? {};
  event.waitUntil(
    self.registration.showNotification(notice.title ?? "Flytower", {
      body: notice.message,
      // The same notice twice is one on the screen.
      tag: notice.id,
      icon: "/icon.svg",
      data: { url: notice.url },
      requireInteraction: notice.is_urgent === true,
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { url } = event.notification.data ?? {};
  if (!url || new URL(url).origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((open) => {
      const here = open.find((client) => "navigate" in client);
      return here ? here.focus().then((client) => client.navigate(url)) : self.clients.openWindow(url);
    }),
  );
});
