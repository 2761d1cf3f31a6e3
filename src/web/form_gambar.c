/*
 * How the fields of a form look: label, hint, error, input, in that order, tied together for screen readers.
 * What was typed comes back as it was typed; a password never does. The browser checks nothing itself, so
 * that every message is ours (the form carries novalidate).
 *
 * Ids: f-<name> the input, f-<name>-p its hint, f-<name>-s its error.
 */
#include "base/berkas.h"
#include "web/kiriman.h"
#include "web/verba.h"

typedef struct {
    Buf *b;
    const Isian *i;
    const Field *f;
    Str nama, teks;                 /* teks: as typed or set */
    const Err *salah;               /* NULL: nothing wrong */
    bool petunjuk;                  /* there is a hint */
} Ruas;

typedef void Gambar(const Ruas *r);

/* ---- parts ---- */

static void id(const Ruas *r, const char *akhiran)
{
    html(r->b, "f-");
    html_text(r->b, r->nama);
    buf_z(r->b, akhiran);
}

static void atribut(const Ruas *r, const char *nama, Str nilai)
{
    buf_fmt(r->b, " %s=\"", nama);
    html_text(r->b, nilai);
    html(r->b, "\"");
}

/* Hint and error read out with the input. */
static void dijelaskan(const Ruas *r)
{
    if (r->salah) html(r->b, " aria-invalid=\"true\"");
    if (!r->salah && !r->petunjuk) return;
    html(r->b, " aria-describedby=\"");
    if (r->salah) id(r, "-s");
    if (r->salah && r->petunjuk) html(r->b, " ");
    if (r->petunjuk) id(r, "-p");
    html(r->b, "\"");
}

/* name, id and the rest that every single input has. */
static void umum(const Ruas *r)
{
    html(r->b, " id=\"");
    id(r, "");
    html(r->b, "\"");
    atribut(r, "name", r->nama);
    if (r->f->wajib) html(r->b, " aria-required=\"true\"");
    bool lain = r->f->jenis == FIELD_BERKAS || r->f->jenis == FIELD_KODE || r->f->jenis == FIELD_ID;
    if (r->f->atribut && !lain) atribut(r, "autocomplete", str_z(r->f->atribut));
    dijelaskan(r);
}

static void pesan(const Ruas *r)
{
    if (!r->salah) return;
    html(r->b, "<p class=\"pesan-salah\" id=\"");
    id(r, "-s");
    html(r->b, "\">");
    t_ikon(r->b, "awas");
    html(r->b, "<span>");
    html_z(r->b, r->salah->pesan);
    if (r->salah->saran[0]) {
        html(r->b, " ");
        html_z(r->b, r->salah->saran);
    }
    html(r->b, "</span></p>");
}

/* ".csv,.xlsx" as people write it: ".csv atau .xlsx". */
static void daftar_akhiran(Buf *b, Str accept)
{
    for (Str rest = accept; rest.len;) {
        Str satu = str_trim(str_cut(&rest, ','));
        html_text(b, satu);
        if (rest.len) buf_z(b, str_find(rest, S(",")) < 0 ? " atau " : ", ");
    }
}

/* A table where endings are named and no other limit is. */
static bool berkas_tabel(const Field *f) { return f->atribut && !f->mb; }
static long long berkas_maks(const Field *f) { return f->mb ? f->mb * MB : berkas_tabel(f) ? BERKAS_TABEL_MAX : BERKAS_MAX; }

/* The hint; for files without one, what may be sent. */
static void petunjuk(const Ruas *r)
{
    if (!r->petunjuk) return;
    html(r->b, "<p class=\"form-text\" id=\"");
    id(r, "-p");
    html(r->b, "\">");
    if (r->f->petunjuk) html_z(r->b, r->f->petunjuk);
    else if (r->f->atribut) {
        html(r->b, "Berkas ");
        daftar_akhiran(r->b, str_z(r->f->atribut));
        html(r->b, ", paling besar ");
        html_int(r->b, berkas_maks(r->f) / MB);
        html(r->b, " MB.");
    } else {
        html(r->b, "PDF, JPG, PNG, DOCX, atau XLSX, paling besar ");
        html_int(r->b, berkas_maks(r->f) / MB);
        html(r->b, " MB.");
    }
    html(r->b, "</p>");
}

