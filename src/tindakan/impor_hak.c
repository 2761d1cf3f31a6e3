/* Who may bring rows about whom. The right to a kind opens the page; each row is asked again, towards the
 * person it is about: an admin of a PD brings only rows about its staff, and about himself nobody brings more than
 * is his as an employee, his daily reports (SPEC 16). */
#include "tindakan/impor_dalam.h"

bool impor_berhak(const Rencana *r, int64_t orang, Tanggal t, Err *err)
{
    const Ctx *c = r->c;
    const Struktur *s = r->susunan ? r->susunan : c->aturan->struktur;
    Err tolak = { 0 };
    PeranSet peran = peran_kelola(&c->pelaku, s, orang, t, c->hari_ini) | (orang == c->pelaku.pegawai ? PERAN(PEMILIK) : 0);
    if (hak_cari(c->aturan->profil, r->j->objek, r->j->aksi, NULL, peran, &tolak)) return true;
    if (orang == c->pelaku.pegawai) return err_set(err, E_IMPOR_SENDIRI, NULL, tolak.pasal);
    return err_set(err, E_IMPOR_BUKAN_STAF, NULL, tolak.pasal, V(rencana_sebut(r, orang)));
}

static int kolom_orang(const JenisImpor *j)
{
    for (int k = 0; k < j->n; k++)
        if (j->kolom[k].jenis == IMPOR_PEGAWAI || j->kolom[k].jenis == IMPOR_NIP) return k;
    return -1;
}

/* A row about the actor that changes nothing is no act: whole lists are sent again and again. */
void impor_periksa_hak(Rencana *r)
{
    const JenisImpor *j = r->j;
    for (ptrdiff_t i = 0; j->pegawai && i < r->n; i++) {
        BarisRencana *b = &r->baris[i];
        const void *akhir = b->ke >= 0 ? rencana_akhir(r, b->ke) : NULL;
        int64_t orang = akhir ? j->pegawai(akhir) : 0;
        Err e;
        if (!orang || (orang == r->c->pelaku.pegawai && !rencana_berubah(r, b->ke))) continue;
        if (!impor_berhak(r, orang, j->hari ? j->hari(akhir) : r->c->hari_ini, &e)) impor_tolak(r, b, kolom_orang(j), false, &e);
    }
}
