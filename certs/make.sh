#!/bin/sh
# Makes every sample certificate again, with the commands that README.md lists.  Run from the top of the repository; BUILD is where the programs are.
set -eu
relucert=${BUILD:-build}/relucert
out=${1:-certs}
$relucert prove --quiet -o "$out/prime121.cert" certs/formulas/prime121.cnf
$relucert prove --quiet --bias -o "$out/prime25-bias.cert" certs/formulas/prime25.cnf
$relucert prove --quiet -o "$out/full3.cert" certs/formulas/full3.cnf
$relucert prove --quiet --bias -o "$out/ph3-bias.cert" certs/formulas/ph3.cnf
$relucert prove --quiet -o "$out/add8.cert" certs/formulas/add8.cnf
$relucert prove --quiet --binary -o "$out/add8-binary.cert" certs/formulas/add8.cnf
$relucert prove --quiet -o "$out/depots.cert" certs/covers/depots.scp
$relucert prove --quiet -o "$out/cooling.cert" certs/circuits/cooling.bench
$relucert prove --quiet --bias --target 2 -o "$out/fano-bias.cert" certs/covers/fano.sts
