/*
 * tmpl: turns templates/<name>.html into C. The one generator of this code base.
 *
 *     tmpl OUTDIR templates/a.html templates/b.html ...
 *
 * writes OUTDIR/tmpl_<name>.c with `void tmpl_<name>(Buf *b, const View *v)` and OUTDIR/tmpl.h with all
 * prototypes; files whose text did not change are left alone. C is not parsed: expressions are passed
 * on, and _Generic in base/html.h picks the escaping by type, so a misspelt field or a bare enum is an
 * error of the C compiler at the template's own line (#line).
 *
 *     {{view HarianView v web/page_harian.h}}   first line: type, variable and header of what is shown
 *     {{v.nama}}                                a value, escaped for where it stands
 *     {{url v.alamat}}                          a whole URL: href="{{url v.alamat}}"
 *     {{each r in v.baris}} {{r#}} {{r.nama}} {{else}} none {{/each}}    over any {T *v; n}; {{r#}} is 1, 2 ...
 *     {{if v.n > 1}} {{elif v.ada}} {{else}} {{/if}}                     any C condition
 *     {{> atas v.h}}                            another template with a part of this view
 *     {{verb a b}}                              t_verb(b, a, b) of web/verba.h, see verbs[] below
 *     {{! comment }}
 *
 * The '.' after the view or a loop variable becomes '->'. Arguments of a verb are parted by blanks or
 * commas; an expression with blanks goes in parentheses. A line that holds only a tag other than a value
 * leaves no blank line.
 *
 * Where it stands decides the form: text and attributes that people read (title, alt, aria-label ...) are
 * written for people ("1.234", "4 Maret 2025"), all other attributes for machines ("1234",
 * "2025-03-04"); in href, action and the like a value is one percent-escaped part behind a literal start.
 * Refused: unquoted attribute values, on* and style attributes, inline script and style, values in
 * comments, tag names and between attributes, branches that end in different places of the HTML.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- where in the HTML ------------------------------------------------------------------------- */

typedef enum {
    H_TEXT, H_OPEN, H_TAG, H_IN, H_GAP, H_ATTR, H_EQ, H_VALUE, H_RCDATA, H_RAW, H_COMMENT, H_DECL
} State;    /* H_OPEN: behind '<'; H_IN: between attributes; H_GAP: the same, a blank must follow first */

typedef struct {
    State st;
    char quote, tag[24], attr[32];
    bool closing;                   /* the tag is </tag> */
    bool begun;                     /* the URL in this attribute has its literal start */
} Html;

enum { K_TEXT = 1, K_RCDATA = 2, K_HUMAN = 4, K_MACHINE = 8, K_URL = 16, K_WORD = 15 };

/* args, one letter each: v value, & address of a struct, n bare name of a code list. */
static const struct { const char *name; int where; const char *args; } verbs[] = {
    { "label",          K_WORD,         "nv" },     /* {{label predikat v.p}}: label of a code */
    { "kode",           K_WORD | K_URL, "nv" },     /* {{kode predikat v.p}}: the stored code */
    { "tanggal_hari",   K_WORD, "v" },              /* Selasa, 4 Maret 2025 */
    { "tanggal_ringkas", K_WORD, "v" },             /* Selasa, 4 Maret */
    { "tanggal_pendek", K_WORD, "v" },              /* Sel 4 */
    { "pukul",          K_WORD, "v" },              /* 07.24 */
    { "saat",           K_WORD, "vv" },             /* instant, zone: 4 Maret 2025 pukul 07.24 */
    { "jam_menit",      K_WORD, "v" },              /* minutes: 2 jam 30 menit */
    { "persen",         K_WORD, "vv" },             /* part, whole: 71,4 % */
    { "rata",           K_WORD, "v" },              /* hundredths: 2,17 */
    { "ukuran",         K_WORD, "v" },              /* bytes: 1,2 MB */
    { "pasal_kata",     K_WORD, "v" },              /* Pasal 10 ayat (4) */
    { "pasal",          K_TEXT, "v" },              /* the same as a chip */
    { "kutipan",        K_TEXT, "vv" },             /* profile, clause: what the clause asks */
    { "baris",          K_TEXT, "v" },              /* line ends become <br> */
    { "ikon",           K_TEXT, "v" },              /* {{ikon "jam"}} */
    { "cip",            K_TEXT, "&" },              /* status chip of a Cip */
    { "tenggat",        K_TEXT, "&" },              /* due date of a TenggatView */
    { "ruas",           K_TEXT, "&v" },             /* {{ruas v.form "kegiatan"}}: one field */
    { "ringkasan",      K_TEXT, "&" },              /* errors of a form, on top of the page */
    { "csrf",           K_TEXT, "&" },              /* {{csrf v.h}}: the hidden token of a form */
};

