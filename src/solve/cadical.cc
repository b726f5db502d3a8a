/* CaDiCaL behind a C interface.  Its own C interface cannot trace proofs, and no exception may cross into C. */
#include <cadical.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <new>

extern "C" {
#include "../format/cnf.h"
#include "cadical.h"
#include "search_clock.h"
}

namespace
{

/* The trace and what became of it: a stream cannot tell the solver that memory has run out, so the terminator asks. */
struct Trace {
  struct drat *drat;
  bool out_of_memory;
};

ssize_t append(void *cookie, const char *bytes, size_t size)
{
  Trace *trace = static_cast<Trace *>(cookie);
  struct drat *drat = trace->drat;
  if (size > drat->capacity - drat->size) {
    size_t capacity = drat->capacity + drat->capacity / 2;
    if (capacity < drat->size + size)
      capacity = drat->size + size;
    void *grown = std::realloc(drat->bytes, capacity);
    if (grown == nullptr) {
      trace->out_of_memory = true;
      return 0;
    }
    drat->bytes = static_cast<unsigned char *>(grown);
    drat->capacity = capacity;
  }
  std::memcpy(drat->bytes + drat->size, bytes, size);
  drat->size += size;
  return static_cast<ssize_t>(size);
}

struct CloseStream {
  void operator()(FILE *stream) const
  {
    std::fclose(stream);
  }
};

/* Counts conflicts by the clauses learned from them, and decides when to stop. */
class Watch : public CaDiCaL::Terminator, public CaDiCaL::Learner
{
public:
  Watch(const struct sat_options *o, const Trace *t) : options(o), trace(t), conflicts(0)
  {
    search_clock_init(&clock, options->seconds);
  }

  bool learning(int) override
  {
    conflicts++;
    return false;
  }

  void learn(int) override
  {
  }

  bool terminate() override
  {
    if (trace->out_of_memory)
      clock.stopped = true;
    if (search_clock_report_due(&clock) && options->progress != nullptr)
      clock.stopped = options->progress(options->context, conflicts, search_clock_seconds(&clock));
    return clock.stopped;
  }

private:
  const struct sat_options *options;
  const Trace *trace;
  struct search_clock clock;
  int64_t conflicts;
};

/* Variables beyond the largest that occurs are unknown to the solver, and false here. */
void read_model(CaDiCaL::Solver &solver, const struct formula *f, signed char *model)
{
  const int32_t known = solver.vars();
  for (int32_t v = 1; v <= f->variables; v++)
    model[v] = v <= known && solver.val(v) > 0 ? 1 : -1;
}

/* Configures the solver, gives it the formula, and runs it. */
enum status search(CaDiCaL::Solver &solver, Watch &watch, FILE *stream, const struct formula *f,
                   const struct sat_options *options, int *result, struct diagnostic *d)
{
  solver.set("quiet", 1);
  solver.set("seed", options->seed);
  if (solver.get("seed") != options->seed) /* it clamps */
    return diagnostic_set(d, STATUS_MALFORMED, "error: the seed %d, expected 0 to 2000000000", options->seed);
  solver.trace_proof(stream, "proof");
  solver.connect_terminator(&watch);
  solver.connect_learner(&watch);
  for (size_t c = 0; c < f->clauses; c++) {
    for (size_t i = f->start[c]; i < f->start[c + 1]; i++)
      solver.add(f->literal[i]);
    solver.add(0);
  }
  *result = solver.solve();
  solver.disconnect_terminator();
  solver.disconnect_learner();
  solver.flush_proof_trace();
  std::fflush(stream);
  return STATUS_OK;
}

/* Deletes a solver unless an exception is on its way: the solver's destructor frees wild pointers after a failed allocation, so it is
 * better lost. */
struct DeleteSolver {
  void operator()(CaDiCaL::Solver *solver) const
  {
    if (!std::uncaught_exception())
      delete solver;
  }
};

enum status decide(const struct formula *f, const struct sat_options *options, enum sat_answer *answer,
                   signed char *model, struct drat *proof, struct diagnostic *d)
{
  Trace trace = {proof, false};
  cookie_io_functions_t functions = {nullptr, append, nullptr, nullptr};
  std::unique_ptr<FILE, CloseStream> stream(fopencookie(&trace, "w", functions));
  if (!stream)
    return diagnostic_out_of_memory(d);
  Watch watch(options, &trace);
  std::unique_ptr<CaDiCaL::Solver, DeleteSolver> solver(new CaDiCaL::Solver);
  int result = 0;
  const enum status status = search(*solver, watch, stream.get(), f, options, &result, d);
  if (status != STATUS_OK)
    return status;
  if (trace.out_of_memory)
    return diagnostic_out_of_memory(d);
  if (result == 20)
    *answer = SAT_UNSATISFIABLE;
  if (result != 10)
    return STATUS_OK;
  read_model(*solver, f, model);
  if (!formula_is_satisfied(f, model))
    return diagnostic_set(d, STATUS_NOTHING, "error: the solver's model does not satisfy the formula");
  *answer = SAT_SATISFIABLE;
  return STATUS_OK;
}

} // namespace

extern "C" enum status sat_decide(const struct formula *f, const struct sat_options *options,
                                  enum sat_answer *answer, signed char *model, struct drat *proof,
                                  struct diagnostic *d)
{
  *answer = SAT_UNKNOWN;
  *proof = drat();
  try {
    return decide(f, options, answer, model, proof, d);
  } catch (const std::bad_alloc &) {
    return diagnostic_out_of_memory(d);
  } catch (...) {
    return diagnostic_set(d, STATUS_LIMIT, "error: the solver gave up with an exception");
  }
}

extern "C" void drat_free(struct drat *proof)
{
  std::free(proof->bytes);
  *proof = drat();
}
