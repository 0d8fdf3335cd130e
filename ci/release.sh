#!/usr/bin/env bash
# Makes a release of the commit that is checked out, after npm ci: the package, its bill of materials and their hashes into a folder, and a tag whose
# commit holds the built package besides, for the GitHub action. Publishes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -z "$(git status --porcelain)" ] || { echo 'there are changes that are not committed'; exit 1; }
version=$(node -p 'JSON.parse(fs.readFileSync("package.json", "utf8")).version')
into=${1:-release}
digest() { (cd dist && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum); }
npm run build
first=$(digest)
npm run build
[ "$first" = "$(digest)" ] || { echo 'two builds differ'; exit 1; }
mkdir -p "$into"
npm pack --ignore-scripts --pack-destination "$into"
# npm's own --omit dev leaves out some packages that are needed.
npm sbom --sbom-format cyclonedx | node -e '
  const bom = JSON.parse(fs.readFileSync(0, "utf8"))
  // npm tells a package of two places once, as it is at the first: the lock knows what is needed at any.
  const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"))
  const needed = new Set(Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev)
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf("node_modules/") + 13)}@${version}`))
  const left = new Set(bom.components.map((one) => one["bom-ref"]).filter((ref) => !needed.has(ref)))
  bom.components = bom.components.filter((one) => !left.has(one["bom-ref"]))
  for (const one of bom.components) one.properties = one.properties?.filter(({ name }) => name !== "cdx:npm:package:development")
  bom.dependencies = bom.dependencies.filter(({ ref }) => !left.has(ref))
  for (const one of bom.dependencies) one.dependsOn = one.dependsOn.filter((ref) => !left.has(ref))
  console.log(JSON.stringify(bom, null, 2))
' > "$into/fuhan-$version.cdx.json"
(cd "$into" && sha256sum "fuhan-$version.tgz" "fuhan-$version.cdx.json" > SHA256SUMS)
index=$(mktemp -d)/index
GIT_INDEX_FILE=$index git read-tree HEAD
GIT_INDEX_FILE=$index git add -f dist
tree=$(GIT_INDEX_FILE=$index git write-tree)
git tag "v$version" "$(git commit-tree "$tree" -p HEAD -m "Release $version with the built package")"
echo "v$version: $into"
