/*
 * tmpl: turns templates/<name>.html into C. The one generator of this code base.
 *
 *     tmpl OUTDIR templates/a.html templates/b.html ...
 *
 * writes OUTDIR/tmpl_<name>.c with `void tmpl_<name>(Buf *b, const View *v)` and OUTDIR/tmpl.h with all
 * prototypes; files whose text did not change are left alone. It does not parse C: expressions are passed
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
 * commas; an expression with blanks goes in parentheses. A line that holds only a block tag, a partial or
 * a comment leaves no blank line.
 *
 * Where a value stands decides its form: text and attributes that people read (title, alt, aria-label) are
 * written for people ("1.234", "4 Maret 2025"), all other attributes for machines ("1234", "2025-03-04");
 * in href, action and the like a value is one percent-escaped part behind a literal start. Refused:
 * unquoted attribute values, on* and style attributes, inline script and style, values in comments, in
 * names and between attributes, branches that end at different places of the HTML.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { K_TEXT = 1, K_RCDATA = 2, K_HUMAN = 4, K_MACHINE = 8, K_URL = 16, K_WORD = 15 };

/* Where a verb may stand; args, one letter each: v value, & address of a struct, n bare name of a code list. */
static const struct { const char *name; int where; const char *args; } verbs[] = {
    { "label",           K_WORD,         "nv" },    /* {{label predikat v.p}}: label of a code */
    { "kode",            K_WORD | K_URL, "nv" },    /* {{kode predikat v.p}}: the stored code */
    { "tanggal_hari",    K_WORD, "v" },             /* Selasa, 4 Maret 2025 */
    { "tanggal_ringkas", K_WORD, "v" },             /* Selasa, 4 Maret */
    { "tanggal_pendek",  K_WORD, "v" },             /* Sel 4 */
    { "pukul",           K_WORD, "v" },             /* 07.24 */
    { "saat",            K_WORD, "vv" },            /* instant, zone: 4 Maret 2025 pukul 07.24 */
    { "jam_menit",       K_WORD, "v" },             /* minutes: 2 jam 30 menit */
    { "persen",          K_WORD, "vv" },            /* part, whole: 71,4 % */
    { "rata",            K_WORD, "v" },             /* hundredths: 2,17 */
    { "ukuran",          K_WORD, "v" },             /* bytes: 1,2 MB */
    { "pasal_kata",      K_WORD, "v" },             /* Pasal 10 ayat (4) */
    { "pasal",           K_TEXT, "v" },             /* the same as a chip */
    { "kutipan",         K_TEXT, "vv" },            /* profile, clause: what the clause asks */
    { "baris",           K_TEXT, "v" },             /* line ends become <br> */
    { "ikon",            K_TEXT, "v" },             /* {{ikon "jam"}} */
    { "cip",             K_TEXT, "&" },             /* status chip of a Cip */
    { "tenggat",         K_TEXT, "&" },             /* due date of a TenggatView */
    { "ruas",            K_TEXT, "&v" },            /* {{ruas v.form "kegiatan"}}: one field */
    { "ringkasan",       K_TEXT, "&" },             /* errors of a form, on top of the page */
    { "csrf",            K_TEXT, "&" },             /* {{csrf v.h}}: the hidden token of a form */
};

static const char *const url_attrs[] = {
    "href", "src", "action", "formaction", "poster", "cite", "data", "ping",
    "hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete", "hx-push-url", "hx-replace-url", NULL };
static const char *const human_attrs[] = {
    "title", "alt", "placeholder", "label", "content", "aria-label", "aria-description", "data-k", NULL };
static const char *const closed_attrs[] = { "srcdoc", "srcset", "hx-vals", "hx-vars", "hx-headers", "hx-request", NULL };
static const char *const url_starts[] = { "/", "?", "#", "https://", "mailto:", "tel:", NULL };

/* ---- one template ------------------------------------------------------------------------------ */

