# relucert: `make help` lists the targets.

VERSION := 0.1.0
PREFIX  ?= /usr/local
BUILD   ?= build
MODE    ?= release
DEPS    ?= yes
# V=1 prints whole command lines.
Q       := $(if $(V),,@)
show     = $(if $(V),,@echo '  $(1) $@')

CC     := gcc
CXX    := g++
CLANG  := clang
PYTHON := python3

# ---- packages, by Debian name; `make deps` and the targets that need them install what is missing ----

BUILD_PACKAGES := gcc g++ pkg-config libgmp-dev libmpfr-dev libarchive-dev zlib1g-dev libjansson-dev libcadical-dev libglpk-dev
CHECK_PACKAGES := check python3 xz-utils zstd gzip mandoc shellcheck
LINT_PACKAGES  := clang-format clang-tidy cppcheck
FUZZ_PACKAGES  := clang libclang-rt-14-dev
PROVE_PACKAGES := frama-c-base ocaml why3 z3 cvc4 cvc5 python3

# ---- flags ----

WARNINGS := -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
HARDEN   := -fstack-protector-strong -fstack-clash-protection -fcf-protection -D_FORTIFY_SOURCE=2
OPT_release  := -O3 -g $(HARDEN)
OPT_sanitize := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
OPT_fuzz     := -O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
LD_release   := -Wl,-z,relro,-z,now
LD_sanitize  := -fsanitize=address,undefined
LD_fuzz      := -fsanitize=fuzzer,address,undefined

# Release objects stand in build/obj and the programs in build/; other modes have build/MODE/ to themselves.
OUT := $(if $(filter release,$(MODE)),$(BUILD),$(BUILD)/$(MODE))
OBJ := $(OUT)/obj

ifeq ($(MODE),fuzz)
CC  := $(CLANG)
CXX := $(CLANG)++
endif

CPPFLAGS += -D_GNU_SOURCE -DRELUCERT_VERSION='"$(VERSION)"' -Isrc
CFLAGS   := -std=c11 -fPIC -fvisibility=hidden $(WARNINGS) $(OPT_$(MODE)) $(CFLAGS_EXTRA)
CXXFLAGS := -std=c++11 -fPIC -fvisibility=hidden -Wall -Wextra -Werror $(OPT_$(MODE))
LDFLAGS  := $(LD_$(MODE)) $(LDFLAGS_EXTRA)
LIBS       := -lcadical -lstdc++ -lglpk -larchive -lz -ljansson -lmpfr -lgmp -lm
CHECK_LIBS := -lgmp

# ---- sources ----

object = $(patsubst %,$(OBJ)/%.o,$(basename $(1)))

