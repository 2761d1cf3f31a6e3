/*
 * Which kinds of documents there are (SPEC 14): the code under which their snapshot is stored, and how the public page of
 * verification calls them.
 */
#ifndef INTI_JENIS_DOKUMEN_H
#define INTI_JENIS_DOKUMEN_H

#include "inti/inti.h"

#define JENIS_DOKUMEN_LIST(X, P)                                                                    \
    X(P, SKP,          "skp",          "Sasaran Kinerja Pegawai")                                   \
    X(P, EVALUASI,     "evaluasi",     "Evaluasi Kinerja Pegawai")                                  \
    X(P, KEBERATAN,    "keberatan",    "Putusan keberatan atas evaluasi")                           \
    X(P, PERJANJIAN,   "perjanjian",   "Perjanjian Kinerja")                                        \
    X(P, REKAP_HARIAN, "rekap_harian", "Rekapitulasi laporan harian")                               \
    X(P, SURAT,        "surat",        "Surat")                                                     \
    X(P, UMPAN_BALIK,  "umpan_balik",  "Rekaman umpan balik")                                       \
    X(P, PEMBINAAN,    "pembinaan",    "Risalah pembinaan kinerja")                                 \
    X(P, CAPAIAN,      "capaian",      "Capaian kinerja organisasi dan sebaran predikat")           \
    X(P, TPP,          "tpp",          "Rekapitulasi dasar TPP")                                    \
    X(P, SAMPUL,       "sampul",       "Sampul berkas kinerja")                                     \
    X(P, PENGANTAR,    "pengantar",    "Daftar pengantar berkas kinerja")                           \
    X(P, DAFTAR,       "daftar",       "Daftar")                                                    \
    X(P, SURAT_PENGAWASAN, "surat_pengawasan", "Surat pengawasan")
KODE_TIPE(JenisDokumen, JENIS_DOKUMEN, jenis_dokumen, JENIS_DOKUMEN_LIST)

#endif