/* H_OPEN: behind '<'. H_IN: between attributes. H_GAP: the same, a blank must follow first. */
typedef enum { H_TEXT, H_OPEN, H_TAG, H_IN, H_GAP, H_ATTR, H_EQ, H_VALUE, H_RCDATA, H_RAW, H_COMMENT } State;

typedef struct {
    State st;
    char quote, tag[24], attr[32];
    bool closing;                   /* the tag is </tag> */
    bool begun;                     /* the URL in this attribute has its start */
} Html;

typedef struct {
    bool each, has_else, has_end;
    const char *at;                 /* of its opening tag, for messages */
    Html start, end;                /* where it began, and where its branches end */
    char var[32];
} Block;

typedef struct Tmpl Tmpl;
struct Tmpl {
    const char *path, *src, *p;     /* p: what is read now */
    char name[64], type[64], var[32], header[96];
    Html h;
    Block block[32];
    int depth;
    char *lit, *body;               /* literal text not yet written; statements, through out */
    size_t lit_n, body_n;
    FILE *out;
    const Tmpl *partial[64];
    int partials;
};

static Tmpl *tmpl;
static int tmpls;

static int line_of(const Tmpl *t, const char *at)
{
    int line = 1;
    for (const char *p = t->src; p < at; p++) line += *p == '\n';
    return line;
}

__attribute__((format(printf, 3, 4)))
static _Noreturn void fail(const Tmpl *t, const char *at, const char *fmt, ...)
{
    const char *bol = at;
    while (bol > t->src && bol[-1] != '\n') bol--;
    fprintf(stderr, "%s:%d:%d: ", t->path, line_of(t, at), (int)(at - bol) + 1);
    va_list args;
    va_start(args, fmt);
    vfprintf(stderr, fmt, args);
    va_end(args);
    fputc('\n', stderr);
    exit(1);
}

static bool in_list(const char *const *list, const char *s)
{
    while (*list && strcasecmp(*list, s)) list++;
    return *list;
}

static bool is_name(char c) { return isalnum((unsigned char)c) || c == '_'; }
static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static bool is(const char *s, size_t n, const char *z) { return strlen(z) == n && !strncmp(s, z, n); }

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
    if (!strncmp(a, "on", 2) || !strncmp(a, "hx-on", 5)) fail(t, t->p, "attribute %s: no script in attributes", a);
    if (!strcmp(a, "style")) fail(t, t->p, "attribute style: use a class of the stylesheet");
}

static void tag_end(Html *h)
{
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
    for (const char *const *u = url_starts; *u && !t->h.begun; u++)
        t->h.begun = !strncmp(t->p, *u, strlen(*u)) && strncmp(t->p, "//", 2);
    if (!t->h.begun) fail(t, t->p, "a URL begins with / ? # https:// mailto: or tel:, or is all {{url ...}}");
}

