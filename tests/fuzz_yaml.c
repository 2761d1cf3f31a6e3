/* Any bytes as a hand-written YAML file: no crash, every refusal says something, every accepted tree is whole. */
#include "base/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

typedef struct { Str nama; int angka; bool ya; Tanggal hari; Str pasal; StrList daftar; const YamlNode *isi; } Isi;

static const YamlField ruas[] = {
    { "nama",      YAML_TEXT,  YAML_AT(Isi, nama) },
    { "a.angka",   YAML_INT,   YAML_AT(Isi, angka), .min = 1, .max = 9 },
    { "a.ya",      YAML_BOOL,  YAML_AT(Isi, ya) },
    { "a.b.hari",  YAML_DAY,   YAML_AT(Isi, hari), YAML_CLAUSE(Isi, pasal) },
    { "a.daftar",  YAML_TEXTS, YAML_AT(Isi, daftar) },
    { "isi",       YAML_NODE,  YAML_AT(Isi, isi) },
    YAML_END };

static void utuh(const YamlNode *n)
{
    pastikan(n->value_line > 0 && n->value_column > 0 && n->line > 0);
    pastikan(n->kind == YAML_SCALAR ? !n->child.n : !n->text.len);
    for (ptrdiff_t i = 0; i < n->child.n; i++) utuh(&n->child.v[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    Yaml y;
    Isi isi = { 0 };
    Err err = { 0 };
    bool ok = yaml_parse(a, S("f.yaml"), (Str){ (const char *)p, (ptrdiff_t)n }, E_KONFIGURASI, &y, &err);
    if (ok) utuh(y.root);
    ok = ok && yaml_fill(&y, y.root, ruas, &isi, &err);
    pastikan(ok || (err.kode == E_KONFIGURASI && utf8_valid(str_z(err.pesan)) && str_starts(str_z(err.pesan), S("f.yaml baris "))));
    arena_free(a);
    return 0;
}
