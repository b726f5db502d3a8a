/* Every allocation of the library's functions fails once: RELUCERT_LIMIT, nothing left behind, and what was read stands in the message. */
#include "allocation_failure.h"
#include "relucert.h"
#include "run_tests.h"

/* No model; two of its four variables occur, so that it is renamed. */
static const char FORMULA[] = "p cnf 4 4\n1 3 0\n-1 3 0\n1 -3 0\n-1 -3 0\n";
static const char SATISFIABLE[] = "p cnf 4 2\n1 3 0\n-1 -3 0\n";
static const char SET_SYSTEM[] = "2 3\n2 1 3\n2\n1 2\n2\n2 3\n";
static const char GRAPH[] = "p edge 5 5\ne 1 2\ne 2 3\ne 3 4\ne 4 5\ne 5 1\n";
static const char CIRCUIT[] = "INPUT(a)\nINPUT(b)\nOUTPUT(z)\nz = NAND(x, y)\nx = NOT(a)\ny = NOT(b)\n";
static const char LRAT[] = "5 3 0 1 2 0\n6 0 5 3 4 0\n";

static relucert_instance *instance; /* of FORMULA, or of SATISFIABLE */
static relucert_training_set *set;
static relucert_network *network;
static const char *input; /* names of files */
static struct relucert_prove_options options;
static struct relucert_instance_options question; /* about the instance */

static enum status result(enum relucert_status status, const struct relucert_diagnostic *diagnostic)
{
  if (status != RELUCERT_OK)
    strcpy(why.text, diagnostic->text);
  return (enum status)status;
}

static enum status read_instance(void)
{
  struct relucert_diagnostic d;
  relucert_instance *made;
  const enum relucert_status status = relucert_instance_read_any(&made, input, &question, &d);
  relucert_instance_free(made);
  return result(status, &d);
}

static enum status read_set(void)
{
  struct relucert_diagnostic d;
  relucert_training_set *made;
  const enum relucert_status status = relucert_training_set_open(&made, input, 0, &d);
  relucert_training_set_free(made);
  return result(status, &d);
}

static enum status read_network(void)
{
  struct relucert_diagnostic d;
  relucert_network *made;
  const enum relucert_status status = relucert_network_read(&made, input, 2, false, "+-", &d);
  relucert_network_free(made);
  return result(status, &d);
}

static enum status read_info(void)
{
  struct relucert_diagnostic d;
  struct relucert_certificate_info info;
  const enum relucert_status status = relucert_certificate_info_read(&info, input, &d);
  relucert_certificate_info_free(&info);
  return result(status, &d);
}

static enum status prove(void)
{
  struct relucert_diagnostic d;
  struct relucert_prove_result made;
  mpq_inits(made.error, made.bound, NULL);
  const enum relucert_status status = relucert_prove(instance, &options, &made, &d);
  mpq_clears(made.error, made.bound, NULL);
  return result(status, &d);
}

static enum status reduce(void)
{
  struct relucert_diagnostic d;
  relucert_training_set *made;
  uint64_t samples;
  uint64_t nonzeros;
  enum relucert_status status = relucert_training_set_reduce(&made, instance, &d);
  if (status == RELUCERT_OK)
    status = relucert_training_set_count(made, &samples, &nonzeros, &d);
  if (status == RELUCERT_OK)
    status = relucert_training_set_write(made, "rcert", scratch_path("out"), &d);
  relucert_training_set_free(made);
  return result(status, &d);
}

static enum status map_both_ways(void)
{
  struct relucert_diagnostic d;
  relucert_network *made = NULL;
  char *solution = NULL;
  enum relucert_status status = relucert_weights_from_solution(&made, instance, input, &d);
  if (status == RELUCERT_OK)
    status = relucert_solution_from_weights(&solution, instance, made, &d);
  if (status == RELUCERT_OK)
    status = relucert_network_write(made, scratch_path("out"), &d);
  free(solution);
  relucert_network_free(made);
  return result(status, &d);
}

static enum status measure(void)
{
  struct relucert_diagnostic d;
  mpq_t error;
  mpq_init(error);
  const enum relucert_status status = relucert_training_error(set, network, error, NULL, NULL, NULL, &d);
  mpq_clear(error);
  return result(status, &d);
}

/* Writes the file that `input` is then, and returns its name. */
static const char *write_input(const char *text)
{
  static char path[SCRATCH_PATH_SIZE];
  strcpy(path, scratch_write("input", text, strlen(text)));
  input = path;
  return path;
}

static void open_instance(const char *text)
{
  struct relucert_diagnostic d;
  ck_assert_int_eq(relucert_instance_read(&instance, write_input(text), NULL, &d), RELUCERT_OK);
}

static void close_instance(void)
{
  relucert_instance_free(instance);
  unlink(scratch_path("input"));
}

START_TEST(instances)
{
  fail_each(read_instance, 5, write_input(FORMULA));
  unlink(scratch_path("input"));
}
END_TEST

