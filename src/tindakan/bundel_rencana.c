#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tindakan/bundel.h"

static const ptrdiff_t RENCANA_MAKS = 64 * MB;

static bool gagal(Err *err) { return err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(strerror(errno))); }

Str bundel_folder(Arena *a, Str data) { return str_fmt(a, STR_F "/bundel", STR_A(data)); }

Str bundel_hasil(Arena *a, Str folder, int64_t id, BentukBundel bentuk)
{
    return str_fmt(a, STR_F "/%lld.%s", STR_A(folder), (long long)id, bentuk_bundel_kode[bentuk]);
}

static Str jalur(Arena *a, Str folder, int64_t id) { return str_fmt(a, STR_F "/%lld.rencana", STR_A(folder), (long long)id); }

bool bundel_rencana_tulis(Arena *a, Str folder, int64_t id, const BundelButirList *l, Err *err)
{
    Buf b = buf_new(a, RENCANA_MAKS);
    for (ptrdiff_t i = 0; i < l->n; i++)
        buf_fmt(&b, "%lld\t" STR_F "\t" STR_F "\n", (long long)l->v[i].dokumen, STR_A(l->v[i].berkas), STR_A(l->v[i].nama));
    pastikan(!b.full);
    char *nama = str_cz(a, jalur(a, folder, id));
    if (mkdir(str_cz(a, folder), 0700) && errno != EEXIST) return gagal(err);
    int fd = open(nama, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return gagal(err);
    bool ok = (file_write_all(fd, buf_str(&b)) && !fsync(fd)) || gagal(err);
    close(fd);
    if (!ok) unlink(nama);
    return ok;
}

bool bundel_rencana_baca(Arena *a, Str folder, int64_t id, BundelButirList *l, Err *err)
{
    Str isi;
    if (!file_read(a, jalur(a, folder, id), RENCANA_MAKS, &isi, err)) return false;
    while (isi.len) {
        Str baris = str_cut(&isi, '\n'), nomor = str_cut(&baris, '\t');
        BundelButir *b = list_add(a, l);
        if (!str_int(nomor, &b->dokumen)) return err_set(err, E_BERKAS, NULL, NULL, V("rencana"), V("barisnya tidak terbaca"));
        b->berkas = str_cut(&baris, '\t');
        b->nama = baris;
    }
    return true;
}
