#include "muka.h"

#include <errno.h>
#include <fcntl.h>
#include <hb-ot.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "huruf.h"

static const char *const berkas[MUKA_N] = {
    [GAYA_BIASA] = "LiberationSans-Regular.ttf", [GAYA_TEBAL] = "LiberationSans-Bold.ttf",
    [GAYA_MIRING] = "LiberationSans-Italic.ttf", [GAYA_TEBAL_MIRING] = "LiberationSans-BoldItalic.ttf",
    [MUKA_PENGGANTI] = "DejaVuSans.ttf", [MUKA_PENGGANTI_TEBAL] = "DejaVuSans-Bold.ttf",
    [MUKA_PILIHAN] = "NotoSansSundanese-Regular.ttf", "NotoSansJavanese-Regular.ttf", "NotoSansBalinese-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf", "DroidSansFallbackFull.ttf",
};

static const char folder_biasa[] =
    "/usr/share/fonts/truetype/liberation:/usr/share/fonts/truetype/liberation2:/usr/share/fonts/truetype/dejavu:"
    "/usr/share/fonts/truetype/noto:/usr/share/fonts/truetype/droid:/usr/share/fonts/liberation:/usr/share/fonts/dejavu:"
    "/usr/share/fonts/TTF";

/* The words of a TrueType file sum up to a fixed number, so that any damage shows. */
static bool utuh(const unsigned char *p, size_t n)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < n; i++) sum += (uint32_t)p[i] << (24 - 8 * (i & 3));
    return n > 12 && sum == 0xB1B0AFBA;
}

static bool terbaca(const Muka *m)
{
    FT_Library ft;
    FT_Face face;
    if (FT_Init_FreeType(&ft)) return false;
    bool ok = !FT_New_Memory_Face(ft, m->isi, (FT_Long)m->besar, 0, &face);
    FT_Done_FreeType(ft);
    return ok && m->upem > 0;
}

static void siapkan(Muka *m)
{
    hb_blob_t *blob = hb_blob_create(m->isi, (unsigned)m->besar, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    m->upem = hb_face_get_upem(face);
    m->huruf = hb_font_create(face);
    hb_ot_font_set_funcs(m->huruf);
    hb_font_make_immutable(m->huruf);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
}

/* Maps one file of the search path. True also when it is nowhere (isi stays NULL); false with err when it
 * is there and cannot be used. */
static bool petakan(Arena *a, Str folder, const char *nama, Muka *m, Err *err)
{
    while (folder.len) {
        Str bagian = str_cut(&folder, ':');
        char *jalur = str_cz(a, str_fmt(a, STR_F "/%s", STR_A(bagian), nama));
        int fd = open(jalur, O_RDONLY | O_CLOEXEC);
        if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) continue;
        struct stat st;
        void *isi = fd >= 0 && !fstat(fd, &st) && S_ISREG(st.st_mode) && st.st_size
            ? mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
        if (fd >= 0) close(fd);
        if (isi == MAP_FAILED)
            return err_set(err, E_DOKUMEN, NULL, NULL, V(str_fmt(a, "berkas huruf %s tidak dapat dibaca", jalur)));
        *m = (Muka){ .isi = isi, .besar = (size_t)st.st_size };
        siapkan(m);
        return (utuh(isi, m->besar) && terbaca(m))
            || err_set(err, E_DOKUMEN, NULL, NULL, V(str_fmt(a, "berkas huruf %s rusak", jalur)));
    }
    return true;
}

void muka_lepas(MukaSet *s)
{
    for (int i = 0; i < MUKA_N; i++) {
        hb_font_destroy(s->v[i].huruf);
        if (s->v[i].isi) munmap((void *)(uintptr_t)s->v[i].isi, s->v[i].besar);
    }
    *s = (MukaSet){0};
}

bool muka_muat(Str folder, MukaSet *s, Err *err)
{
    if (!folder.len) folder = str_z(folder_biasa);
    Arena *a = arena_new(256 * KB);
    bool ok = true;
    for (int i = 0; ok && i < MUKA_N; i++) {
        ok = petakan(a, folder, berkas[i], &s->v[i], err);
        if (ok && !s->v[i].isi && i < MUKA_PILIHAN)
            ok = err_set(err, E_DOKUMEN, NULL, NULL,
                         V(str_fmt(a, "berkas huruf %s tidak ada di " STR_F, berkas[i], STR_A(folder))));
    }
    arena_free(a);
    if (!ok) muka_lepas(s);
    return ok;
}
