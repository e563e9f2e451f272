#!/bin/sh
# Starts the kiosk. Also: ./start.sh serve | browser | verify. A Node in node/ is preferred to that of the system.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
for node in "$here/node/bin/node" "$here/node/node" node; do
  if "$node" -e 'const [a, b] = process.versions.node.split("."); process.exit(a * 100 + +b < 2019 ? 1 : 0)' 2>/dev/null; then
    exec "$node" "$here/kiosk.mjs" "$@"
  fi
done
echo 'Node 20.19 or newer was not found. Install it, or unpack one into the folder "node" beside this script.' >&2
echo '未找到 Node 20.19 或更高版本：请安装，或将其解压到本脚本旁的 node 文件夹。' >&2
exit 127
