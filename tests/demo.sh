#!/bin/sh
# make demo: a satisfiable and an unsatisfiable formula, from the CNF file to the checked certificate.
set -eu
bin=${BUILD:-build}
work=$bin/demo
mkdir -p "$work"
show() {
  printf '\n$ %s\n' "$*"
  "$@"
}
echo '== A satisfiable formula: is 121 a product of two numbers greater than 1? =='
show "$bin/relucert" prove -o "$work/prime121.cert" certs/formulas/prime121.cnf
show "$bin/relucheck" --source certs/formulas/prime121.cnf "$work/prime121.cert"
echo
echo '== An unsatisfiable one: do two 8-bit adders ever differ? =='
show "$bin/relucert" prove -o "$work/add8.cert" certs/formulas/add8.cnf
show "$bin/relucert" reduce -o "$work/add8.svmlight" certs/formulas/add8.cnf
show "$bin/relucheck" --source certs/formulas/add8.cnf --data "$work/add8.svmlight" "$work/add8.cert"
echo
echo '== A forged certificate: the same proof, with the bound raised to 1/2 =='
sed 's/^claim lower .*/claim lower 1\/2/' "$work/add8.cert" > "$work/forged.cert"
printf '\n$ %s\n' "$bin/relucheck $work/forged.cert"
if "$bin/relucheck" "$work/forged.cert"; then
  echo 'the forged certificate was accepted'
  exit 1
fi
