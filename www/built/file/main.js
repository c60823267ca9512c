import "../../main.js";
import { startRuleView } from "./rule-view.js";

startRuleView();
