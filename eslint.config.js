// The house rules a machine can hold: types without casts, imports that flow one way, no default exports.
import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** `room` may import neither of the rooms named, but for the folders of theirs in `except`. */
const roomMayImport = (room, forbidden, except = []) => ({
  target: `./${room}`,
  from: forbidden.map((other) => `./${other}`),
  ...(except.length > 0 ? { except } : {}),
  message: `${room} must not depend on this folder (see "The house" in README.md).`,
});

/** Where graphs come from and where they are kept: whoever answers knows the store's interface only. */
const engineRooms = [
  "server/corpus",
  "server/text",
  "server/snapshot",
  "server/store/memory",
  "server/store/neo4j",
];

export default tseslint.config(
  { ignores: ["dist/", "var/", "node_modules/", "data/", "test/fixtures/"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./client/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({
          project: ["tsconfig.json", "client/tsconfig.json"],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // What is taken out so that the rest can be passed on.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": ["error", { maxDepth: Infinity }],
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            roomMayImport("model", ["server", "client", "scripts", "test", "bench"]),
            roomMayImport("server", ["client", "scripts", "test", "bench"]),
            roomMayImport("server/corpus", ["server/store", "server/answers", "server/http"]),
            roomMayImport("bench/synthetic", [
              "server/store",
              "server/answers",
              "server/http",
              "server/judgement",
            ]),
            roomMayImport("server/text", [
              "server/corpus",
              "server/store",
              "server/answers",
              "server/http",
            ]),
            roomMayImport("server/search", [
              "server/judgement",
              "server/learning",
              "server/answers",
              "server/http",
              ...engineRooms,
            ]),
            roomMayImport("server/store", ["server/text", "server/answers", "server/http"]),
            roomMayImport("server/judgement", ["server/answers", "server/http", ...engineRooms]),
            roomMayImport("server/judgement", ["server/learning"]),
            roomMayImport("server/learning", ["server/answers", "server/http", ...engineRooms]),
            roomMayImport("server/answers", ["server/http", ...engineRooms]),
            roomMayImport("server/export", ["server/http", "server/answers", ...engineRooms]),
            roomMayImport("server/http", engineRooms),
            roomMayImport("client", ["scripts", "test", "bench"]),
            // A worker verifies the reader's own text by the same code (decision 31); no other part of the client may.
            roomMayImport("client", ["server"], ["./text", "./app-error.ts"]),
            ...["*.{ts,tsx}", "!(your-copy)/**/*"].map((rest) =>
              roomMayImport(`client/${rest}`, ["server/text", "server/app-error.ts"]),
            ),
            roomMayImport("scripts", ["client", "test"]),
            roomMayImport("scripts", ["bench"], ["./synthetic"]),
            roomMayImport("bench", ["scripts"]),
          ],
        },
      ],
    },
  },
  {
    files: ["client/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["client/public/*.js"],
    languageOptions: { globals: { document: "readonly", localStorage: "readonly" } },
  },
  {
    files: ["model/**/*.ts", "server/**/*.ts", "scripts/**/*.ts", "client/**/*.{ts,tsx}"],
    ignores: ["server/store/neo4j/**"],
    rules: { "no-restricted-imports": ["error", "neo4j-driver"] },
  },
  {
    files: ["server/store/neo4j/**/*.ts", "test/**/*.ts"],
    // The driver declares its settings, which are plain objects, as classes that nobody can construct.
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  { files: ["*.config.{ts,js}"], rules: { "import-x/no-default-export": "off" } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
