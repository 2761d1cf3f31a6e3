# Sirancage. `make` builds the program, `make uji` the tests with sanitizers; ./run and ./check call it.
#
#   build/rilis/sirancage   the program, optimised
#   build/uji/sirancage     the program with ASan and UBSan, and build/uji/t/* the test programs
#   build/gen               C made from templates/ by tools/tmpl.c
#   build/share             what the program reads at run time: profil, schema, static, panduan

CC      ?= gcc
LIBS    := libmicrohttpd sqlite3 libpq cairo harfbuzz fontconfig libzip expat yaml-0.1 libcjson libcmark libsodium libqrencode zlib libcurl libcrypto
CSTD    := -std=c17 -D_GNU_SOURCE -Isrc -Ibuild/gen $(shell pkg-config --cflags $(LIBS))
WARN    := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wno-missing-field-initializers -Werror
LDLIBS  := $(shell pkg-config --libs $(LIBS)) -lxlsxwriter -lcsv -lm -lpthread

RILIS   := -O2 -g -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
# Lines are all that a report of the sanitizers needs; 140 test programs are linked.
UJI     := -Itests -O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined

TMPL    := $(wildcard templates/*.html)
GEN     := $(TMPL:templates/%.html=build/gen/tmpl_%.c)
SRC     := $(wildcard src/base/*.c src/inti/*.c src/store/*.c src/tindakan/*.c src/web/*.c src/dokumen/*.c src/jobs/*.c)
MAIN    := $(wildcard src/*.c)
TESTS   := $(filter-out tests/fuzz_%,$(wildcard tests/*_*.c))

obj      = $(patsubst %.c,build/$(1)/%.o,$(2))
RILIS_O := $(call obj,rilis,$(SRC) $(GEN))
UJI_O   := $(call obj,uji,$(SRC) $(GEN))

.PHONY: all uji share clean golden
all: build/rilis/sirancage share

uji: build/uji/sirancage $(TESTS:tests/%.c=build/uji/t/%) share

build/tmpl: tools/tmpl.c src/web/verba.def
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_GNU_SOURCE $(WARN) -O1 -g -o $@ $<

# Only what changed is written, so the stamp says that all of it is new enough.
build/gen/.cap: build/tmpl $(TMPL)
	@mkdir -p $(@D)
	@echo "  TMPL"; build/tmpl build/gen $(TMPL)
	@touch $@
build/gen/tmpl.h $(GEN): build/gen/.cap
	@:

build/rilis/%.o: %.c | build/gen/tmpl.h
	@mkdir -p $(@D)
	@echo "  CC $@"; $(CC) $(CSTD) $(WARN) $(RILIS) -MMD -MP -c -o $@ $<

build/uji/%.o: %.c | build/gen/tmpl.h
	@mkdir -p $(@D)
	@echo "  CC $@"; $(CC) $(CSTD) $(WARN) $(UJI) -MMD -MP -c -o $@ $<

build/rilis/libsirancage.a: $(RILIS_O)
	@rm -f $@ && ar rcs $@ $^
build/uji/libsirancage.a: $(UJI_O)
	@rm -f $@ && ar rcs $@ $^

build/rilis/sirancage: $(call obj,rilis,$(MAIN)) build/rilis/libsirancage.a
	@echo "  LD $@"; $(CC) $(RILIS) -pie -Wl,-z,relro,-z,now -o $@ $^ $(LDLIBS)
build/uji/sirancage: $(call obj,uji,$(MAIN)) build/uji/libsirancage.a
	@echo "  LD $@"; $(CC) $(UJI) -fuse-ld=lld -o $@ $^ $(LDLIBS)

# Helpers of the tests.
build/uji/libbantu.a: $(call obj,uji,$(wildcard tests/bantu/*.c))
	@rm -f $@ && ar rcs $@ $^

build/uji/t/%: build/uji/tests/%.o build/uji/libbantu.a build/uji/libsirancage.a
	@mkdir -p $(@D)
	@echo "  LD $@"; $(CC) $(UJI) -fuse-ld=lld -o $@ $^ $(LDLIBS) -lcmocka

# Rewrites tests/golden; look at `git diff` afterwards.
golden: build/uji/t/dokumen_pdf build/uji/t/dokumen_lain
	GOLDEN=tulis build/uji/t/dokumen_pdf
	GOLDEN=tulis build/uji/t/dokumen_lain

# Benchmarks, one program per file: make build/bench/tulis
build/bench/%: build/rilis/bench/%.o build/rilis/libsirancage.a
	@mkdir -p $(@D)
	@echo "  LD $@"; $(CC) $(RILIS) -pie -o $@ $^ $(LDLIBS)

# Fuzzers: the parsers, built by clang. `make fuzz`, then build/fuzz/t/fuzz_x -max_total_time=60.
CLANG   ?= clang
FUZZ_S  := $(wildcard src/base/*.c src/inti/*.c src/dokumen/*.c) $(addprefix src/web/,form.c kiriman.c rute.c)
FUZZ_F  := -Itests -O1 -g1 -Wall -fsanitize=address,undefined -fno-sanitize-recover=undefined
FUZZ_T  := $(patsubst tests/%.c,build/fuzz/t/%,$(wildcard tests/fuzz_*.c))
.PHONY: fuzz
fuzz: $(FUZZ_T)
build/fuzz/%.o: %.c | build/gen/tmpl.h
	@mkdir -p $(@D)
	@echo "  CLANG $@"; $(CLANG) $(CSTD) $(FUZZ_F) -fsanitize=fuzzer-no-link -MMD -MP -c -o $@ $<
build/fuzz/libuji.a: $(call obj,fuzz,$(FUZZ_S))
	@rm -f $@ && ar rcs $@ $^
build/fuzz/t/%: build/fuzz/tests/%.o build/fuzz/libuji.a
	@mkdir -p $(@D)
	@echo "  LD $@"; $(CLANG) $(FUZZ_F) -fuse-ld=lld -fsanitize=fuzzer -o $@ $^ $(LDLIBS)

# Mutation tests (tools/mutasi.mjs): the library as a shared object, so that a changed rule can be preloaded before it.
MUTASI  := -Itests -O0 -fPIC
MUTASI_O := $(call obj,mutasi,$(SRC) $(GEN) $(wildcard tests/bantu/*.c))
.PHONY: mutasi-flags
mutasi-flags:
	@echo $(CSTD) $(MUTASI)
build/mutasi/%.o: %.c | build/gen/tmpl.h
	@mkdir -p $(@D)
	@$(CC) $(CSTD) -w $(MUTASI) -MMD -MP -c -o $@ $<
build/mutasi/libmutasi.so: $(MUTASI_O)
	@$(CC) -shared -Wl,-soname,libmutasi.so -o $@ $^ $(LDLIBS) -lcmocka
build/mutasi/t/%: build/mutasi/tests/%.o build/mutasi/libmutasi.so
	@mkdir -p $(@D)
	@$(CC) -pie -o $@ $^ -Wl,-rpath,$(abspath build/mutasi) $(LDLIBS) -lcmocka
.SECONDARY: $(MUTASI_O)

# What the program reads at run time, in one folder as it is installed.
STATIC  := $(patsubst static/%,build/share/static/%,$(wildcard static/*)) build/share/static/sirancage.css
share: build/share/.cap $(STATIC)
build/share/.cap: $(shell find profil schema demo docs/panduan -type f 2>/dev/null)
	@mkdir -p build/share
	cp -r profil schema demo docs/panduan build/share/
	@touch $@
build/share/static/%: static/%
	@mkdir -p $(@D)
	cp $< $@

-include ui/ui.mk
-include $(shell find build -name '*.d' 2>/dev/null)

clean:
	rm -rf build
