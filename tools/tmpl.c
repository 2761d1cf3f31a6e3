/*
 * tmpl: turns templates/<name>.html into C. The one generator of this code base.
 *
 * `tmpl OUTDIR a.html b.html ...` writes OUTDIR/tmpl_<name>.c with tmpl_<name>(Buf *b, const View *v), and
 * OUTDIR/tmpl.h; files whose text did not change are left alone. It does not parse C: expressions are passed
 * on, and _Generic in base/html.h picks the escaping by type, so a misspelt field or a bare enum is an error
 * of the C compiler at the template's own line.
 *
 *     {{view HarianView v web/page_harian.h}}   first line: type, variable and header of what is shown
 *     {{v.nama}}                                a value, escaped for where it stands
 *     {{verb a b}}                              t_verb(b, a, b), see src/web/verba.def; {{url v.x}} a whole URL
 *     {{each r in v.baris}} {{r#}} {{r.nama}} {{else}} none {{/each}}    over any {T *v; n}; r# is 1, 2 ...
 *     {{if v.n > 1}} {{elif v.ada}} {{else}} {{/if}}                     any C condition
 *     {{> atas v.h}}   {{! comment }}           another template with a part of this view
 *
 * The '.' after the view or a loop variable becomes '->'. Arguments are parted by blanks or commas; one with
 * blanks goes in parentheses. A line that holds only a block tag, partial or comment leaves no blank line.
 *
 * Text and attributes that people read (title, alt, aria-label) are written for people ("1.234", "4 Maret
 * 2025"), other attributes for machines ("1234", "2025-03-04"); in href and the like a value is one
 * percent-escaped part behind a literal start. Refused: unquoted attribute values, on* and style attributes,
 * inline script and style, values in comments, in names and between attributes, branches that end at
 * different places of the HTML.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { TEXT = 1, RCDATA = 2, HUMAN = 4, MACHINE = 8, PART = 16, URL = 32, WORD = 15, WORD_URL = WORD | PART };

static const struct { const char *name; int where; const char *args; } verbs[] = {
#define VERB(name, where, args) { #name, where, args },
#include "../src/web/verba.def"
};

static const char *const url_attrs[] = {
    "href", "src", "action", "formaction", "poster", "cite", "data", "ping",
    "hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete", "hx-push-url", "hx-replace-url", NULL };
static const char *const human_attrs[] = {
    "title", "alt", "placeholder", "label", "content", "aria-label", "aria-description", "data-k", NULL };
static const char *const closed_attrs[] = { "srcdoc", "srcset", "hx-vals", "hx-vars", "hx-headers", "hx-request", NULL };

typedef struct { const char *s; size_t n; } Str;        /* a piece of the template's text */

/* H_IN: between attributes. H_GAP: behind a name or value in a tag, where a blank must follow. H_RCDATA: in
 * <title> or <textarea>. Names and comments are taken whole, so there is no state inside them. */
typedef struct {
    enum { H_TEXT, H_RCDATA, H_IN, H_GAP, H_VALUE } st;
    char quote;
    Str tag, attr;
    bool closing;                   /* the tag is </tag> */
    bool begun;                     /* the URL in this attribute has its start */
} Html;

typedef struct {
    bool each, has_else, has_end;
    const char *at;                 /* of its opening tag, for messages */
    Str var;                        /* of each */
    Html start, end;                /* where it began, and where its branches end */
} Block;

typedef struct {
    const char *path, *src, *p;     /* p: what is read now */
    char name[64], type[64], var[32], header[96];
    Html h;
    Block block[32];
    int depth;
    char *lit, *body;               /* literal text not yet written; statements, through out */
    size_t lit_n;
    FILE *out;
    int partial[64], partials;      /* places in tmpl[] */
} Tmpl;

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
    fputc('\n', stderr);
    exit(1);
}

static bool is_name(char c) { return isalnum((unsigned char)c) || c == '_'; }
static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static bool is(Str s, const char *z) { return strlen(z) == s.n && !strncasecmp(s.s, z, s.n); }
static bool same(Str a, Str b) { return a.n == b.n && (!a.n || !strncmp(a.s, b.s, a.n)); }