/* Takes the character at p into account. */
static void step(Tmpl *t)
{
    Html *h = &t->h;
    char c = *t->p;
    bool ends = c == '>' || c == '/' || is_blank(c);        /* ends a name */
    switch (h->st) {
    case H_TEXT:
        if (c == '<') h->st = H_OPEN;
        break;
    case H_OPEN:
        h->tag[0] = 0;
        h->closing = c == '/';
        h->st = c == '!' ? H_COMMENT : h->closing || isalpha((unsigned char)c) ? H_TAG : H_TEXT;
        h->quote = !strncmp(t->p, "!--", 3) ? '-' : 0;
        if (h->st == H_TAG && !h->closing) add_char(t, h->tag, sizeof h->tag, c);
        break;
    case H_COMMENT:
        if (c == '>' && (h->quote != '-' || !strncmp(t->p - 2, "--", 2))) h->st = H_TEXT, h->quote = 0;
        break;
    case H_TAG:
        if (c == '>') tag_end(h);
        else if (ends) h->st = H_IN;
        else add_char(t, h->tag, sizeof h->tag, c);
        break;
    case H_GAP:
        if (!ends) fail(t, t->p, "a blank is needed between attributes");
        /* fallthrough */
    case H_IN:
        if (strchr("=\"'<", c)) fail(t, t->p, "stray %c inside <%s>", c, h->tag);
        if (c == '>') tag_end(h);
        else if (ends) h->st = H_IN;
        else h->st = H_ATTR, add_char(t, h->attr, sizeof h->attr, c);
        break;
    case H_ATTR:
        if (ends || c == '=') attr_check(t);
        if (c == '>') tag_end(h);
        else if (ends) h->st = H_IN, h->attr[0] = 0;
        else if (c == '=') h->st = H_EQ;
        else add_char(t, h->attr, sizeof h->attr, c);
        break;
    case H_EQ:
        if (c != '"' && c != '\'') fail(t, t->p, "attribute %s: its value must stand in quotes", h->attr);
        h->quote = c, h->begun = false, h->st = H_VALUE;
        break;
    case H_VALUE:
        if (c != h->quote) url_char(t);
        else h->st = H_GAP, h->attr[0] = 0, h->quote = 0, h->begun = false;
        break;
    case H_RCDATA:
    case H_RAW:
        if (c == '<' && t->p[1] == '/' && !strncasecmp(t->p + 2, h->tag, strlen(h->tag))) h->st = H_OPEN;
        else if (h->st == H_RAW && !is_blank(c)) fail(t, t->p, "no inline %s; put it in static/ or ui/", h->tag);
        break;
    }
}

/* What a value may be here; refuses where none may stand. */
static int value_place(const Tmpl *t, const char *at)
{
    const char *attr = t->h.attr;
    switch (t->h.st) {
    case H_TEXT:    return K_TEXT;
    case H_RCDATA:  return K_RCDATA;
    case H_VALUE:
        if (in_list(closed_attrs, attr)) fail(t, at, "no values in attribute %s", attr);
        return in_list(url_attrs, attr) ? K_URL : in_list(human_attrs, attr) ? K_HUMAN : K_MACHINE;
    case H_EQ:      fail(t, at, "attribute %s: its value must stand in quotes", attr);
    case H_RAW:     fail(t, at, "no values inside <%s>", t->h.tag);
    case H_COMMENT: fail(t, at, "no values inside comments; use {{! ... }}");
    case H_OPEN: case H_TAG: case H_ATTR: fail(t, at, "no values in names of tags and attributes");
    case H_IN: case H_GAP:  fail(t, at, "no values between attributes; write name=\"{{...}}\"");
    }
    abort();
}

/* A block may begin or end behind a name inside a tag; the name is complete then. */
static void block_place(Tmpl *t, const char *at)
{
    Html *h = &t->h;
    if (h->st == H_ATTR) attr_check(t);
    else if (h->st != H_TAG && h->st != H_IN && h->st != H_GAP) { (void)value_place(t, at); return; }
    if (h->st != H_IN) h->st = H_GAP;
    h->attr[0] = 0;
}

/* Branches meet: at one place, or inside a tag with and without the blank, which becomes without. */
static bool meet(Html *a, const Html *b)
{
    if (a->st == H_IN && b->st == H_GAP) a->st = H_GAP;
    return (a->st == b->st || (a->st == H_GAP && b->st == H_IN)) && a->quote == b->quote && a->begun == b->begun
        && a->closing == b->closing && !strcmp(a->tag, b->tag) && !strcmp(a->attr, b->attr);
}

/* ---- expressions ------------------------------------------------------------------------------- */

static bool is_loop_var(const Tmpl *t, const char *s, size_t n)
{
    for (int i = 0; i < t->depth; i++)
        if (t->block[i].each && !t->block[i].has_else && is(s, n, t->block[i].var)) return true;
    return false;
}

/* Besides variables, fields and calls an expression names only constants: capitals and these. */
static bool is_constant(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (islower((unsigned char)s[i])) return is(s, n, "true") || is(s, n, "false") || is(s, n, "int");
    return true;
}

