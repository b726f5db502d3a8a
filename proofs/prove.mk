# The proofs: `make prove` (all goals), `make prove-UNIT`, `make smoke` (no contradictory contracts), `make prove-mutants` (seeded faults are not
# provable).  PROVE_CACHE=none proves from nothing.

PROOF_UNITS := $(shell awk '!/^#/ { print $$1 }' proofs/expected)

prove: $(BUILD)/.deps-prove prove-lists
	@$(MAKE) --no-print-directory prove-annotations
	@BUILD=$(BUILD) proofs/prove.sh $(PROOF_UNITS)
	@$(PYTHON) proofs/status.py $(BUILD)/proofs --check

# The lists of units, exceptions, homes, trusted functions, seeded faults and functions for E-ACSL agree with the sources and with proofs/STATUS.md: a second.
prove-lists:
	@$(PYTHON) proofs/units.py
	@$(PYTHON) proofs/homes.py
	@$(PYTHON) proofs/status.py --lists
	@$(PYTHON) proofs/trusted.py
	@$(PYTHON) proofs/mutants.py --check
	@$(PYTHON) tests/eacsl/eacsl.py --names

# What is not proved yet has annotations that are well-formed at least.
prove-annotations: $(BUILD)/.deps-prove
	@mkdir -p $(BUILD)/counts
	@awk '!/^#/ { print $$1 }' proofs/unproved | while read -r source; do \
	  proofs/wp.sh $(BUILD)/counts $$source none 1 none $(BUILD)/counts/cache </dev/null >$(BUILD)/counts/annotations.log 2>&1 || \
	  { echo "$$source:"; tail -5 $(BUILD)/counts/annotations.log; exit 1; }; done

# Counts the goals of all units without proving them, for proofs/STATUS.md.
status: $(BUILD)/.deps-prove
	@mkdir -p $(BUILD)/counts
	@awk '!/^#/ { print $$1, $$2 }' proofs/expected | while read -r unit source; do \
	  proofs/wp.sh $(BUILD)/counts $$source none 1 none $(BUILD)/counts/cache -wp-report-json $(BUILD)/counts/$$unit.json \
	    </dev/null >$(BUILD)/counts/$$unit.log 2>&1 || { tail -5 $(BUILD)/counts/$$unit.log; exit 1; }; done
	@$(PYTHON) proofs/status.py $(BUILD)/counts --counts

smoke: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) proofs/prove.sh --smoke $(PROOF_UNITS)

# All mutants, or MUTANTS of them; after a run with PROVE_MINUTES those of units that it has proved.
prove-mutants: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) $(PYTHON) proofs/mutants.py $(MUTANTS:%=--sample %) $(if $(PROVE_MINUTES),--proved)

# Annotations checked at run time, on what E-ACSL can run.
eacsl: $(BUILD)/.deps-prove
	@$(PYTHON) tests/eacsl/eacsl.py

$(PROOF_UNITS:%=prove-%): prove-%: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) proofs/prove.sh $*

$(PROOF_UNITS:%=smoke-%): smoke-%: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) proofs/prove.sh --smoke $*

.PHONY: prove prove-annotations prove-lists prove-mutants eacsl status smoke $(PROOF_UNITS:%=prove-%) $(PROOF_UNITS:%=smoke-%)
