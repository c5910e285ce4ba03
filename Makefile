# make situs: build the handbook into site/      make lihat: serve it with live reload
# make uji: every check and test                 make tolok-ukur: the measured figures

BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: situs lihat uji tolok-ukur tangkapan bersih
.DELETE_ON_ERROR:

situs: .venv/.siap
	@rm -rf .situs-baru .situs-lama
	@$(BIN)/mkdocs build --site-dir .situs-baru
	@if [ -e site ]; then mv site .situs-lama; fi; mv .situs-baru site; rm -rf .situs-lama
	@echo "Selesai. Buka $(CURDIR)/site/index.html di peramban, atau jalankan 'make lihat'."

lihat: .venv/.siap
	@$(BIN)/watchmedo auto-restart --directory data --directory diagrams --directory macros --pattern '*.py' --recursive \
		--signal SIGTERM -- $(BIN)/mkdocs serve

uji: .venv/.siap-uji
	@tests/perkakas.sh
	$(BIN)/ruff check .
	$(BIN)/pytest --numprocesses auto --quiet

tolok-ukur: .venv/.siap-uji
	$(BIN)/python tests/tolok_ukur.py

tangkapan: situs .venv/.siap-uji
	@tests/perkakas.sh
	$(BIN)/python tests/tangkapan.py

bersih:
	rm -rf .venv .cache .skema .situs-baru .situs-lama site

.venv/.siap: pyproject.toml
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Perlu Python 3.11 atau lebih baru."; exit 1; }
	@rm -rf .venv
	@python3 -m venv .venv || { rm -rf .venv; tests/perkakas.sh python3-venv && python3 -m venv .venv; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.siap-uji: .venv/.siap
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[uji]'
	@touch $@
