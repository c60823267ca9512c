import packed from "built:packed-engine";
import { unpack } from "../unpack.js";
import { offer } from "./embedded.js";

offer(() => unpack(packed));