static const char *const url_attrs[] = {
    "href", "src", "action", "formaction", "poster", "cite", "data", "ping",
    "hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete", "hx-push-url", "hx-replace-url", NULL };
static const char *const human_attrs[] = {
    "title", "alt", "placeholder", "label", "content", "aria-label", "aria-description",
    "aria-valuetext", "aria-roledescription", "data-k", NULL };
static const char *const closed_attrs[] = { "srcdoc", "srcset", "hx-vals", "hx-vars", "hx-headers", "hx-request", NULL };
static const char *const url_starts[] = { "/", "?", "#", "https://", "mailto:", "tel:", NULL };

/* ---- one template ------------------------------------------------------------------------------ */

typedef struct { char *s; size_t n, cap; } Out;

typedef struct {
    bool each, has_else, has_end;
    const char *at;                 /* of its opening tag, for messages */
    Html start, end;                /* context where it began, and where its branches end */
    char var[32];
} Block;

typedef struct {
    const char *path, *src, *p;     /* p: what is read now */
    char name[64], type[64], var[32], header[96];
    Html h;
    Block block[32];
    int depth;
    Out lit, body;                  /* literal text not yet written; statements */
    struct Tmpl *partial[64];
    int partials;
} Tmpl;

static Tmpl tmpl[512];
static int tmpls;

static _Noreturn void fail(const Tmpl *t, const char *at, const char *fmt, ...)
{
    int line = 1, col = 1;
    for (const char *p = t->src; p && p < at; p++) {
        col++;
        if (*p == '\n') line++, col = 1;
    }
    fprintf(stderr, "%s:%d:%d: ", t->path, line, col);
    va_list args;
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
    fputc('\n', stderr);
    exit(1);
}

static void put(Out *o, const char *s, size_t n)
{
    if (o->n + n + 1 > o->cap) {
        o->cap = (o->n + n + 1) * 2;
        o->s = realloc(o->s, o->cap);
        if (!o->s) abort();
    }
    memcpy(o->s + o->n, s, n);
    o->n += n;
    o->s[o->n] = 0;
}

__attribute__((format(printf, 2, 3)))
static void putf(Out *o, const char *fmt, ...)
{
    char z[4096];
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(z, sizeof z, fmt, args);
    va_end(args);
    if (n < 0 || n >= (int)sizeof z) { fprintf(stderr, "tmpl: expression too long: %.60s...\n", z); exit(1); }
    put(o, z, (size_t)n);
}

static bool in_list(const char *const *list, const char *s)
{
    for (; *list; list++) if (!strcasecmp(*list, s)) return true;
    return false;
}

static bool is_name(char c) { return isalnum((unsigned char)c) || c == '_'; }
static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static void add_char(const Tmpl *t, char *z, size_t cap, char c)
{
    size_t n = strlen(z);
    if (n + 1 >= cap) fail(t, t->p, "name too long: %s", z);
    z[n] = (char)tolower((unsigned char)c);
    z[n + 1] = 0;
}

/* ---- walking through the HTML ------------------------------------------------------------------ */

static void attr_check(const Tmpl *t)
{
    const char *a = t->h.attr;
    if (!strncasecmp(a, "on", 2) || !strncasecmp(a, "hx-on", 5))
        fail(t, t->p, "attribute %s: no script in attributes", a);
    if (!strcasecmp(a, "style")) fail(t, t->p, "attribute style: use a class of the stylesheet");
}

