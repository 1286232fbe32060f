# Two commands do everything on a fresh Debian with Swift, make, git and root:
#   make site    the website, from Content/ into site/
#   make test    the tests
# and one shows the site on this computer while content and templates are worked on:
#   make serve
CONTENT ?= Content
OUTPUT ?= site
HANDBOOK := Documentation/so-tay/Content
HANDBOOK_OUTPUT ?= .build/so-tay
# The Swift runtime goes inside: the program starts in half the time, and runs where there is no Swift.
BUILD := swift build -c release --product congkhai --static-swift-stdlib
PROGRAM := .build/release/congkhai
PACKAGES := libarchive-dev libbrotli-dev libcmark-dev libexpat1-dev libqrencode-dev pkg-config zlib1g-dev
BROWSER := $(CURDIR)/.build/browser-venv/bin/python
BENCH_FLAGS ?=
# What the oracle compares with, and further contents for it.
COMMIT ?= HEAD
FOLDERS ?=
ORACLE_FLAGS ?=
EDITS ?= 300
SEED ?=
STRESS := empty one many
UNITS := thuong-lo kinh-mon son-duong
export PYTHONDONTWRITEBYTECODE := 1
export PYTHONUTF8 := 1

.PHONY: site serve program packages lint test golden bench oracle random-edits test-oracle test-web \
	test-browser-checks deb test-deployment pictures handbook handbook-pictures clean

site: program
	$(PROGRAM) build --content $(CONTENT) --output $(OUTPUT)

serve: packages
	@Tools/serve.sh --content $(CONTENT)

program: packages
	$(BUILD)

# Only what is missing is installed; with everything there, apt is not asked.
packages:
	@missing=; for package in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi

# Whether the code is formatted and written as the project's rules say.
lint:
	swift format lint --strict --configuration .swift-format --recursive Sources Templates Tests Package.swift

test: packages
	swift test

# Keeps the pages of a small site of one of everything as they come out now: git diff shows what a change does to them.
# See Tests/Golden/README.md.
golden: packages
	CONGKHAI_RENEW_GOLDEN=1 swift test --filter 'GoldenPagesTests|DocumentationTablesTests'

# How long rebuilds take, beside a clean build and, where it is installed, Hugo's. For instance
# BENCH_FLAGS="--dossiers 100000,1000000 --beside PROGRAM --no-hugo".
bench: program
	@Tests/Bench/run.sh $(CURDIR)/$(PROGRAM) $(CURDIR)/.build/bench $(BENCH_FLAGS)

# The program of a commit beside the present one: what they write, say and cost. See Tests/Oracle/README.md.
oracle: program
	@Tests/Oracle/oracle.py --commit $(COMMIT) --present $(PROGRAM) $(ORACLE_FLAGS) $(FOLDERS)

# Builds after random edits beside clean builds.
random-edits: program
	@Tests/Oracle/random_edits.py $(PROGRAM) --edits $(EDITS) $(SEED:%=--seed %) $(ORACLE_FLAGS)

# Proves that both can fail.
test-oracle:
	@cd Tests/Oracle && python3 -m unittest selftest

# HTML and browser checks of the whole site; the small sites of other units go through them too,
# the handbook, and sites of extremes: nothing, one of everything, a thousand rows with names of 200 characters.
test-web: site handbook test-browser-checks
	@for unit in $(UNITS); do \
	    $(PROGRAM) build --content Tests/WholeSite/Units/$$unit/Content --output .build/units/$$unit --as-of 2021-12-31 2>.build/units-$$unit.log \
	        || { cat .build/units-$$unit.log; exit 1; }; \
	done
	@rm -rf .build/stress && $(BROWSER) Tests/Browser/stress.py .build/stress
	@for content in $(STRESS); do \
	    $(PROGRAM) build --content .build/stress/$$content --output .build/stress/$$content-site --as-of 2024-10-20 2>.build/stress/$$content.log \
	        || { cat .build/stress/$$content.log; exit 1; }; \
	done
	@cd Tests/Browser && $(BROWSER) -m checks --complete $(CURDIR)/$(OUTPUT) $(UNITS:%=$(CURDIR)/.build/units/%)
	@cd Tests/Browser && $(BROWSER) -m checks $(abspath $(HANDBOOK_OUTPUT)) $(STRESS:%=$(CURDIR)/.build/stress/%-site) \
	    --only HTML --only links --only accessible --only scrolling --only spacing --only boards --only network

# Proves that each of the checks can fail.
test-browser-checks:
	@Tests/Browser/setup.sh
	@cd Tests/Browser && $(BROWSER) -m unittest discover -t . -s selftest

# The Debian package, in .build/deb: installs and runs without Swift.
deb: PACKAGES += dpkg-dev python3
deb: packages
	@Packaging/deb.sh .build/deb

# What updates, backs up and restores, where things go wrong; disks with coarse clocks; the packaged program behind a
# real nginx, the package on a Debian with nothing on it, and 200 kills of builds and publications; needs root and a
# network.
test-deployment: PACKAGES += dpkg-dev python3
test-deployment: packages
	@Tests/Deployment/setup.sh
	@package=$$(Packaging/deb.sh .build/deb) \
	    && Tests/Deployment/programs.sh .build/release/congkhai \
	    && Tests/Deployment/disks.sh .build/release/congkhai \
	    && python3 Tests/Deployment/nginx.py .build/release/congkhai \
	    && Tests/Deployment/package.sh $$package .build/deployment
	@CONGKHAI_KILLS=200 swift test --filter Interruption

# The pictures of the README.
pictures: site
	@Tests/Browser/setup.sh
	@cd Tests/Browser && $(BROWSER) screenshots.py $(CURDIR)/$(OUTPUT) $(CURDIR)/Documentation/pictures \
	    --page index.html=home --width 1280 --first-view
	@cd Tests/Browser && $(BROWSER) screenshots.py $(CURDIR)/$(OUTPUT) $(CURDIR)/Documentation/pictures \
	    --page thu-tuc/1.001193.html=procedure --width 390 --first-view

# The handbook for clerks and IT, a site of its own: open so-tay.html in it.
handbook: program
	$(PROGRAM) build --content $(HANDBOOK) --output $(HANDBOOK_OUTPUT)

# Its pictures, taken of the site that comes of working through it.
handbook-pictures: program
	@Tests/Browser/setup.sh
	@cd Tests/Browser && $(BROWSER) handbook.py $(CURDIR)/$(PROGRAM) $(CURDIR)/$(HANDBOOK)

clean:
	rm -rf .build
	find $(OUTPUT) -mindepth 1 ! -name .gitkeep -delete