START_TEST(training_sets)
{
  fail_each(read_set, 5, write_input("1/2 1:0.5 2:3\n1 2:1/7\n"));
  fail_each(read_set, 5, write_input("x1,x2,y\n0.5,3,1/2\n0,1/7,1\n"));
  fail_each(read_set, 5,
            write_input("relucert-dataset 1\nsamples 1 features 1\nlabel-denominator 3\n"
                        "column-denominators 1\n1 2\n1 1 1:1\nend\n"));
  unlink(scratch_path("input"));
  /* What cannot be read twice is copied. */
  input = "/dev/null";
  fail_each(read_set, 5, input);
}
END_TEST

START_TEST(npy_files)
{
  static const char ARRAY[] = "\x93NUMPY\1\0\x45\0{'descr': '<i2', 'fortran_order': True, 'shape': (2, 2), }"
                              "          \n\1\0\2\0\3\0\4";
  input = scratch_write("input", ARRAY, sizeof ARRAY);
  fail_each(read_set, 5, input);
  fail_each(read_network, 5, input);
  unlink(input);
}
END_TEST

START_TEST(networks)
{
  fail_each(read_network, 5, write_input("1,2\n0.5,1/3\n"));
  unlink(scratch_path("input"));
}
END_TEST

START_TEST(errors)
{
  struct relucert_diagnostic d;
  ck_assert_int_eq(relucert_training_set_open(&set, write_input("1/2 1:0.5 2:3\n1 2:1/7\n"), 0, &d),
                   RELUCERT_OK);
  const char *weights = scratch_write("weights", "1,2\n0.5,1/3\n", 12);
  ck_assert_int_eq(relucert_network_read(&network, weights, 2, false, NULL, &d), RELUCERT_OK);
  fail_each(measure, 3, NULL);
  relucert_network_free(network);
  relucert_training_set_free(set);
  unlink(scratch_path("weights"));
  unlink(scratch_path("input"));
}
END_TEST

START_TEST(reductions)
{
  open_instance(FORMULA);
  fail_each(reduce, 5, NULL);
  unlink(scratch_path("out"));
  close_instance();
}
END_TEST

START_TEST(solutions)
{
  open_instance(SATISFIABLE);
  write_input("v 1 -2 -3 4 0\n");
  fail_each(map_both_ways, 5, NULL);
  unlink(scratch_path("out"));
  close_instance();
}
END_TEST

/* Proves with a certificate, which is then read back. */
static void prove_and_read(void)
{
  const char *certificate = scratch_path("certificate");
  options.certificate = certificate;
  fail_each(prove, 10, NULL);
  input = certificate;
  fail_each(read_info, 10, certificate);
  fail_each(read_instance, 10, certificate);
  fail_each(read_set, 10, certificate);
  unlink(certificate);
}

START_TEST(a_proof_of_lrat)
{
  open_instance(FORMULA);
  options = (struct relucert_prove_options){.proof = scratch_write("lrat", LRAT, strlen(LRAT))};
  prove_and_read();
  unlink(scratch_path("lrat"));
  close_instance();
}
END_TEST

/* A certificate, and the second one of a chromatic number, are there when `prove` succeeds and only then; both are removed. */
static enum status prove_and_remove(void)
{
  const enum status status = prove();
  const bool first = unlink(scratch_path("certificate")) == 0;
  const bool second = unlink(scratch_path("certificate.lower")) == 0;
  if (first != (status == STATUS_OK) || (second && !first))
    ck_abort_msg("status %d, and the certificate is %s: %s", (int)status, first ? "there" : "missing",
                 why.text);
  return status;
}

/* The solver can do without some of its allocations. */
static void prove_with_search(const char *formula)
{
  char certificate[SCRATCH_PATH_SIZE];
  strcpy(certificate, scratch_path("certificate"));
  open_instance(formula);
  options = (struct relucert_prove_options){.certificate = certificate};
  fail_each_that_matters(prove_and_remove, 10);
  close_instance();
}

START_TEST(searches)
{
  prove_with_search(SATISFIABLE);
  prove_with_search(FORMULA);
  prove_with_search(SET_SYSTEM);
  prove_with_search(GRAPH);
  prove_with_search(CIRCUIT);
}
END_TEST

/* The reduction, and weights from the solution and back. */
static void reduce_and_map(const char *solution)
{
  fail_each(reduce, 5, NULL);
  write_input(solution);
  fail_each(map_both_ways, 5, NULL);
  unlink(scratch_path("out"));
}

