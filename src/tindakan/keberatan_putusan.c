#include "tindakan/keberatan_putusan.h"

#include "base/json.h"
#include "store/db_lapor.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/penggantian.h"

bool keberatan_ganti(Db *db, const Ctx *c, const Evaluasi *e, const PutusanKeberatan *d, int64_t *pengganti, Err *err)
{
    Penggantian g = { .evaluasi = e->id, .versi = e->versi, .hasil = d->hasil, .perilaku = d->perilaku, .sebab = SEBAB_KOREKSI_KEBERATAN,
                      .alasan = str_fmt(c->a, "Putusan keberatan: " STR_F, STR_A(d->pertimbangan)) };
    Evaluasi baru;
    if (!evaluasi_ganti(c, db, &g, &baru, err)) return false;
    *pengganti = baru.id;
    return db_lapor_ganti(db, e->id, baru.id, err);
}

static void orang(JsonWriter *w, const char *kunci, const Ctx *c, int64_t id)
{
    LembarOrang o = isi_orang(c, id, c->hari_ini);
    jw_object(w, kunci);
    jw_str(w, "nama", o.nama);
    jw_str(w, "nip", o.nip);
    jw_str(w, "pangkat", o.pangkat);
    jw_str(w, "jabatan", o.jabatan);
    jw_str(w, "unit", o.unit);
    jw_end(w);
}

static void rating(JsonWriter *w, const char *kunci, Ekspektasi hasil, Ekspektasi perilaku, Predikat predikat)
{
    jw_object(w, kunci);
    jw_z(w, "hasil", ekspektasi_kode[hasil]);
    jw_z(w, "perilaku", ekspektasi_kode[perilaku]);
    jw_z(w, "predikat", predikat_kode[predikat]);
    jw_end(w);
}

static void jalan(JsonWriter *w, const Ctx *c, const KeberatanLangkahList *l, const KeberatanBuktiList *bukti)
{
    jw_array(w, "langkah");
    for (ptrdiff_t i = 0; i < l->n; i++) {
        jw_object(w, NULL);
        jw_z(w, "jenis", langkah_keberatan_kode[l->v[i].jenis]);
        jw_str(w, "nama", l->v[i].nama);
        jw_z(w, "sebagai", peran_kode[l->v[i].sebagai]);
        jw_val(w, "tanggal", V(saat_tanggal(l->v[i].pada, c->aturan->profil->zona_menit)));
        jw_str(w, "isi", l->v[i].isi);
        jw_array(w, "bukti");
        for (ptrdiff_t j = 0; j < bukti->n; j++) {
            if (bukti->v[j].langkah != l->v[i].id) continue;
            jw_object(w, NULL);
            jw_str(w, "nama", bukti->v[j].nama);
            jw_str(w, "sha256", bukti->v[j].berkas);
            jw_end(w);
        }
        jw_end(w);
        jw_end(w);
    }
    jw_end(w);
}

bool keberatan_dokumen(Db *db, const Ctx *c, const Keberatan *k, const Evaluasi *e, Str pertimbangan, Err *err)
{
    const Profil *p = c->aturan->profil;
    KeberatanLangkahList l = { 0 };
    KeberatanBuktiList bukti = { 0 };
    Buf b = buf_new(c->a, 4 * MB);
    JsonWriter w = jw_new(&b);
    if (!db_keberatan_langkah(db, c->a, k->id, &l, err) || !db_keberatan_bukti(db, c->a, k->id, &bukti, err)) return false;
    jw_object(&w, NULL);
    jw_z(&w, "jenis", "keberatan");
    jw_str(&w, "profil", p->kode);
    jw_str(&w, "daerah", p->daerah);
    jw_str(&w, "dasar", p->ketentuan[KETENTUAN_KEBERATAN]);
    orang(&w, "pegawai", c, k->pegawai);
    orang(&w, "penilai", c, k->penilai);
    orang(&w, "pemutus", c, k->pemutus);
    jw_object(&w, "periode");
    jw_val(&w, "mulai", V(periode_awal(k->periode)));
    jw_val(&w, "sampai", V(periode_akhir(k->periode)));
    jw_val(&w, "periode", V(k->periode));
    jw_end(&w);
    rating(&w, "semula", e->hasil, e->perilaku, k->predikat_lama);
    jw_z(&w, "putusan", status_keberatan_kode[k->status]);
    if (k->pengganti) rating(&w, "menjadi", k->hasil, k->perilaku, k->predikat_baru);
    jw_val(&w, "diajukan", V(saat_tanggal(k->diajukan_pada, p->zona_menit)));
    jw_val(&w, "diputus", V(saat_tanggal(k->diputus_pada, p->zona_menit)));
    jw_str(&w, "pertimbangan", pertimbangan);
    jalan(&w, c, &l, &bukti);
    jw_end(&w);
    DokumenBaris d = { .id = store_id(c->store, c->kini), .jenis = S("keberatan"), .objek_id = k->id, .pegawai = k->pegawai, .isi = buf_str(&b), .pada = c->kini };
    if (!jw_done(&w)) return err_set(err, E_TERLALU_BESAR, NULL, NULL, V("4 MB"));
    dokumen_kode(c->a, &d);
    return db_dokumen_tambah(db, &d, err);
}
