/* Documents planted for stories about what is done with them. */
#ifndef TESTS_BANTU_TANAM_DOKUMEN_H
#define TESTS_BANTU_TANAM_DOKUMEN_H

#include "bantu/cerita.h"

/* A plan of 2025 of the person with that NIP, set, with its document. The test stops when it cannot be planted. */
void tanam_skp_dokumen(Cerita *c, const char *nip);

#endif