static const char *skip_quoted(const Tmpl *t, const char *p)
{
    const char *from = p;
    for (p++; *p && *p != *from && *p != '\n'; p++) if (*p == '\\' && p[1]) p++;
    if (*p != *from) fail(t, from, "the quote does not end");
    return p + 1;
}

/* The C text of a template expression. */
static char *expr(const Tmpl *t, const char *s, const char *end)
{
    while (s < end && is_blank(*s)) s++;
    while (s < end && is_blank(end[-1])) end--;
    if (s == end) fail(t, s, "an expression is missing");
    char *z;
    size_t z_n;
    FILE *o = open_memstream(&z, &z_n);
    for (const char *p = s; p < end; ) {
        const char *from = p;
        if (*p == '"' || *p == '\'') p = skip_quoted(t, p);
        else if (isdigit((unsigned char)*p)) while (p < end && (is_name(*p) || *p == '.')) p++;
        else if (is_name(*p)) while (p < end && is_name(*p)) p++;
        else p++;
        size_t n = (size_t)(p - from);
        bool field = from > s && (from[-1] == '.' || (from[-1] == '>' && from - s > 1 && from[-2] == '-'));
        bool loop = !field && is_loop_var(t, from, n), var = loop || (!field && is(from, n, t->var));
        if (var && p < end && *p == '.') fprintf(o, "%.*s->", (int)n, from), p++;
        else if (loop && p < end && *p == '#') fprintf(o, "((int)%.*s_i + 1)", (int)n, from), p++;
        else fprintf(o, "%.*s", (int)n, from);
        if (is_name(*from) && !isdigit((unsigned char)*from) && !field && !var && !is_constant(from, n)
            && (p == end || (*p != '(' && *p != '[')))
            fail(t, from, "%.*s is neither the view %s, a loop variable, a verb nor a constant", (int)n, from, t->var);
    }
    fclose(o);
    return z;
}

/* ---- writing C --------------------------------------------------------------------------------- */

static void flush(Tmpl *t)
{
    if (!t->lit_n) return;
    fprintf(t->out, "%*shtml(b, \"", 4 * t->depth + 4, "");
    for (size_t i = 0; i < t->lit_n; i++) {
        char c = t->lit[i];
        if (c == '"' || c == '\\' || c == '?') fputc('\\', t->out);
        if (c != '\n') fputc(c, t->out);
        else if (i + 1 == t->lit_n) fputs("\\n", t->out);
        else fprintf(t->out, "\\n\"\n%*s\"", 4 * t->depth + 8, "");
    }
    fputs("\");\n", t->out);
    t->lit_n = 0;
}

/* One statement at its line of the template. */
__attribute__((format(printf, 3, 4)))
static void emit(Tmpl *t, const char *at, const char *fmt, ...)
{
    flush(t);
    fprintf(t->out, "#line %d \"%s\"\n%*s", line_of(t, at), t->path, 4 * t->depth + 4, "");
    va_list args;
    va_start(args, fmt);
    vfprintf(t->out, fmt, args);
    va_end(args);
    fputc('\n', t->out);
}

/* ---- tags -------------------------------------------------------------------------------------- */

/* The address of a struct that an expression names; the view and a loop variable are one already. */
static char *address(const Tmpl *t, const char *s, const char *end)
{
    char *e = expr(t, s, end), *z;
    size_t n = strlen(e);
    if (is_loop_var(t, e, n) || is(e, n, t->var)) return e;
    return asprintf(&z, "&(%s)", e) < 0 ? abort(), z : z;
}

/* The end of one argument: a blank or comma outside quotes and brackets. */
static const char *arg_end(const Tmpl *t, const char *p, const char *end)
{
    for (int deep = 0; p < end && (deep || (!is_blank(*p) && *p != ',')); ) {
        deep += (*p == '(' || *p == '[') - (*p == ')' || *p == ']');
        p = *p == '"' || *p == '\'' ? skip_quoted(t, p) : p + 1;
    }
    return p;
}