static void tag_end(Tmpl *t)
{
    Html *h = &t->h;
    bool raw = !strcmp(h->tag, "script") || !strcmp(h->tag, "style");
    bool rc = !strcmp(h->tag, "title") || !strcmp(h->tag, "textarea");
    h->st = h->closing ? H_TEXT : raw ? H_RAW : rc ? H_RCDATA : H_TEXT;
    if (h->st == H_TEXT) h->tag[0] = 0;
    h->attr[0] = 0;
    h->closing = false;
}

static void url_char(Tmpl *t)
{
    if (t->h.begun || !in_list(url_attrs, t->h.attr)) return;
    for (const char *const *u = url_starts; *u; u++)
        if (!strncmp(t->p, *u, strlen(*u)) && strncmp(t->p, "//", 2)) { t->h.begun = true; return; }
    fail(t, t->p, "a URL begins with / ? # https:// mailto: or tel:, or is all {{url ...}}");
}

/* Takes the character at p into account. */
static void step(Tmpl *t)
{
    Html *h = &t->h;
    char c = *t->p;
    switch (h->st) {
    case H_TEXT:
        if (c == '<') h->st = H_OPEN;
        break;
    case H_OPEN:
        h->tag[0] = 0;
        if (!strncmp(t->p, "!--", 3)) h->st = H_COMMENT;
        else if (c == '!') h->st = H_DECL;
        else if (c == '/') h->closing = true, h->st = H_TAG;
        else if (isalpha((unsigned char)c)) add_char(t, h->tag, sizeof h->tag, c), h->st = H_TAG;
        else h->st = H_TEXT;
        break;
    case H_TAG:
        if (c == '>') tag_end(t);
        else if (is_blank(c) || c == '/') h->st = H_IN;
        else add_char(t, h->tag, sizeof h->tag, c);
        break;
    case H_GAP:
        if (!is_blank(c) && c != '>' && c != '/') fail(t, t->p, "a blank is needed between attributes");
        /* fallthrough */
    case H_IN:
        h->attr[0] = 0;
        if (c == '>') tag_end(t);
        else if (c == '=' || c == '"' || c == '\'' || c == '<') fail(t, t->p, "stray %c inside <%s>", c, h->tag);
        else if (is_blank(c) || c == '/') h->st = H_IN;
        else add_char(t, h->attr, sizeof h->attr, c), h->st = H_ATTR;
        break;
    case H_ATTR:
        if (c == '=' || c == '>' || c == '/' || is_blank(c)) attr_check(t);
        if (c == '=') h->st = H_EQ;
        else if (c == '>') tag_end(t);
        else if (c == '/' || is_blank(c)) h->st = H_IN, h->attr[0] = 0;
        else add_char(t, h->attr, sizeof h->attr, c);
        break;
    case H_EQ:
        if (c != '"' && c != '\'') fail(t, t->p, "attribute %s: its value must stand in quotes", h->attr);
        h->quote = c, h->begun = false, h->st = H_VALUE;
        break;
    case H_VALUE:
        if (c == h->quote) h->st = H_GAP, h->attr[0] = 0, h->quote = 0, h->begun = false;
        else url_char(t);
        break;
    case H_RCDATA:
    case H_RAW:
        if (c == '<' && t->p[1] == '/' && !strncasecmp(t->p + 2, h->tag, strlen(h->tag))) h->st = H_OPEN;
        else if (h->st == H_RAW && !is_blank(c)) fail(t, t->p, "no inline %s; put it in static/ or ui/", h->tag);
        break;
    case H_COMMENT:
        if (c == '>' && !strncmp(t->p - 2, "--", 2)) h->st = H_TEXT;
        break;
    case H_DECL:
        if (c == '>') h->st = H_TEXT;
        break;
    }
}

