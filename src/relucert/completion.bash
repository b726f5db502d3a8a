# bash completion for relucert(1) and relucheck(1)

_relucert()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options=
  case $previous in
    --problem) mapfile -t COMPREPLY < <(compgen -W 'sat setcover colouring mmcs' -- "$current"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'scp rail steiner hs ds col hmetis' -- "$current"); return ;;
    --to) mapfile -t COMPREPLY < <(compgen -W 'svmlight csv npy rcert' -- "$current"); return ;;
    --target | --output | --time | --seed | --features | --signs) return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W 'prove reduce weights extract error info --help --version' -- "$current")
    return
  fi
  case ${COMP_WORDS[1]} in
    prove) options='--problem --format --target --bias --free-signs --output --as-published --proof --time --seed --binary --write --json --quiet --help' ;;
    reduce) options='--problem --format --target --bias --free-signs --output --as-published --to --write --json --quiet --help' ;;
    weights) options='--problem --format --target --bias --free-signs --output --as-published --write --json --quiet --help' ;;
    extract) options='--problem --format --target --bias --free-signs --output --as-published --json --quiet --help' ;;
    error) options='--signs --bias --features --residuals --json --quiet --help' ;;
    info) options='--json --quiet --help' ;;
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}

_relucheck()
{
  local current=${COMP_WORDS[COMP_CWORD]}
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '--source --data --echo --lrat --json --quiet --help --version' -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}

complete -o filenames -F _relucert relucert
complete -o filenames -F _relucheck relucheck