static void do_verb(Tmpl *t, size_t v, const char *at, const char *p, const char *end)
{
    const char *args = verbs[v].args, *name = verbs[v].name;
    int where = value_place(t, at);
    if (!(where & verbs[v].where)) fail(t, at, "%s cannot stand here", name);
    if (where == K_URL && !t->h.begun) fail(t, at, "a URL begins with literal text");
    char *z;
    size_t z_n, n = 0;
    FILE *o = open_memstream(&z, &z_n);
    for (;; n++) {
        while (p < end && (is_blank(*p) || *p == ',')) p++;
        if (p >= end || n >= strlen(args)) break;
        const char *e = arg_end(t, p, end);
        if (args[n] == 'n') fprintf(o, ", %.*s", (int)(e - p), p);
        else fprintf(o, ", %s", args[n] == '&' ? address(t, p, e) : expr(t, p, e));
        p = e;
    }
    fclose(o);
    if (n != strlen(args) || p < end)
        fail(t, at, "%s takes %zu argument(s); an expression with blanks goes in ( )", name, strlen(args));
    emit(t, at, "t_%s(b%s);", name, z);
}

static void do_value(Tmpl *t, const char *at, const char *p, const char *end)
{
    int where = value_place(t, at);
    if (!strncmp(p, "url", 3) && is_blank(p[3])) {
        if (where != K_URL || t->h.begun) fail(t, at, "url stands for all of href, action or src");
        t->h.begun = true;
        emit(t, at, "html_tautan(b, %s);", expr(t, p + 3, end));
        return;
    }
    if (where == K_URL && !t->h.begun) fail(t, at, "a URL begins with literal text; for a whole URL write {{url ...}}");
    emit(t, at, "%s(b, %s);", where == K_URL ? "T_URL" : where == K_MACHINE ? "T_NILAI" : "T_TEXT", expr(t, p, end));
}

static void do_partial(Tmpl *t, const char *at, const char *p, const char *end)
{
    if (t->h.st != H_TEXT) fail(t, at, "a partial stands in text only");
    while (p < end && is_blank(*p)) p++;
    const char *e = p;
    while (e < end && is_name(*e)) e++;
    int i = 0;
    while (i < tmpls && !is(p, (size_t)(e - p), tmpl[i].name)) i++;
    if (i == tmpls) fail(t, p, "there is no template %.*s.html", (int)(e - p), p);
    if (t->partials == 64) fail(t, at, "more than 64 partials");
    t->partial[t->partials++] = &tmpl[i];
    emit(t, at, "tmpl_%s(b, %s);", tmpl[i].name, address(t, e, end));
}

static Block *open_block(Tmpl *t, const char *at, bool each)
{
    block_place(t, at);
    if (each && t->h.st == H_IN) t->h.st = H_GAP;       /* the body comes again behind itself */
    if (t->depth == 32) fail(t, at, "blocks nested too deep");
    t->block[t->depth] = (Block){ .each = each, .at = at, .start = t->h };
    return &t->block[t->depth];
}

static void do_each(Tmpl *t, const char *at, const char *p, const char *end)
{
    Block *k = open_block(t, at, true);
    int n = 0;
    if (sscanf(p, " %31[a-z0-9_] in %n", k->var, &n) != 1 || !n) fail(t, at, "write {{each r in v.list}}");
    const char *r = k->var, *list = expr(t, p + n, end);
    if (is_loop_var(t, r, strlen(r)) || !strcmp(r, t->var)) fail(t, at, "%s is in use already", r);
    emit(t, at, "{ const __typeof__(%s) %s_l = (%s); for (ptrdiff_t %s_i = 0; %s_i < %s_l.n; %s_i++) {"
                " const __typeof__(*%s_l.v) *%s = &%s_l.v[%s_i]; (void)%s;", list, r, list, r, r, r, r, r, r, r, r, r);
    t->depth++;
}

