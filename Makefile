# carmask on a machine with nothing but make and Python 3.11 to 3.13: `make run`, `make test`, `make help`.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test check bench sweep sweep-journal sweep-saves texts charts cutouts experiment-trials
.PHONY: experiment-refiner experiment-white-cars experiment-folds experiment-edge-brush experiment-smart-outline
.PHONY: studio stress stress-report backdrops screenshots clean

# PYTHON=... names an interpreter to try first; GPU=1 keeps an environment of its own with TensorFlow's CUDA build.
CANDIDATES := $(PYTHON) python3 python3.13 python3.12 python3.11
VENV := $(if $(GPU),.venv-gpu,.venv)
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# Both builds of TensorFlow write the same folder: the one without CUDA has to go before the other comes.
define USE_CUDA_BUILD
	@$(BIN)/python -m pip uninstall --quiet --yes tensorflow-cpu
	@$(INSTALL) --force-reinstall --no-deps tensorflow
	@$(INSTALL) "tensorflow[and-cuda]"
endef

help:
	@echo "make run [FOLDER=photos]   set up and open the editor, on a folder if one is named"
	@echo "make test [TESTS=path]     set up, check and test everything"
	@echo "make check                 ruff, mypy and the import contracts only"
	@echo "make bench [ONLY=predict]  measure the speeds, or those whose names begin so; prints a table and writes"
	@echo "                           build/bench.json"
	@echo "make sweep-journal [KILLS=40]  some minutes: kill editors while they paint; what does the next start find?"
	@echo "make sweep-saves [KILLS=200]  a minute: kill saves at moments left to chance; is anything lost or torn?"
	@echo "make sweep                 both sweeps"
	@echo "make texts                 bring the files of Qt Linguist up to date with the code, and compile them"
	@echo "make charts                draw the chart of docs/network.md anew from docs/trials.csv"
	@echo "make cutouts               print the table of docs/cutouts.md anew and draw its picture"
	@echo "make experiment-trials [OPTIONS=--help]       hours: what does each part of network and training bring?"
	@echo "make experiment-refiner [OPTIONS=--help]      half an hour: does a second look at uncertain tiles pay?"
	@echo "make experiment-white-cars [OPTIONS=--help]   hours: do corrections teach a network cars that it never saw?"
	@echo "make experiment-edge-brush                    half a minute: how well do strokes over an outline find it?"
	@echo "make experiment-smart-outline                 two minutes: how near does it stay to the true outline?"
	@echo "make experiment-folds [OPTIONS=--help]        a day without a graphics card: how much do the cars matter?"
	@echo "make studio [OPTIONS=--help]                  photograph modelled cars with Blender (tools/studio/README.md)"
	@echo "make stress                an hour or two: a hundred of them in all kinds of light, into build/studio/stress"
	@echo "make stress-report         ... and how the network in use does there"
	@echo "make backdrops            a minute: draw the backdrops of resources/backdrops anew"
	@echo "make screenshots           make the pictures of the README anew; one is of a training and takes some minutes"
	@echo "make clean                 remove everything that make made, the environments included"
	@echo "With GPU=1, each uses TensorFlow's CUDA build (Linux with an NVIDIA card; fetches 3 GB more)."

# The shell reads FOLDER itself, so that a name with blanks or quotes stays one name.
run: export FOLDER := $(FOLDER)
run: $(VENV)/run.stamp
	@$(BIN)/python main.py $${FOLDER:+"$$FOLDER"}

test: check
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m editor.system_libraries
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(TESTS)

check: $(VENV)/test.stamp
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(VENV)/test.stamp
	@PYTHONPATH=. $(BIN)/python -m tests.bench $(ONLY)

sweep-journal: $(VENV)/test.stamp
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.editor.journal_sweep $(KILLS)

sweep-saves: $(VENV)/test.stamp
	@$(BIN)/python -m tests.segmentation.save_sweep $(KILLS)

