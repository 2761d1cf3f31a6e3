#include "jobs/demo_nama.h"

/* The contract code that the national register uses in numbers of PPPK (two digits, no month). */
enum { KODE_KONTRAK = 21 };

NipPakai demo_nip_pakai(Arena *a, int n)
{
    uint64_t besar = 64;
    while (besar < 3 * (uint64_t)n) besar *= 2;
    return (NipPakai){ arena_many(a, uint64_t, (ptrdiff_t)besar), besar - 1 };
}

/* True when `nip` was free; it is taken then. */
static bool ambil(NipPakai *p, uint64_t nip)
{
    uint64_t i = (nip * 0x9E3779B97F4A7C15u) >> 20 & p->topeng;
    for (; p->sel[i]; i = (i + 1) & p->topeng)
        if (p->sel[i] == nip) return false;
    p->sel[i] = nip;
    return true;
}

Str demo_nip(Arena *a, Acak *r, NipPakai *p, StatusPegawai status, Tanggal lahir, Tanggal masuk, bool perempuan)
{
    bool kontrak = status == STATUS_PEGAWAI_PPPK || status == STATUS_PEGAWAI_PPPK_PARUH;
    Ymd l = tanggal_ymd(lahir), m = tanggal_ymd(masuk);
    uint64_t depan = (uint64_t)(l.tahun * 10000 + l.bulan * 100 + l.hari) * 1000000 + (uint64_t)(m.tahun * 100 + (kontrak ? KODE_KONTRAK : m.bulan));
    uint64_t nip;
    int nomor = acak_antara(r, 1, kontrak ? 40 : 12);
    do nip = (depan * 10 + 1 + perempuan) * 1000 + (uint64_t)nomor++; while (!ambil(p, nip));
    pastikan(nomor <= 1000);
    return str_fmt(a, "%018llu", (unsigned long long)nip);
}

Str demo_nama_gelar(Arena *a, Str nama, Str gelar)
{
    Str belakang = gelar, depan = str_cut(&belakang, '^');
    return str_fmt(a, STR_F "%s" STR_F "%s" STR_F, STR_A(depan), depan.len ? " " : "", STR_A(nama), belakang.len ? ", " : "", STR_A(belakang));
}

/* A name that people of that age bear. */
static Str pilih(Acak *r, const NamaOrangList *l, int umur)
{
    for (;;) {
        const NamaOrang *n = &l->v[acak_n(r, (int)l->n)];
        if (umur >= 45 ? n->tua : umur < 36 ? n->muda : n->tua || n->muda) return n->nama;
    }
}

Str demo_nama(Arena *a, Acak *r, const DemoTeks *t, bool perempuan, int umur, Str gelar)
{
    Str depan = pilih(r, &t->depan[perempuan], umur), belakang = pilih(r, &t->belakang[perempuan], umur), tengah = { 0 };
    if (umur < 40 && acak_ya(r, 250)) tengah = pilih(r, &t->depan[perempuan], umur);
    if (str_eq(tengah, depan) || str_eq(tengah, belakang)) tengah = (Str){ 0 };
    if (str_eq(depan, belakang)) belakang = (Str){ 0 };
    Str nama = str_fmt(a, STR_F "%s" STR_F "%s" STR_F, STR_A(depan), tengah.len ? " " : "", STR_A(tengah), belakang.len ? " " : "", STR_A(belakang));
    bool haji = umur > 48 && !str_find(gelar, S("^")) && acak_ya(r, 200);
    return haji ? demo_nama_gelar(a, nama, str_fmt(a, "%s" STR_F, perempuan ? "Hj." : "H.", STR_A(gelar))) : demo_nama_gelar(a, nama, gelar);
}

Str demo_slug(Arena *a, Str s)
{
    Buf b = buf_new(a, 256);
    bool jeda = false;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.s[i];
        if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
        bool huruf = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (huruf && jeda && b.len) buf_char(&b, '-');
        if (huruf) buf_char(&b, c);
        jeda = !huruf;
    }
    return buf_str(&b);
}

/* The bare name: between front titles, which end in a dot, and the comma. */
static Str tanpa_gelar(Str nama)
{
    Str inti = str_cut(&nama, ',');
    for (;;) {
        Str sisa = inti, kata = str_cut(&sisa, ' ');
        if (!str_ends(kata, S(".")) || !sisa.len) return inti;
        inti = sisa;
    }
}

Str demo_surel(Arena *a, Str nama, int64_t id)
{
    Str s = demo_slug(a, tanpa_gelar(nama));
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.s[i] == '-') ((char *)s.s)[i] = '.';
    return str_fmt(a, STR_F ".%lld@pegawai.example", STR_A(s), (long long)id);
}
