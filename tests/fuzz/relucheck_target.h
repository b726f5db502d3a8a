/* What the fuzz targets of relucheck share: certificates that are good. */
#ifndef RELUCERT_RELUCHECK_TARGET_H
#define RELUCERT_RELUCHECK_TARGET_H

#include "fuzz_target.h"
#include "relucheck/check.h"

/* A good certificate for the data and source targets: x or not y or y; its reduction has six rows. */
static const char GOOD_CERTIFICATE[] = "relucert-certificate 1\nproblem sat\nclaim error 0\n"
                                       "network units 2 signs ++ bias no\n"
                                       "dataset reduction samples 6 features 3 width 3 square 3\n"
                                       "instance cnf 2 1\n1 -2 2 0\n"
                                       "weights denominator 10\n10 10 10\n-10 -10 30\nend\n";

/* The same for set cover: three elements, each in two of three sets; labels over the denominator 5. */
static const char GOOD_COVER[] = "relucert-certificate 1\nproblem setcover\nclaim error 2/25\n"
                                 "network units 1 signs + bias no\n"
                                 "dataset reduction samples 8 features 5 degree 2 epsilon 1/5 copies 1\n"
                                 "instance setsystem 3 3 unit\n1 2 0\n2 3 0\n1 3 0\n"
                                 "weights denominator 5\n-5 -5 0 5 1\nend\n";

/* The same for colouring: two vertices that are joined, two colours, the gadget for free signs and biases. */
static const char GOOD_COLOURING[] = "relucert-certificate 1\nproblem colouring\nclaim error 0\n"
                                     "network units 2 signs free bias yes\n"
                                     "dataset reduction samples 9 features 4 rank 2 copies 4 zero 4\n"
                                     "instance hypergraph 2 1\n1 2 0\n"
                                     "weights denominator 1\n1 -1 -3 3 0\n-1 1 -9 3 0\nend\n";

/* The same for circuits: two of three inputs; labels over the denominator 19. */
static const char GOOD_CIRCUIT[] = "relucert-certificate 1\nproblem mmcs\nclaim error 2/361\n"
                                   "network units 1 signs + bias no\n"
                                   "dataset reduction samples 12 features 8 root 2 epsilon 1/19\n"
                                   "instance circuit 3 4 7\nand 1 2 0\nand 1 3 0\nand 2 3 0\nor 4 5 6 0\n"
                                   "weights denominator 19\n19 19 0 19 0 0 19 1\nend\n";

/* Checks a good certificate with the bytes as its source (`is_data`: as its data set). */
static inline void check_good(const char *certificate_text, const void *bytes, size_t size, bool is_data)
{
  struct memory_file file;
  struct memory_file certificate;
  struct check check;
  memory_file_open(&file, bytes, size);
  memory_file_open(&certificate, certificate_text, strlen(certificate_text));
  check_init(&check);
  check_certificate(&check, certificate.path, is_data ? NULL : file.path, is_data ? file.path : NULL, NULL);
  check_free(&check);
  memory_file_close(&certificate);
  memory_file_close(&file);
}

#endif
