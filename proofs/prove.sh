#!/bin/sh
# prove.sh [--smoke] UNIT... -- proves units of proofs/expected and ends with "N passed, N failed" over goals; exit 0 only if nothing failed.
# --smoke looks for contradictory contracts instead: the prover that tries every goal first and the unit's own first one, a second each, must fail to prove
# false at every smoke test.
#
#   PROVE_CACHE=update  reuse results kept under $BUILD/proofs/cache (the default, for daily work); none: from nothing, what a release needs
#   PROVE_LIMIT=10      seconds a prover of the unit has for a goal, after the first ones.  At first each has five, unless the list in STATUS.md says that the
#                       unit has slow goals: nearly all proofs are found in one, and a goal that only the third prover proves waits for the first two to
#                       give up; but preparing a goal takes WP long, so that with two seconds second tries cost a fifth more in all.  What fails in the
#                       end is tried with four times as many, unless there is PROVE_FCT
#   PROVE_UNITS         units at a time, the largest first (default: one for each core.  The limits of provers are wall-clock time: three on two cores
#                       have taken from as long as two to half as long again, for what fails at first is tried again)
#   PROVE_MINUTES       no unit is begun after so many minutes; a line names those that were left out, and they count neither as passed nor as failed.
#                       What has changed comes first then, and the rest begins at another unit every day (turn.py).  For runs that must end, not for releases
#   PROVE_PAR           provers at a time for a unit (default: 1; 2 when there is just one unit)
#   PROVE_FCT=f,g       these functions only; the goal count is not compared then
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
smoke=
if [ "${1:-}" = --smoke ]; then
  smoke=--smoke
  shift
fi
limit=${PROVE_LIMIT:-10}
# These come first, for one second and for two: they are not told what hardly any goal needs (lean.gen), and the first is told the rest in its own terms
# (z3_native.drv).  They prove 99 % of the goals that need a prover, the first alone 93 %, most of them in less than a tenth of a second.
first=z3-native,cvc4-lean
out=${BUILD:-build}/proofs
mkdir -p "$out"

# run_wp LOG REPORT PROVERS SECONDS OPTION...: a run for the unit, with its source and cache.
run_wp() {
  run_log=$1 run_report=$2 run_provers=$3 run_seconds=$4
  shift 4
  rm -f "$run_report"
  proofs/wp.sh "$out" "$source" "$run_provers" "$run_seconds" update "$cache" -wp-report-json "$run_report" \
    ${PROVE_FCT:+-wp-fct "$PROVE_FCT"} "$@" > "$run_log" 2>&1
}

# The seconds that provers have for a goal of the unit, run after run.
limits() {
  grep -q "^\* $unit: " proofs/STATUS.md || echo 5
  echo "$limit"
  [ -n "${PROVE_FCT:-}" ] || echo $((4 * limit))
}

# prove_unit UNIT: what fails, and "UNIT: N passed, N failed" at the end.
prove_unit() {
  unit=$1
  # Columns of proofs/expected: unit, source, provers, goals, smoke tests.
  row=$(awk -v unit="$unit" '$1 == unit { print $2, $3, $4, $5 }' proofs/expected)
  if [ -z "$row" ]; then
    echo "$unit is not in proofs/expected"
    echo "$unit: 0 passed, 1 failed"
    return
  fi
  read -r source provers goals smokes <<END
$row
END
  [ -z "${PROVE_FCT:-}" ] || goals=any smokes=any
  kind=${smoke:+smoke-}
  log=$out/$kind$unit.log
  report=$out/$kind$unit.json
  cache=$out/cache/$unit
  if [ "${PROVE_CACHE:-update}" = none ]; then
    cache=$out/cache-of-this-run/$unit
    rm -rf "$cache"
  fi
  mkdir -p "$cache"
  code=0
  if [ -n "$smoke" ]; then
    run_wp "$log" "$report" "${first%%,*},${provers%%,*}" 1 -wp-smoke-tests -wp-smoke-timeout 1 || code=$?
    verdict=$(python3 proofs/verdict.py --smoke "$unit" "$log" "$report" "$code" "$smokes") || true
  else
    again=
    for seconds in $(limits); do
      # WP does not try again what it remembers as a failure, and that is what it takes for one when Z3 runs out of time.
      find "$cache" -name '*.json' -exec grep -l '"failed"' {} + | xargs -r rm
      if [ -z "$again" ]; then
        run_wp "$log" "$report" "$first,$provers" "$seconds" || code=$?
        again=$log.again
      else
        # Only what is left: preparing a goal takes WP as long as proving it.  The goals are simplified by all that WP has, which a few need.
        # shellcheck disable=SC2046 # the options are words
        run_wp "$again" "$again.json" "$provers" "$seconds" -wp-ground -wp-pruning $(python3 proofs/verdict.py --open "$log" "$report") || true
        cat "$again" >> "$log"
      fi
      judged=0
      verdict=$(python3 proofs/verdict.py "$unit" "$log" "$report" "$code" "$goals") || judged=$?
      [ "$judged" -eq 3 ] || break
    done
    rm -f "$again" "$again.json"
  fi
  echo "$verdict"
}

# The units, one a line, in the order in which they are proved.
in_order() {
  if [ -n "${PROVE_MINUTES:-}" ]; then
    # shellcheck disable=SC2046 # the units are words
    python3 proofs/turn.py $(largest_first "$@")
  else
    largest_first "$@"
  fi
}

# Those with the most goals first: the last to end is a small one then.
largest_first() {
  for unit in "$@"; do
    awk -v unit="$unit" '$1 == unit { goals = $4 } END { print goals + 0, unit }' proofs/expected
  done | sort -rn | cut -d' ' -f2
}

# Copies the answers and adds them up; a unit without an answer has failed.
sum_up() {
  units=$1 passed=0 failed=0 late=
  while read -r line; do
    case $line in
    *": "*" passed, "*" failed")
      units=$((units - 1))
      counts=$(echo "$line" | sed 's/.*: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/')
      passed=$((passed + ${counts% *}))
      failed=$((failed + ${counts#* }))
      ;;
    *": left out")
      units=$((units - 1))
      late="$late ${line%: left out}"
      continue
      ;;
    esac
    echo "$line"
  done
  [ -z "$late" ] || echo "not begun in $PROVE_MINUTES minutes, $(echo "$late" | wc -w) of $1 units:$late"
  failed=$((failed + units))
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

if [ -n "${PROVE_THIS:-}" ]; then
  if [ -n "${PROVE_UNTIL:-}" ] && [ "$(date +%s)" -ge "$PROVE_UNTIL" ]; then
    rm -f "$out/${smoke:+smoke-}$PROVE_THIS.json"
    echo "$PROVE_THIS: left out"
    exit
  fi
  answer=$(prove_unit "$PROVE_THIS")
  echo "$answer"
  exit
fi
[ $# -gt 1 ] || export PROVE_PAR="${PROVE_PAR:-2}"
export PROVE_PAR="${PROVE_PAR:-1}"
[ -z "${PROVE_MINUTES:-}" ] || export PROVE_UNTIL="$(($(date +%s) + 60 * PROVE_MINUTES))"
in_order "$@" | xargs -I UNIT -P "${PROVE_UNITS:-$(nproc)}" env PROVE_THIS=UNIT "$here/prove.sh" $smoke | sum_up $#
