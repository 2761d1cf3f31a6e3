#include "base/tsv.h"

Tsv tsv_open(Str file, Str text, int fields, ErrKode code)
{
    pastikan(fields > 0 && fields <= TSV_MAX);
    if (str_starts(text, S("\xEF\xBB\xBF"))) text = str_sub(text, 3, text.len);
    return (Tsv){ .file = file, .rest = text, .fields = fields, .sep = '\t', .code = code };
}

bool tsv_refuse(const Tsv *t, Str why, Err *err)
{
    char where[640];
    snprintf(where, sizeof where, STR_F " baris %d: " STR_F, STR_A(t->file), t->line, STR_A(why));
    return err_set(err, t->code, NULL, NULL, V((const char *)where));
}

bool tsv_next(Tsv *t, Err *err)
{
    while (t->rest.len && !t->bad) {
        Str line = str_cut(&t->rest, '\n');
        t->line++;
        if (!utf8_valid(line)) {
            t->bad = true;
            return tsv_refuse(t, S("memuat huruf yang bukan UTF-8"), err);
        }
        Str bare = str_trim(line);
        if (!bare.len || bare.s[0] == '#') continue;

        int n = 0;
        for (bool more = true; more && n <= t->fields; n++) {
            more = line.len && memchr(line.s, t->sep, (size_t)line.len) != NULL;
            Str f = str_trim(str_cut(&line, t->sep));
            if (n < t->fields) t->field[n] = f;
        }
        if (n != t->fields) {
            char why[80];
            snprintf(why, sizeof why, "harus %d kolom dipisah %s, ternyata %s", t->fields,
                     t->sep == '\t' ? "tab" : "koma", n < t->fields ? "kurang" : "lebih");
            t->bad = true;
            return tsv_refuse(t, str_z(why), err);
        }
        return true;
    }
    return false;
}
