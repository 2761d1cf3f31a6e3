#include "dokumen.h"

#include "format.h"

/* In the order in which they are filed. */
static const struct { LembarSet lembar; const FLembar *format; } susunan[] = {
    { LEMBAR_SKP, lembar_skp }, { LEMBAR_LAMPIRAN, lembar_lampiran },
    { LEMBAR_EVALUASI, lembar_evaluasi }, { LEMBAR_DOKUMEN, lembar_dokumen },
};

bool dokumen_mulai(Str folder_huruf, Err *err) { return huruf_muat(folder_huruf, err); }
bool dokumen_periksa(Str folder_huruf, Err *err) { return huruf_periksa(folder_huruf, err); }

/* Day of the record: the evaluation's, else the plan's. */
static Tanggal tanggal_dokumen(Json j)
{
    Tanggal t;
    bool ada = tanggal_parse(json_str(j, "ttd_evaluasi.penilai"), &t) || tanggal_parse(json_str(j, "ttd_skp.penilai"), &t);
    return ada ? t : (Tanggal){ 0 };
}

static Naskah naskah(Arena *a, Json j, LembarSet lembar)
{
    bool dinilai = lembar & (LEMBAR_EVALUASI | LEMBAR_DOKUMEN);
    Saring *periode = saring_cari(dinilai ? S("periode_evaluasi") : S("periode"));
    Str kata = periode(a, dinilai ? j : json_get(j, "periode"));
    Str nama = json_str(j, "pegawai.nama");
    return (Naskah){
        .judul = str_fmt(a, "%s, " STR_F ", " STR_F, dinilai ? "Evaluasi Kinerja Pegawai" : "Sasaran Kinerja Pegawai",
                         STR_A(nama.len ? nama : S("-")), STR_A(kata.len ? kata : S("-"))),
        .penulis = json_str(j, "nama_pd"),
        .aplikasi = json_str(j, "aplikasi"),
        .nomor = json_str(j, "nomor"),
        .tanggal = tanggal_dokumen(j),
    };
}

static bool buat(Pena *p, Arena *out, Str json, LembarSet lembar, const CetakAtur *atur, Str *pdf, Err *err)
{
    Arena *a = pena_arena(p);
    Json j;
    Err sebab;
    int64_t format;
    if (!json_parse(a, json, &j, &sebab)) return err_set(err, E_DOKUMEN, NULL, NULL, V(sebab.pesan));
    if (!json_int(j, "format", &format) || format < 1 || format > 5)
        return err_set(err, E_DOKUMEN, NULL, NULL, V("cuplikan tidak menyebut format 1 sampai 5"));
    Naskah n = naskah(a, j, lembar);
    for (ptrdiff_t i = 0; i < countof(susunan); i++) {
        if (!(lembar & susunan[i].lembar)) continue;
        const FLembar *f = &susunan[i].format[format];
        Lembar *l = list_add(a, &n.lembar);
        *l = (Lembar){ .judul = str_z(f->judul), .bidang = bidang(atur->kertas, f->melintang) };
        l->isi = tata_susun(p, format_isi(p, j, f), l->bidang.lebar_isi, l->bidang.tinggi_isi);
    }
    if (!n.lembar.n) return err_set(err, E_DOKUMEN, NULL, NULL, V("tidak ada lembar yang diminta"));
    return pdf_tulis(p, out, &n, atur, pdf, err);
}

bool dokumen_pdf(Arena *a, Str json, LembarSet lembar, const CetakAtur *atur, Str *pdf, Err *err)
{
    Pena *p = pena_ambil(err);
    if (!p) return false;
    Arena *out = arena_new(256 * MB);
    jmp_buf penuh, *luar = arena_catch(a, &penuh);
    volatile bool ok = false, penuh_luar = false;
    arena_catch(pena_arena(p), &penuh);
    volatile int tahap = 0;
    if (setjmp(penuh)) {
        penuh_luar = tahap == 1;
        ok = err_set(err, E_DOKUMEN, NULL, NULL, V("isinya terlalu banyak untuk satu dokumen"));
    } else {
        Str hasil;
        ok = buat(p, out, json, lembar, atur, &hasil, err);
        tahap = 1;
        if (ok) *pdf = str_dup(a, hasil);
    }
    arena_catch(a, luar);
    arena_catch(pena_arena(p), NULL);
    arena_free(out);
    pena_kembali(p);
    if (penuh_luar && luar) longjmp(*luar, 1);
    return ok;
}
