/* Certificates of formulas that tests write and read. */
#ifndef RELUCERT_TESTS_SAT_CERTIFICATES_H
#define RELUCERT_TESTS_SAT_CERTIFICATES_H

#include "certificate_bytes.h"

static const char YES[] = "relucert-certificate 1\n"
                          "note first\n"
                          "note second ~\n"
                          "problem sat\n"
                          "claim error 0\n"
                          "network units 2 signs ++ bias no\n"
                          "dataset reduction samples 9 features 4 width 3 square 5\n"
                          "instance cnf 3 2\n"
                          "1 -2 3 0\n"
                          "-1 2 0\n"
                          "weights denominator 1\n"
                          "1 1 -1 1\n"
                          "-1 -1 1 3\n"
                          "end\n";

#define NO_HEAD                                                                                              \
  "relucert-certificate 1\n"                                                                                 \
  "problem sat\n"                                                                                            \
  "claim lower 4/7\n"                                                                                        \
  "network units 2 signs ++ bias no\n"                                                                       \
  "dataset reduction samples 405 features 201 width 2 square 2\n"                                            \
  "instance cnf 200 4\n"                                                                                     \
  "1 200 0\n1 -200 0\n-1 200 0\n-1 -200 0\n"

static const char NO[] = NO_HEAD "proof rup 3 text\n"
                                 "1 0 1 2 0\n"
                                 "d 1 2 0\n"
                                 "0 5 3 4 0\n"
                                 "end\n";

static const char NO_BINARY[] = NO_HEAD "proof rup 3 binary 16\n"
                                        "a\x02\0\x04\x03\0"
                                        "d\x05\x04\0"
                                        "a\0\x01\x03\x02\0"
                                        "\nend\n";

static const char EMPTY_CLAUSES[] = "relucert-certificate 1\n"
                                    "problem sat\n"
                                    "claim lower 80/421\n"
                                    "network units 2 signs ++ bias yes\n"
                                    "dataset reduction samples 13 features 4 width 3 square 9 zero 20\n"
                                    "instance cnf 2 4\n"
                                    "0\n"
                                    "1 2 -1 0\n"
                                    "0\n"
                                    "2 0\n"
                                    "proof rup 1 text\n"
                                    "0 1 5 0\n"
                                    "end\n";

#endif