static bool in_list(const char *const *list, Str s)
{
    while (*list && !is(s, *list)) list++;
    return *list;
}

/* Blanks at both ends away. */
static Str trim(Str s)
{
    while (s.n && is_blank(*s.s)) s.s++, s.n--;
    while (s.n && is_blank(s.s[s.n - 1])) s.n--;
    return s;
}

/* ---- walking through the HTML ------------------------------------------------------------------ */

#define NAME_END " \t\r\n/>={\"'<"

/* At '<': the length of a comment, declaration or tag name, or of '<' alone. */
static size_t markup(Tmpl *t, const char *p)
{
    if (p[1] == '!') {
        const char *mark = strncmp(p, "<!--", 4) ? ">" : "-->", *end = strstr(p, mark), *value = strstr(p, "{{");
        if (!end) fail(t, p, "the comment does not end");
        if (value && value < end) fail(t, value, "no values inside comments; use {{! ... }}");
        return (size_t)(end - p) + strlen(mark);
    }
    bool closing = p[1] == '/';
    const char *name = p + 1 + closing;
    if (!strncmp(name, "{{", 2)) fail(t, name, "no values in a tag name");
    if (!isalpha((unsigned char)*name)) return 1;
    t->h = (Html){ .st = H_GAP, .tag = { name, strcspn(name, NAME_END) }, .closing = closing };
    return (size_t)(name - p) + t->h.tag.n;
}

/* At '>' of a tag. */
static void tag_end(Tmpl *t, const char *p)
{
    Html *h = &t->h;
    const char *next = p + 1 + strspn(p + 1, " \t\r\n");
    if (!h->closing && (is(h->tag, "script") || is(h->tag, "style")) && strncmp(next, "</", 2))
        fail(t, next, "no inline %.*s; put it in static/ or ui/", (int)h->tag.n, h->tag.s);
    bool rcdata = !h->closing && (is(h->tag, "title") || is(h->tag, "textarea"));
    *h = rcdata ? (Html){ .st = H_RCDATA, .tag = h->tag } : (Html){ .st = H_TEXT };
}

/* Inside a tag: the length of a blank, of an attribute's name, or of name=" with the quote. */
static size_t inside(Tmpl *t, const char *p)
{
    Html *h = &t->h;
    Str a = { p, strcspn(p, NAME_END) };
    if (*p == '>') tag_end(t, p);
    else if (*p == '/' || is_blank(*p)) h->st = H_IN;
    else if (h->st == H_GAP) fail(t, p, "a blank is needed before an attribute");
    else if (!a.n) fail(t, p, "stray %c inside <%.*s>", *p, (int)h->tag.n, h->tag.s);
    if (!a.n) return 1;
    if (!strncasecmp(p, "on", 2) || !strncasecmp(p, "hx-on", 5)) fail(t, p, "attribute %.*s: no script in attributes", (int)a.n, p);
    if (is(a, "style")) fail(t, p, "attribute style: use a class of the stylesheet");
    h->st = H_GAP;
    if (p[a.n] != '=') return a.n;
    h->quote = p[a.n + 1];
    if (h->quote != '"' && h->quote != '\'') fail(t, p, "attribute %.*s: its value must stand in quotes", (int)a.n, p);
    h->st = H_VALUE;
    h->attr = a;
    return a.n + 2;
}

/* Takes the next piece of literal text into account and returns its length. */
static size_t step(Tmpl *t, const char *p)
{
    Html *h = &t->h;
    if (h->st == H_IN || h->st == H_GAP) return inside(t, p);
    if (h->st == H_TEXT) return *p == '<' ? markup(t, p) : 1;
    if (h->st == H_RCDATA) return !strncmp(p, "</", 2) && !strncasecmp(p + 2, h->tag.s, h->tag.n) ? markup(t, p) : 1;
    if (*p == h->quote) *h = (Html){ .st = H_GAP, .tag = h->tag };
    else if (!h->begun && in_list(url_attrs, h->attr)) {
        h->begun = (*p == '/' && p[1] != '/') || *p == '?' || *p == '#' || !strncmp(p, "https://", 8) || !strncmp(p, "mailto:", 7);
        if (!h->begun) fail(t, p, "a URL begins with / ? # https:// or mailto:, or is all {{url ...}}");
    }
    return 1;
}

