#include "base.h"

int kolom_n(const Kolom *k)
{
    int n = 0;
    while (k[n].jenis) n++;
    return n;
}

Val kolom_val(const Kolom *k, const void *baris)
{
    const void *p = (const char *)baris + k->letak;
    switch (k->jenis) {
    case KOL_INT:     return val_int(*(const int *)p);
    case KOL_INT64:   return val_int(*(const int64_t *)p);
    case KOL_BOOL:    return val_int(*(const bool *)p);
    case KOL_REAL:    return val_real(*(const double *)p);
    case KOL_STR:     return val_str(*(const Str *)p);
    case KOL_BYTES:   return V_BYTES(*(const Str *)p);
    case KOL_TANGGAL: return val_tanggal(*(const Tanggal *)p);
    case KOL_BULAN:   return val_bulan(*(const Bulan *)p);
    case KOL_PERIODE: return val_periode(*(const Periode *)p);
    case KOL_SAAT:    return val_saat(*(const Saat *)p);
    case KOL_PUKUL:   return val_pukul(*(const Pukul *)p);
    case KOL_KODE: {
        int i = *(const int *)p;
        return i ? val_z(k->kode[i]) : V_NULL;
    }
    case KOL_AKHIR: break;
    }
    pastikan(!"kolom tanpa jenis");
    return V_NULL;
}
