/*
 * Makes SQLite fail where a disk would. Stands between the library and the file system; from a chosen
 * write or sync on, every further one fails until it is set right again.
 */
#ifndef TESTS_BANTU_VFS_RUSAK_H
#define TESTS_BANTU_VFS_RUSAK_H

typedef enum {
    RUSAK_TIDAK,
    RUSAK_PENUH,                    /* writes: no room left */
    RUSAK_TULIS,                    /* writes: an I/O error */
    RUSAK_SYNC                      /* syncs: an I/O error */
} Rusak;

/* Before the first store is opened. */
void vfs_rusak_pasang(void);

/* `lolos` more calls of the kind succeed, then all fail. */
void vfs_rusak_atur(Rusak r, int lolos);

/* How many calls failed since the last vfs_rusak_atur. */
int vfs_rusak_kena(void);

#endif