/* What a value may be here; refuses where none may stand. */
static int value_place(const Tmpl *t, const char *at)
{
    const Html *h = &t->h;
    if (h->st == H_TEXT) return TEXT;
    if (h->st == H_RCDATA) return RCDATA;
    if (h->st != H_VALUE) fail(t, at, "no values in names and between attributes; write name=\"{{...}}\"");
    if (in_list(closed_attrs, h->attr)) fail(t, at, "no values in attribute %.*s", (int)h->attr.n, h->attr.s);
    if (in_list(url_attrs, h->attr)) return h->begun ? PART : URL;
    return in_list(human_attrs, h->attr) ? HUMAN : MACHINE;
}

/* Branches meet: at one place, or inside a tag with and without the blank, which becomes without. */
static bool meet(Html *a, const Html *b)
{
    if (a->st == H_IN && b->st == H_GAP) a->st = H_GAP;
    return (a->st == b->st || (a->st == H_GAP && b->st == H_IN)) && a->quote == b->quote && a->begun == b->begun
        && a->closing == b->closing && same(a->tag, b->tag) && same(a->attr, b->attr);
}

static bool is_loop_var(const Tmpl *t, Str s)
{
    for (int i = 0; i < t->depth; i++)
        if (t->block[i].each && !t->block[i].has_else && same(t->block[i].var, s)) return true;
    return false;
}

static const char *skip_quoted(const Tmpl *t, const char *p)
{
    const char *from = p;
    for (p++; *p && *p != *from && *p != '\n'; p++) if (*p == '\\' && p[1]) p++;
    if (*p != *from) fail(t, from, "the quote does not end");
    return p + 1;
}

/* The C text of an expression: '.' behind a variable becomes '->', r# the number of the turn. */
static char *expr(const Tmpl *t, Str e)
{
    e = trim(e);
    if (!e.n) fail(t, e.s, "an expression is missing");
    char *z;
    FILE *o = open_memstream(&z, &(size_t){ 0 });
    for (const char *p = e.s, *end = e.s + e.n; p < end; ) {
        const char *from = p;
        if (*p == '"' || *p == '\'') p = skip_quoted(t, p);
        else if (is_name(*p)) while (p < end && (is_name(*p) || (*p == '.' && isdigit((unsigned char)*from)))) p++;
        else p++;
        Str w = { from, (size_t)(p - from) };
        bool field = from > e.s && (from[-1] == '.' || (from[-1] == '>' && from - e.s > 1 && from[-2] == '-'));
        bool loop = !field && is_loop_var(t, w), var = loop || (!field && is(w, t->var));
        if (var && p < end && *p == '.') fprintf(o, "%.*s->", (int)w.n, from), p++;
        else if (loop && p < end && *p == '#') fprintf(o, "((int)%.*s_i + 1)", (int)w.n, from), p++;
        else fwrite(from, 1, w.n, o);
    }
    fclose(o);
    return z;
}

/* The address of a struct that an expression names; the view and a loop variable are one already. */
static char *address(const Tmpl *t, Str s)
{
    char *e = expr(t, s), *z;
    if (is_loop_var(t, trim(s)) || !strcmp(e, t->var)) return e;
    return asprintf(&z, "&(%s)", e) < 0 ? abort(), z : z;
}

static void flush(Tmpl *t)
{
    if (t->lit_n) fprintf(t->out, "%*shtml(b, \"", 4 * t->depth + 4, "");
    for (size_t i = 0; i < t->lit_n; i++) {
        if (strchr("\"\\?", t->lit[i])) fputc('\\', t->out);
        if (t->lit[i] != '\n') fputc(t->lit[i], t->out);
        else if (i + 1 == t->lit_n) fputs("\\n", t->out);
        else fprintf(t->out, "\\n\"\n%*s\"", 4 * t->depth + 8, "");
    }
    if (t->lit_n) fputs("\");\n", t->out);
    t->lit_n = 0;
}

