/*
 * Form: the fields a page accepts. A field that is not declared does not exist: the dispatcher drops it,
 * and asking for it is a defect. The same table checks the input, words the message beside the wrong
 * field and draws the field ({{ruas v.form "kegiatan"}} in a template).
 *
 *     static const Field laporan_fields[] = {
 *         { "kegiatan", "Kegiatan", "Satu kalimat, dimulai kata kerja.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
 *         { "mulai",    "Mulai",    NULL,                                FIELD_PUKUL, .wajib = true },
 *     };
 *     const Form form_laporan = FORM(laporan_fields);
 *
 * A name that ends in '*' stands for a family: "rating_*" takes rating_17, rating_18 ...
 */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "base/html.h"

#define BERKAS_TABEL_MAX (23 * MB)      /* of a file that is no evidence; its route takes 1 MB more */

typedef enum {
    FIELD_TEKS,         /* one line */
    FIELD_BARIS,        /* several lines */
    FIELD_INT,          /* min..max */
    FIELD_REAL,         /* 1.234,5 or 1234.5 */
    FIELD_TANGGAL, FIELD_BULAN, FIELD_PERIODE, FIELD_PUKUL,
    FIELD_KODE,         /* one of `kode`, drawn as select */
    FIELD_RADIO,        /* one of `kode`, drawn as radio buttons */
    FIELD_ID,           /* an id; drawn as select over form_pilihan() */
    FIELD_CENTANG,      /* a tick box */
    FIELD_SANDI,        /* never echoed back */
    FIELD_TAUTAN,       /* https:// */
    FIELD_BERKAS,       /* uploaded files */
    FIELD_BANYAK,       /* ids, repeated */
    FIELD_DIAM          /* hidden, text */
} FieldJenis;

typedef struct {
    const char *nama, *label, *petunjuk;
    FieldJenis jenis;
    int min, max;                           /* characters, or the range of a number; 0: none */
    bool wajib;
    const char *const *kode, *const *label_kode;        /* FIELD_KODE, FIELD_RADIO: code table and labels */
    const char *atribut;                    /* autocomplete value ("username"); FIELD_BERKAS: endings (".csv,.xlsx");
                                               FIELD_KODE, FIELD_ID: word of the empty choice ("Semua") */
    int mb;                                 /* FIELD_BERKAS: the largest, in MB; 0: a piece of evidence, or a table where endings are named */
    bool nanti;                             /* a draft may lack it, submitting asks for it: not marked "boleh kosong" */
} Field;

typedef struct { const Field *v; int n; } Form;
#define FORM(fields) { (fields), (int)countof(fields) }

/* One uploaded file, in the request's arena. The name is the client's and only for show. */
typedef struct { Str nama, isi; } Berkas;
typedef LIST_OF(Berkas) BerkasList;

typedef struct { Str nama, teks; const Field *field; BerkasList berkas; } IsianRuas;

/* What came in, or what a page starts with. `salah` holds one Err per wrong field, more may be added. */
typedef struct {
    Arena *a;
    const Form *form;
    LIST_OF(IsianRuas) ruas;                /* as sent, in order; repeated fields appear repeatedly */
    ErrList salah;
    struct { const char *nama; LIST_OF(struct { int64_t id; Str label; }) v; } pilihan[8];
    struct { const char *nama; int kode; } tanpa[8];
    int n_tanpa;
} Isian;

/* An empty one to draw a fresh form from; isian_set() gives start values. */
Isian isian_baru(Arena *a, const Form *f);
void  isian_set(Isian *i, const char *nama, Val v);     /* NULL: empty */
void  isian_salah(Isian *i, const Err *err);            /* err.ruas names the field */
/* Adds a choice to a FIELD_ID field; id 0, given first, words the empty choice. */
void  form_pilihan(Isian *i, const char *nama, int64_t id, Str label);

/* Leaves out a choice of a coded field that has no meaning here; a link that names it is still understood. */
void  form_tanpa(Isian *i, const char *nama, int kode);

/* Checks all declared fields of i->form; every problem becomes an entry of i->salah. True when none. */
bool isian_periksa(Isian *i);

/* Typed access; the field is declared. Zero, none or empty when not sent or wrong. */
Str     isian_str(const Isian *i, const char *nama);        /* trimmed */
int64_t isian_int(const Isian *i, const char *nama);        /* INT, ID, CENTANG */
double  isian_real(const Isian *i, const char *nama);
Tanggal isian_tanggal(const Isian *i, const char *nama);
Bulan   isian_bulan(const Isian *i, const char *nama);
Periode isian_periode(const Isian *i, const char *nama);
Pukul   isian_pukul(const Isian *i, const char *nama);
int     isian_kode(const Isian *i, const char *nama);       /* index in the code table */
bool    isian_ada(const Isian *i, const char *nama);        /* was sent */
BerkasList isian_berkas(const Isian *i, const char *nama);
IdList  isian_banyak(const Isian *i, const char *nama);     /* FIELD_BANYAK */
Str     isian_keluarga(const Isian *i, const char *awalan, int64_t id);     /* "rating_", 17 */

/* ---- drawing; called by templates ---- */

/* Label, hint, error and input of one field. */
void t_ruas(Buf *b, const Isian *i, const char *nama);
/* The summary of errors for the top of the page, each linked to its field; nothing when there are none. */
void t_ringkasan(Buf *b, const Isian *i);

#endif
