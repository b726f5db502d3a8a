/* relucheck --lrat with any bytes as the proof.  The formula is satisfiable, so that none may be accepted. */
#include "relucheck_target.h"

static const char SATISFIABLE[] = "p cnf 3 4\n1 2 0\n-1 3 0\n-2 -3 1 0\n2 -3 0\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct memory_file proof;
  struct memory_file formula;
  struct reason reason;
  memory_file_open(&proof, data, size);
  memory_file_open(&formula, SATISFIABLE, strlen(SATISFIABLE));
  check_lrat(&reason, formula.path, proof.path);
  if (reason.outcome == OUTCOME_VERIFIED)
    abort();
  memory_file_close(&formula);
  memory_file_close(&proof);
  return 0;
}
