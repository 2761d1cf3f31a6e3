#include "inti/jenis_dokumen.h"

KODE_ISI(JENIS_DOKUMEN, jenis_dokumen, JENIS_DOKUMEN_LIST)