/* The branch that stands open ends here. */
static void branch_end(Tmpl *t, Block *k, const char *at)
{
    block_place(t, at);
    flush(t);
    if (!k->each && !k->has_end) k->end = t->h, k->has_end = true;
    else if (!meet(k->each ? &k->start : &k->end, &t->h))
        fail(t, at, "this branch ends at another place of the HTML than the one before it (text, tag, value)");
    t->h = k->start;
}

static void do_else(Tmpl *t, const char *at, const char *cond, const char *end)
{
    Block *k = t->depth ? &t->block[t->depth - 1] : NULL;
    if (!k || k->has_else || (k->each && cond)) fail(t, at, "%s without if", cond ? "elif" : "else");
    branch_end(t, k, at);
    k->has_else = !cond;
    const char *c = cond ? expr(t, cond, end) : NULL;
    t->depth--;
    if (k->each) emit(t, at, "} if (!%s_l.n) {", k->var);
    else if (cond) emit(t, at, "} else if (%s) {", c);
    else emit(t, at, "} else {");
    t->depth++;
}

static void do_close(Tmpl *t, const char *at, bool each)
{
    if (!t->depth || t->block[t->depth - 1].each != each) fail(t, at, "%s closes nothing", each ? "/each" : "/if");
    Block *k = &t->block[t->depth - 1];
    branch_end(t, k, at);
    if (!each && !k->has_else) branch_end(t, k, at);    /* the branch not taken ends where it began */
    t->h = each ? k->start : k->end;
    t->depth--;
    emit(t, at, each ? "} }" : "}");
}

/* A line that holds only this tag goes without its blanks and its end. */
static void trim_line(Tmpl *t, const char *at)
{
    const char *a = at, *z = t->p;
    while (a > t->src && (a[-1] == ' ' || a[-1] == '\t')) a--;
    while (*z == ' ' || *z == '\t' || *z == '\r') z++;
    if ((a > t->src && a[-1] != '\n') || (*z && *z != '\n')) return;
    t->lit_n -= t->lit_n < (size_t)(at - a) ? t->lit_n : (size_t)(at - a);
    t->p = *z ? z + 1 : z;
}

static void do_tag(Tmpl *t)
{
    const char *at = t->p, *p = at + 2, *end = p;
    bool comment = *p == '!';
    while (*end && strncmp(end, "}}", 2)) end = !comment && *end == '"' ? skip_quoted(t, end) : end + 1;
    if (!*end) fail(t, at, "{{ without }}");
    t->p = end + 2;
    const char *w = p;                                  /* behind the first word */
    while (w < end && !is_blank(*w) && *w != ',' && (*p != '>' || w == p)) w++;
    size_t n = (size_t)(w - p);

    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (is(p, n, verbs[i].name)) { do_verb(t, i, at, w, end); return; }
    static const char *const tags[] = { ">", "if", "elif", "else", "each", "/if", "/each", NULL };
    char tag[8] = "";
    if (n < sizeof tag) memcpy(tag, p, n);
    if (!comment && !in_list(tags, tag)) { do_value(t, at, p, end); return; }

    trim_line(t, at);
    if (comment) return;
    if (*tag == '>') do_partial(t, at, w, end);
    else if (*tag == '/') do_close(t, at, tag[1] == 'e');
    else if (!strcmp(tag, "each")) do_each(t, at, w, end);
    else if (!strcmp(tag, "if")) {
        open_block(t, at, false);
        emit(t, at, "if (%s) {", expr(t, w, end));
        t->depth++;
    } else do_else(t, at, !strcmp(tag, "elif") ? w : NULL, end);
}

static void compile(Tmpl *t)
{
    t->lit = malloc(strlen(t->src) + 1);
    t->out = open_memstream(&t->body, &t->body_n);
    if (!t->lit || !t->out) abort();
    while (*t->p) {
        if (!strncmp(t->p, "{{", 2)) { do_tag(t); continue; }
        step(t);
        t->lit[t->lit_n++] = *t->p++;
    }
    if (t->depth) fail(t, t->block[t->depth - 1].at, "%s is not closed", t->block[t->depth - 1].each ? "each" : "if");
    if (t->h.st != H_TEXT) fail(t, t->p, "the template ends inside a tag, a comment or <%s>", t->h.tag);
    flush(t);
    fclose(t->out);
}

