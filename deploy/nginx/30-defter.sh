#!/bin/sh
# Run by the proxy's image before nginx: puts the addresses of both sides into the configuration that serves one machine.
# DEFTER_QUERY and DEFTER_COMMAND are host:port of a name that stands for all processes of a side. It stands there twice, or there would be
# no next one to try when a process is gone, and is never left out, for there is no other.
# DEFTER_PROXY_TRUSTS are the networks, with commas, of what stands in front and says for whom it speaks (X-Forwarded-…); none if absent.
set -eu
set -f
geo=""
real=""
for network in $(printf '%s' "${DEFTER_PROXY_TRUSTS:-}" | tr ',' ' '); do
    case "$network" in
        *[!0-9A-Fa-f.:/]*)
            echo "DEFTER_PROXY_TRUSTS: $network is no network" >&2
            exit 1
            ;;
    esac
    geo="$geo\n    $network 1;"
    real="$real    set_real_ip_from $network;\n"
done
sides() {
    printf '/^upstream %s /,/^}/{/^ *server /d;s/^upstream %s {/&\\n    server %s max_fails=0;\\n    server %s max_fails=0;/}' "$1" "$1" "$2" "$2"
}
sed -e "$(sides defter_query "${DEFTER_QUERY:?}")" \
    -e "$(sides defter_command "${DEFTER_COMMAND:?}")" \
    -e "s|^geo .*{|&$geo|" \
    -e "s|^    real_ip_header |$real&|" \
    -e 's/listen 127\.0\.0\.1:/listen /' \
    "${DEFTER_PROXY_SOURCE:-/etc/defter/defter.conf}" >"${DEFTER_PROXY_TARGET:-/etc/nginx/conf.d/default.conf}"
