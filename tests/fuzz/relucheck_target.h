/* What the fuzz targets of relucheck share: bytes as a file with a path. */
#ifndef RELUCERT_RELUCHECK_TARGET_H
#define RELUCERT_RELUCHECK_TARGET_H

#include "relucheck/check.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct memory_file {
  int descriptor;
  char path[64];
};

static inline void memory_file_open(struct memory_file *file, const void *bytes, size_t size)
{
  file->descriptor = memfd_create("fuzz", 0);
  if (file->descriptor < 0 || write(file->descriptor, bytes, size) != (ssize_t)size)
    abort();
  snprintf(file->path, sizeof file->path, "/proc/self/fd/%d", file->descriptor);
}

static inline void memory_file_close(struct memory_file *file)
{
  close(file->descriptor);
}

/* A good certificate for the data and source targets: x or not y or y; its reduction has six rows. */
static const char GOOD_CERTIFICATE[] = "relucert-certificate 1\nproblem sat\nclaim error 0\n"
                                       "network units 2 signs ++ bias no\n"
                                       "dataset reduction samples 6 features 3 width 3 square 3\n"
                                       "instance cnf 2 1\n1 -2 2 0\n"
                                       "weights denominator 10\n10 10 10\n-10 -10 30\nend\n";

#endif