/* What a value may be here; refuses where none may stand. */
static int value_place(const Tmpl *t, const char *at)
{
    const Html *h = &t->h;
    switch (h->st) {
    case H_TEXT:    return K_TEXT;
    case H_RCDATA:  return K_RCDATA;
    case H_VALUE:
        if (in_list(closed_attrs, h->attr)) fail(t, at, "no values in attribute %s", h->attr);
        return in_list(url_attrs, h->attr) ? K_URL : in_list(human_attrs, h->attr) ? K_HUMAN : K_MACHINE;
    case H_EQ:      fail(t, at, "attribute %s: its value must stand in quotes", h->attr);
    case H_RAW:     fail(t, at, "no values inside <%s>", h->tag);
    case H_COMMENT: case H_DECL: fail(t, at, "no values inside comments; use {{! ... }}");
    case H_OPEN: case H_TAG:     fail(t, at, "no values in a tag name");
    case H_ATTR:    fail(t, at, "no values in an attribute name");
    case H_IN: case H_GAP:       fail(t, at, "no values between attributes; write name=\"{{...}}\"");
    }
    abort();
}

/* A block may begin or end behind a name inside a tag; the name is complete then. */
static void block_place(Tmpl *t, const char *at)
{
    Html *h = &t->h;
    if (h->st == H_ATTR) { attr_check(t); h->st = H_GAP; h->attr[0] = 0; }
    else if (h->st == H_TAG) h->st = H_GAP;
    else if (h->st == H_EQ || h->st == H_OPEN || h->st == H_RAW || h->st == H_COMMENT || h->st == H_DECL)
        (void)value_place(t, at);
}

/* Branches meet: the same place, or inside a tag with and without the blank, which becomes without. */
static bool meet(Html *a, const Html *b)
{
    if (a->st == H_IN && b->st == H_GAP) a->st = H_GAP;
    bool st = a->st == b->st || (a->st == H_GAP && b->st == H_IN);
    return st && a->quote == b->quote && a->begun == b->begun && a->closing == b->closing
        && !strcmp(a->tag, b->tag) && !strcmp(a->attr, b->attr);
}

/* ---- expressions ------------------------------------------------------------------------------- */

static bool is_var(const Tmpl *t, const char *s, size_t n)
{
    if (strlen(t->var) == n && !strncmp(t->var, s, n)) return true;
    for (int i = 0; i < t->depth; i++) {
        const Block *k = &t->block[i];
        if (k->each && !k->has_else && strlen(k->var) == n && !strncmp(k->var, s, n)) return true;
    }
    return false;
}

/* Constants and casts are all that an expression may name besides variables, fields and calls. */
static bool is_word(const char *s, size_t n)
{
    static const char *const words[] = { "true", "false", "int", "sizeof", "NULL", NULL };
    for (const char *const *w = words; *w; w++) if (strlen(*w) == n && !strncmp(*w, s, n)) return true;
    bool upper = true;
    for (size_t i = 0; i < n; i++) upper = upper && !islower((unsigned char)s[i]);
    return upper;
}

static const char *skip_quoted(const Tmpl *t, const char *p)
{
    char q = *p;
    const char *from = p;
    for (p++; *p && *p != q && *p != '\n'; p++) if (*p == '\\' && p[1]) p++;
    if (*p != q) fail(t, from, "the quote does not end");
    return p + 1;
}