static void kata_label(const Ruas *r)
{
    html_z(r->b, r->f->label);
    if (!r->f->wajib && !r->f->nanti) html(r->b, " <span class=\"boleh-kosong\">(boleh kosong)</span>");
}

static void buka(const Ruas *r)
{
    html(r->b, "<div class=\"ruas");
    if (r->salah) html(r->b, " ruas-salah");
    html(r->b, "\">");
}

/* The frame of a field with one input: label, hint, error; the caller adds the input and closes. */
static void buka_berlabel(const Ruas *r)
{
    buka(r);
    html(r->b, "<label class=\"form-label\" for=\"");
    id(r, "");
    html(r->b, "\">");
    kata_label(r);
    html(r->b, "</label>");
    petunjuk(r);
    pesan(r);
}

/* The frame of several inputs that answer one question. */
static void buka_kelompok(const Ruas *r, const char *kelas)
{
    html(r->b, "<fieldset class=\"ruas ");
    buf_z(r->b, kelas);
    if (r->salah) html(r->b, " ruas-salah");
    html(r->b, "\"");
    dijelaskan(r);
    html(r->b, "><legend>");
    kata_label(r);
    html(r->b, "</legend>");
    petunjuk(r);
    pesan(r);
    html(r->b, "<div>");
}

/* ---- one line ---- */

static void masukan(const Ruas *r, const char *tambahan, Str nilai)
{
    buka_berlabel(r);
    html(r->b, "<input class=\"form-control\"");
    umum(r);
    html(r->b, " ");
    buf_z(r->b, tambahan);
    if (nilai.len) atribut(r, "value", nilai);
    html(r->b, "></div>");
}

static void gambar_teks(const Ruas *r)   { masukan(r, "type=\"text\"", r->teks); }
static void gambar_int(const Ruas *r)    { masukan(r, "type=\"text\" inputmode=\"numeric\"", r->teks); }
static void gambar_real(const Ruas *r)   { masukan(r, "type=\"text\" inputmode=\"decimal\"", r->teks); }
static void gambar_pukul(const Ruas *r)  { masukan(r, "type=\"text\" inputmode=\"numeric\" maxlength=\"8\"", r->teks); }
static void gambar_sandi(const Ruas *r)  { masukan(r, "type=\"password\"", (Str){ 0 }); }
static void gambar_tautan(const Ruas *r) { masukan(r, "type=\"text\" inputmode=\"url\"", r->teks); }

/* A date picker shows ISO dates only; what it could not show stays text, as it was typed. */
static void gambar_tanggal(const Ruas *r)
{
    Tanggal t;
    bool sah = tanggal_parse_bebas(r->teks, &t);
    if (sah || !r->teks.len) masukan(r, "type=\"date\"", sah ? tanggal_iso(r->b->a, t) : (Str){ 0 });
    else masukan(r, "type=\"text\"", r->teks);
}

static void gambar_bulan(const Ruas *r)
{
    Bulan b;
    bool sah = bulan_parse(r->teks, &b);
    masukan(r, sah || !r->teks.len ? "type=\"month\"" : "type=\"text\"", r->teks);
}

static void gambar_diam(const Ruas *r)
{
    html(r->b, "<input type=\"hidden\"");
    atribut(r, "name", r->nama);
    atribut(r, "value", r->teks);
    html(r->b, ">");
}

static void gambar_baris(const Ruas *r)
{
    buka_berlabel(r);
    html(r->b, "<textarea class=\"form-control\" rows=\"3\"");
    umum(r);
    html(r->b, ">\n");                          /* the first line end is not part of the text */
    html_text(r->b, r->teks);
    html(r->b, "</textarea></div>");
}

