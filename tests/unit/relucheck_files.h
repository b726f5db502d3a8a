/* What the tests of relucheck's readers share: certificates that are good, files of bytes, and expected outcomes. */
#ifndef RELUCHECK_FILES_H
#define RELUCHECK_FILES_H

#include "../../src/relucheck/check.h"
#include "scratch_file.h"

/* x and not x: 4 / (3 + 2 * 4) = 4/11. */
static const char no_text[] = "relucert-certificate 1\n"
                              "note two clauses\n"
                              "problem sat\n"
                              "claim lower 4/11\n"
                              "network units 2 signs ++ bias no\n"
                              "dataset reduction samples 5 features 2 width 2 square 4\n"
                              "instance cnf 1 2\n"
                              "1 0\n"
                              "-1 0\n"
                              "proof rup 2 text\n"
                              "1 1 0 1 0\n"
                              "0 3 2 0\n"
                              "end\n";

/* The empty clause: (z) and (not z); with biases min(1 / (1 + 4/20), 4 / (3 + 2 * 4)) = 4/11. */
static const char no_binary[] = "relucert-certificate 1\n"
                                "problem sat\n"
                                "claim lower 1/3\n"
                                "network units 2 signs ++ bias yes\n"
                                "dataset reduction samples 6 features 2 width 2 square 4 zero 20\n"
                                "instance cnf 0 1\n"
                                "0\n"
                                "proof rup 1 binary 5\n"
                                "a\0\2\1\0\n"
                                "end\n";

static const char yes[] = "relucert-certificate 1\n"
                          "problem sat\n"
                          "claim error 0\n"
                          "network units 2 signs ++ bias no\n"
                          "dataset reduction samples 6 features 3 width 3 square 3\n"
                          "instance cnf 2 1\n"
                          "1 -2 2 0\n"
                          "weights denominator 10\n"
                          "10 10 10\n"
                          "-10 -10 30\n"
                          "end\n";

struct file {
  char path[SCRATCH_PATH_SIZE];
};

static inline void file_write(struct file *file, const char *bytes, size_t size)
{
  static int files;
  char name[24];
  snprintf(name, sizeof name, "file-%d", files++);
  strcpy(file->path, scratch_write(name, bytes, size));
}

static inline void file_remove(const struct file *file)
{
  unlink(file->path);
}

/* Checks that the outcome is as expected and, for a failure, that the reason contains `text`. */
static inline void expect_reason(const struct reason *reason, enum outcome outcome, const char *text)
{
  ck_assert_msg(reason->outcome == outcome && strstr(reason->text, text) != NULL,
                "outcome %d, expected %d; reason '%s', expected '%s'", (int)reason->outcome, (int)outcome,
                reason->text, text);
}

/* Checks the certificate at a path, with the other files that are not NULL. */
static inline void check_path(const char *certificate, const char *source, const char *data,
                              struct echo *echo, enum outcome outcome, const char *text)
{
  struct check check;
  check_init(&check);
  check_certificate(&check, certificate, source, data, echo);
  expect_reason(&check.reason, outcome, text);
  check_free(&check);
}

static inline void check_bytes(const char *bytes, size_t size, enum outcome outcome, const char *text)
{
  struct file file;
  file_write(&file, bytes, size);
  check_path(file.path, NULL, NULL, NULL, outcome, text);
  file_remove(&file);
}

#endif