/* The start of a statement at its line of the template; emit() writes all of one. */
static void statement(Tmpl *t, const char *at)
{
    flush(t);
    fprintf(t->out, "#line %d \"%s\"\n%*s", line_of(t, at), t->path, 4 * t->depth + 4, "");
}
#define emit(t, at, ...) (statement((t), (at)), fprintf((t)->out, __VA_ARGS__), fputc('\n', (t)->out))

/* ---- tags: `at` is their place, `rest` what stands behind the first word ------------------------- */

/* The first argument in *s, cut off: up to a blank or comma outside quotes and brackets. */
static Str cut_arg(const Tmpl *t, Str *s)
{
    const char *p = s->s, *end = p + s->n;
    while (p < end && (is_blank(*p) || *p == ',')) p++;
    Str arg = { p, 0 };
    for (int deep = 0; p < end && (deep || (!is_blank(*p) && *p != ',')); ) {
        deep += (*p == '(' || *p == '[') - (*p == ')' || *p == ']');
        p = *p == '"' || *p == '\'' ? skip_quoted(t, p) : p + 1;
    }
    arg.n = (size_t)(p - arg.s);
    *s = (Str){ p, (size_t)(end - p) };
    return arg;
}

static void do_verb(Tmpl *t, const char *at, Str rest, size_t v)
{
    const char *name = verbs[v].name, *args = verbs[v].args;
    int where = value_place(t, at);
    if (!(where & verbs[v].where)) fail(t, at, "%s cannot stand here", name);
    statement(t, at);
    fprintf(t->out, "t_%s(b", name);
    for (; *args; args++) {
        Str a = cut_arg(t, &rest);
        if (!a.n) break;
        if (*args == 'n') fprintf(t->out, ", %.*s", (int)a.n, a.s);
        else fprintf(t->out, ", %s", *args == '&' ? address(t, a) : expr(t, a));
    }
    if (*args || cut_arg(t, &rest).n)
        fail(t, at, "%s takes %zu argument(s); an expression with blanks goes in ( )", name, strlen(verbs[v].args));
    fputs(");\n", t->out);
    t->h.begun = t->h.begun || where == URL;
}

static void do_value(Tmpl *t, const char *at, Str e)
{
    int where = value_place(t, at);
    if (where == URL) fail(t, at, "a URL begins with literal text; for a whole URL write {{url ...}}");
    emit(t, at, "%s(b, %s);", where == PART ? "T_URL" : where == MACHINE ? "T_NILAI" : "T_TEXT", expr(t, e));
}

static void do_partial(Tmpl *t, const char *at, Str rest)
{
    if (value_place(t, at) != TEXT) fail(t, at, "a partial stands in text only");
    Str name = cut_arg(t, &rest);
    int i = 0;
    while (i < tmpls && !is(name, tmpl[i].name)) i++;
    if (i == tmpls || t->partials == 64) fail(t, at, "no template %.*s.html, or more than 64 partials", (int)name.n, name.s);
    t->partial[t->partials++] = i;
    emit(t, at, "tmpl_%s(b, %s);", tmpl[i].name, address(t, rest));
}

static void do_open(Tmpl *t, const char *at, Str rest, bool each)
{
    if (t->depth == 32) fail(t, at, "blocks nested too deep");
    if (each && t->h.st == H_IN) t->h.st = H_GAP;       /* the body comes again behind itself */
    Block k = { .each = each, .at = at, .start = t->h };
    if (!each) emit(t, at, "if (%s) {", expr(t, rest));
    else {
        Str r = k.var = cut_arg(t, &rest), in = cut_arg(t, &rest);
        if (!r.n || !is(in, "in")) fail(t, at, "write {{each r in v.list}}");
        if (is_loop_var(t, r) || is(r, t->var)) fail(t, at, "%.*s is in use already", (int)r.n, r.s);
        char *list = expr(t, rest), *z = strndup(r.s, r.n);
        emit(t, at, "{ const __typeof__(%s) %s_l = (%s); for (ptrdiff_t %s_i = 0; %s_i < %s_l.n; %s_i++) {"
                    " const __typeof__(*%s_l.v) *%s = &%s_l.v[%s_i]; (void)%s;", list, z, list, z, z, z, z, z, z, z, z, z);
    }
    t->block[t->depth++] = k;
}