static void gambar_berkas(const Ruas *r)
{
    buka_berlabel(r);
    html(r->b, "<input class=\"form-control\" type=\"file\"");
    umum(r);
    if (r->f->max > 1) html(r->b, " multiple");
    buf_fmt(r->b, " data-maks=\"%lld\"", berkas_maks(r->f));
    if (berkas_tabel(r->f)) html(r->b, " data-saran=\"Pecah menjadi beberapa berkas.\"");
    atribut(r, "accept", r->f->atribut ? str_z(r->f->atribut) : S(".pdf,.jpg,.jpeg,.png,.docx,.xlsx"));
    html(r->b, "></div>");
}

static void gambar_centang(const Ruas *r)
{
    buka(r);
    petunjuk(r);
    pesan(r);
    html(r->b, "<label class=\"centang\"><input type=\"checkbox\" value=\"1\"");
    umum(r);
    if (r->teks.len && !str_eqz(r->teks, "0")) html(r->b, " checked");
    html(r->b, "><span>");
    html_z(r->b, r->f->label);
    html(r->b, "</span></label></div>");
}

/* ---- choices ---- */

typedef struct { Str nilai, label; bool dipilih; } Pilihan;
typedef LIST_OF(Pilihan) PilihanList;

static bool dikirim(const Ruas *r, Str nilai)
{
    for (ptrdiff_t k = 0; k < r->i->ruas.n; k++)
        if (str_eq(r->i->ruas.v[k].nama, r->nama) && str_eq(str_trim(r->i->ruas.v[k].teks), nilai)) return true;
    return false;
}

static bool tanpa(const Ruas *r, int kode)
{
    for (int i = 0; i < r->i->n_tanpa; i++)
        if (r->i->tanpa[i].kode == kode && !strcmp(r->i->tanpa[i].nama, r->f->nama)) return true;
    return false;
}

/* Choices of a field: its code table, or what form_pilihan() gave under its name (a family: the name with '*'). */
static PilihanList pilihan(const Ruas *r)
{
    PilihanList l = { 0 };
    const Field *f = r->f;
    for (int k = 1; f->kode && f->kode[k]; k++) {
        if (tanpa(r, k)) continue;
        const char *label = f->label_kode ? f->label_kode[k] : f->kode[k];
        *list_add(r->b->a, &l) = (Pilihan){ str_z(f->kode[k]), str_z(label), dikirim(r, str_z(f->kode[k])) };
    }
    for (ptrdiff_t k = 0; k < countof(r->i->pilihan); k++) {
        if (!r->i->pilihan[k].nama || strcmp(r->i->pilihan[k].nama, f->nama) != 0) continue;
        for (ptrdiff_t n = 0; n < r->i->pilihan[k].v.n; n++) {
            int64_t id = r->i->pilihan[k].v.v[n].id;
            Str nilai = id ? str_fmt(r->b->a, "%lld", (long long)id) : (Str){ 0 };
            *list_add(r->b->a, &l) = (Pilihan){ nilai, r->i->pilihan[k].v.v[n].label, dikirim(r, nilai) };
        }
    }
    return l;
}

static void gambar_select(const Ruas *r)
{
    PilihanList l = pilihan(r);
    buka_berlabel(r);
    html(r->b, "<select class=\"form-control\"");
    umum(r);
    html(r->b, ">");
    if (!l.n || l.v[0].nilai.len) {         /* no choice of its own for "none" */
        html(r->b, "<option value=\"\">");
        html_z(r->b, r->f->atribut ? r->f->atribut : r->f->wajib ? "Pilih" : "-");
        html(r->b, "</option>");
    }
    for (ptrdiff_t k = 0; k < l.n; k++) {
        html(r->b, "<option");
        atribut(r, "value", l.v[k].nilai);
        if (l.v[k].dipilih) html(r->b, " selected");
        html(r->b, ">");
        html_text(r->b, l.v[k].label);
        html(r->b, "</option>");
    }
    html(r->b, "</select></div>");
}

