#include "log.h"

static LogTingkat batas = LOG_INFO_;

void log_batas(LogTingkat t) { batas = t; }

void log_line(LogTingkat t, const char *acara, const LogIsi *isi)
{
    static const char *const nama[] = { "info", "awas", "galat" };
    if (t < batas) return;
    Arena *a = arena_new(64 * KB);
    Buf b = buf_new(a, 8 * KB);
    buf_fmt(&b, "tingkat=%s acara=%s", nama[t], acara);
    for (; isi->kunci; isi++) {
        buf_fmt(&b, " %s=\"", isi->kunci);
        Buf nilai = buf_new(a, 4 * KB);
        buf_val(&nilai, isi->v);
        Str s = buf_str(&nilai);
        for (ptrdiff_t i = 0; i < s.len; i++) buf_char(&b, s.s[i] == '"' ? '\'' : s.s[i] == '\n' ? ' ' : s.s[i]);
        buf_char(&b, '"');
    }
    buf_char(&b, '\n');
    Str s = buf_str(&b);
    fwrite(s.s, 1, (size_t)s.len, stderr);
    arena_free(a);
}
