import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * A stage that counts nothing itself is one check.
 *
 * @param {number} exitCode
 * @returns {Counts}
 */
export function ofStage(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} file Vitest's JSON report.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function vitestCounts(file, exitCode) {
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(file);
  return believable({ passed: numPassedTests, failed: numFailedTests }, exitCode);
}

/**
 * A flaky test has failed once: with money, that is a failure.
 *
 * @param {string} file Playwright's JSON report.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function playwrightCounts(file, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(file).stats ?? {};
  return believable({ passed: expected, failed: unexpected + flaky }, exitCode);
}

/**
 * @param {string} file What a command of our own has counted.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function ownCounts(file, exitCode) {
  const { passed = 0, failed = 0 } = readReport(file);
  return believable({ passed, failed }, exitCode);
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * A runner that broke down counts no failed test and still has failed; one that ran no test at all
 * has proved nothing.
 *
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function believable({ passed, failed }, exitCode) {
  const brokeDown = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: brokeDown ? 1 : failed };
}

/**
 * The fields of all reports that are read here; none of them when there is no report.
 *
 * @typedef {object} Report
 * @property {number} [numPassedTests]
 * @property {number} [numFailedTests]
 * @property {number} [passed]
 * @property {number} [failed]
 * @property {{ expected?: number, unexpected?: number, flaky?: number }} [stats]
 */

/**
 * @param {string} file
 * @returns {Report}
 */
function readReport(file) {
  if (!existsSync(file)) return {};
  return /** @type {Report} */ (JSON.parse(readFileSync(file, "utf8")));
}
