# The proofs: `make prove` (all goals), `make smoke` (no contradictory contracts), `make prove-UNIT`.  PROVE_CACHE=none proves from nothing.

PROOF_UNITS := $(shell awk '!/^#/ { print $$1 }' proofs/expected)

prove: $(BUILD)/.deps-prove
	@python3 proofs/trusted.py
	@BUILD=$(BUILD) proofs/prove.sh $(PROOF_UNITS)
	-@python3 proofs/status.py $(BUILD)/proofs --check

smoke: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) proofs/prove.sh --smoke $(PROOF_UNITS)

$(PROOF_UNITS:%=prove-%): prove-%: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) proofs/prove.sh $*

$(PROOF_UNITS:%=smoke-%): smoke-%: $(BUILD)/.deps-prove
	@BUILD=$(BUILD) proofs/prove.sh --smoke $*

.PHONY: prove smoke $(PROOF_UNITS:%=prove-%) $(PROOF_UNITS:%=smoke-%)
