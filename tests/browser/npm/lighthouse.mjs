// Lets Lighthouse look at pages. One line of JSON on standard input says which browser to start and
// what to visit; each visit gives one line of JSON: the four scores, and what cost them anything.
import {readFileSync} from "node:fs";
import {launch} from "chrome-launcher";
import lighthouse, {desktopConfig} from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const QUIET = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
];

const {chromium, visits} = JSON.parse(readFileSync(0, "utf8"));
const browser = await launch({chromePath: chromium, chromeFlags: QUIET, logLevel: "silent"});
try {
  for (const {address, form} of visits) {
    const flags = {
      port: browser.port,
      logLevel: "silent",
      onlyCategories: CATEGORIES,
      enableErrorReporting: false,
      disableFullPageScreenshot: true,
    };
    const {lhr} = await lighthouse(address, flags, form === "desktop" ? desktopConfig : undefined);
    const lost = Object.values(lhr.audits).filter(audit => audit.score !== null && audit.score < 1);
    console.log(JSON.stringify({
      address,
      form,
      scores: CATEGORIES.map(name => Math.round((lhr.categories[name].score ?? 0) * 100)),
      lost: lost.map(audit => `${audit.id}: ${audit.displayValue ?? audit.title}`),
      error: lhr.runtimeError?.message ?? "",
    }));
  }
} finally {
  browser.kill();
}
