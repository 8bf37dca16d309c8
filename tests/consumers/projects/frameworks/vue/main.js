/** The README's Vue snippet, as it stands there. */
import { createApp } from "vue";
import Clean from "./Clean.vue";

createApp(Clean, { text: "Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said." }).mount("#app");