/* The C text of a template expression, valid for ever. */
static const char *expr(const Tmpl *t, const char *s, const char *end)
{
    while (s < end && is_blank(*s)) s++;
    while (s < end && is_blank(end[-1])) end--;
    if (s == end) fail(t, s, "an expression is missing");
    Out o = {0};
    bool field = false;             /* behind '.' or '->': a field name comes */
    for (const char *p = s; p < end; ) {
        const char *from = p;
        if (*p == '"' || *p == '\'') p = skip_quoted(t, p), put(&o, from, (size_t)(p - from));
        else if (isdigit((unsigned char)*p)) {
            while (p < end && (is_name(*p) || *p == '.')) p++;
            put(&o, from, (size_t)(p - from));
        } else if (is_name(*p)) {
            while (p < end && is_name(*p)) p++;
            size_t n = (size_t)(p - from);
            bool var = !field && is_var(t, from, n);
            bool call = p < end && (*p == '(' || *p == '[');
            if (!field && !var && !call && !is_word(from, n))
                fail(t, from, "%.*s is neither the view %s, a loop variable, a verb nor a constant", (int)n, from, t->var);
            put(&o, from, n);
            if (var && p < end && *p == '.') put(&o, "->", 2), p++;
            if (var && p < end && *p == '#') {
                o.n -= n;
                if (!strncmp(t->var, from, n) && strlen(t->var) == n) fail(t, from, "%s# is for loop variables", t->var);
                putf(&o, "((int)%.*s_i + 1)", (int)n, from);
                p++;
            }
            field = var && p > from + n;
            continue;
        } else {
            put(&o, p, 1);
            p++;
        }
        field = p[-1] == '.' || (p[-1] == '>' && p - s > 1 && p[-2] == '-') || (field && is_blank(p[-1]));
    }
    return o.s;
}

/* ---- writing C --------------------------------------------------------------------------------- */

static void indent(Tmpl *t) { putf(&t->body, "%*s", 4 * (t->depth + 1), ""); }

static void line_mark(Tmpl *t, const char *at)
{
    int line = 1;
    for (const char *p = t->src; p < at; p++) line += *p == '\n';
    putf(&t->body, "#line %d \"%s\"\n", line, t->path);
}

static void flush(Tmpl *t)
{
    if (!t->lit.n) return;
    indent(t);
    putf(&t->body, "html(b, \"");
    for (size_t i = 0; i < t->lit.n; i++) {
        char c = t->lit.s[i];
        if (c == '\n') {
            put(&t->body, "\\n", 2);
            if (i + 1 < t->lit.n) { put(&t->body, "\"\n", 2); indent(t); put(&t->body, "    \"", 5); }
        } else {
            if (c == '"' || c == '\\' || c == '?') put(&t->body, "\\", 1);
            put(&t->body, &c, 1);
        }
    }
    putf(&t->body, "\");\n");
    t->lit.n = 0;
}

/* One statement at its line of the template. */
__attribute__((format(printf, 3, 4)))
static void emit(Tmpl *t, const char *at, const char *fmt, ...)
{
    char z[4096];
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(z, sizeof z, fmt, args);
    va_end(args);
    if (n < 0 || n >= (int)sizeof z) fail(t, at, "expression too long");
    flush(t);
    line_mark(t, at);
    indent(t);
    put(&t->body, z, (size_t)n);
    put(&t->body, "\n", 1);
}

/* ---- tags -------------------------------------------------------------------------------------- */

/* The address of a struct that an expression names; a loop variable is one already. */
static const char *address(const Tmpl *t, const char *s, const char *end)
{
    const char *e = expr(t, s, end);
    Out o = {0};
    if (is_var(t, e, strlen(e))) put(&o, e, strlen(e));
    else putf(&o, "&(%s)", e);
    return o.s;
}

/* The end of one argument: a blank or comma outside quotes, brackets and parentheses. */
static const char *arg_end(const Tmpl *t, const char *p, const char *end)
{
    int deep = 0;
    while (p < end && (deep || (!is_blank(*p) && *p != ','))) {
        if (*p == '"' || *p == '\'') { p = skip_quoted(t, p); continue; }
        deep += (*p == '(' || *p == '[') - (*p == ')' || *p == ']');
        p++;
    }
    return p;
}

