#include "base/yaml.h"

#include <yaml.h>

enum { DEPTH_MAX = 16, NAME_MAX_ = 64 };

/* ---- refusals --------------------------------------------------------------------------------- */

static bool refuse_at(const Yaml *y, int line, int column, Str path, Err *err, Str what)
{
    Str s = path.len ? str_fmt(y->a, STR_F " baris %d kolom %d, kunci " STR_F ": " STR_F, STR_A(y->file),
                               line, column, STR_A(path), STR_A(what))
                     : str_fmt(y->a, STR_F " baris %d kolom %d: " STR_F, STR_A(y->file), line, column, STR_A(what));
    return err_set(err, y->code, NULL, NULL, V(s));
}

bool yaml_refuse(const Yaml *y, const YamlNode *at, Err *err, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    Str what = str_vfmt(y->a, fmt, args);
    va_end(args);
    return refuse_at(y, at->line, at->column, at->path, err, what);
}

/* Letters to insert, delete or replace until `a` is `b`; names are short. */
static int edit_distance(Str a, Str b)
{
    int row[NAME_MAX_ + 1];
    if (a.len > NAME_MAX_ || b.len > NAME_MAX_) return NAME_MAX_;
    for (int j = 0; j <= b.len; j++) row[j] = j;
    for (int i = 1; i <= a.len; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.len; j++) {
            int best = diagonal + (a.s[i - 1] != b.s[j - 1]);
            if (row[j] + 1 < best) best = row[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b.len];
}

const char *yaml_nearest(Str s, const char *const *names)
{
    const char *best = NULL;
    int least = (int)(s.len / 3) + 2;
    for (; *names; names++) {
        int d = edit_distance(s, str_z(*names));
        if (d < least) least = d, best = *names;
    }
    return best;
}

/* ---- tree ------------------------------------------------------------------------------------- */

typedef struct {
    Yaml *y;
    yaml_document_t *doc;
    bool *seen;                     /* by node number: met again means an anchor was used */
    Err *err;
} Build;

static void close_document(void *p) { yaml_document_delete(p); }

static bool build_node(Build *b, int number, int depth, YamlNode *n);

static bool build_list(Build *b, const yaml_node_t *in, int depth, YamlNode *n)
{
    ptrdiff_t count = in->data.sequence.items.top - in->data.sequence.items.start;
    YamlNode *child = arena_many(b->y->a, YamlNode, count);
    for (ptrdiff_t i = 0; i < count; i++) {
        child[i].path = str_fmt(b->y->a, STR_F "[%d]", STR_A(n->path), (int)i + 1);
        if (!build_node(b, in->data.sequence.items.start[i], depth + 1, &child[i])) return false;
        child[i].line = child[i].value_line;
        child[i].column = child[i].value_column;
    }
    n->child.v = child;
    n->child.n = count;
    return true;
}

static bool build_map(Build *b, const yaml_node_t *in, int depth, YamlNode *n)
{
    Yaml *y = b->y;
    ptrdiff_t count = in->data.mapping.pairs.top - in->data.mapping.pairs.start;
    YamlNode *child = arena_many(y->a, YamlNode, count);
    for (ptrdiff_t i = 0; i < count; i++) {
        const yaml_node_pair_t *pair = &in->data.mapping.pairs.start[i];
        const yaml_node_t *key = yaml_document_get_node(b->doc, pair->key);
        child[i].line = (int)key->start_mark.line + 1;
        child[i].column = (int)key->start_mark.column + 1;
        if (key->type != YAML_SCALAR_NODE)
            return refuse_at(y, child[i].line, child[i].column, n->path, b->err, S("kunci harus berupa kata"));
        child[i].key = (Str){ (const char *)key->data.scalar.value, (ptrdiff_t)key->data.scalar.length };
        child[i].path = n->path.len ? str_fmt(y->a, STR_F "." STR_F, STR_A(n->path), STR_A(child[i].key)) : child[i].key;
        for (ptrdiff_t j = 0; j < i; j++)
            if (str_eq(child[j].key, child[i].key))
                return yaml_refuse(y, &child[i], b->err, "kunci ini sudah ditulis di baris %d", child[j].line);
        if (!build_node(b, pair->value, depth + 1, &child[i])) return false;
    }
    n->child.v = child;
    n->child.n = count;
    return true;
}

static bool build_node(Build *b, int number, int depth, YamlNode *n)
{
    const yaml_node_t *in = yaml_document_get_node(b->doc, number);
    n->value_line = (int)in->start_mark.line + 1;
    n->value_column = (int)in->start_mark.column + 1;
    if (b->seen[number] || depth > DEPTH_MAX)
        return refuse_at(b->y, n->value_line, n->value_column, n->path, b->err,
                         b->seen[number] ? S("jangkar (&) dan alias (*) tidak dipakai; tulis nilainya")
                                         : S("terlalu dalam bertingkat"));
    b->seen[number] = true;
    if (in->type == YAML_SEQUENCE_NODE) {
        n->kind = YAML_LIST;
        return build_list(b, in, depth, n);
    }
    if (in->type == YAML_MAPPING_NODE) {
        n->kind = YAML_MAP;
        return build_map(b, in, depth, n);
    }
    n->kind = YAML_SCALAR;
    n->text = (Str){ (const char *)in->data.scalar.value, (ptrdiff_t)in->data.scalar.length };
    return true;
}

/* The only document of the parser; a second one is refused. */
static bool load(Yaml *y, Str text, yaml_document_t *doc, Err *err)
{
    yaml_parser_t p;
    yaml_document_t second;
    pastikan(yaml_parser_initialize(&p));
    yaml_parser_set_encoding(&p, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&p, (const unsigned char *)(text.len ? text.s : ""), (size_t)text.len);

    bool ok = yaml_parser_load(&p, doc);
    if (ok) arena_defer(y->a, close_document, doc);
    bool more = ok && yaml_document_get_root_node(doc) && yaml_parser_load(&p, &second);
    if (more) {
        const yaml_node_t *root = yaml_document_get_root_node(&second);
        if (root) ok = refuse_at(y, (int)root->start_mark.line + 1, 1, (Str){ 0 }, err, S("hanya satu dokumen per berkas"));
        yaml_document_delete(&second);
    }
    if (p.error != YAML_NO_ERROR) {
        Str what = str_fmt(y->a, "tidak terbaca sebagai YAML (%s)", p.problem ? p.problem : "?");
        ok = refuse_at(y, (int)p.problem_mark.line + 1, (int)p.problem_mark.column + 1, (Str){ 0 }, err, what);
    }
    yaml_parser_delete(&p);
    return ok;
}

bool yaml_parse(Arena *a, Str file, Str text, ErrKode code, Yaml *y, Err *err)
{
    *y = (Yaml){ .a = a, .file = file, .code = code };
    if (!utf8_valid(text)) return refuse_at(y, 1, 1, (Str){ 0 }, err, S("memuat huruf yang bukan UTF-8"));

    yaml_document_t *doc = arena_one(a, yaml_document_t);
    if (!load(y, text, doc, err)) return false;
    if (!yaml_document_get_root_node(doc)) return refuse_at(y, 1, 1, (Str){ 0 }, err, S("berkas ini kosong"));

    YamlNode *root = arena_one(a, YamlNode);
    Build b = { y, doc, arena_many(a, bool, doc->nodes.top - doc->nodes.start + 1), err };
    *root = (YamlNode){ .line = 1, .column = 1 };
    if (!build_node(&b, 1, 0, root)) return false;
    if (root->kind != YAML_MAP) return yaml_refuse(y, root, err, "harus berisi pasangan kunci: nilai");
    y->root = root;
    return true;
}

const YamlNode *yaml_get(const YamlNode *map, Str key)
{
    if (!map || map->kind != YAML_MAP) return NULL;
    for (ptrdiff_t i = 0; i < map->child.n; i++)
        if (str_eq(map->child.v[i].key, key)) return &map->child.v[i];
    return NULL;
}

/* ---- filling a struct ------------------------------------------------------------------------- */

static Str list_of_codes(Arena *a, const char *const *codes)
{
    Buf b = buf_new(a, 4 * KB);
    for (int i = 1; codes[i]; i++) buf_fmt(&b, i > 1 ? ", %s" : "%s", codes[i]);
    return buf_str(&b);
}

bool yaml_put(Arena *a, const YamlField *f, void *out, Str text, Str *why)
{
    void *p = (char *)out + f->at;
    int64_t n;
    switch (f->type) {
    case YAML_TEXT:
        *why = S("belum diisi");
        *(Str *)p = text;
        return text.len > 0;
    case YAML_INT:
        *why = f->min || f->max ? str_fmt(a, "harus angka %lld sampai %lld, bukan “" STR_F "”", (long long)f->min,
                                          (long long)f->max, STR_A(text))
                                : str_fmt(a, "harus angka, bukan “" STR_F "”", STR_A(text));
        if (!str_int(text, &n) || n < INT32_MIN || n > INT32_MAX) return false;
        if ((f->min || f->max) && (n < f->min || n > f->max)) return false;
        *(int *)p = (int)n;
        return true;
    case YAML_BOOL: {
        bool yes = str_eqz(text, "ya") || str_eqz(text, "true");
        *why = str_fmt(a, "harus ya atau tidak, bukan “" STR_F "”", STR_A(text));
        *(bool *)p = yes;
        return yes || str_eqz(text, "tidak") || str_eqz(text, "false");
    }
    case YAML_DAY:
        *why = str_fmt(a, "harus tanggal seperti 2023-07-20, bukan “" STR_F "”", STR_A(text));
        return tanggal_parse(text, p);
    case YAML_MONTH:
        *why = str_fmt(a, "harus bulan seperti 2023-07, bukan “" STR_F "”", STR_A(text));
        return bulan_parse(text, p);
    case YAML_CODE: {
        int i = kode_cari(f->codes, text);
        Str all = list_of_codes(a, f->codes);
        const char *near = i ? NULL : yaml_nearest(text, f->codes + 1);
        *why = near ? str_fmt(a, "“" STR_F "” tidak dikenal; maksudnya %s? Pilihan: " STR_F, STR_A(text), near, STR_A(all))
                    : str_fmt(a, "“" STR_F "” tidak dikenal. Pilihan: " STR_F, STR_A(text), STR_A(all));
        *(int *)p = i;
        return i > 0;
    }
    case YAML_TEXTS:
    case YAML_NODE: break;
    }
    pastikan(!"ruas ini tidak diisi dari teks");
    return false;
}

static bool fill_texts(const Yaml *y, const YamlNode *n, StrList *out, Err *err)
{
    if (n->kind != YAML_LIST) return yaml_refuse(y, n, err, "harus berupa daftar, misalnya [satu, dua]");
    for (ptrdiff_t i = 0; i < n->child.n; i++) {
        const YamlNode *item = &n->child.v[i];
        if (item->kind != YAML_SCALAR || !item->text.len) return yaml_refuse(y, item, err, "harus berupa teks");
        *(Str *)list_add(y->a, out) = item->text;
    }
    return true;
}

static bool fill_scalar(const Yaml *y, const YamlField *f, const YamlNode *n, void *out, Err *err)
{
    Str why;
    if (n->kind != YAML_SCALAR) return yaml_refuse(y, n, err, "harus satu nilai, bukan daftar atau kelompok kunci");
    if (yaml_put(y->a, f, out, n->text, &why)) return true;
    return refuse_at(y, n->value_line, n->value_column, n->path, err, why);
}

static bool fill_field(const Yaml *y, const YamlField *f, const YamlNode *n, void *out, Err *err)
{
    static const char *const pair[] = { "nilai", "pasal", NULL };
    if (f->type == YAML_NODE) {
        *(const YamlNode **)((char *)out + f->at) = n;
        return true;
    }
    if (f->clause) {
        if (n->kind != YAML_MAP) return yaml_refuse(y, n, err, "ditulis { nilai: ..., pasal: ... }");
        if (!yaml_only(y, n, pair, err)) return false;
        const YamlNode *clause = yaml_get(n, S("pasal"));
        if (!clause || clause->kind != YAML_SCALAR || !clause->text.len)
            return yaml_refuse(y, n, err, "pasal belum diisi");
        *(Str *)((char *)out + f->clause - 1) = clause->text;
        n = yaml_get(n, S("nilai"));
        if (!n) return refuse_at(y, clause->line, clause->column, clause->path, err, S("nilai belum diisi"));
    }
    if (f->type == YAML_TEXTS) return fill_texts(y, n, (StrList *)(void *)((char *)out + f->at), err);
    return fill_scalar(y, f, n, out, err);
}

const YamlField *yaml_field(const YamlField *fields, Str key)
{
    for (; fields->key; fields++)
        if (str_eqz(key, fields->key)) return fields;
    return NULL;
}

/* "Kunci ini tidak dikenal", with the nearest name that may stand after `prefix`. */
static bool refuse_unknown(const Yaml *y, const YamlNode *n, Str prefix, const YamlField *fields, Err *err)
{
    LIST_OF(const char *) names = { 0 };
    for (; fields->key; fields++) {
        Str key = str_z(fields->key);
        if (!str_starts(key, prefix)) continue;
        Str rest = str_sub(key, prefix.len, key.len);
        *list_add(y->a, &names) = str_cz(y->a, str_cut(&rest, '.'));
    }
    *list_add(y->a, &names) = NULL;
    const char *near = yaml_nearest(n->key, names.v);
    return near ? yaml_refuse(y, n, err, "kunci ini tidak dikenal; maksudnya %s?", near)
                : yaml_refuse(y, n, err, "kunci ini tidak dikenal");
}

/* Fills what lies below `map`, whose own dotted path ends in `prefix` ("" or "layanan."). */
static bool fill_map(const Yaml *y, const YamlNode *map, Str prefix, const YamlField *fields, void *out, Err *err)
{
    for (ptrdiff_t i = 0; i < map->child.n; i++) {
        const YamlNode *n = &map->child.v[i];
        Str key = str_fmt(y->a, STR_F STR_F, STR_A(prefix), STR_A(n->key));
        const YamlField *f = yaml_field(fields, key);
        if (f) {
            if (!fill_field(y, f, n, out, err)) return false;
            continue;
        }
        Str group = str_fmt(y->a, STR_F ".", STR_A(key));
        const YamlField *in = fields;
        while (in->key && !str_starts(str_z(in->key), group)) in++;
        if (!in->key) return refuse_unknown(y, n, prefix, fields, err);
        if (n->kind != YAML_MAP) return yaml_refuse(y, n, err, "harus berupa kelompok kunci");
        if (!fill_map(y, n, group, fields, out, err)) return false;
    }
    return true;
}

/* How far `path` leads below `map`: the last node that is there; *whole tells whether it is the end. */
static const YamlNode *walk(const YamlNode *map, Str path, bool *whole)
{
    for (const YamlNode *next; path.len; map = next) {
        next = yaml_get(map, str_cut(&path, '.'));
        if (!next) break;
        if (!path.len) { *whole = true; return next; }
    }
    *whole = false;
    return map;
}

bool yaml_fill(const Yaml *y, const YamlNode *map, const YamlField *fields, void *out, Err *err)
{
    if (map->kind != YAML_MAP) return yaml_refuse(y, map, err, "harus berupa kelompok kunci");
    if (!fill_map(y, map, (Str){ 0 }, fields, out, err)) return false;
    for (const YamlField *f = fields; f->key; f++) {
        bool there;
        const YamlNode *n = walk(map, str_z(f->key), &there);
        if (f->required && !there) return yaml_refuse(y, n, err, "kunci %s belum ada", f->key);
    }
    return true;
}

bool yaml_only(const Yaml *y, const YamlNode *map, const char *const *keys, Err *err)
{
    if (map->kind != YAML_MAP) return yaml_refuse(y, map, err, "harus berupa kelompok kunci");
    for (ptrdiff_t i = 0; i < map->child.n; i++) {
        const YamlNode *n = &map->child.v[i];
        const char *const *k = keys;
        while (*k && !str_eqz(n->key, *k)) k++;
        if (*k) continue;
        const char *near = yaml_nearest(n->key, keys);
        return near ? yaml_refuse(y, n, err, "kunci ini tidak dikenal; maksudnya %s?", near)
                    : yaml_refuse(y, n, err, "kunci ini tidak dikenal");
    }
    return true;
}