sweep: sweep-saves sweep-journal

texts: $(VENV)/test.stamp
	@$(BIN)/python -m tools.texts

charts: $(VENV)/test.stamp
	@$(BIN)/python -m tests.charts

cutouts: $(VENV)/test.stamp
	@$(BIN)/python -m tests.cutout_pictures

experiment-trials: $(VENV)/test.stamp
	@$(BIN)/python -m tests.experiments.short_trials $(OPTIONS)

experiment-refiner: $(VENV)/test.stamp
	@$(BIN)/python -m tests.experiments.refiner $(OPTIONS)

experiment-white-cars: $(VENV)/test.stamp
	@$(BIN)/python -m tests.experiments.white_cars $(OPTIONS)

experiment-edge-brush: $(VENV)/test.stamp
	@$(BIN)/python -m tests.experiments.edge_brush

experiment-smart-outline: $(VENV)/test.stamp
	@$(BIN)/python -m tests.experiments.smart_outline

experiment-folds: $(VENV)/test.stamp
	@$(BIN)/python -m tests.experiments.five_folds $(OPTIONS)

studio: .venv-studio/installed.stamp
	@.venv-studio/bin/python -m tools.studio $(or $(OPTIONS),--help)

stress: .venv-studio/installed.stamp
	@.venv-studio/bin/python -m tools.studio stress

stress-report: $(VENV)/test.stamp
	@$(BIN)/python -m tools.studio.stress_report

.venv-studio/installed.stamp: tools/studio/requirements.txt
	@for candidate in $(PYTHON) python3.11 python3; do \
	  $$candidate -c 'import sys, venv; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || continue; \
	  exec $$candidate -m venv .venv-studio; \
	done; echo "The studio needs Python 3.11; name it: make studio PYTHON=/path/to/python3.11" >&2; exit 1
	@echo "Installing Blender's module into .venv-studio; it fetches 370 MB ..."
	@.venv-studio/bin/python -m pip install --quiet --disable-pip-version-check --requirement tools/studio/requirements.txt
	@touch $@

backdrops: $(VENV)/test.stamp
	@$(BIN)/python -m tools.backdrops

screenshots: $(VENV)/test.stamp
	@$(BIN)/python -m tests.screenshots

clean:
	rm -rf .venv .venv-gpu .venv-studio build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/run.stamp: pyproject.toml constraints.txt | $(BIN)/pip
	@echo "Installing what carmask needs into $(VENV); from nothing it fetches 500 MB, which takes some minutes ..."
	@$(INSTALL) --editable .
	$(if $(GPU),$(USE_CUDA_BUILD))
	@touch $@
	@echo "Installed."

$(VENV)/test.stamp: pyproject.toml constraints.txt | $(BIN)/pip
	@echo "Installing what carmask and its tests need into $(VENV); from nothing it fetches 580 MB, some minutes ..."
	@$(INSTALL) --editable ".[dev,raw]"
	$(if $(GPU),$(USE_CUDA_BUILD))
	@touch $(VENV)/run.stamp $@
	@echo "Installed."

# pip comes last when an environment is made: while bin/pip is missing, the environment is not whole.
$(BIN)/pip:
	@for candidate in $(CANDIDATES); do \
	  $$candidate -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null || continue; \
	  if $$candidate -c 'import ensurepip, venv' 2>/dev/null; then \
	    rm -rf $(VENV); \
	    exec $$candidate -m venv $(VENV); \
	  fi; \
	  incomplete=$$($$candidate -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	done; \
	if [ -n "$$incomplete" ]; then \
	  echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt install $$incomplete"; \
	else \
	  echo "carmask needs Python 3.11, 3.12 or 3.13 and finds none (tried: $(strip $(CANDIDATES)))."; \
	  echo "Install one, or name it: make run PYTHON=/path/to/python3.12"; \
	fi >&2; \
	exit 1