static void do_verb(Tmpl *t, size_t v, const char *at, const char *p, const char *end)
{
    const char *args = verbs[v].args, *name = verbs[v].name;
    if (!(value_place(t, at) & verbs[v].where)) fail(t, at, "%s cannot stand here", name);
    Out o = {0};
    putf(&o, "t_%s(b", name);
    size_t n = 0;
    for (;; n++) {
        while (p < end && (is_blank(*p) || *p == ',')) p++;
        if (p >= end) break;
        const char *e = arg_end(t, p, end);
        if (n < strlen(args))
            putf(&o, ", %s", args[n] == '&' ? address(t, p, e) : args[n] == 'n' ? strndup(p, (size_t)(e - p)) : expr(t, p, e));
        p = e;
    }
    if (n != strlen(args))
        fail(t, at, "%s takes %zu argument(s), not %zu; an expression with blanks goes in ( )", name, strlen(args), n);
    emit(t, at, "%s);", o.s);
    if (t->h.st == H_VALUE) url_char(t);        /* only reached behind a literal start */
}

static void do_value(Tmpl *t, const char *at, const char *p, const char *end)
{
    int where = value_place(t, at);
    bool url = !strncmp(p, "url", 3) && is_blank(p[3]);
    if (url) {
        if (where != K_URL || t->h.begun) fail(t, at, "url stands for all of href, action or src");
        t->h.begun = true;
        emit(t, at, "html_tautan(b, %s);", expr(t, p + 3, end));
        return;
    }
    if (where == K_URL && !t->h.begun) fail(t, at, "a URL begins with literal text; for a whole URL write {{url ...}}");
    const char *form = where == K_URL ? "T_URL" : where == K_MACHINE ? "T_NILAI" : "T_TEXT";
    emit(t, at, "%s(b, %s);", form, expr(t, p, end));
}

static void do_partial(Tmpl *t, const char *at, const char *p, const char *end)
{
    if (t->h.st != H_TEXT) fail(t, at, "a partial stands in text only");
    while (p < end && is_blank(*p)) p++;
    const char *e = p;
    while (e < end && is_name(*e)) e++;
    for (int i = 0; i < tmpls; i++) {
        if (strlen(tmpl[i].name) != (size_t)(e - p) || strncmp(tmpl[i].name, p, (size_t)(e - p))) continue;
        if (t->partials == 64) fail(t, at, "more than 64 partials");
        t->partial[t->partials++] = (struct Tmpl *)&tmpl[i];
        emit(t, at, "tmpl_%s(b, %s);", tmpl[i].name, address(t, e, end));
        return;
    }
    fail(t, p, "there is no template %.*s.html", (int)(e - p), p);
}

static void open_block(Tmpl *t, const char *at, bool each)
{
    block_place(t, at);
    if (each && t->h.st == H_IN) t->h.st = H_GAP;       /* the body comes again behind itself */
    if (t->depth == 32) fail(t, at, "blocks nested too deep");
    t->block[t->depth] = (Block){ .each = each, .at = at, .start = t->h };
}

static void do_each(Tmpl *t, const char *at, const char *p, const char *end)
{
    open_block(t, at, true);
    Block *k = &t->block[t->depth];
    while (p < end && is_blank(*p)) p++;
    while (p < end && is_name(*p)) add_char(t, k->var, sizeof k->var, *p++);
    while (p < end && is_blank(*p)) p++;
    if (!*k->var || strncmp(p, "in", 2) || !is_blank(p[2])) fail(t, at, "write {{each r in v.list}}");
    if (is_var(t, k->var, strlen(k->var)) ) fail(t, at, "%s is in use already", k->var);
    const char *list = expr(t, p + 2, end);
    emit(t, at, "{ const __typeof__(%s) %s_l = (%s); for (ptrdiff_t %s_i = 0; %s_i < %s_l.n; %s_i++) {"
                " const __typeof__(*%s_l.v) *%s = &%s_l.v[%s_i]; (void)%s;",
         list, k->var, list, k->var, k->var, k->var, k->var, k->var, k->var, k->var, k->var, k->var);
    t->depth++;
}

/* The branch that stands open ends here. */
static void branch_end(Tmpl *t, Block *k, const char *at)
{
    block_place(t, at);
    Html *want = k->each ? &k->start : &k->end;
    if (!k->each && !k->has_end) k->end = t->h, k->has_end = true;
    else if (!meet(want, &t->h))
        fail(t, at, "this branch ends at another place of the HTML than the ones before it (inside a tag, a value or a quote)");
}