/* The branch that stands open ends here. */
static Block *branch_end(Tmpl *t, const char *at)
{
    if (!t->depth) fail(t, at, "there is no open if or each");
    Block *k = &t->block[t->depth - 1];
    flush(t);
    if (!k->each && !k->has_end) k->end = t->h, k->has_end = true;
    else if (!meet(k->each ? &k->start : &k->end, &t->h))
        fail(t, at, "this branch ends at another place of the HTML than the one before it (text, tag, value)");
    t->h = k->start;
    return k;
}

static void do_else(Tmpl *t, const char *at, Str cond, bool elif)
{
    Block *k = branch_end(t, at);
    if (k->has_else || (k->each && elif)) fail(t, at, "this block cannot have another branch");
    k->has_else = !elif;
    t->depth--;
    if (k->each) emit(t, at, "} if (!%.*s_l.n) {", (int)k->var.n, k->var.s);
    else emit(t, at, elif ? "} else if (%s) {" : "} else {", elif ? expr(t, cond) : "");
    t->depth++;
}

static void do_close(Tmpl *t, const char *at, bool each)
{
    Block *k = branch_end(t, at);
    if (k->each != each) fail(t, at, "%s is open here, not %s", k->each ? "each" : "if", each ? "each" : "if");
    if (!each && !k->has_else) branch_end(t, at);       /* the branch not taken ends where it began */
    t->h = each ? k->start : k->end;
    t->depth--;
    emit(t, at, "%s", each ? "} }" : "}");
}

/* A line that holds only this tag goes without its blanks and its end. */
static void trim_line(Tmpl *t, const char *at)
{
    const char *a = at, *z = t->p + strspn(t->p, " \t\r");
    while (a > t->src && (a[-1] == ' ' || a[-1] == '\t')) a--;
    if ((a > t->src && a[-1] != '\n') || (*z && *z != '\n')) return;
    t->lit_n -= (size_t)(at - a);
    t->p = z + (*z == '\n');
}

static void do_tag(Tmpl *t)
{
    const char *at = t->p, *end = at + 2;
    while (*end && strncmp(end, "}}", 2)) end = at[2] != '!' && *end == '"' ? skip_quoted(t, end) : end + 1;
    if (!*end) fail(t, at, "{{ without }}");
    t->p = end + 2;
    Str all = trim((Str){ at + 2, (size_t)(end - at - 2) }), w = all;
    w.n = strchr(">!", *w.s) ? 1 : strcspn(w.s, " \t\r\n,}");
    w.n = w.n < all.n ? w.n : all.n;
    Str rest = { w.s + w.n, all.n - w.n };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (is(w, verbs[i].name)) { do_verb(t, at, rest, i); return; }

    static const char *const tags[] = { "!", ">", "if", "elif", "else", "each", "/if", "/each", NULL };
    if (!in_list(tags, w)) { do_value(t, at, all); return; }
    trim_line(t, at);
    if (*w.s == '!') return;
    if (*w.s == '>') do_partial(t, at, rest);
    else if (*w.s == '/') do_close(t, at, is(w, "/each"));
    else if (is(w, "if") || is(w, "each")) do_open(t, at, rest, is(w, "each"));
    else do_else(t, at, rest, is(w, "elif"));
}

