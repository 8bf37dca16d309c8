/** Both frameworks in one build: a page each. The snippets are written beside them from the README. */
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "copy-desk" } } })],
  build: { rollupOptions: { input: ["react/index.html", "vue/index.html"] } },
});