/* ---- files ------------------------------------------------------------------------------------- */

static char *read_all(const char *path)
{
    char *s = NULL;
    size_t cap = 0;
    FILE *f = fopen(path, "rb");
    if (f && getdelim(&s, &cap, 0, f) < 0) s = strdup("");
    if (f) fclose(f);
    return s;
}

static void write_changed(const char *dir, const char *name, const char *text)
{
    char *path;
    if (asprintf(&path, "%s/%s", dir, name) < 0) abort();
    char *old = read_all(path);
    if (old && !strcmp(old, text)) return;
    FILE *f = fopen(path, "wb");
    if (!f || fputs(text, f) < 0 || fclose(f)) { perror(path); exit(1); }
}

static void load(Tmpl *t, char *path)
{
    t->path = path;
    t->src = t->p = read_all(path);
    if (!t->src) { perror(path); exit(1); }
    int n = 0;
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    if (sscanf(base, "%63[a-z0-9_]%n", t->name, &n) != 1 || strcmp(base + n, ".html"))
        fail(t, t->src, "the name of a template is a-z 0-9 _ and .html");
    n = 0;
    sscanf(t->src, "{{view %63[A-Za-z0-9_] %31[a-z0-9_] %95[a-z0-9_/.]}}%n", t->type, t->var, t->header, &n);
    if (!n || t->src[n] != '\n') fail(t, t->src, "the first line is {{view Type variable header.h}}");
    t->p += n + 1;
}

static void prototype(FILE *f, const Tmpl *t) { fprintf(f, "void tmpl_%s(Buf *b, const %s *%s);\n", t->name, t->type, t->var); }

static void write_c(const char *dir, const Tmpl *t)
{
    char *z, *name;
    size_t n;
    FILE *f = open_memstream(&z, &n);
    fprintf(f, "/* Made by tools/tmpl.c from %s. */\n#include \"web/verba.h\"\n#include \"%s\"\n", t->path, t->header);
    for (int i = 0; i < t->partials; i++) fprintf(f, "#include \"%s\"\n", t->partial[i]->header);
    for (int i = 0; i < t->partials; i++) prototype(f, t->partial[i]);
    prototype(f, t);
    fprintf(f, "\nvoid tmpl_%s(Buf *b, const %s *%s)\n{\n    (void)%s;\n%s}\n", t->name, t->type, t->var, t->var, t->body);
    fclose(f);
    if (asprintf(&name, "tmpl_%s.c", t->name) < 0) abort();
    write_changed(dir, name, z);
}

int main(int argc, char **argv)
{
    if (argc < 2) { fprintf(stderr, "usage: tmpl OUTDIR templates/*.html\n"); return 2; }
    tmpls = argc - 2;
    tmpl = calloc((size_t)tmpls + 1, sizeof *tmpl);
    for (int i = 0; i < tmpls; i++) load(&tmpl[i], argv[i + 2]);
    for (int i = 0; i < tmpls; i++) compile(&tmpl[i]);
    for (int i = 0; i < tmpls; i++) write_c(argv[1], &tmpl[i]);

    char *z;
    size_t n;
    FILE *f = open_memstream(&z, &n);
    fprintf(f, "/* Made by tools/tmpl.c. */\n#ifndef TMPL_H\n#define TMPL_H\n\n#include \"base/html.h\"\n");
    for (int i = 0; i < tmpls; i++) fprintf(f, "#include \"%s\"\n", tmpl[i].header);
    for (int i = 0; i < tmpls; i++) prototype(f, &tmpl[i]);
    fprintf(f, "\n#endif\n");
    fclose(f);
    write_changed(argv[1], "tmpl.h", z);
    return 0;
}
