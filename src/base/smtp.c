#include "base/smtp.h"

#include <curl/curl.h>

#include "base/file.h"
#include "base/mime.h"

enum { SANDI_MAX = 4096 };

struct Smtp {
    Arena *a;
    const SmtpAtur *atur;
    CURL *curl;
    char galat[CURL_ERROR_SIZE];
    Str surat;
    ptrdiff_t terbaca;
    bool siap;
};

static void tutup(void *p) { curl_easy_cleanup(p); }

static size_t baca(char *ke, size_t ukuran, size_t n, void *arg)
{
    Smtp *s = arg;
    ptrdiff_t muat = (ptrdiff_t)(ukuran * n), sisa = s->surat.len - s->terbaca;
    ptrdiff_t ambil = muat < sisa ? muat : sisa;
    if (ambil) memcpy(ke, s->surat.s + s->terbaca, (size_t)ambil);
    s->terbaca += ambil;
    return (size_t)ambil;
}

static bool sandi(Arena *a, const SmtpAtur *atur, Str *isi, Err *err)
{
    if (!file_read(a, atur->sandi_berkas, SANDI_MAX, isi, err)) return false;
    *isi = str_trim(*isi);
    return true;
}

bool smtp_periksa(Arena *a, const SmtpAtur *atur, Err *err)
{
    Str nama, alamat, isi;
    if (!atur->server.len) return true;
    if (!str_starts(atur->server, S("smtp://")) && !str_starts(atur->server, S("smtps://")))
        return err_set(err, E_SUREL_ATUR, NULL, NULL, V("surel_server dimulai smtp:// atau smtps://"));
    if (str_find(atur->server, S("@")) >= 0)
        return err_set(err, E_SUREL_ATUR, NULL, NULL, V("surel_server tidak memuat nama atau kata sandi; pakai surel_pemakai dan surel_sandi_berkas"));
    if (!mime_pengirim(atur->pengirim, &nama, &alamat)) return err_set(err, E_SUREL_ATUR, NULL, NULL, V("surel_pengirim bukan alamat surel"));
    if (atur->pemakai.len && !atur->sandi_berkas.len) return err_set(err, E_SUREL_ATUR, NULL, NULL, V("surel_pemakai tanpa surel_sandi_berkas"));
    return !atur->sandi_berkas.len || sandi(a, atur, &isi, err);
}

Smtp *smtp_new(Arena *a, const SmtpAtur *atur)
{
    Smtp *s = arena_one(a, Smtp);
    s->a = a;
    s->atur = atur;
    s->curl = curl_easy_init();
    pastikan(s->curl);
    arena_defer(a, tutup, s->curl);
    return s;
}

#define ATUR(opsi, nilai) pastikan(curl_easy_setopt(s->curl, opsi, nilai) == CURLE_OK)

static bool pasang(Smtp *s, Str *sebab)
{
    const SmtpAtur *x = s->atur;
    Str isi;
    Err err = { 0 };
    Str nama, alamat;
    if (s->siap) return true;
    ATUR(CURLOPT_URL, str_cz(s->a, x->server));
    ATUR(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    ATUR(CURLOPT_USE_SSL, x->tanpa_tls ? (long)CURLUSESSL_NONE : (long)CURLUSESSL_ALL);
    ATUR(CURLOPT_NOSIGNAL, 1L);
    ATUR(CURLOPT_CONNECTTIMEOUT, 15L);
    ATUR(CURLOPT_TIMEOUT, 90L);
    ATUR(CURLOPT_ERRORBUFFER, s->galat);
    ATUR(CURLOPT_UPLOAD, 1L);
    ATUR(CURLOPT_READFUNCTION, baca);
    ATUR(CURLOPT_READDATA, s);
    if (x->ca.len) ATUR(CURLOPT_CAINFO, str_cz(s->a, x->ca));
    mime_pengirim(x->pengirim, &nama, &alamat);
    ATUR(CURLOPT_MAIL_FROM, str_cz(s->a, str_fmt(s->a, "<" STR_F ">", STR_A(alamat))));
    if (x->pemakai.len) {
        if (!sandi(s->a, x, &isi, &err)) {
            *sebab = str_dup(s->a, str_z(err.pesan));
            return false;
        }
        ATUR(CURLOPT_USERNAME, str_cz(s->a, x->pemakai));
        ATUR(CURLOPT_PASSWORD, str_cz(s->a, isi));
    }
    s->siap = true;
    return true;
}

static bool sesudah_kirim(CURLcode k)
{
    return k == CURLE_OPERATION_TIMEDOUT || k == CURLE_RECV_ERROR || k == CURLE_GOT_NOTHING || k == CURLE_PARTIAL_FILE;
}

SmtpHasil smtp_kirim(Smtp *s, Str kepada, Str surat, Str *sebab)
{
    *sebab = (Str){ 0 };
    if (!mime_alamat(kepada)) {
        *sebab = S("alamatnya bukan alamat surel");
        return SMTP_DITOLAK;
    }
    if (!pasang(s, sebab)) return SMTP_ULANG;
    struct curl_slist *ke = curl_slist_append(NULL, str_cz(s->a, str_fmt(s->a, "<" STR_F ">", STR_A(kepada))));
    ATUR(CURLOPT_MAIL_RCPT, ke);
    s->surat = surat;
    s->terbaca = 0;
    s->galat[0] = 0;
    CURLcode k = curl_easy_perform(s->curl);
    long jawab = 0;
    curl_easy_getinfo(s->curl, CURLINFO_RESPONSE_CODE, &jawab);
    ATUR(CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(ke);
    if (k == CURLE_OK) return SMTP_TERKIRIM;
    *sebab = str_fmt(s->a, "%s%s", s->galat[0] ? s->galat : curl_easy_strerror(k), k == CURLE_LOGIN_DENIED ? " (periksa surel_pemakai dan sandinya)" : "");
    if (s->terbaca == surat.len && sesudah_kirim(k)) return SMTP_RAGU;
    bool tetap = jawab >= 500 && jawab < 600;      /* of the sender or the log-in: that the administrator mends */
    return tetap && (k == CURLE_WEIRD_SERVER_REPLY || str_starts(str_z(s->galat), S("RCPT"))) ? SMTP_DITOLAK : SMTP_ULANG;
}
