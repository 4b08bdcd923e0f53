#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { isBuildFresh } from './build-state.mjs';
import { continueOnRightNode } from './choose-node.mjs';
import { installPackages } from './install-packages.mjs';
import { inProject } from './project.mjs';

// The command line: the built one when it is up to date (it starts faster), else the sources as they stand.
const source = inProject('src', 'cli', 'index.ts');
const isClone = existsSync(source);
if (isClone) await installPackages();
await continueOnRightNode();
// Compiled code is kept between runs: halves the start of the sources, saves a fifth of the built one's.
module.enableCompileCache?.(inProject('node_modules', '.cache', 'compiled'));
const useBuilt = !isClone || isBuildFresh();
await import(pathToFileURL(useBuilt ? inProject('out', 'main', 'cli.js') : source).href);
