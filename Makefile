# Akuntabel. `make lkjip` makes the example report, `make test` runs the tests, `make bantuan` lists the rest.

.DEFAULT_GOAL := lkjip
.DELETE_ON_ERROR:

PYTHON ?= $(shell if python3.11 -c '' 2>/dev/null; then echo python3.11; else echo python3; fi)
UV     ?= $(shell command -v uv 2>/dev/null)
NPROC  ?= auto

PY      := .venv/bin/python
DATA    ?= data-contoh
PORT    ?= 8000
CONTOH  := contoh/dinas-sosial-kota-pasuruan-2022.xlsx
KUNCI_INTI    := requirements/inti.txt
KUNCI_SITUS   := requirements/situs.txt
KUNCI_KEMBANG := requirements/kembang.txt

# A stamp carries the digest of what was installed: nothing happens until a lock or pyproject.toml changes.
DIGEST = $(shell cat $(1) pyproject.toml | (sha256sum 2>/dev/null || shasum -a 256) | cut -c1-16)
CAP_INTI    := .venv/.siap-inti-$(call DIGEST,$(KUNCI_INTI))
CAP_SITUS   := .venv/.siap-situs-$(call DIGEST,$(KUNCI_SITUS))
CAP_KEMBANG := .venv/.siap-kembang-$(call DIGEST,$(KUNCI_KEMBANG))

ifeq ($(strip $(UV)),)
PASANG       = $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r
PASANG_PAKET = $(PY) -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation -e .
else
PASANG       = "$(UV)" pip install --quiet --python $(PY) --require-hashes -r
PASANG_PAKET = "$(UV)" pip install --quiet --python $(PY) --no-index --no-deps --no-build-isolation -e .
endif

.PHONY: bantuan lkjip buka serve test periksa format ukur contoh kunci bersih siap siap-situs siap-kembang

bantuan:
	@echo 'make lkjip    pasang yang diperlukan, lalu susun laporan contoh ke folder keluaran/'
	@echo 'make buka     pasang aplikasi, lalu buka untuk satu orang di peramban'
	@echo 'make serve    aplikasi dengan akun dan basis data, berisi data contoh, di http://127.0.0.1:8000'
	@echo 'make test     jalankan semua uji'
	@echo 'make periksa  periksa gaya, tipe, dan arah impor'
	@echo 'make format   rapikan kode'
	@echo 'make ukur     pengukuran panjang, hasilnya ditulis ke docs/'
	@echo 'make contoh   buat ulang buku kerja contoh'
	@echo 'make kunci    kunci ulang requirements/*.txt (perlu uv; NAIK=--upgrade untuk memperbarui)'
	@echo 'make bersih   hapus .venv, keluaran, dan tembolok'

lkjip: siap
	.venv/bin/akuntabel susun $(CONTOH) --keluaran keluaran

buka: siap-situs
	.venv/bin/akuntabel buka

serve: siap-situs
	AKUNTABEL_DATA=$(DATA) $(PY) -m akuntabel.situs layani --contoh contoh --port $(PORT)

test: siap-kembang
	$(PY) -m pytest -q -n $(NPROC) --dist worksteal $(ARGS)

periksa: siap-kembang
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

format: siap-kembang
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

ukur: siap-kembang
	AKUNTABEL_LAMBAT=1 $(PY) -m pytest -q -m lambat $(ARGS) || test $$? -eq 5
	AKUNTABEL_LAMBAT=1 $(PY) -m pytest -q -m peramban tests/layanan tests/situs $(ARGS)
	@for ukuran in benchmarks/ukur_*.py; do \
	  test -e "$$ukuran" || continue; echo "== $$ukuran"; $(PY) "$$ukuran" || exit 1; \
	done

contoh: siap
	$(PY) -m contoh.buat

kunci:
	@UV="$(UV)"; test -n "$$UV" || UV=.venv/bin/uv; \
	"$$UV" --version >/dev/null 2>&1 || { echo 'make kunci memerlukan uv di PATH.' >&2; exit 1; }; \
	KOMPILASI="--quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url $(NAIK)"; \
	"$$UV" pip compile $$KOMPILASI pyproject.toml requirements/bangun.in -o $(KUNCI_INTI) && \
	"$$UV" pip compile $$KOMPILASI -c $(KUNCI_INTI) --extra situs pyproject.toml requirements/bangun.in -o $(KUNCI_SITUS) && \
	"$$UV" pip compile $$KOMPILASI -c $(KUNCI_INTI) --extra situs pyproject.toml requirements/bangun.in requirements/kembang.in -o $(KUNCI_KEMBANG)

bersih:
	rm -rf .venv keluaran build dist src/*.egg-info .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find . -path ./.git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

siap: $(CAP_INTI)

siap-situs: $(CAP_SITUS)

siap-kembang: $(CAP_KEMBANG)

$(CAP_INTI): | .venv/pyvenv.cfg
	$(PASANG) $(KUNCI_INTI)
	$(PASANG_PAKET)
	@rm -f .venv/.siap-inti-*
	@touch $@

# The lock of the web page contains the runtime lock, so both stamps are set.
$(CAP_SITUS): | .venv/pyvenv.cfg
	$(PASANG) $(KUNCI_SITUS)
	$(PASANG_PAKET)
	@rm -f .venv/.siap-inti-* .venv/.siap-situs-*
	@touch $(CAP_INTI) $@

# The development lock contains the others, so all stamps are set.
$(CAP_KEMBANG): | .venv/pyvenv.cfg
	$(PASANG) $(KUNCI_KEMBANG)
	$(PASANG_PAKET)
	@rm -f .venv/.siap-*
	@touch $(CAP_INTI) $(CAP_SITUS) $@

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Akuntabel memerlukan Python 3.11 atau lebih baru. Sebutkan dengan: make PYTHON=/letak/python3' >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	  echo 'Lingkungan Python tidak dapat dibuat. Di Debian atau Ubuntu: sudo apt-get install python3-venv' >&2; exit 1; }