/* The certificates of an optimum, the second one for a problem that makes two; the names of both. */
static void prove_optimum(uint64_t optimum, bool two, char name[2][SCRATCH_PATH_SIZE])
{
  struct relucert_diagnostic d;
  struct relucert_prove_result made;
  strcpy(name[0], scratch_path("certificate"));
  strcpy(name[1], scratch_path("certificate.lower"));
  options = (struct relucert_prove_options){.certificate = name[0]};
  mpq_inits(made.error, made.bound, NULL);
  ck_assert_int_eq(relucert_prove(instance, &options, &made, &d), RELUCERT_OK);
  ck_assert(made.answer == RELUCERT_OPTIMUM && made.lower == optimum && made.upper == optimum);
  ck_assert(!two || (made.error_units == optimum && made.bound_units == optimum - 1));
  mpq_clears(made.error, made.bound, NULL);
}

/* Every command that reads a certificate, which is removed. */
static void read_certificate(const char *name, int least)
{
  input = name;
  fail_each(read_info, 10, input);
  fail_each(read_instance, least, input);
  fail_each(read_set, least, input);
  unlink(input);
}

/* A set system in every layout, its reduction, both maps, and a certificate of it. */
START_TEST(set_systems)
{
  fail_each(read_instance, 10, write_input(SET_SYSTEM));
  fail_each(read_instance, 10, write_input("3 4\n2 2 1 3\n0 1 2\n1 2 1 2\n2 0\n"));
  fail_each(read_instance, 10, write_input("4 2\n1 2 3\n2 3 4\n"));
  fail_each(read_instance, 10, write_input("p hs 4 2\n1 2 3\n2 3\n"));
  fail_each(read_instance, 10, write_input("p ds 4 2\n1 2\n2 3\n"));
  question = (struct relucert_instance_options){.as_published = true, .has_target = true, .target = 1};
  fail_each(read_instance, 10, write_input("p hs 4 2\n1 2 3\n2 3\n"));
  struct relucert_diagnostic d;
  ck_assert_int_eq(relucert_instance_read(&instance, input, &question, &d), RELUCERT_OK);
  reduce_and_map("v 2 0\n");
  relucert_instance_free(instance);
  question = (struct relucert_instance_options){0};
  open_instance(SET_SYSTEM);
  reduce_and_map("v 2 0\n");
  char certificate[2][SCRATCH_PATH_SIZE];
  prove_optimum(1, false, certificate);
  read_certificate(certificate[0], 10);
  close_instance();
}
END_TEST

/* A hypergraph in every layout, its reduction, both maps, and certificates of both answers. */
START_TEST(hypergraphs)
{
  question = (struct relucert_instance_options){.problem = "colouring"};
  fail_each(read_instance, 5, write_input(GRAPH));
  fail_each(read_instance, 5, write_input("2 4 1\n7 1 2 3\n8 3 4\n"));
  fail_each(read_instance, 5, write_input("p hs 4 2\n3 2 1\n4 3\n"));
  question =
      (struct relucert_instance_options){.has_target = true, .target = 3, .bias = true, .free_signs = true};
  fail_each(read_instance, 5, write_input(GRAPH));
  struct relucert_diagnostic d;
  ck_assert_int_eq(relucert_instance_read(&instance, input, &question, &d), RELUCERT_OK);
  reduce_and_map("1 2 1 2 3\n");
  relucert_instance_free(instance);
  question = (struct relucert_instance_options){0};
  ck_assert_int_eq(relucert_instance_read(&instance, write_input(GRAPH), &question, &d), RELUCERT_OK);
  char certificate[2][SCRATCH_PATH_SIZE];
  prove_optimum(3, true, certificate);
  for (int i = 0; i < 2; i++)
    read_certificate(certificate[i], 5);
  close_instance();
}
END_TEST

/* A circuit in every layout, its reduction, both maps, and a certificate. */
START_TEST(circuits)
{
  fail_each(read_instance, 15, write_input(CIRCUIT));
  fail_each(read_instance, 15, write_input("aag 3 2 0 1 1\n2\n4\n7\n6 3 5\no0 z\n"));
  fail_each(read_instance, 15, write_input(".inputs a b\n.outputs z\n.names a b z\n1- 1\n-1 1\n"));
  question = (struct relucert_instance_options){.bias = true, .as_published = true, .circuit_output = "z"};
  fail_each(read_instance, 15, write_input(CIRCUIT));
  question = (struct relucert_instance_options){0};
  open_instance(CIRCUIT);
  reduce_and_map("v 2 0\n");
  char certificate[2][SCRATCH_PATH_SIZE];
  prove_optimum(1, false, certificate);
  read_certificate(certificate[0], 10);
  close_instance();
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("allocation");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, instances);
  tcase_add_test(tests, training_sets);
  tcase_add_test(tests, npy_files);
  tcase_add_test(tests, networks);
  tcase_add_test(tests, errors);
  tcase_add_test(tests, reductions);
  tcase_add_test(tests, solutions);
  tcase_add_test(tests, a_proof_of_lrat);
  tcase_add_test(tests, searches);
  tcase_add_test(tests, set_systems);
  tcase_add_test(tests, hypergraphs);
  tcase_add_test(tests, circuits);
  return run_tests("allocation in the library", tests);
}