/* Radio buttons or tick boxes; the first carries the field's id, so that the summary leads to it. */
static void gambar_tombol(const Ruas *r, const char *jenis, const char *kelas)
{
    PilihanList l = pilihan(r);
    buka_kelompok(r, kelas);
    for (ptrdiff_t k = 0; k < l.n; k++) {
        buf_fmt(r->b, "<label><input type=\"%s\"", jenis);
        if (!k) {
            html(r->b, " id=\"");
            id(r, "");
            html(r->b, "\"");
        }
        atribut(r, "name", r->nama);
        atribut(r, "value", l.v[k].nilai);
        if (l.v[k].dipilih) html(r->b, " checked");
        html(r->b, "><span>");
        html_text(r->b, l.v[k].label);
        html(r->b, "</span></label>");
    }
    html(r->b, "</div></fieldset>");
}

/* Three short choices stand side by side, more or longer ones below each other. */
static void gambar_radio(const Ruas *r)
{
    PilihanList l = pilihan(r);
    bool datar = l.n <= 3;
    for (ptrdiff_t k = 0; k < l.n; k++) datar = datar && utf8_count(l.v[k].label) <= 20;
    gambar_tombol(r, "radio", datar ? "pilihan" : "pilihan pilihan-tegak");
}

static void gambar_banyak(const Ruas *r) { gambar_tombol(r, "checkbox", "pilihan pilihan-tegak"); }

static Gambar *const gambar[] = {
    [FIELD_TEKS] = gambar_teks,       [FIELD_BARIS] = gambar_baris,     [FIELD_INT] = gambar_int,
    [FIELD_REAL] = gambar_real,       [FIELD_TANGGAL] = gambar_tanggal, [FIELD_BULAN] = gambar_bulan, [FIELD_PERIODE] = gambar_teks,
    [FIELD_PUKUL] = gambar_pukul,     [FIELD_KODE] = gambar_select,     [FIELD_RADIO] = gambar_radio,
    [FIELD_ID] = gambar_select,       [FIELD_CENTANG] = gambar_centang, [FIELD_SANDI] = gambar_sandi,
    [FIELD_TAUTAN] = gambar_tautan,   [FIELD_BERKAS] = gambar_berkas,   [FIELD_BANYAK] = gambar_banyak,
    [FIELD_DIAM] = gambar_diam,
};

/* ---- called by templates ---- */

void t_ruas(Buf *b, const Isian *i, const char *nama)
{
    Ruas r = { .b = b, .i = i, .nama = str_z(nama), .f = form_field(i->form, str_z(nama)) };
    pastikan(r.f);
    r.petunjuk = r.f->petunjuk || r.f->jenis == FIELD_BERKAS;
    for (ptrdiff_t k = 0; k < i->ruas.n; k++)
        if (str_eqz(i->ruas.v[k].nama, nama)) r.teks = i->ruas.v[k].teks;
    for (ptrdiff_t k = i->salah.n; k-- > 0;)
        if (!strcmp(i->salah.v[k].ruas, nama)) r.salah = &i->salah.v[k];
    gambar[r.f->jenis](&r);
}

void t_ringkasan(Buf *b, const Isian *i)
{
    if (!i->salah.n) return;
    html(b, "<div class=\"ringkasan-galat\" role=\"alert\" aria-labelledby=\"ringkasan\" tabindex=\"-1\"><h2 id=\"ringkasan\">Ada ");
    html_int(b, i->salah.n);
    html(b, " hal yang perlu diperbaiki</h2><ul>");
    for (ptrdiff_t k = 0; k < i->salah.n; k++) {
        const Err *e = &i->salah.v[k];
        bool ruas = form_field(i->form, str_z(e->ruas)) != NULL;
        html(b, "<li>");
        if (ruas) {
            html(b, "<a href=\"#f-");
            html_url_z(b, e->ruas);
            html(b, "\">");
        }
        html_z(b, e->pesan);
        if (e->saran[0]) {
            html(b, " ");
            html_z(b, e->saran);
        }
        if (e->kode == E_BERUBAH) html(b, " Isian Anda tetap ada di bawah.");
        if (ruas) html(b, "</a>");
        if (e->pasal[0]) html(b, " ");
        t_pasal(b, e->pasal);
        html(b, "</li>");
    }
    html(b, "</ul></div>");
}
