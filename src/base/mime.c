#include "base/mime.h"

#include <sodium.h>

enum { QP_MAX = 76, KATA_BITA = 42 };           /* 42 bytes: 56 letters of base64, with "=?utf-8?B?" and "?=" 68 */

static const char heksa[] = "0123456789ABCDEF";

/* ---- addresses ---- */

static bool lokal(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("!#$%&'*+/=?^_`{|}~-.", c));
}

static bool bertitik(Str s)          /* dots part it into pieces that are not empty */
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.s[i] == '.' && (i == 0 || i == s.len - 1 || s.s[i - 1] == '.')) return false;
    return s.len > 0;
}

static bool domain(Str s)
{
    bool titik = false;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.s[i];
        bool tepi = i == 0 || i == s.len - 1 || s.s[i - 1] == '.' || s.s[i + 1] == '.';
        titik |= c == '.';
        if (c == '-' ? tepi : !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.')) return false;
    }
    return titik && bertitik(s);
}

bool mime_alamat(Str s)
{
    ptrdiff_t at = str_find(s, S("@"));
    if (at < 1 || at > 64 || s.len > 254) return false;
    Str kiri = str_sub(s, 0, at), kanan = str_sub(s, at + 1, s.len);
    for (ptrdiff_t i = 0; i < kiri.len; i++)
        if (!lokal(kiri.s[i])) return false;
    return bertitik(kiri) && domain(kanan);
}

bool mime_pengirim(Str s, Str *nama, Str *alamat)
{
    s = str_trim(s);
    ptrdiff_t buka = str_find(s, S("<"));
    *nama = buka > 0 ? str_trim(str_sub(s, 0, buka)) : (Str){ 0 };
    *alamat = buka < 0 ? s : str_ends(s, S(">")) ? str_sub(s, buka + 1, s.len - buka - 2) : (Str){ 0 };
    return mime_alamat(*alamat);
}

/* ---- body ---- */

/* A blank at the end of a line and a line that begins with a dot or "From " do not pass every server unharmed. */
static bool apa_adanya(Str s, ptrdiff_t i, bool awal)
{
    unsigned char c = (unsigned char)s.s[i];
    if (c == ' ' || c == '\t') return i + 1 < s.len && s.s[i + 1] != '\n' && s.s[i + 1] != '\r';
    if (awal && (c == '.' || c == 'F')) return false;
    return c > 32 && c < 127 && c != '=';
}

void mime_qp(Buf *b, Str s)
{
    int kolom = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c == '\r') continue;
        if (c == '\n') {
            buf_z(b, "\r\n");
            kolom = 0;
            continue;
        }
        bool biasa = apa_adanya(s, i, kolom == 0);
        if (kolom + (biasa ? 1 : 3) > QP_MAX - 1) {
            buf_z(b, "=\r\n");
            kolom = 0;
            biasa = apa_adanya(s, i, true);
        }
        if (biasa) buf_char(b, (char)c);
        else {
            buf_char(b, '=');
            buf_char(b, heksa[c >> 4]);
            buf_char(b, heksa[c & 15]);
        }
        kolom += biasa ? 1 : 3;
    }
}

/* ---- header ---- */

static bool polos(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if ((unsigned char)s.s[i] < 32 || (unsigned char)s.s[i] > 126) return false;
    return str_find(s, S("=?")) < 0 && s.len <= 60;
}

void mime_kata(Buf *b, Str s)
{
    if (polos(s)) {
        buf_put(b, s);
        return;
    }
    for (ptrdiff_t i = 0; i < s.len;) {
        ptrdiff_t n = s.len - i < KATA_BITA ? s.len - i : KATA_BITA;
        while (i + n < s.len && ((unsigned char)s.s[i + n] & 0xC0) == 0x80) n--;       /* not inside a character */
        char z[sodium_base64_ENCODED_LEN(KATA_BITA, sodium_base64_VARIANT_ORIGINAL)];
        sodium_bin2base64(z, sizeof z, (const unsigned char *)s.s + i, (size_t)n, sodium_base64_VARIANT_ORIGINAL);
        buf_fmt(b, "%s=?utf-8?B?%s?=", i ? "\r\n " : "", z);
        i += n;
    }
}

static Str satu_baris(Arena *a, Str s)
{
    char *z = str_cz(a, s);
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (z[i] == '\r' || z[i] == '\n') z[i] = ' ';
    return (Str){ z, s.len };
}

static void tanggal_surat(Buf *b, Saat pada, int zona)
{
    static const char *const hari[] = { "", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static const char *const bln[] = { "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    Tanggal t = saat_tanggal(pada, zona);
    Ymd y = tanggal_ymd(t);
    int menit = pukul_menit(saat_pukul(pada, zona)), lintas = zona < 0 ? -zona : zona;
    buf_fmt(b, "Date: %s, %d %s %04d %02d:%02d:%02d %c%02d%02d\r\n", hari[tanggal_hari(t)], y.hari, bln[y.bulan], y.tahun, menit / 60, menit % 60,
            (int)(pada.ms / 1000 % 60), zona < 0 ? '-' : '+', lintas / 60, lintas % 60);
}

Str mime_surat(Arena *a, const MimeSurat *s)
{
    Buf b = buf_new(a, 1 * MB);
    Str nama, alamat;
    if (!mime_pengirim(satu_baris(a, s->dari), &nama, &alamat)) nama = (Str){ 0 }, alamat = satu_baris(a, s->dari);
    buf_z(&b, "From: ");
    if (nama.len) {
        mime_kata(&b, nama);
        buf_char(&b, ' ');
    }
    buf_fmt(&b, "<" STR_F ">\r\nTo: <" STR_F ">\r\nSubject: ", STR_A(alamat), STR_A(satu_baris(a, s->kepada)));
    mime_kata(&b, satu_baris(a, s->judul));
    buf_z(&b, "\r\n");
    tanggal_surat(&b, s->pada, s->zona_menit);
    buf_fmt(&b, "Message-ID: <" STR_F ">\r\n", STR_A(satu_baris(a, s->id)));
    if (s->berhenti.len) buf_fmt(&b, "List-Unsubscribe: <" STR_F ">\r\n", STR_A(satu_baris(a, s->berhenti)));
    buf_z(&b, "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
              "Content-Transfer-Encoding: quoted-printable\r\nContent-Language: id\r\n\r\n");
    mime_qp(&b, s->isi);
    buf_z(&b, "\r\n");
    return buf_str(&b);
}