static void do_else(Tmpl *t, const char *at, const char *cond, const char *end)
{
    if (!t->depth) fail(t, at, "else without if or each");
    Block *k = &t->block[t->depth - 1];
    if (k->has_else) fail(t, at, "a second else");
    if (k->each && cond) fail(t, at, "elif inside each");
    branch_end(t, k, at);
    t->h = k->start;
    flush(t);
    t->depth--;
    if (k->each) emit(t, at, "} if (!%s_l.n) {", k->var);
    else if (cond) emit(t, at, "} else if (%s) {", expr(t, cond, end));
    else emit(t, at, "} else {");
    t->depth++;
    k->has_else = !cond;
}

static void do_close(Tmpl *t, const char *at, bool each)
{
    if (!t->depth || t->block[t->depth - 1].each != each) fail(t, at, "%s closes nothing", each ? "/each" : "/if");
    Block *k = &t->block[t->depth - 1];
    branch_end(t, k, at);
    if (!each && !k->has_else) {
        t->h = k->start;
        branch_end(t, k, at);
    }
    t->h = each ? k->start : k->end;
    flush(t);
    t->depth--;
    emit(t, at, each ? "} }" : "}");
}

static bool word(const char *p, const char *end, const char *w)
{
    size_t n = strlen(w);
    return (size_t)(end - p) >= n && !strncmp(p, w, n) && (p + n == end || is_blank(p[n]));
}

/* A line that holds only this tag goes without its blanks and its end. */
static void trim_line(Tmpl *t, const char *at)
{
    const char *a = at, *z = t->p;
    while (a > t->src && (a[-1] == ' ' || a[-1] == '\t')) a--;
    while (*z == ' ' || *z == '\t' || *z == '\r') z++;
    if ((a > t->src && a[-1] != '\n') || (*z && *z != '\n')) return;
    while (t->lit.n && (t->lit.s[t->lit.n - 1] == ' ' || t->lit.s[t->lit.n - 1] == '\t')) t->lit.n--;
    t->p = *z ? z + 1 : z;
}

static void do_tag(Tmpl *t)
{
    const char *at = t->p, *p = at + 2, *end = p;
    bool comment = *p == '!';
    while (*end && strncmp(end, "}}", 2)) end = !comment && (*end == '"' || *end == '\'') ? skip_quoted(t, end) : end + 1;
    if (!*end) fail(t, at, "{{ without }}");
    t->p = end + 2;
    while (p < end && is_blank(*p)) p++;
    while (end > p && is_blank(end[-1])) end--;

    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (word(p, end, verbs[i].name)) { do_verb(t, i, at, p + strlen(verbs[i].name), end); return; }
    bool tag = comment || *p == '>' || *p == '/' || word(p, end, "if") || word(p, end, "elif") || word(p, end, "else")
        || word(p, end, "each");
    if (!tag) { do_value(t, at, p, end); return; }

    trim_line(t, at);
    if (comment) return;
    if (*p == '>') do_partial(t, at, p + 1, end);
    else if (word(p, end, "/if")) do_close(t, at, false);
    else if (word(p, end, "/each")) do_close(t, at, true);
    else if (word(p, end, "else")) do_else(t, at, NULL, end);
    else if (word(p, end, "elif")) do_else(t, at, p + 4, end);
    else if (word(p, end, "each")) do_each(t, at, p + 4, end);
    else if (word(p, end, "if")) {
        open_block(t, at, false);
        emit(t, at, "if (%s) {", expr(t, p + 2, end));
        t->depth++;
    } else fail(t, at, "unknown tag {{%.*s}}", (int)(end - p), p);
}

static void compile(Tmpl *t)
{
    while (*t->p) {
        if (!strncmp(t->p, "{{", 2)) { do_tag(t); continue; }
        step(t);
        put(&t->lit, t->p++, 1);
    }
    if (t->depth) fail(t, t->block[t->depth - 1].at, "{{%s}} is not closed", t->block[t->depth - 1].each ? "each" : "if");
    if (t->h.st != H_TEXT) fail(t, t->p, "the template ends inside a tag, comment or <%s>", t->h.tag);
    flush(t);
}

