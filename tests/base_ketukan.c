/* attlog.dat and ICS as they come from machines and calendars. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/attlog.h"
#include "base/ics.h"

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(64 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static void attlog_bentuk(void **state)
{
    (void)state;
    static const struct { Str baris; const char *mau; } kasus[] = {
        { S("1001\t2025-03-04 07:24:11\t1\t0\t1\t0\r\n"), "1001 2025-03-04 07.24" },
        { S("      1001\t2025-03-04 07:24:11\t1\t0"),      "1001 2025-03-04 07.24" },
        { S("A-7 2025/03/04 16:02:59"),                    "A-7 2025-03-04 16.02" },
        { S("1\t2025-03-04 07:24"),                        "1 2025-03-04 07.24" },
        { S("\xEF\xBB\xBF" "1\t2025-03-04 00:00:00"),      "1 2025-03-04 00.00" },
        { S("1\t2025-03-04\t23:59:59"),                    "1 2025-03-04 23.59" },
        { S("1\t2025-02-30 07:24:11"), NULL },             { S("1\t2025-03-04 24:00:00"), NULL },
        { S("1\t2025-03-04 07:60:00"), NULL },             { S("1\t2025-03-04 07:24:71"), NULL },
        { S("\t2025-03-04 07:24:11"), NULL },              { S("1"), NULL },
        { S("1\t2025-03-04 7:24:11"), NULL },              { S("PIN\tTanggal Jam"), NULL },
        { S("1234567890123456789012345\t2025-03-04 07:24:11"), NULL }, { S("1\xC3\xA9\t2025-03-04 07:24:11"), NULL },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        KetukanList l = { 0 };
        BarisList salah = { 0 };
        Err err = { 0 };
        bool ok = attlog_baca(a, kasus[i].baris, &l, &salah, &err);
        if (ok != (kasus[i].mau != NULL)) fail_msg("%td: " STR_F, i, STR_A(kasus[i].baris));
        if (!ok) assert_int_equal(err.kode, E_ATTLOG_BUKAN);
        if (!ok) continue;
        assert_int_equal(l.n, 1);
        Str s = str_fmt(a, STR_F " " STR_F " " STR_F, STR_A(l.v[0].pin), STR_A(tanggal_iso(a, l.v[0].tanggal)), STR_A(pukul_kata(a, l.v[0].pukul)));
        assert_string_equal(str_cz(a, s), kasus[i].mau);
    }
}

static void attlog_baris(void **state)
{
    (void)state;
    KetukanList l = { 0 };
    BarisList salah = { 0 };
    assert_true(attlog_baca(a, S("1\t2025-03-04 07:24:11\n\nrusak\n2\t2025-03-04 07:25:11\n2\t2025-03-0"), &l, &salah, NULL));
    assert_int_equal(l.n, 2);
    assert_int_equal(l.v[1].baris, 4);
    assert_int_equal(salah.n, 2);
    assert_int_equal(salah.v[0], 3);
    assert_int_equal(salah.v[1], 5);
}

#define ICS(isi) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" isi "END:VCALENDAR\r\n"
#define ACARA(isi) "BEGIN:VEVENT\r\n" isi "END:VEVENT\r\n"

static const char *rupa(const TabelBaca *t)
{
    Buf b = buf_new(a, 16 * KB);
    for (ptrdiff_t i = 0; i < t->baris.n; i++)
        buf_fmt(&b, "%d:" STR_F "|" STR_F "|" STR_F ";", t->baris.v[i].nomor, STR_A(t->baris.v[i].sel[0].teks), STR_A(t->baris.v[i].sel[1].teks),
                STR_A(t->baris.v[i].sel[2].teks));
    return str_cz(a, buf_str(&b));
}

static void ics_bentuk(void **state)
{
    (void)state;
    static const struct { Str isi; const char *mau, *tolak; } kasus[] = {
        { S(ICS(ACARA("DTSTART;VALUE=DATE:20250101\r\nSUMMARY:Tahun Baru\\, Masehi\r\n"))), "3:2025-01-01|libur|Tahun Baru, Masehi;", NULL },
        { S(ICS(ACARA("DTSTART:20250401\nDTEND:20250403\nsummary;LANGUAGE=id:CUTI BERSAMA Idul\n fitri\n"))),
          "3:2025-04-01|cuti_bersama|CUTI BERSAMA Idulfitri;3:2025-04-02|cuti_bersama|CUTI BERSAMA Idulfitri;", NULL },
        { S(ICS("")), "", NULL },
        { S("BEGIN:VCARD\n"), NULL, "tidak dimulai" },
        { S(ICS(ACARA("SUMMARY:x\r\n"))), NULL, "baris 3, acara tanpa tanggal" },
        { S(ICS(ACARA("DTSTART:20250101\r\n"))), NULL, "tanpa nama" },
        { S(ICS(ACARA("DTSTART:20250101T080000Z\r\nSUMMARY:x\r\n"))), NULL, "baris 4, tanggal mulai bukan satu hari penuh" },
        { S(ICS(ACARA("DTSTART:20250101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:x\r\n"))), NULL, "baris 5, acara berulang" },
        { S(ICS(ACARA("DTSTART:20250101\r\nDTEND:20250301\r\nSUMMARY:x\r\n"))), NULL, "lebih dari 31 hari" },
        { S(ICS("END:VEVENT\r\n")), NULL, "akhir acara tanpa awal" },
        { S(ICS("BEGIN:VEVENT\r\n" ACARA("DTSTART:20250101\r\nSUMMARY:x\r\n"))), NULL, "acara di dalam acara" },
        { S("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n"), NULL, "terpotong" },
        { S(ICS(ACARA("DTSTART:20250101\r\nSUMMARY:Jos\xE9\r\n"))), NULL, "UTF-8" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        TabelBaca t;
        Err err = { 0 };
        bool ok = ics_baca(a, kasus[i].isi, &t, &err);
        if (ok != !kasus[i].tolak) fail_msg("%td: %s", i, err.pesan);
        if (ok) assert_string_equal(rupa(&t), kasus[i].mau);
        else if (!strstr(err.pesan, kasus[i].tolak)) fail_msg("“%s” tidak memuat “%s”", err.pesan, kasus[i].tolak);
    }
    assert_true(ics_adalah(S("\xEF\xBB\xBF" "BEGIN:VCALENDAR")));
    assert_false(ics_adalah(S("tanggal,jenis,nama\n")));
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(attlog_bentuk), cmocka_unit_test(attlog_baris), cmocka_unit_test(ics_bentuk) };
    return cmocka_run_group_tests(tests, buka, tutup);
}
