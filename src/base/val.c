#include "base.h"

void buf_val(Buf *b, Val v)
{
    switch (v.jenis) {
    case VAL_NULL:    buf_char(b, '-'); break;
    case VAL_INT:     buf_int(b, v.i); break;
    case VAL_REAL:    buf_fmt(b, "%.2f", v.r); break;
    case VAL_STR:
    case VAL_BYTES:   buf_put(b, v.s); break;
    case VAL_TANGGAL: buf_put(b, tanggal_hari_kata(b->a, (Tanggal){ (int32_t)v.i })); break;
    case VAL_PERIODE: buf_put(b, periode_kata(b->a, (Periode){ (int32_t)v.i })); break;
    case VAL_BULAN:   buf_put(b, bulan_kata(b->a, (Bulan){ (int32_t)v.i })); break;
    case VAL_PUKUL:   buf_put(b, pukul_kata(b->a, (Pukul){ (int32_t)v.i })); break;
    case VAL_SAAT:    buf_int(b, v.i); break;
    }
}
