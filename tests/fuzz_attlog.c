/* Any bytes as attlog.dat and as a calendar: no crash, every punch a day and a time, every event a day. */
#include "base/attlog.h"
#include "base/ics.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    Str isi = { (const char *)p, (ptrdiff_t)n };
    KetukanList l = { 0 };
    BarisList salah = { 0 };
    TabelBaca t;
    Tanggal hari;
    Err err = { 0 };
    if (attlog_baca(a, isi, &l, &salah, &err))
        for (ptrdiff_t i = 0; i < l.n; i++) pastikan(l.v[i].pin.len && l.v[i].tanggal.n && l.v[i].pukul.n && l.v[i].pukul.n <= 1440);
    else
        pastikan(err.kode);
    if (ics_baca(a, isi, &t, &err))
        for (ptrdiff_t i = 0; i < t.baris.n; i++) pastikan(tanggal_parse(t.baris.v[i].sel[0].teks, &hari) && t.baris.v[i].sel[2].teks.len);
    arena_free(a);
    return 0;
}
