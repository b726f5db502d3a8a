#!/bin/sh
# wp.sh OUT SOURCE PROVERS SECONDS CACHE-MODE CACHE OPTION... -- the one recipe for WP: proves SOURCE of the working directory.
# OUT keeps the configuration of the provers and WP's session; OPTION... are further options of frama-c.
# The inline functions of headers are left to the unit that is their home (homes.py), unless OPTION... names functions (-wp-fct).
# Without -wp-ground and -wp-pruning WP takes a third less time to simplify a goal, and hardly any goal needs them.
set -eu
out=$1 source=$2 provers=$3 seconds=$4 mode=$5 cache=$6
shift 6
here=$(cd "$(dirname "$0")" && pwd)
# Several of these scripts run at a time in the same OUT.
mkdir -p "$out/session"
sed "s|@DIR@|$here|" "$here/why3.conf.in" > "$out/why3.conf.$$"
mv "$out/why3.conf.$$" "$out/why3.conf"
export WHY3CONFIG="$out/why3.conf"
if [ ! "$out/poll.cmxs" -nt "$here/poll.ml" ]; then
  work=$(mktemp -d "$out/poll.XXXXXX")
  cp "$here/poll.ml" "$work"
  (cd "$work" && ocamlopt -shared -I "$(frama-c -print-libpath)" -I +unix poll.ml -o poll.cmxs)
  mv "$work/poll.cmxs" "$out"
  rm -r "$work"
fi
case " $* " in
*" -wp-fct "*) ;;
*)
  elsewhere=$(python3 "$here/homes.py" --skip "$source")
  [ -z "$elsewhere" ] || set -- "$@" -wp-skip-fct "$elsewhere"
  ;;
esac
exec frama-c -c11 -machdep gcc_x86_64 -cpp-extra-args="-Ispec/gmp -Isrc" \
  -kernel-warn-key annot:missing-spec=abort -kernel-warn-key typing:implicit-function-declaration=abort \
  -wp -wp-model Typed+real -wp-no-ground -wp-no-pruning -wp-rte -warn-unsigned-overflow -warn-unsigned-downcast -wp-definitions-terminate \
  -wp-prover "$provers" -wp-timeout "$seconds" -wp-par "${PROVE_PAR:-2}" \
  -load-module "$out/poll.cmxs" -wp-session "$out/session" -wp-cache "$mode" -wp-cache-dir "$cache" "$@" "$source"
