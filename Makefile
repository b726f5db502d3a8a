# relucert: `make help` lists the targets.

VERSION := 0.1.0
PREFIX  ?= /usr/local
BUILD   ?= build
MODE    ?= release

CC      := gcc
CXX     := g++
PYTHON  := python3

WARNINGS := -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
HARDEN   := -fstack-protector-strong -fstack-clash-protection -fcf-protection -D_FORTIFY_SOURCE=2
OPT_release  := -O2 -g $(HARDEN)
OPT_sanitize := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
LD_release   := -Wl,-z,relro,-z,now
LD_sanitize  := -fsanitize=address,undefined

# Release objects stand in build/obj, those of other modes in build/MODE/obj; the programs beside them.
OUT := $(if $(filter release,$(MODE)),$(BUILD),$(BUILD)/$(MODE))
OBJ := $(OUT)/obj

CPPFLAGS += -D_GNU_SOURCE -DRELUCERT_VERSION='"$(VERSION)"' -Isrc
CFLAGS   := -std=c11 -fPIC -fvisibility=hidden $(WARNINGS) $(OPT_$(MODE)) $(CFLAGS_EXTRA)
CXXFLAGS := -std=c++11 -fPIC -fvisibility=hidden -Wall -Wextra -Werror $(OPT_$(MODE))
LDFLAGS  := $(LD_$(MODE)) $(LDFLAGS_EXTRA)
LIBS       := -lcadical -lstdc++ -larchive -ljansson -lmpfr -lgmp -lm
CHECK_LIBS := -lgmp

object = $(patsubst %,$(OBJ)/%.o,$(basename $(1)))

KERNEL_SOURCES    := $(wildcard src/kernel/*.c src/reduce/*.c)
LIBRARY_SOURCES   := $(KERNEL_SOURCES) $(wildcard src/format/*.c src/solve/*.c src/solve/*.cc src/library/*.c)
RELUCERT_SOURCES  := $(wildcard src/relucert/*.c)
RELUCHECK_SOURCES := $(wildcard src/relucheck/*.c)
UNIT_SOURCES      := $(wildcard tests/unit/test_*.c)
UNIT_PROGRAMS     := $(UNIT_SOURCES:tests/unit/%.c=$(OUT)/tests/%)

all: $(OUT)/relucert $(OUT)/relucheck

$(OBJ)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(OBJ)/%.o: %.cc
	@mkdir -p $(@D)
	$(CXX) $(CPPFLAGS) $(CXXFLAGS) -MMD -MP -c -o $@ $<

$(OUT)/relucheck: $(call object,$(RELUCHECK_SOURCES) $(KERNEL_SOURCES))
	$(CC) $(LDFLAGS) -o $@ $^ $(CHECK_LIBS)

$(OUT)/relucert: $(call object,$(RELUCERT_SOURCES) $(LIBRARY_SOURCES))
	$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)

# One Check program per tests/unit/test_*.c, linked with the library and with the checker's reader (everything but the two mains).
$(OUT)/tests/%: $(OBJ)/tests/unit/%.o $(call object,$(LIBRARY_SOURCES) $(filter-out %/main.c,$(RELUCHECK_SOURCES)))
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS) -o $@ $^ $(shell pkg-config --libs check) $(LIBS)

unit: $(UNIT_PROGRAMS)

check-unit: unit
	@set -e; for t in $(UNIT_PROGRAMS); do $$t; done

clean:
	rm -rf $(BUILD)

.PHONY: all unit check-unit clean
.SECONDARY:
-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)
