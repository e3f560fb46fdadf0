import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/core/i18n.ts");

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "ioredis",
    "postgres",
    "minio",
    "graphile-worker",
    "pino",
    "exceljs",
    "@react-pdf/renderer",
    "@react-pdf/layout",
    "@react-pdf/render",
    "pdfkit",
  ],
  outputFileTracingIncludes: {
    "/*": ["./messages/**/*.json", "./drizzle/**/*"],
    "/api/v1/inventory/batches/*": ["./node_modules/@fontsource/pt-sans/files/pt-sans-*-{400,700}-normal.woff"],
    "/api/docs/*": ["./node_modules/swagger-ui-dist/swagger-ui.css", "./node_modules/swagger-ui-dist/swagger-ui-bundle.js"],
    "/api/scanner/*": ["./node_modules/zxing-wasm/dist/reader/zxing_reader.wasm"],
    "/api/v1/inventory/labels.pdf": ["./node_modules/@fontsource/pt-sans/files/pt-sans-*-{400,700}-normal.woff"],
    "/inventory/labels": ["./node_modules/@fontsource/pt-sans/files/pt-sans-*-{400,700}-normal.woff"],
  },
  // The browser formats sentences that the server compiled; the parser of sentences, a tenth of a page's scripts, stays here.
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./components/layout/format-message.ts",
      },
    },
  },
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: "21mb" },
  },
  // Browsers ask for it whatever the page names as its icon.
  async rewrites() {
    return [{ source: "/favicon.ico", destination: "/icon.svg" }];
  },
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders },
      {
        source: "/api/v1/:path*",
        headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
      },
    ];
  },
};

export default withNextIntl(config);