/* ---- files ------------------------------------------------------------------------------------- */

static char *read_all(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f) return NULL;
    Out o = {0};
    char z[8192];
    for (size_t n; (n = fread(z, 1, sizeof z, f)) > 0; ) put(&o, z, n);
    fclose(f);
    put(&o, "", 0);
    return o.s;
}

static void write_changed(const char *dir, const char *name, const Out *o)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    char *old = read_all(path);
    if (old && !strcmp(old, o->s)) return;
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(o->s, 1, o->n, f) != o->n || fclose(f)) { perror(path); exit(1); }
}

static void load(const char *path)
{
    if (tmpls == 512) { fprintf(stderr, "tmpl: more than 512 templates\n"); exit(1); }
    Tmpl *t = &tmpl[tmpls++];
    t->path = path;
    t->src = t->p = read_all(path);
    if (!t->src) { perror(path); exit(1); }
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    int n = 0;
    if (sscanf(base, "%63[a-z0-9_]%n", t->name, &n) != 1 || strcmp(base + n, ".html"))
        fail(t, t->src, "the name of a template is a-z 0-9 _ and .html");
    n = 0;
    if (sscanf(t->src, "{{view %63[A-Za-z0-9_] %31[a-z0-9_] %95[a-z0-9_/.]}}%n", t->type, t->var, t->header, &n) != 3 || !n
        || t->src[n] != '\n')
        fail(t, t->src, "the first line is {{view Type variable header.h}}");
    t->p += n + 1;
}

static void include_once(Out *o, const char *header)
{
    char z[128];
    snprintf(z, sizeof z, "#include \"%s\"\n", header);
    if (!o->s || !strstr(o->s, z)) put(o, z, strlen(z));
}

static void write_c(const char *dir, const Tmpl *t)
{
    Out o = {0};
    putf(&o, "/* Made by tools/tmpl.c from %s. */\n", t->path);
    include_once(&o, "web/verba.h");
    include_once(&o, t->header);
    for (int i = 0; i < t->partials; i++) include_once(&o, ((const Tmpl *)t->partial[i])->header);
    putf(&o, "\nvoid tmpl_%s(Buf *b, const %s *%s);\n", t->name, t->type, t->var);
    for (int i = 0; i < t->partials; i++) {
        const Tmpl *p = (const Tmpl *)t->partial[i];
        putf(&o, "void tmpl_%s(Buf *b, const %s *%s);\n", p->name, p->type, p->var);
    }
    putf(&o, "\nvoid tmpl_%s(Buf *b, const %s *%s)\n{\n    (void)%s;\n", t->name, t->type, t->var, t->var);
    if (t->body.n) put(&o, t->body.s, t->body.n);
    putf(&o, "}\n");
    char name[80];
    snprintf(name, sizeof name, "tmpl_%s.c", t->name);
    write_changed(dir, name, &o);
}

int main(int argc, char **argv)
{
    if (argc < 2) { fprintf(stderr, "usage: tmpl OUTDIR templates/*.html\n"); return 2; }
    for (int i = 2; i < argc; i++) load(argv[i]);
    Out h = {0};
    putf(&h, "/* Made by tools/tmpl.c. */\n#ifndef TMPL_H\n#define TMPL_H\n\n");
    include_once(&h, "base/html.h");
    for (int i = 0; i < tmpls; i++) include_once(&h, tmpl[i].header);
    putf(&h, "\n");
    for (int i = 0; i < tmpls; i++) putf(&h, "void tmpl_%s(Buf *b, const %s *%s);\n", tmpl[i].name, tmpl[i].type, tmpl[i].var);
    putf(&h, "\n#endif\n");
    for (int i = 0; i < tmpls; i++) compile(&tmpl[i]);
    for (int i = 0; i < tmpls; i++) write_c(argv[1], &tmpl[i]);
    write_changed(argv[1], "tmpl.h", &h);
    return 0;
}
