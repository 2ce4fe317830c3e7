#!/bin/sh
# Run by the proxy's image before nginx: puts the addresses of both sides into the configuration that serves one machine.
# DEFTER_QUERY and DEFTER_COMMAND are host:port of a name that stands for all processes of a side.
set -eu
sed -e "/^upstream defter_query /,/^}/{/^ *server /d;s/^upstream defter_query {/&\n    server ${DEFTER_QUERY:?};/}" \
    -e "/^upstream defter_command /,/^}/{/^ *server /d;s/^upstream defter_command {/&\n    server ${DEFTER_COMMAND:?};/}" \
    -e 's/listen 127\.0\.0\.1:/listen /' \
    "${DEFTER_PROXY_SOURCE:-/etc/defter/defter.conf}" >"${DEFTER_PROXY_TARGET:-/etc/nginx/conf.d/default.conf}"