static void compile(Tmpl *t)
{
    t->lit = malloc(strlen(t->src) + 1);
    t->out = open_memstream(&t->body, &(size_t){ 0 });
    while (*t->p) {
        if (!strncmp(t->p, "{{", 2)) { do_tag(t); continue; }
        size_t n = step(t, t->p);
        memcpy(t->lit + t->lit_n, t->p, n);
        t->lit_n += n;
        t->p += n;
    }
    if (t->depth) fail(t, t->block[t->depth - 1].at, "%s is not closed", t->block[t->depth - 1].each ? "each" : "if");
    if (t->h.st != H_TEXT) fail(t, t->p, "the template ends inside <%.*s>", (int)t->h.tag.n, t->h.tag.s);
    flush(t);
    fclose(t->out);
}

static char *read_all(const char *path)
{
    char *s = NULL;
    size_t cap = 0;
    FILE *f = fopen(path, "rb");
    if (f && getdelim(&s, &cap, 0, f) < 0) s = strdup("");
    if (f) fclose(f);
    return s;
}

static void load(Tmpl *t, const char *path)
{
    t->path = path;
    t->src = t->p = read_all(path);
    if (!t->src) { perror(path); exit(1); }
    int n = 0;
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    sscanf(base, "%63[a-z0-9_].html%n", t->name, &n);
    if (!n || base[n]) fail(t, t->src, "the name of a template is a-z 0-9 _ and .html");
    n = 0;
    sscanf(t->src, "{{view %63[A-Za-z0-9_] %31[a-z0-9_] %95[a-z0-9_/.]}}%n", t->type, t->var, t->header, &n);
    if (!n || t->src[n] != '\n') fail(t, t->src, "the first line is {{view Type variable header.h}}");
    t->p += n + 1;
}

/* Output is written to `text` and saved when it differs from the file. */
static FILE *text;
static char *text_s;

static void save(const char *dir, const char *name, const char *ext)
{
    char *path, *old;
    fclose(text);
    if (asprintf(&path, "%s/tmpl%s%s%s", dir, *name ? "_" : "", name, ext) < 0) abort();
    if ((old = read_all(path)) && !strcmp(old, text_s)) return;
    FILE *f = fopen(path, "wb");
    if (!f || fputs(text_s, f) < 0 || fclose(f)) { perror(path); exit(1); }
}

static void include(const Tmpl *t) { fprintf(text, "#include \"%s\"\n", t->header); }
static void prototype(const Tmpl *t) { fprintf(text, "void tmpl_%s(Buf *b, const %s *%s);\n", t->name, t->type, t->var); }

static void write_c(const char *dir, const Tmpl *t)
{
    text = open_memstream(&text_s, &(size_t){ 0 });
    fprintf(text, "/* Made by tools/tmpl.c from %s. */\n#include \"web/verba.h\"\n", t->path);
    include(t);
    prototype(t);
    for (int i = 0; i < t->partials; i++) include(&tmpl[t->partial[i]]), prototype(&tmpl[t->partial[i]]);
    fprintf(text, "\nvoid tmpl_%s(Buf *b, const %s *%s)\n{\n    (void)%s;\n%s}\n", t->name, t->type, t->var, t->var, t->body);
    save(dir, t->name, ".c");
}

int main(int argc, char **argv)
{
    if (argc < 2) { fprintf(stderr, "usage: tmpl OUTDIR templates/*.html\n"); return 2; }
    tmpl = calloc((size_t)argc, sizeof *tmpl);
    for (; tmpls < argc - 2; tmpls++) load(&tmpl[tmpls], argv[tmpls + 2]);
    for (int i = 0; i < tmpls; i++) compile(&tmpl[i]);
    for (int i = 0; i < tmpls; i++) write_c(argv[1], &tmpl[i]);

    text = open_memstream(&text_s, &(size_t){ 0 });
    fprintf(text, "/* Made by tools/tmpl.c. */\n#ifndef TMPL_H\n#define TMPL_H\n\n#include \"base/html.h\"\n");
    for (int i = 0; i < tmpls; i++) include(&tmpl[i]);
    for (int i = 0; i < tmpls; i++) prototype(&tmpl[i]);
    fprintf(text, "\n#endif\n");
    save(argv[1], "", ".h");
    return 0;
}
