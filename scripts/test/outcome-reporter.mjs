// A Vitest reporter: writes what ran, with titles and reasons, to the file that GATEHOUSE_OUTCOME names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** @typedef {{ file: string, title: string, state: 'passed' | 'failed' | 'skipped', reason: string }} RanTest */
/** @typedef {{ tests: RanTest[], brokenFiles: string[], unhandledErrors: string[] }} Outcome */

export default class OutcomeReporter {
  /**
   * A whole file or suite that skips itself prints "… skipped: the reason" while it loads.
   * @type {Map<string, string>}
   */
  printedReasons = new Map();

  /** @param {{ content: string, taskId?: string | undefined }} log */
  onUserConsoleLog({ content, taskId }) {
    const reason = /\bskipped: (.+)/.exec(content)?.[1];
    if (reason !== undefined && taskId !== undefined) this.printedReasons.set(taskId, reason);
  }

  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<{ message: string }>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.GATEHOUSE_OUTCOME;
    if (!file) return;
    /** @type {Outcome} */
    const outcome = {
      tests: modules.flatMap((module) => testsOf(module, this.printedReasons.get(module.id))),
      // A file that fails outside its tests: it did not load, or a hook of it threw.
      brokenFiles: modules.filter((module) => module.errors().length > 0).map(nameOf),
      unhandledErrors: unhandledErrors.map((error) => error.message),
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(outcome));
  }
}

/** @param {import('vitest/node').TestModule} module */
const nameOf = (module) => relative(process.cwd(), module.moduleId).replaceAll('\\', '/');

/**
 * @param {import('vitest/node').TestModule} module
 * @param {string | undefined} printedReason
 * @returns {RanTest[]}
 */
function testsOf(module, printedReason) {
  return [...module.children.allTests()].map((test) => {
    const result = test.result();
    const skipped = result.state === 'skipped' || result.state === 'pending';
    return {
      file: nameOf(module),
      title: test.fullName,
      state: skipped ? 'skipped' : result.state === 'passed' ? 'passed' : 'failed',
      reason: skipped
        ? ((result.state === 'skipped' ? result.note : undefined) ?? printedReason ?? '')
        : '',
    };
  });
}
