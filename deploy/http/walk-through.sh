#!/usr/bin/env bash
# Tells a story to a running Defter with curl and nothing else.
#
#   ./walk-through.sh [story.http]        default: real-case.http beside this script
#
#   DEFTER_URL   where Defter is            default http://127.0.0.1:8080
#   DEFTER_RUN   name of this run           default: the time; the same name again goes on where a run broke off,
#                                           for every step carries an idempotency key made of it
#   DEFTER_SHOW  1 = print each answer      default 0
#
# Ends with 0 if every step was answered as the story says.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
story=${1:-$here/real-case.http}
url=${DEFTER_URL:-http://127.0.0.1:8080}
run=${DEFTER_RUN:-$(date +%s)}
show=${DEFTER_SHOW:-0}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
declare -A vars
position=""
step=0

# an invented person by number
person() { printf '00000000-0000-4000-8000-%012d' $((900 + $1)); }

# {{name}} -> the value saved under that name; {{person 7}}, {{persons 1-9}} -> their identifiers
fill() {
    local text=$1 name number list
    while [[ $text =~ \{\{persons\ ([0-9]+)-([0-9]+)\}\} ]]; do
        list=""
        for ((number = BASH_REMATCH[1]; number <= BASH_REMATCH[2]; number++)); do
            list+="${list:+, }\"$(person "$number")\""
        done
        text=${text//"${BASH_REMATCH[0]}"/$list}
    done
    while [[ $text =~ \{\{person\ ([0-9]+)\}\} ]]; do
        text=${text//"${BASH_REMATCH[0]}"/$(person "${BASH_REMATCH[1]}")}
    done
    while [[ $text =~ \{\{([A-Za-z0-9_]+)\}\} ]]; do
        name=${BASH_REMATCH[1]}
        [[ -n ${vars[$name]:-} ]] || { echo "no value for {{$name}}" >&2; exit 1; }
        text=${text//"{{$name}}"/${vars[$name]}}
    done
    printf '%s' "$text"
}

header() { # name -> value in the answer's headers
    tr -d '\r' <"$work/headers" | sed -n "s/^$1: //Ip" | tail -n 1
}

send() { # user method path [curl arguments…]
    local user=$1 method=$2 path=$3
    shift 3
    local args=(-sS -u "$user:$user" -X "$method" -D "$work/headers" -o "$work/answer" -w '%{http_code}')
    args+=(-H 'Accept-Language: tr')
    [[ -z $position ]] || args+=(-H "Defter-Position: $position")
    local status attempt
    for attempt in 1 2 3 4 5 6; do
        status=$(curl "${args[@]}" "$@" "$url$path")
        # Where the answer says when to try again, it is tried again.
        [[ $status == 503 || $status == 409 ]] && [[ -n $(header Retry-After) ]] || break
        sleep "$(header Retry-After)"
    done
    printf '%s' "$status"
}

fail() {
    printf '\n%s\n' "$1" >&2
    cat "$work/answer" >&2
    echo >&2
    exit 1
}

perform() {
    [[ -n $method ]] || return 0
    step=$((step + 1))
    local path status resource etag seen
    path=$(fill "$request")
    if [[ $method == GET ]]; then
        status=$(send "$user" GET "$path")
        [[ $status == 200 ]] || fail "step $step, $title: GET $path was answered with $status"
    else
        fill "$body" >"$work/body"
        local args=(-H 'Content-Type: application/json' -H "Idempotency-Key: $run-$step" --data-binary "@$work/body")
        if [[ $path =~ ^(/api/[a-z-]+/[0-9a-f-]{36})/ ]]; then
            resource=${BASH_REMATCH[1]}
            status=$(send auditor GET "$resource")
            [[ $status == 200 ]] || fail "step $step, $title: GET $resource was answered with $status"
            etag=$(header ETag)
            args+=(-H "If-Match: $etag")
        fi
        status=$(send "$user" POST "$path" "${args[@]}")
        if [[ -n $refused ]]; then
            [[ $status == "${refused% *}" ]] && grep -qF "\"reason\":\"${refused#* }\"" "$work/answer" ||
                fail "step $step, $title: POST $path was answered with $status, not refused with $refused"
        else
            [[ $status == 200 || $status == 201 ]] || fail "step $step, $title: POST $path was answered with $status"
            position=$(header Defter-Position)
            [[ -z $save ]] || vars[$save]=$(header Location | sed 's|.*[/#]||')
        fi
    fi
    for seen in "${sees[@]}"; do
        grep -qF -- "$(fill "$seen")" "$work/answer" || fail "step $step, $title: the answer lacks $seen"
    done
    if [[ -n $keep ]]; then
        vars[${keep% *}]=$(grep -o "\"${keep#* }\":\"[^\"]*\"" "$work/answer" | tail -n 1 | cut -d'"' -f4)
    fi
    printf '%3d  %-9s %s  %s\n' "$step" "$user" "$status" "$title"
    [[ $show != 1 ]] || { cat "$work/answer"; echo; }
    [[ $method == POST || $show == 1 || ${#sees[@]} -gt 0 || -n $keep ]] || { cat "$work/answer"; echo; }
}

begin() {
    title=$1 user="" save="" keep="" method="" request="" body="" sees=() refused="" in_body=0
}

# The story with every "# @include file" replaced by that file, which lies beside the one that names it.
expand() {
    local line
    while IFS= read -r line || [[ -n $line ]]; do
        case $line in
            '# @include '*) expand "$(dirname "$1")/${line#'# @include '}" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <"$1"
}

begin ""
while IFS= read -r line || [[ -n $line ]]; do
    case $line in
        '### '*) perform; begin "${line#'### '}" ;;
        '# @as '*) user=${line#'# @as '} ;;
        '# @save '*) save=${line#'# @save '} ;;
        '# @keep '*) keep=${line#'# @keep '} ;;
        '# @refused '*) refused=${line#'# @refused '} ;;
        '# @let '*)
            # A name given after the request is for the steps that follow.
            [[ -z $method ]] || { perform; begin ""; }
            line=${line#'# @let '}
            vars[${line%% *}]=$(fill "${line#* }")
            ;;
        '# @see '*) sees+=("${line#'# @see '}") ;;
        '#'*) ;;
        'POST '*|'GET '*) if [[ $in_body == 0 ]]; then method=${line%% *} request=${line#* }; fi ;;
        'Content-Type: '*) ;;
        '') [[ -z $method ]] || in_body=1 ;;
        *) [[ $in_body == 0 ]] || body+="$line"$'\n' ;;
    esac
done < <(expand "$story")
perform
echo "$step steps, as told."
