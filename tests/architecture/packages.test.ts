import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import lock from '../../package-lock.json';

const dependencies: Readonly<Record<string, string>> = manifest.dependencies;
const devDependencies: Readonly<Record<string, string>> = manifest.devDependencies;
const installed = { ...dependencies, ...devDependencies };

/** The set that the console is made of; FullCalendar 7 and Playwright carry their parts under these names. */
const fixedSet = [
  'electron',
  'electron-vite',
  'react',
  'better-sqlite3',
  'kysely',
  'zustand',
  '@fullcalendar/react',
  'recharts',
  'node-cron',
  '@playwright/test',
];

describe('the package set', () => {
  it('[M1] holds every package of the fixed set', () => {
    expect(fixedSet.filter((name) => !(name in installed))).toEqual([]);
  });

  it('[M1] pins each of them to one exact version', () => {
    const loose = fixedSet.filter((name) => !/^\d+\.\d+\.\d+$/.test(installed[name] ?? ''));
    expect(loose).toEqual([]);
  });

  it('has no second store, query builder, scheduler, state store, calendar or chart library', () => {
    const rivals =
      /^(sqlite3|sql\.js|knex|drizzle-orm|prisma|typeorm|sequelize|redux|@reduxjs\/toolkit|mobx|jotai|agenda|bree|node-schedule|chart\.js|victory|d3|react-big-calendar|moment|luxon|date-fns|@fullcalendar\/(core|daygrid|timegrid))$/;
    expect(Object.keys(installed).filter((name) => rivals.test(name))).toEqual([]);
  });

  it('has all Mantine packages at one version', () => {
    const versions = Object.entries(installed)
      .filter(([name]) => name.startsWith('@mantine/'))
      .map(([, version]) => version);
    expect(new Set(versions).size).toBe(1);
  });

  it('agrees with the lock file', () => {
    expect(lock.packages[''].dependencies).toEqual(manifest.dependencies);
    expect(lock.packages[''].devDependencies).toEqual(manifest.devDependencies);
  });
});