KERNEL_SOURCES    := $(wildcard src/kernel/*.c src/reduce/*.c)
LIBRARY_SOURCES   := $(KERNEL_SOURCES) $(wildcard src/format/*.c src/solve/*.c src/solve/*.cc src/library/*.c)
RELUCERT_SOURCES  := $(wildcard src/relucert/*.c)
RELUCHECK_SOURCES := $(wildcard src/relucheck/*.c)
UNIT_SOURCES      := $(wildcard tests/unit/test_*.c)
FUZZ_SOURCES      := $(wildcard tests/fuzz/fuzz_*.c)
BENCH_SOURCES     := $(wildcard tests/bench/bench_*.c)
OURS              := $(wildcard src/*.h src/*/*.[ch] tests/*/*.[ch])

UNIT_PROGRAMS  := $(UNIT_SOURCES:tests/unit/%.c=$(OUT)/tests/%)
FUZZ_PROGRAMS  := $(FUZZ_SOURCES:tests/fuzz/%.c=$(OUT)/%)
BENCH_PROGRAMS := $(BENCH_SOURCES:tests/bench/%.c=$(OUT)/bench/%)
# What a test links: the checker without its main, for tests of relucheck, else the library.  Never both: they share the kernel only.
LIBRARY_OBJECTS   := $(call object,$(LIBRARY_SOURCES))
RELUCHECK_OBJECTS := $(call object,$(KERNEL_SOURCES) $(filter-out %/main.c,$(RELUCHECK_SOURCES)))

all: $(OUT)/relucert $(OUT)/relucheck

include proofs/prove.mk

# ---- set-up ----

# $(call install_packages,PACKAGES): nothing to do, and no network, when they are all there.
define install_packages
@missing=; for p in $(1); do dpkg-query -W -f='$${Status}\n' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
if [ "$(DEPS)" = yes ] && [ -n "$$missing" ]; then \
  if ! command -v apt-get >/dev/null; then echo "please install what Debian calls:$$missing"; exit 2; fi; \
  echo "installing with apt-get:$$missing"; sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
@mkdir -p $(BUILD) && touch $@
endef

$(BUILD)/.deps-build: Makefile
	$(call install_packages,$(BUILD_PACKAGES))
$(BUILD)/.deps-check: Makefile
	$(call install_packages,$(CHECK_PACKAGES))
$(BUILD)/.deps-lint: Makefile
	$(call install_packages,$(LINT_PACKAGES))
$(BUILD)/.deps-fuzz: Makefile
	$(call install_packages,$(FUZZ_PACKAGES))
$(BUILD)/.deps-prove: Makefile
	$(call install_packages,$(PROVE_PACKAGES))

deps: $(BUILD)/.deps-build $(BUILD)/.deps-check $(BUILD)/.deps-lint $(BUILD)/.deps-fuzz $(BUILD)/.deps-prove

# ---- programs and library ----

$(OBJ)/%.o: %.c | $(BUILD)/.deps-build
	@mkdir -p $(@D)
	$(call show,CC)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(OBJ)/%.o: %.cc | $(BUILD)/.deps-build
	@mkdir -p $(@D)
	$(call show,CXX)
	$(Q)$(CXX) $(CPPFLAGS) $(CXXFLAGS) -MMD -MP -c -o $@ $<

$(OUT)/relucheck: $(call object,$(RELUCHECK_SOURCES) $(KERNEL_SOURCES))
	$(call show,LINK)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(CHECK_LIBS)

$(OUT)/relucert: $(call object,$(RELUCERT_SOURCES) $(LIBRARY_SOURCES))
	$(call show,LINK)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)

# One object that holds CaDiCaL as well and exports the symbols of the public header, nothing else.
$(OUT)/librelucert.a: $(call object,$(LIBRARY_SOURCES))
	$(Q)$(LD) -r -o $(OUT)/librelucert.o $^ $(shell $(CC) -print-file-name=libcadical.a)
	$(Q)objcopy --wildcard --keep-global-symbol='relucert_*' $(OUT)/librelucert.o
	$(Q)rm -f $@ && $(AR) rcs $@ $(OUT)/librelucert.o

SONAME := librelucert.so.0
$(OUT)/$(SONAME): $(call object,$(LIBRARY_SOURCES))
	$(call show,LINK)
	$(Q)$(CC) -shared $(LDFLAGS) -Wl,-soname,$(SONAME) -Wl,--exclude-libs,ALL -Wl,--no-undefined -o $@ $^ $(LIBS)

library: $(OUT)/librelucert.a $(OUT)/$(SONAME)

# ---- tests ----

$(OBJ)/tests/%.o: | $(BUILD)/.deps-check

ALLOCATORS := malloc calloc realloc reallocarray strdup realpath vasprintf asprintf __vasprintf_chk __asprintf_chk
$(OUT)/tests/test_relucheck_%: $(OBJ)/tests/unit/test_relucheck_%.o $(RELUCHECK_OBJECTS)
	@mkdir -p $(@D)
	$(call show,LINK)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(shell pkg-config --libs check) $(CHECK_LIBS)

# The kernel alone: the test brings its own source of nodes.
$(OUT)/tests/test_cover_tree $(OUT)/tests/test_cover_tree_random: $(OUT)/tests/%: $(OBJ)/tests/unit/%.o $(call object,$(wildcard src/kernel/cover_*.c))
	@mkdir -p $(@D)
	$(call show,LINK)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(shell pkg-config --libs check)

$(OUT)/tests/%: $(OBJ)/tests/unit/%.o $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	$(call show,LINK)
	$(Q)$(CC) $(LDFLAGS) $(if $(findstring allocation,$@),$(ALLOCATORS:%=-Wl,--wrap=%)) -o $@ $^ $(shell pkg-config --libs check) $(LIBS)

unit: $(UNIT_PROGRAMS)

TEST_ENVIRONMENT = BUILD=$(BUILD) RELUCERT=$(BUILD)/relucert RELUCHECK=$(BUILD)/relucheck

check: all $(BUILD)/.deps-check
	@$(MAKE) --no-print-directory prove-lists
	@$(MAKE) --no-print-directory unit library
	@$(MAKE) --no-print-directory MODE=sanitize all unit
	@$(TEST_ENVIRONMENT) $(PYTHON) tests/run.py quick

check-long: check
	@$(TEST_ENVIRONMENT) $(PYTHON) tests/run.py long
	@$(MAKE) --no-print-directory eacsl

lint: $(BUILD)/.deps-lint $(BUILD)/.deps-build
	@clang-format --dry-run -Werror $(OURS)
	@printf '%s\n' $(filter %.c,$(filter src/%,$(OURS))) | xargs -P 2 -I FILE clang-tidy --quiet FILE -- $(CPPFLAGS) -std=c11 2>/dev/null
	cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 $(CPPFLAGS) src

# ---- fuzzing: FUZZ_SECONDS for each reader ----

FUZZ_SECONDS ?= 60
$(OUT)/fuzz_relucheck_%: $(OBJ)/tests/fuzz/fuzz_relucheck_%.o $(RELUCHECK_OBJECTS)
	$(call show,LINK)
	$(Q)$(CC) $(LD_fuzz) -o $@ $^ $(CHECK_LIBS)
$(OUT)/fuzz_%: $(OBJ)/tests/fuzz/fuzz_%.o $(LIBRARY_OBJECTS)
	$(call show,LINK)
	$(Q)$(CXX) $(LD_fuzz) -o $@ $^ $(LIBS)
fuzz-programs: $(FUZZ_PROGRAMS)

# New inputs are kept in build/fuzz/corpus; the sample certificates, formulas and test data are seeds.
fuzz: $(BUILD)/.deps-fuzz
	@$(MAKE) --no-print-directory MODE=fuzz fuzz-programs
	@set -e; for f in $(FUZZ_SOURCES:tests/fuzz/%.c=%); do mkdir -p $(BUILD)/fuzz/corpus/$$f; echo "$$f: $(FUZZ_SECONDS) s"; \
	  $(BUILD)/fuzz/$$f -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=4096 -malloc_limit_mb=0 -verbosity=0 -print_final_stats=1 \
	    -artifact_prefix=$(BUILD)/fuzz/$$f- $(BUILD)/fuzz/corpus/$$f certs certs/formulas certs/covers certs/graphs certs/circuits tests/data; done

# ---- benchmarks ----

$(OUT)/bench/%: $(OBJ)/tests/bench/%.o $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	$(call show,LINK)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)
bench: all $(BENCH_PROGRAMS)
	@BUILD=$(BUILD) $(PYTHON) tests/bench/bench.py

# ---- a first look ----

demo: all
	@BUILD=$(BUILD) sh tests/demo.sh

# ---- installation ----

MAN1 := src/relucert/relucert.1 src/relucheck/relucheck.1
install: all library
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/doc/relucert
	install -m 755 $(OUT)/relucert $(OUT)/relucheck $(DESTDIR)$(PREFIX)/bin
	install -m 644 $(OUT)/librelucert.a $(DESTDIR)$(PREFIX)/lib
	install -m 755 $(OUT)/$(SONAME) $(DESTDIR)$(PREFIX)/lib
	ln -sf $(SONAME) $(DESTDIR)$(PREFIX)/lib/librelucert.so
	install -m 644 src/relucert.h $(DESTDIR)$(PREFIX)/include
	install -m 644 $(MAN1) $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 src/relucert/completion.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/relucert
	ln -sf relucert $(DESTDIR)$(PREFIX)/share/bash-completion/completions/relucheck
	install -m 644 LICENSE spec/*.md $(DESTDIR)$(PREFIX)/share/doc/relucert
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' 'Name: relucert' \
	  'Description: exact reductions to ReLU training and certificates for them' 'Version: $(VERSION)' \
	  'Requires: gmp' 'Libs: -L$${libdir} -lrelucert' \
	  'Libs.private: -lmpfr -lglpk -larchive -lz -ljansson -lstdc++ -lm' 'Cflags: -I$${includedir}' \
	  > $(DESTDIR)$(PREFIX)/lib/pkgconfig/relucert.pc

clean:
	rm -rf $(BUILD)

help:
	@echo 'make             build/relucert and build/relucheck'
	@echo 'make demo        a satisfiable and an unsatisfiable formula, reduced, certified and checked'
	@echo 'make check       all tests (at most 10 minutes); check-long: the exhaustive ones as well'
	@echo 'make prove       the proofs of the kernel with Frama-C; smoke: its contracts are not contradictory'
	@echo 'make prove-mutants  seeded faults that must not be provable; eacsl: annotations checked while tests run'
	@echo 'make bench       speed, beside the peers that are on PATH'
	@echo 'make fuzz        libFuzzer on every reader, FUZZ_SECONDS=60 each'
	@echo 'make lint        clang-format, clang-tidy, cppcheck'
	@echo 'make library     librelucert, static and shared'
	@echo 'make install     PREFIX=/usr/local DESTDIR='
	@echo 'make deps        install every Debian package that any target needs (DEPS=no on make switches this off everywhere)'
	@echo 'make clean'
	@echo 'MODE=sanitize builds with AddressSanitizer and UndefinedBehaviorSanitizer under build/sanitize.'

.DEFAULT_GOAL := all
.PHONY: all deps library unit check check-long lint fuzz fuzz-programs bench demo install clean help
.SECONDARY:
-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)
