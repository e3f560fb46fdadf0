// Shows what the server pushes, and opens it; and shows the pages that were kept for where there is no network
// (components/scan/kept-page.tsx). Everything else comes from the server.

/** A network that does not answer is none. */
const patienceMs = 8000;
const kept = /^\/inventory\/(scan|stocktakes\/[\da-f-]+)$/;

function impatiently(request) {
  return new Promise((resolve, reject) => {
    setTimeout(reject, patienceMs, new Error("no answer"));
    fetch(request).then(resolve, reject);
  });
}

async function fromServer(request, page) {
  const answer = await impatiently(request).catch(() => undefined);
  return answer && answer.status < 500 ? answer : page;
}

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode !== "navigate" || request.method !== "GET" || !kept.test(pathname)) return;
  const found = caches.match(pathname, { cacheName: "kept-pages" });
  event.respondWith(found.then((page) => (page ? fromServer(request, page) : fetch(request))));
});

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
